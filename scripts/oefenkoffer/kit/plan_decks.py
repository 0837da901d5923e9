"""Join the slides that somebody typed for a day with its plan, so that both keep one clock."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.session import SessionView
from oefenkoffer.audience.times import clock
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.slides.model import BreakSlide, ExerciseSlide, SectionSlide, Slide
from oefenkoffer.renderers.slides.plan_deck import Segments

Value = TypeVar("Value")

TIME = re.compile(r"(?<![\d.:,€$£])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.:%])")
"""A time of the day in a speaker's note."""
PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@dataclass(frozen=True)
class TypedDay:
    """The slides of a typed file, and the plan of the day that they are for."""

    path: str
    slides: tuple[Slide, ...]
    session: SessionView


def segments_of(day: TypedDay, workshop: Workshop) -> Segments:
    """The typed slides of each block, with the times of the plan in them.

    Raises:
        KitProblems: slides that belong to no block, or that contradict the plan; all of them.
    """
    labels = branding_of(workshop).labels
    joined, problems = _joined(day, workshop)
    for number, slides in joined.items():
        problems += _contradictions(number, slides, day, workshop)
    if problems:
        raise KitProblems(problems)
    return {
        number: _with_times(slides, _times(day.session, number, labels))
        for number, slides in joined.items()
    }


def refuse_times(path: str, slides: Sequence[Slide], labels: Labels) -> None:
    """See to it that no slide asks for the times of a plan where there is none.

    Raises:
        KitProblems: slides do.
    """
    words = {labels.text(f"written.{key}"): "" for key in ("block_start", "block_end")}
    asking = (slide for slide in slides if _with_times(slide, words) != slide)
    if problems := [
        Problem(Code.SLIDE_TIME_UNPLANNED, Position(path, slide.origin.line, 1)) for slide in asking
    ]:
        raise KitProblems(problems)


def _joined(
    day: TypedDay, workshop: Workshop
) -> tuple[dict[int, tuple[Slide, ...]], list[Problem]]:
    """The typed parts by their blocks; what follows the last block ends the day."""
    plan = next(plan for plan in workshop.sessions if plan.id == day.session.id)
    titles = [block.slides or block.title for block in plan.blocks]
    joined: dict[int, tuple[Slide, ...]] = {}
    problems: list[Problem] = []
    for part in _parts(day.slides):
        free = (
            at for at, title in enumerate(titles) if at not in joined and title == part[0].title
        )
        at = next(free, None) if joined else 0
        if at is None and len(titles) - 1 in joined:
            joined[len(titles) - 1] += part
        elif at is None:
            facts = {"suggestion": suggestion(part[0].title, titles), "choices": ", ".join(titles)}
            position = Position(day.path, part[0].origin.line, 1)
            problems.append(Problem(Code.SLIDES_OF_NO_BLOCK, position, facts))
        else:
            joined[at] = part
    for at, block in enumerate(plan.blocks):
        if block.slides and block.slides not in {part.title for part in joined.get(at, ())[:1]}:
            path, location = workshop.session_path(plan.id), ("blocks", at, "slides")
            known = {"choices": ", ".join(part[0].title for part in _parts(day.slides))}
            position = workshop.position(path, location)
            problems.append(Problem(Code.NO_SLIDES_OF_BLOCK, position, known))
    return joined, problems


def _parts(slides: Sequence[Slide]) -> Iterator[tuple[Slide, ...]]:
    """The slides of a deck by the parts of the day that they open."""
    part: list[Slide] = []
    for slide in slides:
        if part and _opens_a_part(slide):
            yield tuple(part)
            part = []
        part.append(slide)
    yield tuple(part)


def _opens_a_part(slide: Slide) -> bool:
    """Whether a part of the day begins here: what is inserted, such as the method, opens none."""
    is_typed = slide.origin.line > 0 and isinstance(slide, SectionSlide | BreakSlide)
    return is_typed or slide.planned is not None


def _contradictions(
    number: int, slides: Sequence[Slide], day: TypedDay, workshop: Workshop
) -> Iterator[Problem]:
    """Each length and each time that somebody typed and that the plan has otherwise."""
    block, labels = day.session.blocks[number], branding_of(workshop).labels
    path = workshop.session_path(day.session.id)
    plan = {
        "block": block.title,
        "plan": str(workshop.position(path, ("blocks", number, "minutes"))),
        "minutes": str(block.minutes),
        "start": clock(block.start, labels),
        "end": clock(block.end, labels),
        "typed_start": f"{{{{ {labels.text('written.block_start')} }}}}",
        "typed_end": f"{{{{ {labels.text('written.block_end')} }}}}",
    }
    for slide, minutes in _lengths(slides, block.minutes):
        position = Position(day.path, slide.origin.line, 1)
        yield Problem(Code.SLIDE_LENGTH, position, {"typed": str(minutes), **plan})
    for slide in slides:
        for match in (match for note in slide.notes for match in TIME.finditer(note.plain)):
            if not block.start <= int(match[1]) * 60 + int(match[2]) <= block.end:
                position = Position(day.path, slide.origin.line, 1)
                yield Problem(Code.SLIDE_TIME, position, {"time": match[0], **plan})


def _lengths(slides: Sequence[Slide], minutes: int) -> Iterator[tuple[Slide, int]]:
    """The slides that give a block another length, and that length."""
    for slide in slides:
        if slide.planned not in {None, minutes}:
            yield slide, slide.planned or 0
    typed = [it for it in slides if isinstance(it, ExerciseSlide) and not it.origin.case]
    total = sum(slide.minutes for slide in typed)
    if total > minutes:
        yield typed[-1], total


def _times(session: SessionView, number: int, labels: Labels) -> Mapping[str, str]:
    block = session.blocks[number]
    return {
        labels.text("written.block_start"): clock(block.start, labels),
        labels.text("written.block_end"): clock(block.end, labels),
    }


def _with_times(value: Value, times: Mapping[str, str]) -> Value:
    """A slide, or anything in it, with the times of its block where it asks for them."""
    if isinstance(value, tuple):
        return type(value)(_with_times(item, times) for item in value)
    if isinstance(value, str):
        return PLACEHOLDER.sub(lambda match: times.get(match[1].lower(), match[0]), value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {it.name: _with_times(getattr(value, it.name), times) for it in fields(value)}
    return replace(value, **changes)
