"""A place on a slide, in mm and in the units of a presentation."""

from dataclasses import dataclass

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

    def holding(self, width: float, height: float) -> "Rect":
        """The largest box of these proportions in the middle of this one."""
        scale = min(self.width / width, self.height / height)
        wide, high = width * scale, height * scale
        return Rect(
            self.left + (self.width - wide) / 2, self.top + (self.height - high) / 2, wide, high
        )
