"""Look up the ready-cut A4 sheet of an article number."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from oefenkoffer.renderers.cards.dimensions import PAPERS, Dimensions, Orientation
from oefenkoffer.renderers.cards.imposition import CardSheet


@cache
def stock() -> Mapping[str, Mapping[str, float | str]]:
    """Every sheet of the table beside this module, by article number; lengths in mm."""
    text = files(__package__).joinpath("stock.yml").read_text(encoding="utf-8")
    sheets: Mapping[str, Mapping[str, float | str]] = yaml.safe_load(text)
    return sheets


def article(typed: str) -> str | None:
    """The article number that somebody means, who may leave a letter or a suffix out."""
    asked = typed.strip().upper().partition("-")[0]
    return next((number for number in stock() if asked in {number, number[1:]}), None)


def stock_sheet(number: str, orientation: Orientation | None = None) -> CardSheet:
    """The sheet of an article number.

    Args:
        number: a key of the table.
        orientation: how a card is held; otherwise as its label lies on the upright sheet.
    """
    measures = {key: float(value) for key, value in stock()[number].items() if key != "source"}
    box = Dimensions(measures["width"], measures["height"])
    is_wide = box.width > box.height
    is_turned = orientation is not None and is_wide != (orientation == "landscape")
    return CardSheet(
        paper=PAPERS["A4"],
        card=box.turned if is_turned else box,
        columns=int(measures["columns"]),
        rows=int(measures["rows"]),
        left=measures["left"],
        top=measures["top"],
        across=measures["across"],
        down=measures["down"],
        turn=90 if is_turned else 0,
        has_marks=False,
    )
