"""A typed file and what it may ask for in, a deck out, or all its mistakes at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from oefenkoffer.audience.screen import ScreenCase
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.slides.case import answer_slides, round_slides
from oefenkoffer.renderers.slides.deck import method_slides, stop_word_slide
from oefenkoffer.renderers.slides.model import Deck, SectionSlide, Slide
from oefenkoffer.renderers.slides.written.links import addresses, linked, nowhere
from oefenkoffer.renderers.slides.written.parts import Parts, RefusedSlideError
from oefenkoffer.renderers.slides.written.shapes import Typed, shaped
from oefenkoffer.renderers.slides.written.texts import refused
from oefenkoffer.renderers.slides.written.typed import Block, Sheet, sheets

MOST = 300
"""How many slides a deck may have: a whole day, three times over."""


def written_deck(path: str, text: str, parts: Parts) -> Deck:
    """The deck that somebody typed, with the slides of cases and method where it asks for them.

    Raises:
        KitProblems: anything is wrong in the file; all of it.
    """
    slides: list[Slide] = []
    problems: list[Problem] = []
    numbers = count(1)
    for sheet in sheets(path, text, parts.words):
        try:
            slides += _slides(sheet, slides, parts, numbers)
        except RefusedSlideError as error:
            problems.append(error.problem)
    known = addresses(slides)
    problems = problems or list(_of_the_whole(path, slides))
    if all(case.answer for case in parts.cases):  # a kept answer may be where a link leads
        problems += nowhere(path, text, known) if not problems else ()
    if problems:
        raise KitProblems(problems)
    return Deck(slides[0].title, tuple(linked(slide, known) for slide in slides))


def _of_the_whole(path: str, slides: Sequence[Slide]) -> Iterator[Problem]:
    if not slides:
        yield Problem(Code.NO_SLIDES, Position(path))
    if len(slides) > MOST:
        facts = {"slides": str(len(slides)), "most": str(MOST)}
        yield Problem(Code.TOO_MANY_SLIDES, Position(path), facts)


def _slides(
    sheet: Sheet, before: Sequence[Slide], parts: Parts, numbers: Iterator[int]
) -> Sequence[Slide]:
    includes = [block for block in sheet.blocks if block.kind == "include"]
    if not includes:
        return [shaped(sheet, _section(before), parts, is_first=not before)]
    if len(sheet.blocks) > 1:
        other = next(block for block in sheet.blocks if block is not includes[0])
        raise refused(Code.INCLUDE_NOT_ALONE, other.position)
    return _with_head(tuple(_included(includes[0], parts, numbers)), sheet, parts)


def _section(slides: Sequence[Slide]) -> str:
    """The title of the part of the workshop that a slide stands in."""
    sections = (slide.title for slide in reversed(slides) if isinstance(slide, SectionSlide))
    return next(sections, "")


def _with_head(slides: Sequence[Slide], sheet: Sheet, parts: Parts) -> Sequence[Slide]:
    """Included slides, the first with the notes and the time typed beside the include."""
    if not slides:
        return slides
    head = Typed(sheet, Block("heading", "##", "", sheet.position), "", parts).head
    first = replace(slides[0], notes=(*head["notes"], *slides[0].notes), planned=head["planned"])
    return (first, *slides[1:])


def _included(block: Block, parts: Parts, numbers: Iterator[int]) -> Iterator[Slide]:
    name, _, argument = (piece.strip() for piece in block.text.partition(":"))
    keys = {word.casefold(): key for key, word in parts.words.items()}
    include = INCLUDES.get(keys.get(name.casefold(), ""))
    if include is None:
        choices = ", ".join(parts.words[key] for key in INCLUDES)
        raise refused(Code.NO_SUCH_INCLUDE, block, include=block.text, choices=choices)
    return include(block, argument, parts, numbers)


def _case(block: Block, name: str, parts: Parts) -> ScreenCase:
    for case in parts.cases:
        if case.scene.id == name.casefold():
            return case
    choices = ", ".join(case.scene.id for case in parts.cases)
    raise refused(Code.NO_SUCH_CASE_FOR_SLIDES, block, case=name, choices=choices)


def _round(block: Block, name: str, parts: Parts, numbers: Iterator[int]) -> Iterator[Slide]:
    return round_slides(next(numbers), _case(block, name, parts), parts.branding)


def _answer(block: Block, name: str, parts: Parts, _: Iterator[int]) -> Iterator[Slide]:
    return answer_slides(_case(block, name, parts), parts.branding)


def _method(_: Block, __: str, parts: Parts, ___: Iterator[int]) -> Iterator[Slide]:
    return method_slides(parts.method, parts.branding)


def _stop_word(_: Block, __: str, parts: Parts, ___: Iterator[int]) -> Iterator[Slide]:
    yield stop_word_slide(parts.branding)


Include = Callable[[Block, str, Parts, Iterator[int]], Iterator[Slide]]
INCLUDES: Mapping[str, Include] = {
    "case": _round,
    "answer": _answer,
    "method": _method,
    "stop_word": _stop_word,
}
