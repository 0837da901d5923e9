"""Set what is handed out at set times: cards with number, time and recipient; the text behind."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.events import HandedOut
from oefenkoffer.kinds.held_document import document_data
from oefenkoffer.labels import capital
from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS
from oefenkoffer.renderers.cards.imposition import card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun, sheet_data
from oefenkoffer.typesetting import Template, fit
from oefenkoffer.typesetting.fit import Box, Data, Text, at, length, pdf_that_fits, shortened

TEMPLATE = Template("oefenkoffer.renderers.cards", "inject_cards.typ", parts=("laying.typ",))
PLACE = "card"
LETTERS = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
"""What to try for the text, in points; the last one is the smallest that reads at arm's length."""
LARGE = (24.0, 22.0, 20.0, 18.0)
"""The same for people who see little; nothing on their cards is smaller."""
PADDING = 7.0
"""The white inside the edge of a card, in mm."""
ROOM = 500
"""About how many characters of a text a card was laid out for."""
LINE = 60
SHARED = "people"
"""The sign of what is for all."""


def inject_cards(
    handed_out: Sequence[HandedOut], branding: Branding, duplex: Duplex = "long"
) -> bytes:
    """Sheets of cards to cut, in the order in which they are handed out.

    Args:
        handed_out: each card once.
        branding: the look and the words.
        duplex: how a text comes behind its number.

    Raises:
        TextDoesNotFitError: texts are too long for a card.
    """
    data, boxes = _data(handed_out, branding, duplex), _boxes(handed_out, branding)
    return pdf_that_fits(TEMPLATE, data, boxes, branding.typeface)


def refuse_overflow(handed_out: Sequence[HandedOut], branding: Branding) -> None:
    """Look whether texts fit on their cards, without making them.

    Raises:
        TextDoesNotFitError: they do not.
    """
    data = _data(handed_out, branding, "long")
    fit.refuse_overflow(TEMPLATE, data, _boxes(handed_out, branding), branding.typeface)


def _data(handed_out: Sequence[HandedOut], branding: Branding, duplex: Duplex) -> dict[str, Any]:
    labels = branding.labels
    size = CARDS["A5" if branding.large else "A6"]
    sheet = card_sheet(PAPERS["A4"], size, fold=duplex == "fold")
    assert sheet  # noqa: S101 (both fit A4, folded too)
    run = PrintRun(sheet, duplex, stacked=True)
    return {
        "title": labels.text("timed.cards_title", case=_title(handed_out)),
        "language": labels.language,
        "labels": labels.section("timed"),
        "kit": branding.title,
        "letters": LARGE if branding.large else LETTERS,
        "least": LARGE[-1] if branding.large else 0,
        "padding": PADDING,
        "sheet": sheet_data(run),
        "cards": [_card(card, branding) for card in handed_out],
    }


def _title(handed_out: Sequence[HandedOut]) -> str:
    return ", ".join(dict.fromkeys(card.head.title for card in handed_out))


def _card(card: HandedOut, branding: Branding) -> dict[str, Any]:
    labels, happening = branding.labels, card.happening
    look = branding.roles[card.kind] if card.kind else None
    return {
        "label": card.part.label(labels, PLACE),
        "number": happening.number,
        "at": happening.moment(labels),
        "clock": happening.time(labels),
        "to": capital(happening.whom(labels)),
        "by": happening.by,
        "title": happening.title,
        "case": card.head.title,
        "document": document_data(happening.document, labels),
        "colour": look.colour if look else branding.accent,
        "sign": look.sign if look else SHARED,
        "imprint": labels.text("form.imprint", case=card.head.id, version=card.head.version),
    }


def _boxes(handed_out: Sequence[HandedOut], branding: Branding) -> list[Box]:
    return [
        Box(_data([card], branding, "long"), tuple(_texts(card, branding))) for card in handed_out
    ]


def _texts(card: HandedOut, branding: Branding) -> Iterator[Text]:
    """What its author can make shorter."""
    happening, inside = card.happening, ("cards", 0)
    field = f"{card.part.key}.{happening.index}"
    where = {"case": card.head.id, "card": "inject"}
    text = length(document_data(happening.document, branding.labels)["texts"])
    yield Text({**where, "field": f"{field}.text"}, text, ROOM, _cut_text)
    lines = {"title": happening.title, "number": happening.number, "by": happening.by}
    for key, line in lines.items():
        if line:
            yield Text({**where, "field": f"{field}.{key}"}, len(line), LINE, at(*inside, key))
    for key, line in happening.head.items():
        cut = at(*inside, "document", "head", key, "line")
        yield Text({**where, "field": f"{field}.{key}"}, len(line), LINE, cut)
    title = {**where, "field": "title"}
    yield Text(title, len(card.head.title), LINE, at(*inside, "case"))
    yield Text({"file": "kit.yml", "field": "title"}, len(branding.title), LINE, at("kit"))


def _cut_text(data: Data, room: int) -> Data:
    """A card with a shorter text: of a chat, as one short message."""
    (card,) = data["cards"]
    document: Mapping[str, Any] = card["document"]
    short = shortened(document["texts"][0], room)
    message = {"sender": "", "is_own": False, "text": short}
    shorter = {**document, "texts": [short], "messages": [message]}
    return {**data, "cards": [{**card, "document": shorter}]}
