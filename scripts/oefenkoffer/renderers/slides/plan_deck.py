"""Make the deck of a day from its plan, with the slides that somebody typed for its blocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.session import BlockView, SessionView
from oefenkoffer.audience.speaker_notes import CaseNotes, block_notes, listed
from oefenkoffer.audience.times import turn_lines
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.kinds.part_lines import labelled, plain
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.answer_slides import PLACE
from oefenkoffer.renderers.slides.case_slides import answers_of, round_slides
from oefenkoffer.renderers.slides.deck import (
    closing_slide,
    conversation_slide,
    steps_slide,
    stop_word_slide,
)
from oefenkoffer.renderers.slides.model import (
    NOTHING,
    AnswerSlide,
    BreakSlide,
    Deck,
    ExercisePart,
    ExerciseSlide,
    MenuSlide,
    Origin,
    OverviewSlide,
    PointsSlide,
    ProgrammeSlide,
    QuestionsSlide,
    SectionSlide,
    SituationSlide,
    Slide,
    StopSlide,
    Tile,
    TitleSlide,
)
from oefenkoffer.renderers.slides.own_slides import with_own_slides
from oefenkoffer.renderers.slides.slide_names import addresses

PLAYED = frozenset({"round", "own_case"})
"""Blocks in which people play conversations."""
DEROLE = "derole"
"""A phase of a turn, and the setting of the kit that tells how to do it."""
Segments = Mapping[int, tuple[Slide, ...]]
"""Typed slides by the number of the block that they belong to, from 0."""


@dataclass(frozen=True)
class PlanSources:
    """What the deck of a plan is made with.

    Attributes:
        cases: by their ids.
        notes: the trainer's, by case; none in a deck that may be passed on.
        is_noted: whether the speaker's notes of the plan go along.
    """

    cases: Mapping[str, CaseView]
    method: MethodView
    branding: Branding
    notes: Mapping[str, CaseNotes]
    is_noted: bool


def plan_deck(session: SessionView, segments: Segments, sources: PlanSources) -> Deck:
    """The slides of a whole day: each block with its own, or with those that its plan makes.

    What readers may not see of a day's cases is not among the sources.
    """
    session = _with_shown_cases(session, sources)
    slides: list[Slide] = [] if 0 in segments else [*_beginning(session, sources)]
    for number in range(len(session.blocks)):
        for slide in _block(number, session, segments.get(number, ()), sources):
            slides += with_own_slides(slide, sources.branding)
    if len(session.blocks) - 1 not in segments:
        slides.append(closing_slide(sources.branding))
    slides = [_with_hint(slide, sources) for slide in _named_once(slides)]
    targets = addresses(slides)
    return Deck(slides[0].title, tuple(_led(slide, targets) for slide in slides))


def _with_shown_cases(session: SessionView, sources: PlanSources) -> SessionView:
    blocks = (
        replace(block, cases=tuple(case for case in block.cases if case.id in sources.cases))
        for block in session.blocks
    )
    return replace(session, blocks=tuple(blocks))


def _named_once(slides: Sequence[Slide]) -> Iterator[Slide]:
    """The slides; the second one of a case has no name of its own any more."""
    used = set[str]()
    for slide in slides:
        yield replace(slide, name="") if slide.name in used else slide
        used.add(slide.name)


def _led(slide: Slide, targets: Mapping[str, str]) -> Slide:
    """A choice that leads where its cases begin."""
    if not isinstance(slide, MenuSlide):
        return slide
    tiles = (replace(tile, target=targets.get(tile.target, tile.target)) for tile in slide.tiles)
    return replace(slide, tiles=tuple(tiles))


def _block(
    number: int, session: SessionView, typed: tuple[Slide, ...], sources: PlanSources
) -> Iterator[Slide]:
    """The slides of a block, in its own time, with what the speaker has at hand."""
    block, labels = session.blocks[number], sources.branding.labels
    first, *others = typed or (_divider(number, session),)
    shown = {slide.origin.case for slide in typed}
    left = tuple(case.id for case in block.cases if case.id not in shown)
    if not typed:
        others += _of_method(number, session, sources)
    others += _cases(left, session, sources)
    if not (block.cases or typed):
        others += _exercise(block, sources)
    if number == _harvest(session) and not _answered(typed, sources):
        is_end = number == len(session.blocks) - 1 and not _is_played(block)
        at = 0 if is_end else len(others)  # what ends the day stays behind it
        others[at:at] = _answers(session, sources)
    notes = block_notes(block, labels) if sources.is_noted else ()
    yield replace(first, planned=block.minutes, notes=(*first.notes, *notes))
    for slide in others:
        if _is_done(slide, block):
            yield _noted(_in_its_time(slide, block, sources), sources)


def _beginning(session: SessionView, sources: PlanSources) -> Iterator[Slide]:
    """What stands there when people come in, and what they need to know before all else."""
    branding, origin = sources.branding, Origin(f"sessions/{session.id}.yml", "title")
    yield TitleSlide(
        context=session.title, title=branding.title, origin=origin, subtitle=branding.subtitle
    )
    yield ProgrammeSlide(context="", title=branding.labels.text("slides.programme"), origin=origin)
    if session.practises:
        yield from stop_word_slide(branding)


def _divider(number: int, session: SessionView) -> Slide:
    """What a block begins with, where nobody typed its slides."""
    block = session.blocks[number]
    origin = Origin(f"sessions/{session.id}.yml", f"blocks.{number}.title")
    lead = plain(block.goal) if block.goal else None
    if block.kind == "break":
        minutes = block.minutes
        return BreakSlide(context="", title=block.title, origin=origin, lead=lead, minutes=minutes)
    return SectionSlide(context="", title=block.title, origin=origin, lead=lead)


def _of_method(number: int, session: SessionView, sources: PlanSources) -> Iterator[Slide]:
    """The method, at the first demonstration, or else before the first case."""
    blocks = list(enumerate(session.blocks))
    shows = [at for at, block in blocks if block.kind == "demonstration"]
    shows += [at for at, block in blocks if block.cases]
    if sources.method.is_taught and shows[:1] == [number]:
        colon = sources.branding.labels.colon
        if sources.method.steps:
            steps = (labelled(f"{it.short}{colon}", it.explanation) for it in sources.method.steps)
            yield _told(steps_slide(sources.method, sources.branding), tuple(steps), sources)
        if sources.method.conversation:
            slide = conversation_slide(sources.method, sources.branding)
            traps = [
                labelled(f"{it.title}{colon}", it.mistake) for it in sources.method.conversation
            ]
            title = sources.branding.labels.text("slides.mistake")
            yield _told(slide, tuple(listed(title, tuple(traps))), sources)


def _told(slide: Slide, lines: tuple[Markup, ...], sources: PlanSources) -> Slide:
    """A slide with what its speaker does with it, and then says of it."""
    if not sources.is_noted:
        return slide
    hint = plain(sources.branding.labels.text(f"speaker.{HINTS[type(slide)]}"))
    return replace(slide, notes=(*slide.notes, hint, *lines))


def _cases(names: Sequence[str], session: SessionView, sources: PlanSources) -> Iterator[Slide]:
    """The cases of a block, to choose from where there are several."""
    order = [case.id for block in session.blocks for case in block.cases]
    labels = sources.branding.labels
    if len(names) > 1:
        yield MenuSlide(
            context="",
            title=labels.text("slides.choose"),
            origin=Origin(f"sessions/{session.id}.yml", "title"),
            tiles=tuple(
                Tile(sources.cases[name].head.title, None, f"#{labels.text('written.case')}-{name}")
                for name in names
            ),
        )
    for name in names:
        number = list(dict.fromkeys(order)).index(name) + 1
        yield from round_slides(number, sources.cases[name], sources.branding)


def _exercise(block: BlockView, sources: PlanSources) -> Iterator[Slide]:
    """What people do in a block without a case: by its phases, or for so many minutes each."""
    labels = sources.branding.labels
    parts = tuple(ExercisePart(it.words(labels, PLACE), it.minutes) for it in block.timing)
    if not parts and block.kind == "one_by_one" and block.per_person is not None:
        parts = (ExercisePart(block.title, block.minutes),)
    if parts:
        slide = ExerciseSlide(
            context=block.title,
            title=labels.text("slides.exercise"),
            origin=Origin("kit.yml", "title"),
            lead=plain(block.goal) if block.goal else NOTHING,
            parts=parts,
            materials=block.materials,
            stop_word="",
            group=" · ".join(_groups(block, sources)),
        )
        yield _told(slide, block.notes, sources)


def _groups(block: BlockView, sources: PlanSources) -> Iterator[str]:
    if block.activity:
        yield block.activity
    yield from turn_lines(replace(block, timing=()), sources.branding.labels)


def _is_done(slide: Slide, block: BlockView) -> bool:
    """Whether the turns of a block have what a slide tells how to do."""
    phases = {phase.key for phase in block.timing}
    return slide.origin.field != DEROLE or not phases or DEROLE in phases


def _in_its_time(slide: Slide, block: BlockView, sources: PlanSources) -> Slide:
    """The minutes of a case in a block are those of the block, where that has any."""
    names = {case.id for case in block.cases}
    if not (isinstance(slide, ExerciseSlide) and slide.origin.case in names):
        return slide
    labels = sources.branding.labels
    parts = tuple(ExercisePart(it.words(labels, PLACE), it.minutes) for it in block.timing)
    turns = " · ".join(turn_lines(replace(block, timing=()), labels))
    return replace(slide, parts=parts or slide.parts, group=turns or slide.group)


def _noted(slide: Slide, sources: PlanSources) -> Slide:
    """A slide of a case with what its trainer knows, as soon as it begins and as it is played."""
    notes = sources.notes.get(slide.origin.case)
    if notes and isinstance(slide, SituationSlide) and slide.opens:
        return replace(slide, notes=(*slide.notes, *notes.known))
    if notes and isinstance(slide, ExerciseSlide):
        return replace(slide, notes=(*slide.notes, *notes.watched))
    if notes and isinstance(slide, QuestionsSlide):
        return _told(slide, notes.discussed, sources)
    return slide


HINTS: Mapping[type[Slide], str] = {
    TitleSlide: "title",
    ProgrammeSlide: "programme",
    StopSlide: "stop",
    OverviewSlide: "overview",
    PointsSlide: "points",
    ExerciseSlide: "exercise",
    MenuSlide: "menu",
    QuestionsSlide: "questions",
    AnswerSlide: "answer",
    SectionSlide: "closing",
}
"""What a speaker does with a kind of slide, by the label that says so."""


def _with_hint(slide: Slide, sources: PlanSources) -> Slide:
    """A slide with a few words for the speaker, where neither plan nor case nor author has any."""
    hint = "derole" if slide.origin.field == DEROLE else HINTS.get(type(slide))
    if slide.notes or not (sources.is_noted and hint):
        return slide
    return replace(slide, notes=(plain(sources.branding.labels.text(f"speaker.{hint}")),))


def _harvest(session: SessionView) -> int:
    """The block after which nobody practises with a case any more: answers spoil nothing there."""
    last = max((at for at, block in enumerate(session.blocks) if _is_played(block)), default=-1)
    later = range(last + 1, len(session.blocks))
    return next((at for at in later if session.blocks[at].kind != "break"), last)


def _is_played(block: BlockView) -> bool:
    return bool(block.cases) or block.kind in PLAYED


def _answered(slides: Sequence[Slide], sources: PlanSources) -> bool:
    """Whether somebody typed where answers stand."""
    name = f"{sources.branding.labels.text('written.answer')}-"
    return any(slide.name.startswith(name) for slide in slides)


def _answers(session: SessionView, sources: PlanSources) -> Iterator[Slide]:
    for name in dict.fromkeys(case.id for block in session.blocks for case in block.cases):
        yield from answers_of(sources.cases[name], sources.branding)
