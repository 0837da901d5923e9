"""Look up the ready-cut A4 sheet of an article number."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from oefenkoffer.renderers.cards.dimensions import PAPERS, Dimensions, Orientation
from oefenkoffer.renderers.cards.imposition import CardSheet

Stock = Mapping[str, Mapping[str, float | str]]
"""Sheets by article number or name: their measures in mm, as the table beside this module has
them; `source` says where these come from."""
NONE: Stock = {}


@cache
def stock() -> Stock:
    """Every sheet of the table beside this module, by article number; lengths in mm."""
    text = files(__package__).joinpath("stock.yml").read_text(encoding="utf-8")
    sheets: Stock = yaml.safe_load(text)
    return sheets


def article(typed: str, own: Stock = NONE) -> str | None:
    """The article number that somebody means, who may leave a letter or a suffix out.

    Args:
        typed: in capitals or not.
        own: sheets of the kit itself, which go before ours.
    """
    asked = typed.strip().upper().partition("-")[0]
    known = {name.upper(): name for name in (*stock(), *own)}
    numbers = (name for name in known if asked in {name, name[1:]})
    return known.get(asked) or next((known[name] for name in numbers), None)


def stock_sheet(
    number: str, orientation: Orientation | None = None, own: Stock = NONE
) -> CardSheet:
    """The sheet of an article number.

    Args:
        number: a key of the table, or of `own`.
        orientation: how a card is held; otherwise as its label lies on the upright sheet.
        own: sheets of the kit itself, which go before ours.
    """
    sheet = own[number] if number in own else stock()[number]
    measures = {key: float(value) for key, value in sheet.items() if key != "source"}
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
