"""Make a deck of a typed file and of what it asks for, or report all its mistakes at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from oefenkoffer.audience.cases import CaseView
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.slides.case_slides import answer_slides, round_slides
from oefenkoffer.renderers.slides.deck import method_slides, stop_word_slide
from oefenkoffer.renderers.slides.markdown.draft import spoken
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock, SourceSlide, read_slides
from oefenkoffer.renderers.slides.markdown.refused_slides import RefusedSlideError, refused
from oefenkoffer.renderers.slides.markdown.slide_checks import slide_of, unread, unwanted_labels
from oefenkoffer.renderers.slides.markdown.slide_links import address, addresses, dead_links, linked
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.model import Deck, SectionSlide, Slide
from oefenkoffer.renderers.slides.own_slides import with_own_slides

MOST = 300
"""How many slides a deck may have: a whole day, three times over."""


def markdown_deck(path: str, text: str, sources: Sources) -> Deck:
    """The deck that somebody typed, with the slides of cases and method where it asks for them.

    Raises:
        KitProblems: anything is wrong in the file; all of it.
    """
    slides: list[Slide] = []
    numbers = count(1)
    source_slides, open_comments = read_slides(path, text, sources.words)
    problems = list(open_comments)
    unmade: list[SourceSlide] = []
    for source in source_slides:
        try:
            for slide in _slides(source, slides, sources, numbers):
                slides += with_own_slides(slide, sources.branding)
        except KitProblems as error:
            problems += error.problems
            unmade.append(source)
    problems += _of_the_whole(path, slides) if not unmade else ()
    targets = {**_titles(unmade), **addresses(slides)}
    if all(case.released for case in sources.cases) and not any(map(_includes, unmade)):
        # Why not always: what a slide that is kept or refused would bring in may be a target
        problems += dead_links(path, text, targets)
    if problems:
        raise KitProblems(problems)
    return Deck(slides[0].title, tuple(linked(slide, targets) for slide in slides))


def _titles(unmade: Sequence[SourceSlide]) -> Mapping[str, str]:
    """The addresses of slides that could not be made: a link to them is no second mistake."""
    headings = (heading for slide in unmade for heading in slide.all_of("heading"))
    return {address(heading.text): "" for heading in headings}


def _includes(source: SourceSlide) -> tuple[SourceBlock, ...]:
    return source.all_of("include")


def _of_the_whole(path: str, slides: Sequence[Slide]) -> Iterator[Problem]:
    if not slides:
        yield Problem(Code.NO_SLIDES, Position(path))
    if len(slides) > MOST:
        facts = {"slides": str(len(slides)), "most": str(MOST)}
        yield Problem(Code.TOO_MANY_SLIDES, Position(path), facts)


def _slides(
    source: SourceSlide, before: Sequence[Slide], sources: Sources, numbers: Iterator[int]
) -> Sequence[Slide]:
    if not _includes(source):
        return [slide_of(source, _section(before), sources, is_first=not before)]
    (include, *_), problems = _includes(source), list(_beside_include(source, sources))
    try:
        slides = tuple(_included(include, sources, numbers))
    except RefusedSlideError as error:
        problems.append(error.problem)
    if problems:
        raise KitProblems(problems)
    return _with_head(slides, source, sources)


def _beside_include(source: SourceSlide, sources: Sources) -> Iterator[Problem]:
    """All that is wrong with what stands on a slide beside what it brings in."""
    yield from source.problems
    include = _includes(source)[0]
    for block in source.blocks:
        if block is not include and block.kind != "label":
            yield refused(Code.INCLUDE_NOT_ALONE, block.position).problem
    labels = replace(source, blocks=source.all_of("label"), problems=())
    yield from unread(labels, sources)
    yield from unwanted_labels(labels, frozenset({"block"}), sources)


def _section(slides: Sequence[Slide]) -> str:
    """The title of the part of the workshop that a slide stands in."""
    sections = (slide.title for slide in reversed(slides) if isinstance(slide, SectionSlide))
    return next(sections, "")


def _with_head(slides: Sequence[Slide], source: SourceSlide, sources: Sources) -> Sequence[Slide]:
    """Included slides, the first with the notes and the time typed beside the include."""
    if not slides:
        return slides
    head = spoken(source, sources)
    first = replace(slides[0], notes=(*head["notes"], *slides[0].notes), planned=head["planned"])
    return (first, *slides[1:])


def _included(block: SourceBlock, sources: Sources, numbers: Iterator[int]) -> Iterator[Slide]:
    name, _, argument = (piece.strip() for piece in block.text.partition(":"))
    keys = {word.casefold(): key for key, word in sources.words.items()}
    include = INCLUDES.get(keys.get(name.casefold(), ""))
    if include is None or (argument and include in {_method, _stop_word}):
        choices = ", ".join(sources.words[key] for key in INCLUDES)
        raise refused(Code.NO_SUCH_INCLUDE, block, include=block.text, choices=choices)
    return include(block, argument, sources, numbers)


def _case(block: SourceBlock, name: str, sources: Sources) -> CaseView:
    for case in sources.cases:
        if case.head.id == name.casefold():
            return case
    choices = ", ".join(case.head.id for case in sources.cases)
    raise refused(Code.NO_SUCH_CASE_FOR_SLIDES, block, case=name, choices=choices)


def _round(
    block: SourceBlock, name: str, sources: Sources, numbers: Iterator[int]
) -> Iterator[Slide]:
    return round_slides(next(numbers), _case(block, name, sources), sources.branding)


def _answer(block: SourceBlock, name: str, sources: Sources, _: Iterator[int]) -> Iterator[Slide]:
    return answer_slides(_case(block, name, sources), sources.branding)


def _method(_: SourceBlock, __: str, sources: Sources, ___: Iterator[int]) -> Iterator[Slide]:
    return method_slides(sources.method, sources.branding)


def _stop_word(_: SourceBlock, __: str, sources: Sources, ___: Iterator[int]) -> Iterator[Slide]:
    yield from stop_word_slide(sources.branding)


Include = Callable[[SourceBlock, str, Sources, Iterator[int]], Iterator[Slide]]
INCLUDES: Mapping[str, Include] = {
    "case": _round,
    "answer": _answer,
    "method": _method,
    "stop_word": _stop_word,
}
