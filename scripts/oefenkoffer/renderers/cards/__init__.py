"""Role cards in, the PDF of the sheets to print and cut out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from oefenkoffer.audience.house import House
from oefenkoffer.audience.role_holder import RoleCard
from oefenkoffer.renderers.cards.content import face
from oefenkoffer.renderers.cards.sheets import SHEETS, Size
from oefenkoffer.typesetting import Template
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template(__name__, "cards.typ", parts=("faces.typ", "pieces.typ"))


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
    """How text is set on one size of card.

    Attributes:
        ladder: what to try, the roomiest first; the last one is the smallest that a player
            reads at arm's length.
        padding: the white inside the card's edge, in mm.
    """

    ladder: tuple[Letters, ...]
    padding: float


SETTINGS: Mapping[Size, Setting] = {
    "A5": Setting(
        (Letters(12), Letters(11.5), Letters(11), Letters(10.5), Letters(10.5, 0.54, 0.85)),
        padding=7.5,
    ),
    "A6": Setting((Letters(10, 0.54, 0.8), Letters(9.5, 0.52, 0.7), Letters(9, 0.5, 0.6)), 5),
}


def pdf(cards: Sequence[RoleCard], house: House) -> bytes:
    """The sheets with these cards, in the order given.

    All cards of one role have letters of one size: the largest that fits the fullest of them.

    Raises:
        TextDoesNotFitError: some cards hold too much; each is named with its longest field.
    """
    sheet = SHEETS[house.card_size, house.card_orientation]
    setting = SETTINGS[house.card_size]
    shape = "wide" if house.card_orientation == "landscape" else "tall"
    return typeset(
        TEMPLATE,
        {
            "title": house.labels.text("card.document_title", kit=house.title),
            "language": house.labels.language,
            "labels": house.labels.section("card"),
            "kit": house.title,
            "stop_word": house.stop_word,
            "derole": house.derole.data,
            "ladder": [asdict(letters) for letters in setting.ladder],
            "padding": setting.padding,
            "sheet": {
                "width": sheet.width,
                "height": sheet.height,
                "card_width": sheet.card_width,
                "card_height": sheet.card_height,
                "places": sheet.places,
                "marks": sheet.marks,
            },
            "cards": [face(card, house, shape) for card in cards],
        },
    )
