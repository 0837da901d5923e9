"""A place on a slide, in mm and in the units of a presentation."""

from dataclasses import dataclass, replace

from oefenkoffer.design.geometry import EMU_PER_MM


@dataclass(frozen=True)
class Rect:
    """A place on a slide, in mm."""

    left: float
    top: float
    width: float
    height: float

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

    def holding(self, width: float, height: float) -> "Rect":
        """The largest one of these proportions in the middle of this one."""
        scale = min(self.width / width, self.height / height)
        wide, high = width * scale, height * scale
        return Rect(
            self.left + (self.width - wide) / 2, self.top + (self.height - high) / 2, wide, high
        )
