"""Look up the ready-cut A4 sheet of an article number."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from oefenkoffer.print_request import Orientation
from oefenkoffer.renderers.cards.dimensions import PAPERS, Dimensions
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
    """The article number that somebody means, who may leave out a letter, a suffix or a hyphen.

    Args:
        typed: in capitals or not.
        own: sheets of the kit itself, which go before ours.
    """
    asked = "".join(typed.upper().split())
    known = {name.upper(): name for name in (*stock(), *own)}
    shorter = {name[1:]: name for name in reversed(known.values()) if name[0].isalpha()}
    ways = (asked, asked.replace("-", ""), asked.partition("-")[0])
    return next((names[way] for way in ways for names in (known, shorter) if way in names), None)


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
