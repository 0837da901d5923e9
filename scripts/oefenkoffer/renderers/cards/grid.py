"""Which part of a tall A5 card stands where; other cards let their parts flow in columns."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class GridRow:
    """Cells side by side.

    Attributes:
        cells: for each cell the fields that stand below each other; `answer` is all its steps.
        widths: of the cells, in parts of the row.
    """

    cells: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = (1, 1)


GRIDS: Mapping[str, tuple[GridRow, ...]] = {
    "counterpart": (
        GridRow(
            (
                ("persona", "request", "interest"),
                ("feeling", "disclose.at_once", "disclose.after_attention"),
            )
        ),
        GridRow((("disclose.if_asked",),), widths=(1,)),
        GridRow((("calmer_when", "may_say", "unknown"), ("angrier_when", "closing_line"))),
    ),
    "practitioner": (
        GridRow((("situation",),), widths=(1,)),
        GridRow((("knows", "learning_goals"), ("answer",)), widths=(9, 11)),
    ),
    "observer": (
        GridRow((("situation", "points"), ("task", "cue"))),
        GridRow((("debrief",),), widths=(1,)),
    ),
}
