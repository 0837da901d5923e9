"""Find the type in which a text fits its place, or how much of it is too much.

PowerPoint does not tell, and makes type smaller only while somebody types; so the widths of the
letters are added up here, and line_count into lines as PowerPoint breaks them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import ceil

from oefenkoffer.design.geometry import EMU_PER_POINT, POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.layout_spec import SMALLEST
from oefenkoffer.renderers.slides.pptx.letters import CALIBRI, LEADING, Letters
from oefenkoffer.renderers.slides.pptx.text import Paragraph, Run, Text, inset_of

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
        wide * size > room.width - inset_of(paragraph) / EMU_PER_POINT
        for paragraph in text
        for piece, wide in _pieces(_shown(paragraph, room), room.letters, bold=room.bold)
        if not piece.isspace()
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
    for piece, wide in _pieces(runs, letters, bold=bold):
        if piece == "\v":
            lines, used = lines + 1, 0.0
        elif piece.isspace():
            used += wide
        elif used and used + wide > width:
            lines, used = lines + 1, wide
        else:
            used += wide
        if used > width and not piece.isspace():
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
    """How wide a text is that is not line_count, in sizes of type."""
    lines = (_pieces(paragraph.runs, letters, bold=False) for paragraph in text)
    return max((sum(wide for _, wide in pieces) for pieces in lines), default=0)


def widest(text: Text, letters: Letters) -> float:
    """The longest word, all bold, in sizes of type: narrower than this a text cannot stand."""
    pieces = (piece for p in text for piece in _pieces(p.runs, letters, bold=True))
    return max((wide for piece, wide in pieces if not piece.isspace()), default=0)


def _pieces(runs: Iterable[Run], letters: Letters, *, bold: bool) -> Iterator[tuple[str, float]]:
    return chain.from_iterable(
        letters.pieces(run.text, run.scale, bold=bold or run.bold) for run in runs
    )
