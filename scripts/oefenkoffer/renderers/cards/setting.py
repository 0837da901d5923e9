"""How the text of each format of card is set: letters to try, white, columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.renderers.cards.sheets import Orientation, Size


@dataclass(frozen=True)
class Letters:
    """One way to set the text of a card.

    Attributes:
        size: of the letters, in points.
        leading: between lines, in parts of the size.
        gap: between sections, in parts of the size.
    """

    size: float
    leading: float = 0.58
    gap: float = 1.0


@dataclass(frozen=True)
class Setting:
    """How text is set on one format of card.

    Attributes:
        ladder: what to try, the roomiest first; the last one is the smallest that a player
            reads at arm's length.
        padding: the white inside the card's edge, in mm.
        columns: how many columns the parts of each role flow in; without, each part has a
            place of its own.
        foot: which foot of `faces.typ` closes the card.
        compact: labels begin the line instead of standing above it, and the steps out of the
            role are left to the trainer's voice.
    """

    ladder: tuple[Letters, ...]
    padding: float
    columns: Mapping[str, int]
    foot: Literal["tall", "wide", "small"]
    compact: bool = False


ROLES = ("practitioner", "counterpart", "observer")
THREE_OR_TWO = {"practitioner": 2, "counterpart": 3, "observer": 3}
"""Few long parts fill two columns better than three, many short ones the other way around."""

A5 = (
    Letters(12),
    Letters(11.5),
    Letters(11),
    Letters(10.5),
    Letters(10.5, 0.54, 0.8),
    Letters(10.5, 0.5, 0.7),
)
A6 = (
    Letters(10, 0.54, 0.75),
    Letters(9.5, 0.52, 0.65),
    Letters(9, 0.5, 0.55),
    Letters(9, 0.47, 0.45),
)
SETTINGS: Mapping[tuple[Size, Orientation], Setting] = {
    ("A5", "portrait"): Setting(A5, padding=7, columns={}, foot="tall"),
    ("A5", "landscape"): Setting(A5, padding=6, columns=THREE_OR_TWO, foot="wide"),
    ("A6", "portrait"): Setting(
        A6, padding=5, columns=dict.fromkeys(ROLES, 1), foot="small", compact=True
    ),
    ("A6", "landscape"): Setting(
        A6, padding=5, columns=dict.fromkeys(ROLES, 2), foot="small", compact=True
    ),
}
