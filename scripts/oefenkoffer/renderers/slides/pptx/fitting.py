"""Find the type in which a text fits its place, or how much of it is too much.

PowerPoint does not tell, and makes type smaller only while somebody types; so the widths of the
letters are added up here, and broken into lines as PowerPoint breaks them. The letters of a client
are known by the name of their family alone: its files are not here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from math import ceil
from typing import NamedTuple

from oefenkoffer.design.geometry import EMU_PER_POINT, POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.text import Paragraph, Run, Text, inset_of
from oefenkoffer.typesetting.emoji import is_emoji
from oefenkoffer.typesetting.fonts import advances, line_height
from oefenkoffer.typesetting.typeface import Typeface

SAFETY = 1.04
"""How much wider we count than the letters that we have.

Source Sans Pro is then 5 % wider than Calibri, on the texts of the workshop.
"""

WORDS = re.compile(r"\v|[^\s\v]+-|\S+|[^\S\v]+")
"""The pieces that a line breaks between; a word may break behind a hyphen."""

BREAK = "\v"
"""Where a line ends in a paragraph."""

MOST_TEXTS = 4096
"""How many texts have their widths remembered."""

LEADING = 1.22
"""The height of a line of Calibri, in sizes of type."""

WIDE, EMOJI = 0.6, 1.4
"""What a sign that the font lacks counts for, and an emoji, in sizes of type."""

FAMILIES: Mapping[str, tuple[float, float, float]] = {
    "arial": (1.08, 1.08, 1.15),
    "helvetica": (1.08, 1.08, 1.15),
    "arial narrow": (0.88, 0.88, 1.15),
    "times new roman": (0.98, 0.98, 1.15),
    "courier new": (1.45, 1.36, 1.13),
    "calibri": (1.0, 1.0, LEADING),
    "cambria": (0.99, 1.03, 1.3),
    "georgia": (1.07, 1.17, 1.27),
    "verdana": (1.23, 1.31, 1.22),
    "tahoma": (1.09, 1.16, 1.21),
    "century gothic": (1.18, 1.11, 1.28),
    "century schoolbook": (1.14, 1.19, 1.2),
    "palatino linotype": (1.08, 1.05, 1.39),
    "book antiqua": (1.08, 1.05, 1.39),
    "bookman old style": (1.2, 1.2, 1.32),
    "open sans": (1.13, 1.14, 1.36),
    "roboto": (1.06, 1.02, 1.32),
    "lato": (1.07, 1.02, 1.2),
    "montserrat": (1.22, 1.21, 1.22),
    "poppins": (1.19, 1.15, 1.5),
    "raleway": (1.12, 1.09, 1.17),
    "quicksand": (1.11, 1.1, 1.25),
    "noto sans": (1.14, 1.14, 1.36),
    "noto serif": (1.16, 1.16, 1.36),
    "dejavu sans": (1.23, 1.31, 1.2),
    "source sans pro": (1.0, 1.0, 1.26),
    "liberation sans": (1.08, 1.08, 1.15),
    "liberation serif": (0.98, 0.98, 1.15),
    "carlito": (1.0, 1.0, LEADING),
}
"""Beside Source Sans Pro how wide a Dutch text is, and in bold; and how high a line.

Measured in fonts with the same widths, such as Liberation Sans for Arial, and in free ones
themselves.
"""

UNKNOWN = (1.16, 1.16, 1.3)
"""Wide enough for five in six of those."""


class Piece(NamedTuple):
    """A part of a text that no line breaks within.

    Attributes:
        width: in sizes of type.
        is_white: whether nothing is seen of it.
        is_break: whether a new line begins behind it.
    """

    width: float
    is_white: bool
    is_break: bool


@dataclass(frozen=True)
class Letters:
    """The letters of a text.

    Attributes:
        regular, bold: how much wider they are than in the file that they are counted with.
        line: the height of a line, in sizes of type.
        typeface: whose file that is; None for Source Sans Pro.
    """

    regular: float = SAFETY
    bold: float = SAFETY
    line: float = LEADING
    typeface: Typeface | None = None

    def pieces(self, text: str, scale: float, *, bold: bool) -> tuple[Piece, ...]:
        """The pieces of a text that is so much larger."""
        wider = self.bold if bold else self.regular
        return _measured(text, self.typeface, scale, wider, bold=bold)


@lru_cache(MOST_TEXTS)
def _measured(
    text: str, typeface: Typeface | None, scale: float, wider: float, *, bold: bool
) -> tuple[Piece, ...]:
    """The pieces of a text, as wide as a file says. Why kept: a text is tried in many sizes."""
    face = advances("Bold" if bold else "Regular", typeface)

    def measured(piece: str) -> Piece:
        wide = sum(face[sign] if sign in face else _lacking(sign) for sign in piece)
        return Piece(scale * (wider * wide), piece.isspace(), piece == BREAK)

    return tuple(map(measured, WORDS.findall(text)))


def _lacking(sign: str) -> float:
    return EMOJI if is_emoji(sign) else WIDE


CALIBRI = Letters()


def letters_of_house(typeface: Typeface | None) -> Letters:
    """Those of a house's own family, or else of Calibri."""
    return Letters(line=line_height(typeface), typeface=typeface) if typeface else CALIBRI


def letters_of_client(family: str, house: Typeface | None) -> Letters:
    """Those of a family of which a client's presentation tells the name and no more.

    Where it is the house's own, its file tells the rest.
    """
    name = family.casefold()
    if house and name in {house.family.casefold(), house.installed.casefold()}:
        return letters_of_house(house)
    regular, bold, line = FAMILIES.get(name, UNKNOWN)
    return Letters(SAFETY * regular, SAFETY * bold, line)


