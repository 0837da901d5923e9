"""Role cards in, the PDF of the sheets to print and cut out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_holder import RoleCard
from oefenkoffer.renderers.cards.boxes import with_boxes
from oefenkoffer.renderers.cards.content import face, only, with_derole
from oefenkoffer.renderers.cards.formats import CARDS, PAPERS
from oefenkoffer.renderers.cards.letters import letters_by_role
from oefenkoffer.renderers.cards.printing import Printing, sheet_data
from oefenkoffer.renderers.cards.setting import LARGE_PRINT, Setting, setting_of
from oefenkoffer.renderers.cards.sheets import Duplex, sheet
from oefenkoffer.typesetting import Template, qr_svg
from oefenkoffer.typesetting import pdf as typeset

TEMPLATE = Template(
    __name__, "cards.typ", parts=("fitting.typ", "faces.typ", "pieces.typ", "backs.typ")
)
INK = "#1b1f23"
"""The colour of every role on a printer without colour."""
OFFLINE: Mapping[str, str] = {}
"""The addresses of cases that stand nowhere online."""


def pdf(
    cards: Sequence[RoleCard],
    branding: Branding,
    printing: Printing | None = None,
    addresses: Mapping[str, str] = OFFLINE,
) -> bytes:
    """The sheets with these cards.

    All cards of one role have letters of one size: the largest that fits the fullest of them.

    Args:
        cards: each once; the order of the run says how often and when each is printed.
        branding: the look, the words and the rules of play.
        printing: how; without, one side of A4 with the kit's own format of card.
        addresses: where a case stands online, by its id, for a code on backs with room for it.

    Raises:
        TextDoesNotFitError: some cards hold too much; each is named with its longest field.
    """
    run = printing or usual(branding)
    look = in_black(branding) if run.black else branding
    setting = LARGE_PRINT if run.large else setting_of(run.sheet.card)
    codes = _codes(addresses, run, look)
    faces = [_fitted(face(card, look), setting, look) for card in cards]
    common = _common(branding, run, setting)
    document = typeset(
        TEMPLATE,
        {
            **common,
            "letters": letters_by_role(faces, common, branding.typeface),
            "cover": asdict(run.cover) if run.cover else None,
            "cards": [{**content, "code": codes.get(content["case"])} for content in faces],
            "order": list(range(len(cards)) if run.order is None else run.order),
        },
        typeface=branding.typeface,
    )
    return with_boxes(document, run.sheet) if run.sheet.bleed else document


def _common(branding: Branding, run: Printing, setting: Setting) -> dict[str, Any]:
    """What all cards of a run share."""
    return {
        "title": branding.labels.text("card.document_title", kit=branding.title),
        "language": branding.labels.language,
        "labels": branding.labels.section("card"),
        "kit": branding.title,
        "stop_word": branding.stop_word,
        "derole": branding.derole.data,
        "black": run.black,
        "setting": {**asdict(setting), "fields": None},
        "sheet": sheet_data(run),
    }


def _fitted(content: dict[str, Any], setting: Setting, branding: Branding) -> dict[str, Any]:
    """As much of a face as its format holds."""
    if setting.spreads:
        return with_derole(content, branding)
    return only(setting.fields, content, lead=setting.has_lead)


def _codes(addresses: Mapping[str, str], run: Printing, branding: Branding) -> Mapping[str, Any]:
    """The code to the page of each case, by its id; none where no back is printed."""
    if run.duplex == "none" or "back" not in run.sides:
        return {}
    text = branding.labels.text
    return {
        case: {
            "words": text("address.scan"),
            "alt": text("address.scan_alt", address=address),
            "svg": qr_svg(address).decode(),
        }
        for case, address in addresses.items()
    }


def usual(branding: Branding, duplex: Duplex = "none") -> Printing:
    """The kit's own format of card on A4, which holds at least one of each."""
    card = CARDS[branding.card_size]
    upright = card.turned if branding.card_orientation == "landscape" else card
    found = sheet(PAPERS["A4"], upright)
    assert found  # noqa: S101 (a test lays out every format of a kit)
    return Printing(found, duplex)


def in_black(branding: Branding) -> Branding:
    """The branding with every role in ink: sign and word tell them apart."""
    return replace(branding, accent=INK, practitioner=INK, counterpart=INK, observer=INK)
