"""Which decks of slides a kit has: those that somebody typed, or else one made of the data."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from oefenkoffer.audience.branding import branding
from oefenkoffer.audience.cases import CaseView, public_case, screen_case
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.session import sessions
from oefenkoffer.kit.batches import CASES_IN_DECK, batches
from oefenkoffer.kit.markdown_decks import markdown_decks, markdown_files
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.finish import Day, finished
from oefenkoffer.renderers.slides.model import Deck, Slide
from oefenkoffer.vocabulary import Release


def decks(workshop: Workshop, release: Release) -> Iterator[tuple[str, Deck]]:
    """Each deck with the name of its file: one that follows the release, one with all answers.

    Why two: what is shown before the release may be passed on to participants; the trainer, who
    chooses the moment, needs the answers in the room all the same.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    if release == "before":
        name = branding(workshop).labels.text("file.slides")
        yield from _named(name, workshop, answers=False)
    yield from trainer_decks(workshop)


def trainer_decks(workshop: Workshop) -> Iterator[tuple[str, Deck]]:
    """The decks with all answers, whatever participants may see.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    name = branding(workshop).labels.text("file.slides_with_answers")
    yield from _named(name, workshop, answers=True)


def public_decks(workshop: Workshop, release: Release) -> Iterator[tuple[str, Deck]]:
    """The decks that everyone may see, for the participants' site; without the speaker's notes.

    Why typed slides wait for the release: nobody marked what may be known of them beforehand.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    released = release == "after"
    cases = workshop.public_cases
    views = tuple(public_case(case, workshop, released=released) for case in cases)
    name = branding(workshop).labels.text("file.slides")
    for title, public_deck in _of(name, workshop, views, typed=released):
        slides = tuple(map(_without_notes, public_deck.slides))
        yield title, replace(public_deck, slides=slides, drop=())


def deck_names(workshop: Workshop, name: str) -> tuple[tuple[str, str], ...]:
    """The name of each deck's file, and where it was typed; `""` for one made of the data."""
    paths = markdown_files(workshop.files)
    if not paths:
        endings = (ending for ending, _ in batches(workshop.cases, CASES_IN_DECK))
        return tuple((f"{name}{ending}", "") for ending in endings)
    if len(paths) == 1:
        return ((name, paths[0]),)
    return tuple((f"{name}-{PurePosixPath(path).stem}", path) for path in paths)


def _without_notes(slide: Slide) -> Slide:
    return replace(slide, notes=())


def _named(name: str, workshop: Workshop, *, answers: bool) -> Iterator[tuple[str, Deck]]:
    views = tuple(screen_case(case, workshop, answers=answers) for case in workshop.cases)
    return _of(name, workshop, views, typed=True)


def _of(
    name: str, workshop: Workshop, views: tuple[CaseView, ...], *, typed: bool
) -> Iterator[tuple[str, Deck]]:
    """The decks of the cases, or the typed ones; several are told apart by their names."""
    if not typed or not markdown_files(workshop.files):
        day = Day(address=workshop.site_url)
        for ending, some in batches(views, CASES_IN_DECK):
            unfinished = deck(some, method_view(workshop.method), branding(workshop))
            yield f"{name}{ending}", finished(unfinished, day)
        return
    typed_decks = markdown_decks(workshop, views)
    for (file, _), (stem, typed_deck) in zip(deck_names(workshop, name), typed_decks, strict=True):
        yield file, finished(typed_deck, _day(stem, workshop))


def _day(stem: str, workshop: Workshop) -> Day:
    """The day of a typed deck: that of the session plan with the same name, if there is one."""
    for session in sessions(workshop):
        if session.id == stem:
            return Day(session.start, session.overrun, workshop.site_url)
    return Day(address=workshop.site_url)
