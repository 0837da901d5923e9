"""Give each slide a name for its address, which stays when others come before it: `#/pauze`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Protocol

WITHIN = "#/"
"""How a link to a slide begins, before its name."""


class Named(Protocol):
    """What a slide is named after."""

    @property
    def name(self) -> str:
        """Its own name; empty for none."""
        ...

    @property
    def title(self) -> str:
        """What stands above it."""
        ...

    @property
    def context(self) -> str:
        """What it belongs to; may be empty."""
        ...


def slug(text: str) -> str:
    """A text in small letters, with hyphens between the words; empty where there are none."""
    return "-".join(re.findall(r"\w+", text.casefold()))


def slide_names(slides: Sequence[Named]) -> tuple[str, ...]:
    """A name for each slide, no two alike: its own, else after its title.

    Why not only a number where titles are alike: a number changes when a slide comes before it, so
    what a slide belongs to tells it apart first.
    """
    used = {slide.name for slide in slides if slide.name}
    names: list[str] = []
    for slide in slides:
        name = slide.name or next(it for it in _choices(slide) if it not in used)
        used.add(name)
        names.append(name)
    return tuple(names)


def _choices(slide: Named) -> Iterator[str]:
    """Names for a slide, best first; a number alone would be taken for that of a slide."""
    longer = slug(f"{slide.context} {slide.title}")
    yield from (name for name in (slug(slide.title), longer) if name and not name.isdecimal())
    yield from (f"{longer}-{number}" for number in count(2))


def addresses(slides: Sequence[Named]) -> Mapping[str, str]:
    """The address of each slide by what a link to it may say: its number, its title, its name.

    Of slides with the same title the first, unless another one has that name for its own.
    """
    names = slide_names(slides)
    targets: dict[str, str] = {}
    for number, (slide, name) in enumerate(zip(slides, names, strict=True), start=1):
        targets[f"#{number}"] = WITHIN + name
        targets.setdefault(f"#{slug(slide.title)}", WITHIN + name)
    return {**targets, **{f"#{name}": WITHIN + name for name in names}}


def numbers(slides: Sequence[Named]) -> Mapping[str, int]:
    """The number of each slide by its address."""
    return {WITHIN + name: number for number, name in enumerate(slide_names(slides), start=1)}