SMALLEST = 20
"""Points; smaller type cannot be read from the back of a room."""

LOOKED_UP = 18
"""Points; what people look up in a text, as in a table, may be this small."""

FLOOR = 14
"""Points; what would need smaller type than this is refused, and what needs it is reported."""

AIR = 0.4
"""Above a paragraph, in sizes of its type."""

USUAL_AIR = 10.0
"""Points above a paragraph of a client, whose master may say anything."""

STEPS = (
    80, 76, 72, 66, 60, 54, 50, 48, 44, 40, 36, 34, 32,
    30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 12, 10,
)  # fmt: skip

NEAR = 0.1
"""How near the narrowest width is looked for, in sizes of type."""

NARROWEST = 0.1
"""Sizes of type; a client's place may have no width at all."""


@dataclass(frozen=True)
class Room:
    """The inside of a place.

    Attributes:
        width, height: in points.
        size: the type of the place, in points.
        bold: whether all of it is.
        leading: the height of a line, in sizes of type.
        smallest: the smallest type that the place may use.
        air: above a paragraph, in sizes of type; 0 for what is usual.
        letters: in which it is set.
        capitals: whether all letters are shown as capitals.
    """

    width: float
    height: float
    size: float
    bold: bool = False
    leading: float = LEADING
    smallest: float = SMALLEST
    air: float = 0
    letters: Letters = CALIBRI
    capitals: bool = False


@dataclass(frozen=True)
class TooMuch:
    """How much of a text does not fit."""

    mm: float
    characters: int


def fit_text(text: Text, room: Room, *, whole: bool = False) -> float | TooMuch:
    """The largest type that a text fits in, or how much of it is too much.

    Args:
        text: what must fit.
        room: where.
        whole: whether no word may be broken because it is wider than its line.
    """
    for size in _sizes(room):
        if height(text, room, size) <= room.height and not (whole and _breaks(text, room, size)):
            return size
    high = height(text, room, room.smallest)
    over = high - room.height
    letters = sum(len(paragraph.plain) for paragraph in text)
    return TooMuch(over / POINTS_PER_MM, ceil(letters * over / high))


def _sizes(room: Room) -> Iterator[float]:
    yield room.size
    yield from (size for size in STEPS if room.smallest <= size < room.size)


def _breaks(text: Text, room: Room, size: float) -> bool:
    """Whether a word is wider than its line; what bold takes on top is within what we count."""
    return any(
        piece.width * size > room.width - inset_of(paragraph) / EMU_PER_POINT
        for paragraph in text
        for piece in _pieces(_shown(paragraph, room), room.letters, bold=room.bold)
        if not piece.is_white
    )


def height(text: Text, room: Room, size: float) -> float:
    """How high a text becomes, in points; the first paragraph has no air above it."""
    lines = sum(_lines(paragraph, room, size) * paragraph.largest for paragraph in text)
    air = room.air * size or USUAL_AIR
    return lines * size * room.leading + air * max(len(text) - 1, 0)


def _lines(paragraph: Paragraph, room: Room, size: float) -> int:
    inset = inset_of(paragraph) / EMU_PER_POINT
    width = (room.width - inset) / size
    return line_count(_shown(paragraph, room), width, bold=room.bold, letters=room.letters)


def _shown(paragraph: Paragraph, room: Room) -> Sequence[Run]:
    """The runs in the letters in which they are shown."""
    if not room.capitals:
        return paragraph.runs
    return [replace(run, text=run.text.upper()) for run in paragraph.runs]


def line_count(
    runs: Sequence[Run], width: float, *, bold: bool = False, letters: Letters = CALIBRI
) -> int:
    """How many lines runs take in a width that is counted in sizes of type."""
    width = max(width, NARROWEST)
    lines, used = 1, 0.0
    for wide, is_white, is_break in _pieces(runs, letters, bold=bold):
        if is_break:
            lines, used = lines + 1, 0.0
        elif is_white:
            used += wide
        elif used and used + wide > width:
            lines, used = lines + 1, wide
        else:
            used += wide
        if used > width and not is_white:
            lines, used = lines + ceil(used / width) - 1, used % width
    return lines


def narrowest(text: Text, room: Room, size: float) -> float:
    """The width in which a text takes no more lines than in its room, in points.

    Lines of about the same length read better in large type, and no word stands alone.
    """
    lines = _all_lines(text, room, size)
    longest = max(
        (widest((paragraph,), room.letters) * size + inset_of(paragraph) / EMU_PER_POINT)
        for paragraph in text
    )
    low, high = min(longest, room.width), room.width
    while high - low > NEAR * size and lines > len(text):
        middle = (low + high) / 2
        if _all_lines(text, replace(room, width=middle), size) > lines:
            low = middle
        else:
            high = middle
    return high


def _all_lines(text: Text, room: Room, size: float) -> int:
    return sum(_lines(paragraph, room, size) for paragraph in text)


def on_one_line(text: Text, letters: Letters) -> float:
    """How wide a text is that is not broken into lines, in sizes of type."""
    lines = (_pieces(paragraph.runs, letters, bold=False) for paragraph in text)
    return max((sum(piece.width for piece in pieces) for pieces in lines), default=0)


def widest(text: Text, letters: Letters) -> float:
    """The longest word, all bold, in sizes of type: a text cannot stand narrower than this."""
    pieces = (piece for p in text for piece in _pieces(p.runs, letters, bold=True))
    return max((piece.width for piece in pieces if not piece.is_white), default=0)


def _pieces(runs: Iterable[Run], letters: Letters, *, bold: bool) -> Iterator[Piece]:
    return chain.from_iterable(
        letters.pieces(run.text, run.scale, bold=bold or run.bold) for run in runs
    )
