"""Which part of a tall A5 card stands where; other cards let their parts flow in columns."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Cells side by side.

    Attributes:
        cells: for each cell the fields that stand below each other; `answer` is all its steps.
        widths: of the cells, in parts of the row.
    """

    cells: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = (1, 1)


ARRANGEMENTS: Mapping[str, tuple[Row, ...]] = {
    "counterpart": (
        Row(
            (
                ("persona", "request", "interest"),
                ("feeling", "disclose.at_once", "disclose.after_attention"),
            )
        ),
        Row((("disclose.if_asked",),), widths=(1,)),
        Row((("calmer_when", "may_say", "unknown"), ("angrier_when", "closing_line"))),
    ),
    "practitioner": (
        Row((("situation",),), widths=(1,)),
        Row((("knows", "learning_goals"), ("answer",)), widths=(9, 11)),
    ),
    "observer": (
        Row((("situation", "points"), ("task", "cue"))),
        Row((("debrief",),), widths=(1,)),
    ),
}
