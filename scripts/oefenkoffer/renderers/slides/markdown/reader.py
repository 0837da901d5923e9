"""Make a deck of a typed file and of what it asks for, or report all its mistakes at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from oefenkoffer.audience.cases import CaseView
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.slides.case_slides import answers_of, round_slides
from oefenkoffer.renderers.slides.deck import (
    conversation_slide,
    method_slides,
    steps_slide,
    stop_word_slide,
)
from oefenkoffer.renderers.slides.markdown.draft import spoken
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock, SourceSlide, read_slides
from oefenkoffer.renderers.slides.markdown.refused_slides import RefusedSlideError, refused
from oefenkoffer.renderers.slides.markdown.slide_checks import slide_of, unread, unwanted_labels
from oefenkoffer.renderers.slides.markdown.slide_links import dead_links, linked
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.speeches import roles_by_word
from oefenkoffer.renderers.slides.markdown.values import line
from oefenkoffer.renderers.slides.model import (
    BreakSlide,
    Deck,
    Origin,
    ProgrammeSlide,
    SectionSlide,
    Slide,
)
from oefenkoffer.renderers.slides.own_slides import with_own_slides
from oefenkoffer.renderers.slides.slide_names import addresses, slug

MOST = 300
"""How many slides a deck may have: a whole day, three times over."""


def markdown_deck(path: str, text: str, sources: Sources) -> Deck:
    """The deck that somebody typed, with the slides of cases and method where it asks for them.

    Raises:
        KitProblems: anything is wrong in the file; all of it.
    """
    slides: list[Slide] = []
    numbers = count(1)
    source_slides, open_comments = read_slides(path, text, sources.words, roles_by_word(sources))
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
    return {f"#{slug(heading.text)}": "" for heading in headings}


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
    is_figure = _name_of(include, sources)[0] in FIGURES
    headings = source.all_of("heading")[:1] if is_figure else ()
    for block in source.blocks:
        if block is not include and block.kind != "label" and block not in headings:
            yield refused(Code.INCLUDE_NOT_ALONE, block.position).problem
    labels = replace(source, blocks=(*headings, *source.all_of("label")), problems=())
    yield from unread(labels, sources)
    wanted = frozenset({"block", "reveal"} if is_figure else {"block"})
    yield from unwanted_labels(labels, wanted, sources)


def _section(slides: Sequence[Slide]) -> str:
    """The title of the part of the workshop that a slide stands in."""
    sections = (
        slide.title for slide in reversed(slides) if isinstance(slide, SectionSlide | BreakSlide)
    )
    return next(sections, "")


def _with_head(slides: Sequence[Slide], source: SourceSlide, sources: Sources) -> Sequence[Slide]:
    """Included slides, the first with the notes and the time typed beside the include."""
    if not slides:
        return slides
    head = spoken(source, sources)
    first = replace(slides[0], notes=(*head["notes"], *slides[0].notes), planned=head["planned"])
    if head["reveal"]:
        first = replace(first, reveal=True)
    if source.all_of("heading"):
        first = replace(first, title=line(source.all_of("heading")[0]))
    return (first, *slides[1:])


def _included(block: SourceBlock, sources: Sources, numbers: Iterator[int]) -> Iterator[Slide]:
    key, argument = _name_of(block, sources)
    include = INCLUDES.get(key)
    if include is None or (argument and key not in OF_CASES):
        choices = ", ".join(sources.words[key] for key in INCLUDES)
        raise refused(Code.NO_SUCH_INCLUDE, block, include=block.text, choices=choices)
    return include(block, argument, sources, numbers)


def _name_of(block: SourceBlock, sources: Sources) -> tuple[str, str]:
    """The key of what is asked for, empty for a word that is none; and what of it."""
    name, _, argument = (piece.strip() for piece in block.text.partition(":"))
    keys = {word.casefold(): key for key, word in sources.words.items()}
    return keys.get(name.casefold(), ""), argument


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
    return answers_of(_case(block, name, sources), sources.branding)


def _method(_: SourceBlock, __: str, sources: Sources, ___: Iterator[int]) -> Iterator[Slide]:
    return method_slides(sources.method, sources.branding)


def _stop_word(_: SourceBlock, __: str, sources: Sources, ___: Iterator[int]) -> Iterator[Slide]:
    yield from stop_word_slide(sources.branding)


def _steps(_: SourceBlock, __: str, sources: Sources, ___: Iterator[int]) -> Iterator[Slide]:
    yield steps_slide(sources.method, sources.branding)


def _conversation(_: SourceBlock, __: str, sources: Sources, ___: Iterator[int]) -> Iterator[Slide]:
    yield conversation_slide(sources.method, sources.branding)


def _programme(
    block: SourceBlock, __: str, sources: Sources, ___: Iterator[int]
) -> Iterator[Slide]:
    """What there is to do; the blocks are known once the whole deck is read."""
    title = sources.branding.labels.text("slides.programme")
    position = block.position
    yield ProgrammeSlide(context="", title=title, origin=Origin(position.path, "", position.line))


Include = Callable[[SourceBlock, str, Sources, Iterator[int]], Iterator[Slide]]
INCLUDES: Mapping[str, Include] = {
    "case": _round,
    "answer": _answer,
    "method": _method,
    "stop_word": _stop_word,
    "steps": _steps,
    "conversation": _conversation,
    "programme": _programme,
}
OF_CASES = frozenset({"case", "answer"})
FIGURES = frozenset({"steps", "conversation", "programme"})
"""What is brought in as one slide, which may have a title of its own and come in steps."""
