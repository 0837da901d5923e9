"""The printers that a trainer measured: what `printers.yml` on this computer holds."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from oefenkoffer.typed_values import Key, Strict, between, decimal
from oefenkoffer.typesetting.offset import Offset, PrinterOffsets

Millimetres = Annotated[float, BeforeValidator(decimal), between(-20, 20)]
Percent = Annotated[float, BeforeValidator(decimal), between(90, 110)]


class Printer(Strict):
    """How one printer prints beside the right place.

    Attributes:
        dx, dy: how far too far to the right and too low the front is printed, in mm.
        back_dx, back_dy: the same for the back, seen from the back; None for as the front.
        scale: the size of what it prints, in percent.
        lying_dx, lying_dy, lying_back_dx, lying_back_dy: the same, read on a lying sheet; None
            where nobody measured one.
    """

    dx: Millimetres = 0.0
    dy: Millimetres = 0.0
    back_dx: Millimetres | None = None
    back_dy: Millimetres | None = None
    scale: Percent = 100.0
    lying_dx: Millimetres | None = None
    lying_dy: Millimetres | None = None
    lying_back_dx: Millimetres | None = None
    lying_back_dy: Millimetres | None = None

    @property
    def offsets(self) -> PrinterOffsets:
        """What it does to each side of a sheet, upright or lying."""
        lying = self.lying_dx is not None or self.lying_dy is not None
        back_dx, back_dy = _or(self.back_dx, self.dx), _or(self.back_dy, self.dy)
        lying_dx, lying_dy = self.lying_dx or 0, self.lying_dy or 0
        lying_back = _or(self.lying_back_dx, lying_dx), _or(self.lying_back_dy, lying_dy)
        return PrinterOffsets(
            self._offset(self.dx, self.dy),
            self._offset(back_dx, back_dy),
            self._offset(lying_dx, lying_dy) if lying else None,
            self._offset(*lying_back) if lying else None,
        )

    def _offset(self, dx: float, dy: float) -> Offset:
        return Offset(dx, dy, self.scale / 100)


def _or(number: float | None, usual: float) -> float:
    return usual if number is None else number


def _sorted(printers: dict[str, Printer]) -> dict[str, Printer]:
    return dict(sorted(printers.items()))


class Printers(Strict):
    """All of them by name."""

    printers: Annotated[dict[Key, Printer], AfterValidator(_sorted)] = Field(default_factory=dict)
