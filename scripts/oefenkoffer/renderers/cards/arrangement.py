"""Which part of a card stands where, for tall and for wide cards."""

from collections.abc import Mapping
from typing import Literal

Shape = Literal["tall", "wide"]
Rows = tuple[tuple[tuple[str, ...], ...], ...]
"""Rows of cells side by side; a cell holds fields below each other."""

ARRANGEMENTS: Mapping[tuple[Shape, str], Rows] = {
    ("tall", "counterpart"): (
        (
            ("persona", "request", "interest"),
            ("feeling", "disclose.at_once", "disclose.after_attention"),
        ),
        (("disclose.if_asked",),),
        (("calmer_when", "may_say", "unknown"), ("angrier_when", "closing_line")),
    ),
    ("wide", "counterpart"): (
        (
            ("persona", "request", "interest", "feeling", "may_say", "unknown"),
            ("disclose",),
            ("calmer_when", "angrier_when", "closing_line"),
        ),
    ),
    ("tall", "practitioner"): (
        (("situation",),),
        (("knows", "learning_goals"), ("answer",)),
    ),
    ("wide", "practitioner"): ((("situation", "learning_goals"), ("knows",), ("answer",)),),
    ("tall", "observer"): (
        (("situation", "points"), ("task", "cue")),
        (("debrief",),),
    ),
    ("wide", "observer"): ((("situation", "task"), ("points", "cue"), ("debrief",)),),
}
