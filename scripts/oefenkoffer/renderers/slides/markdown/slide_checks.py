"""Find all that is wrong with a typed slide: nothing that stands on it may be lost in silence."""

from collections.abc import Callable, Iterator, Mapping

from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.slides.markdown.draft import Draft, picture_node
from oefenkoffer.renderers.slides.markdown.durations import minutes
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock, SourceSlide
from oefenkoffer.renderers.slides.markdown.refused_slides import RefusedSlideError, refused
from oefenkoffer.renderers.slides.markdown.slide_kinds import Kind, kind_of
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.values import line, rich, rows
from oefenkoffer.renderers.slides.model import Slide

MOST_COLUMNS = 3
EVERYWHERE = frozenset({"block", "reveal"})
"""The labels that any slide may have."""

GOES_WITH: Mapping[str, str] = {
    "group": "exercise",
    "materials": "exercise",
    "choices": "statement",
}


def slide_of(source: SourceSlide, context: str, sources: Sources, *, is_first: bool) -> Slide:
    """The slide that its author meant.

    Raises:
        KitProblems: something on it cannot be read, or does not go with the rest; all of it.
    """
    if any(problem.code is Code.OPEN_INCLUDE for problem in source.problems):
        raise KitProblems(source.problems)  # what else is said of it follows from that
    kind = kind_of(source, is_first=is_first)
    problems = [*_of_the_title(source), *unread(source, sources), *_unwanted(source, kind, sources)]
    if not problems:
        try:
            return kind.make(Draft(source, context, sources))
        except RefusedSlideError as error:
            problems.append(error.problem)
    raise KitProblems(problems)


def unread(source: SourceSlide, sources: Sources) -> Iterator[Problem]:
    """Whatever may not be shown, and each block whose value cannot be read."""
    yield from source.problems
    for block in (*source.blocks, *([source.notes] if source.notes else [])):
        if block.kind == "heading" and not block.text:
            continue  # a slide without a title is reported as such
        try:
            READERS[block.key if block.kind == "label" else block.kind](block, sources)
        except RefusedSlideError as error:
            yield error.problem


def unwanted_labels(
    source: SourceSlide, labels: frozenset[str], sources: Sources
) -> Iterator[Problem]:
    """Each label that stands on a slide for a second time, or that it has no use for."""
    for block in source.blocks:
        if block.kind != "label":
            continue
        facts = {"label": f"{sources.words[block.key]}:"}
        if block.key not in labels:
            needed = GOES_WITH.get(block.key)
            facts["needed"] = f"{sources.words[needed]}:" if needed else ""
            yield refused(Code.LABEL_NOT_HERE, block.position, **facts).problem
        elif block.key != "time" and source.labels[block.key] is not block:
            yield refused(Code.LABEL_TWICE, block.position, **facts).problem


def _of_the_title(source: SourceSlide) -> Iterator[Problem]:
    if not source.all_of("heading") or not source.all_of("heading")[0].text:
        yield Problem(Code.SLIDE_WITHOUT_TITLE, source.position)
    for heading in source.all_of("heading")[1:]:
        yield refused(Code.SLIDE_TITLE_TWICE, heading).problem


def _unwanted(source: SourceSlide, kind: Kind, sources: Sources) -> Iterator[Problem]:
    """Each block that the slide would not show."""
    yield from unwanted_labels(source, kind.labels | EVERYWHERE, sources)
    for block in source.blocks:
        if block.kind not in kind.blocks | {"heading", "label"}:
            yield refused(Code.SLIDE_MIXED, block.position).problem
    if "column" in kind.blocks:
        for block in source.all_of("column")[MOST_COLUMNS:]:
            yield refused(Code.TOO_MANY_COLUMNS, block.position, most=str(MOST_COLUMNS)).problem


def _filled(block: SourceBlock, _: Sources) -> None:
    if not any(map(str.isalnum, block.text)):
        raise refused(Code.SLIDE_HALF_TYPED, block)


def _bare(block: SourceBlock, _: Sources) -> None:
    if block.text:
        raise refused(Code.TEXT_AFTER_LABEL, block, text=block.text)


def _planned(block: SourceBlock, _: Sources) -> None:
    if words := minutes(block)[1]:
        raise refused(Code.TEXT_AFTER_LABEL, block, text=words)


Reader = Callable[[SourceBlock, Sources], object]
READERS: Mapping[str, Reader] = {
    "heading": lambda block, _: line(block),
    "column": lambda block, _: line(block),
    "picture": picture_node,
    "table": lambda block, _: rows(block),
    "text": rich,
    "statement": rich,
    "exercise": rich,
    "notes": rich,
    "time": lambda block, _: minutes(block),
    "choices": _filled,
    "group": _filled,
    "materials": _filled,
    "block": _planned,
    "reveal": _bare,
    "full": _bare,
    "break": _planned,
    "questions": _bare,
}
