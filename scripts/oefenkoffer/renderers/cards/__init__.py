"""Role cards in, the PDF of the sheets to print and cut out."""

from collections.abc import Sequence
from dataclasses import asdict

from oefenkoffer.audience.house import House
from oefenkoffer.audience.role_holder import RoleCard
from oefenkoffer.renderers.cards.content import face
from oefenkoffer.renderers.cards.setting import SETTINGS
from oefenkoffer.renderers.cards.sheets import SHEETS
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template(__name__, "cards.typ", parts=("faces.typ", "pieces.typ"))


def pdf(cards: Sequence[RoleCard], house: House) -> bytes:
    """The sheets with these cards, in the order given.

    All cards of one role have letters of one size: the largest that fits the fullest of them.

    Raises:
        TextDoesNotFitError: some cards hold too much; each is named with its longest field.
    """
    sheet = SHEETS[house.card_size, house.card_orientation]
    setting = SETTINGS[house.card_size, house.card_orientation]
    return typeset(
        TEMPLATE,
        {
            "title": house.labels.text("card.document_title", kit=house.title),
            "language": house.labels.language,
            "labels": house.labels.section("card"),
            "kit": house.title,
            "stop_word": house.stop_word,
            "derole": house.derole.data,
            "setting": asdict(setting),
            "sheet": {
                "width": sheet.width,
                "height": sheet.height,
                "card_width": sheet.card_width,
                "card_height": sheet.card_height,
                "places": sheet.places,
                "marks": sheet.marks,
            },
            "cards": [face(card, house) for card in cards],
        },
    )
