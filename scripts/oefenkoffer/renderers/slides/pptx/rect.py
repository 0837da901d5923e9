"""A place on a slide, in mm and in the units of a presentation; and many side by side in one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from oefenkoffer.design.geometry import EMU_PER_MM

GUTTER = 6.0
"""Between two columns, in mm."""


@dataclass(frozen=True)
class Rect:
    """A place on a slide, in mm."""

    left: float
    top: float
    width: float
    height: float

    @classmethod
    def of_emu(cls, left: int, top: int, width: int, height: int) -> "Rect":
        """From the units of a presentation."""
        return cls(*(length / EMU_PER_MM for length in (left, top, width, height)))

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in the units of a presentation."""
        return (
            round(self.left * EMU_PER_MM),
            round(self.top * EMU_PER_MM),
            round(self.width * EMU_PER_MM),
            round(self.height * EMU_PER_MM),
        )

    @property
    def transform(self) -> str:
        """The place as XML."""
        left, top, width, height = self.emu
        return f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'

    @property
    def area(self) -> float:
        """In square mm."""
        return self.width * self.height

    def part(self, share: "Rect") -> "Rect":
        """The part of this one that is given in shares of it."""
        return Rect(
            self.left + share.left * self.width,
            self.top + share.top * self.height,
            share.width * self.width,
            share.height * self.height,
        )

    def lowered(self, distance: float) -> "Rect":
        """With its top so much lower, and its foot where it was."""
        return replace(self, top=self.top + distance, height=self.height - distance)

    def within(self, whole: "Rect") -> "Rect":
        """The part of this one that is in another."""
        left, top = max(self.left, whole.left), max(self.top, whole.top)
        right = min(self.left + self.width, whole.left + whole.width)
        foot = min(self.top + self.height, whole.top + whole.height)
        inside = (left, top) == (self.left, self.top) and (
            (right, foot) == (self.left + self.width, self.top + self.height)
        )
        return self if inside else Rect(left, top, max(right - left, 0), max(foot - top, 0))

    def holding(self, width: float, height: float) -> "Rect":
        """The largest one of these proportions in the middle of this one."""
        scale = min(self.width / width, self.height / height)
        wide, high = width * scale, height * scale
        return Rect(
            self.left + (self.width - wide) / 2, self.top + (self.height - high) / 2, wide, high
        )


def around(rects: tuple[Rect, ...]) -> Rect:
    """The smallest one that holds all of these."""
    left, top = min(rect.left for rect in rects), min(rect.top for rect in rects)
    right = max(rect.left + rect.width for rect in rects)
    foot = max(rect.top + rect.height for rect in rects)
    return Rect(left, top, right - left, foot - top)


def columns_of(room: Rect, count: int, gutter: float = GUTTER) -> tuple[Rect, ...]:
    """Columns of equal width side by side."""
    width = (room.width - gutter * (count - 1)) / count
    return tuple(
        replace(room, left=room.left + index * (width + gutter), width=width)
        for index in range(count)
    )


def rows_of(room: Rect, count: int, gutter: float, most: float) -> tuple[Rect, ...]:
    """Rows of equal height below each other, no higher than `most`, in the middle of the room."""
    return shared_rows(room, (1.0,) * count, gutter, most)


def shared_rows(
    room: Rect, shares: Sequence[float], gutter: float, most: float
) -> tuple[Rect, ...]:
    """The same, but each row as high as its share; `most` is what they are together, for each."""
    air = gutter * (len(shares) - 1)
    whole = min(room.height - air, most * len(shares))
    top = room.top + (room.height - whole - air) / 2
    heights = [whole * share / sum(shares) for share in shares]
    tops = accumulate((height + gutter for height in heights), initial=top)
    return tuple(
        replace(room, top=start, height=height)
        for start, height in zip(tops, heights, strict=False)
    )
