"""Which part of a tall A5 card stands where; other cards let their parts flow in columns."""

from collections.abc import Mapping

Rows = tuple[tuple[tuple[str, ...], ...], ...]
"""Rows of cells side by side; a cell holds fields below each other."""

ARRANGEMENTS: Mapping[str, Rows] = {
    "counterpart": (
        (
            ("persona", "request", "interest"),
            ("feeling", "disclose.at_once", "disclose.after_attention"),
        ),
        (("disclose.if_asked",),),
        (("calmer_when", "may_say", "unknown"), ("angrier_when", "closing_line")),
    ),
    "practitioner": (
        (("situation",),),
        (("knows", "learning_goals"), ("answer",)),
    ),
    "observer": (
        (("situation", "points"), ("task", "cue")),
        (("debrief",),),
    ),
}
