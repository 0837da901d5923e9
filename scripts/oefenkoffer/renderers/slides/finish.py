"""Complete a deck with what each of its slides can only know of the others and of the day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.model import (
    BackLink,
    Block,
    BreakSlide,
    ColumnsSlide,
    Deck,
    MenuSlide,
    ProgrammeEntry,
    ProgrammeSlide,
    SectionSlide,
    SiteCode,
    Slide,
    TitleSlide,
)
from oefenkoffer.renderers.slides.slide_names import WITHIN, numbers, slide_names

OPENING = (SectionSlide, BreakSlide, TitleSlide)


@dataclass(frozen=True)
class Day:
    """What is known of the day on which a deck is shown.

    Attributes:
        start: in minutes since midnight; None where no session plan goes with the deck.
        drop: what to leave out when time runs short, for the speaker alone.
        address: where the workshop's site is; None while it is nowhere.
        clock: what its clock is called; empty where no session plan goes with the deck.
    """

    start: int | None = None
    drop: tuple[Markup, ...] = ()
    address: str | None = None
    clock: str = ""


def finished(deck: Deck, day: Day) -> Deck:
    """A deck of which every slide has its name, its block, its code and its way back."""
    slides = _with_blocks(deck.slides, day.start)
    slides = _with_programmes(slides)
    slides = _with_codes(slides, day.address)
    back = _back_links(slides)
    names = slide_names(slides)
    complete = (
        replace(slide, name=name, back=back.get(number))
        for number, (slide, name) in enumerate(zip(slides, names, strict=True), start=1)
    )
    return replace(deck, slides=tuple(complete), drop=day.drop, day=day.clock)


def _with_blocks(slides: Sequence[Slide], start: int | None) -> tuple[Slide, ...]:
    shares = tuple(slide.planned for slide in slides if slide.planned)
    starts = tuple(accumulate(shares, initial=start or 0))
    opened: list[Slide] = []
    number = 0
    for slide in slides:
        if slide.planned:
            begins = None if start is None else starts[number]
            number += 1
            opened.append(replace(slide, block=Block(number, shares, begins)))
        else:
            opened.append(slide)
    return tuple(opened)


def _with_programmes(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    entries = tuple(
        ProgrammeEntry(slide.block.start, slide.block.minutes, slide.title)
        for slide in slides
        if slide.block
    )
    return tuple(
        replace(slide, entries=entries) if isinstance(slide, ProgrammeSlide) else slide
        for slide in slides
    )


def _with_codes(slides: Sequence[Slide], address: str | None) -> tuple[Slide, ...]:
    """The code of the site where people come in, and where they leave."""
    if address is None:
        return tuple(slides)
    code = SiteCode(address)
    last = len(slides) - 1
    return tuple(
        replace(slide, code=code)
        if isinstance(slide, TitleSlide) or (index == last and isinstance(slide, SectionSlide))
        else slide
        for index, slide in enumerate(slides)
    )


def _back_links(slides: Sequence[Slide]) -> Mapping[int, BackLink]:
    """The way back from each slide that a choice leads to, and from those that follow it.

    They end where the next choice begins, at the start of a part, or at the choice itself.
    """
    by_address, names = numbers(slides), slide_names(slides)
    menus = {
        by_address[target]: BackLink(f"{WITHIN}{names[at]}", slide.title)
        for at, slide in enumerate(slides)
        for target in _targets(slide)
        if target in by_address and by_address[target] > at + 1
    }
    links: dict[int, BackLink] = {}
    back = None
    for number, slide in enumerate(slides, start=1):
        if isinstance(slide, OPENING) or tuple(_targets(slide)):
            back = None
        back = menus.get(number, back)
        if back:
            links[number] = back
    return links


def _targets(slide: Slide) -> Iterator[str]:
    """The addresses of the slides that a slide lets people choose from."""
    if isinstance(slide, MenuSlide):
        yield from (tile.target for tile in slide.tiles if tile.target)
    if isinstance(slide, ColumnsSlide):
        yield from (column.target for column in slide.columns if column.target)
