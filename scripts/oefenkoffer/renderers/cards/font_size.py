"""Find the largest letters that fit all cards of each role."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.typesetting import Template, Typeface, query

TEMPLATE = Template(
    "oefenkoffer.renderers.cards",
    "font_size.typ",
    parts=("fitting.typ", "front.typ", "sections.typ"),
)


def font_sizes_by_role(
    fronts: Sequence[Mapping[str, Any]], common: Mapping[str, Any], typeface: Typeface | None
) -> Mapping[str, Any]:
    """The font size for the cards of each role, by what the role plays.

    Args:
        fronts: what is printed on each card.
        common: what `cards.typ` knows beside them: the typography, the sheet, the words.
        typeface: a client's family of type; None for our own.

    Raises:
        TextDoesNotFitError: some cards hold too much; all of them.
    """
    roles = dict.fromkeys(front["plays"] for front in fronts)
    documents = [
        {**common, "cards": [front for front in fronts if front["plays"] == role]} for role in roles
    ]
    return dict(zip(roles, query(TEMPLATE, documents, typeface), strict=True))
