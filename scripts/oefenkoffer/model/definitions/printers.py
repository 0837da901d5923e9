"""The printers that a trainer measured: what `printers.yml` on this computer holds."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from oefenkoffer.model.definitions.base import Key, Strict, between, decimal
from oefenkoffer.typesetting.offset import Offset

Millimetres = Annotated[float, BeforeValidator(decimal), between(-20, 20)]
Percent = Annotated[float, BeforeValidator(decimal), between(90, 110)]


class Printer(Strict):
    """How one printer prints beside the right place.

    Attributes:
        dx, dy: how far too far to the right and too low the front is printed, in mm.
        back_dx, back_dy: the same for the back, seen from the back; None for as the front.
        scale: the size of what it prints, in percent.
    """

    dx: Millimetres = 0.0
    dy: Millimetres = 0.0
    back_dx: Millimetres | None = None
    back_dy: Millimetres | None = None
    scale: Percent = 100.0

    @property
    def front(self) -> Offset:
        """What it does to the first side of a sheet."""
        return Offset(self.dx, self.dy, self.scale / 100)

    @property
    def back(self) -> Offset:
        """What it does to the second side."""
        dx = self.dx if self.back_dx is None else self.back_dx
        dy = self.dy if self.back_dy is None else self.back_dy
        return Offset(dx, dy, self.scale / 100)


def _sorted(printers: dict[str, Printer]) -> dict[str, Printer]:
    return dict(sorted(printers.items()))


class Printers(Strict):
    """All of them by name."""

    printers: Annotated[dict[Key, Printer], AfterValidator(_sorted)] = Field(default_factory=dict)
