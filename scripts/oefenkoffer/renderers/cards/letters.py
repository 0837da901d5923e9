"""The faces of cards in, the largest letters that fit all cards of each role out."""

from collections.abc import Mapping, Sequence
from typing import Any

from oefenkoffer.typesetting import Template, Typeface, query

TEMPLATE = Template(
    "oefenkoffer.renderers.cards", "letters.typ", parts=("fitting.typ", "faces.typ", "pieces.typ")
)


def letters_by_role(
    faces: Sequence[Mapping[str, Any]], common: Mapping[str, Any], typeface: Typeface | None
) -> Mapping[str, Any]:
    """The letters for the cards of each role, by what the role plays.

    Args:
        faces: what is printed on each card.
        common: what `cards.typ` knows beside them: the setting, the sheet, the words.
        typeface: a client's family of type; None for our own.

    Raises:
        TextDoesNotFitError: some cards hold too much; all of them.
    """
    roles = dict.fromkeys(face["plays"] for face in faces)
    several = [
        {**common, "cards": [face for face in faces if face["plays"] == role]} for role in roles
    ]
    return dict(zip(roles, query(TEMPLATE, several, typeface), strict=True))
