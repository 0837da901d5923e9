"""Which decks of slides a kit has: those that somebody typed, those of plans, or of the cases."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import CaseView, public_cases, screen_cases
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.session import SessionView, sessions
from oefenkoffer.audience.speaker_notes import CaseNotes, case_notes
from oefenkoffer.day_clock import clock_name
from oefenkoffer.kit.batches import deck_batches
from oefenkoffer.kit.markdown_decks import markdown_decks, markdown_files
from oefenkoffer.kit.plan_decks import TypedDay, refuse_times, segments_of
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.finish import Day, finished
from oefenkoffer.renderers.slides.model import Deck, Slide
from oefenkoffer.renderers.slides.plan_deck import PlanSources, plan_deck
from oefenkoffer.vocabulary import Release, is_over


def decks(workshop: Workshop, release: Release) -> Iterator[tuple[str, Deck]]:
    """Each deck with the name of its file: one that follows the release, one with all answers.

    Why two: what is shown before the release may be passed on to participants; the trainer, who
    chooses the moment, needs the answers in the room all the same.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    if release == "before":
        name = branding_of(workshop).labels.text("file.slides")
        yield from _named(name, workshop, answers=False, noted=False)
    yield from trainer_decks(workshop)


def trainer_decks(workshop: Workshop, *, noted: bool = True) -> Iterator[tuple[str, Deck]]:
    """The decks with all answers, whatever participants may see.

    Args:
        workshop: what they are made of.
        noted: whether they have what a case and a plan say for the speaker.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    name = branding_of(workshop).labels.text("file.slides_with_answers")
    yield from _named(name, workshop, answers=True, noted=noted)


def public_decks(workshop: Workshop, release: Release) -> Iterator[tuple[str, Deck]]:
    """The decks that everyone may see, for the participants' site; without the speaker's notes.

    Why typed slides wait for the release: nobody marked what may be known of them beforehand. A
    deck that is made of a plan stays with the trainer, as the plan does.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    views = public_cases(workshop, release)
    name = branding_of(workshop).labels.text("file.slides")
    sources = _sources(views, workshop, {})
    of_files = is_over(release) and markdown_files(workshop.files)
    for title, public_deck in (_of_files if of_files else _of_cases)(name, workshop, sources):
        slides = tuple(map(_without_notes, public_deck.slides))
        yield title, replace(public_deck, slides=slides, drop=(), day="")


def deck_names(workshop: Workshop, name: str) -> tuple[tuple[str, str], ...]:
    """The name of each deck's file, and what it was made of; `""` for the cases alone."""
    paths = markdown_files(workshop.files)
    typed = tuple((f"{name}-{PurePosixPath(path).stem}", path) for path in paths)
    if not paths:
        endings = (ending for ending, _ in deck_batches(workshop.room_cases))
        typed = tuple((f"{name}{ending}", "") for ending in endings)
    elif len(paths) == 1:
        typed = ((name, paths[0]),)
    planned = (plan.id for plan in _without_slides(workshop))
    return (*typed, *((f"{name}-{plan}", workshop.session_path(plan)) for plan in planned))


def deck_titles(workshop: Workshop) -> Mapping[str, str]:
    """What tells decks apart, by the names of their files: the title of their plan, or else a name.

    A deck that is the only one of its kind has none.
    """
    plans = {session.id: session.title for session in workshop.sessions}
    titles: dict[str, str] = {}
    for label in ("file.slides", "file.slides_with_answers"):
        name = branding_of(workshop).labels.text(label)
        for file, of in deck_names(workshop, name):
            ending = file.removeprefix(name).strip("-")
            titles[file] = plans.get(PurePosixPath(of).stem, ending)
    return titles


def _without_slides(workshop: Workshop) -> tuple[SessionView, ...]:
    """The plans for which nobody typed slides: their decks are made of the plan alone."""
    stems = {PurePosixPath(path).stem for path in markdown_files(workshop.files)}
    return tuple(session for session in sessions(workshop) if session.id not in stems)


def _without_notes(slide: Slide) -> Slide:
    return replace(slide, notes=())


def _named(
    name: str, workshop: Workshop, *, answers: bool, noted: bool
) -> Iterator[tuple[str, Deck]]:
    views = screen_cases(workshop, answers=answers)
    notes = {case.id: case_notes(case, workshop) for case in workshop.cases} if noted else {}
    sources = _sources(views, workshop, notes)
    of_files = _of_files if markdown_files(workshop.files) else _of_cases
    yield from of_files(name, workshop, sources)
    yield from _of_plans(name, workshop, sources)


def _sources(
    views: tuple[CaseView, ...], workshop: Workshop, notes: Mapping[str, CaseNotes]
) -> PlanSources:
    return PlanSources(
        cases={view.head.id: view for view in views},
        method=method_view(workshop.method),
        branding=branding_of(workshop),
        notes=notes,
        is_noted=bool(notes),
    )


def _of_cases(name: str, workshop: Workshop, sources: PlanSources) -> Iterator[tuple[str, Deck]]:
    """The decks that are made of the cases and the method alone."""
    day = Day(address=workshop.site_url)
    room = {case.id for case in workshop.room_cases}
    views = tuple(view for view in sources.cases.values() if view.head.id in room)
    for ending, some in deck_batches(views):
        yield f"{name}{ending}", finished(deck(some, sources.method, sources.branding), day)


def _of_files(name: str, workshop: Workshop, sources: PlanSources) -> Iterator[tuple[str, Deck]]:
    """The decks that somebody typed, each with the plan of its day."""
    names = {path: file for file, path in deck_names(workshop, name)}
    plans = {session.id: session for session in sessions(workshop)}
    for path, typed in markdown_decks(workshop, tuple(sources.cases.values())):
        plan = plans.get(PurePosixPath(path).stem)
        yield names[path], _typed(path, typed, plan, workshop, sources)


def _of_plans(name: str, workshop: Workshop, sources: PlanSources) -> Iterator[tuple[str, Deck]]:
    """The decks of days for which nobody typed slides."""
    for session in _without_slides(workshop):
        unfinished = plan_deck(session, {}, sources)
        yield f"{name}-{session.id}", finished(unfinished, _day(session, workshop))


def _typed(
    path: str, typed: Deck, plan: SessionView | None, workshop: Workshop, sources: PlanSources
) -> Deck:
    """A typed deck; one for a day that is planned keeps the times of its plan."""
    if plan is None:
        # Why not where it is planned: mistakes in the plan are told already, and are the cause.
        if PurePosixPath(path).stem not in workshop.files.session_ids:
            refuse_times(path, typed.slides, sources.branding.labels)
        return finished(typed, Day(address=workshop.site_url))
    segments = segments_of(TypedDay(path, typed.slides, plan), workshop)
    joined = plan_deck(plan, segments, sources)
    return finished(replace(joined, title=typed.title), _day(plan, workshop))


def _day(session: SessionView, workshop: Workshop) -> Day:
    name = clock_name(workshop.settings.title, session.id)
    return Day(session.start, session.overrun, workshop.site_url, name)
