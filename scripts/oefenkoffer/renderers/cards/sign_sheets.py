"""Set signs with names: to stand on a table, folded, and to wear."""

from collections.abc import Iterator, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.own_sheets import NameSign
from oefenkoffer.kinds.kind import numbered
from oefenkoffer.labels import capital
from oefenkoffer.renderers.cards.dimensions import CARDS, CREDIT_CARD, PAPERS, Dimensions
from oefenkoffer.renderers.cards.imposition import card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun, sheet_data
from oefenkoffer.typesetting import Template, pdf

TEMPLATE = Template("oefenkoffer.renderers.cards", "sign_sheets.typ", parts=("laying.typ",))
STANDING = Dimensions(CARDS["A5"].height, CARDS["A5"].width / 2)
"""One of the two faces of a sign that is folded and stands on a table."""
WORN = CARDS[CREDIT_CARD].turned
ON_TABLE = (66.0, 54.0, 44.0, 36.0, 30.0, 25.0, 20.0)
ON_CLOTHES = (24.0, 20.0, 17.0, 14.0, 12.0, 10.0)
"""Letters to try, in points; the last one takes the longest line that may be typed."""


def sheets_of_name_signs(signs: Sequence[NameSign], branding: Branding) -> bytes:
    """A4 to cut: first the signs that stand on tables, two on a sheet, then those that are worn."""
    labels = branding.labels
    data = {
        "title": labels.text("card.name_signs_title", case=signs[0].head.title),
        "language": labels.language,
        "runs": list(_runs(signs, branding)),
    }
    return pdf(TEMPLATE, data, typeface=branding.typeface)


def _runs(signs: Sequence[NameSign], branding: Branding) -> Iterator[dict[str, Any]]:
    """The signs of one format together, with the sheet that holds them."""
    formats = ((True, STANDING, ON_TABLE), (False, WORN, ON_CLOTHES))
    for is_shared, card, letters in formats:
        some = [_sign(sign, branding) for sign in signs if sign.is_shared == is_shared]
        sheet = card_sheet(PAPERS["A4"], card, fold=is_shared)
        assert sheet  # noqa: S101 (both fit A4)
        if some:
            run = PrintRun(sheet, "fold" if is_shared else "none")
            yield {"sheet": sheet_data(run), "letters": letters, "signs": some}


def _sign(sign: NameSign, branding: Branding) -> dict[str, Any]:
    """The name or else the word for the role in large letters; below it what says more."""
    look = branding.roles[sign.kind]
    word = capital(numbered(branding.labels.role_word(sign.kind, sign.title), sign.number))
    lines = {line.casefold(): line for line in (sign.group or "", word, sign.name or "") if line}
    large, *smaller = reversed(lines.values())
    return {
        "large": large,
        "smaller": smaller,
        "colour": look.colour,
        "sign": look.sign,
    }
