"""Set role cards as the PDF of the sheets to print and to cut."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import islice
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.design.colours import DARK
from oefenkoffer.markup import Markup
from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards.card_texts import back_box, box
from oefenkoffer.renderers.cards.content import front, only, with_derole
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS
from oefenkoffer.renderers.cards.imposition import card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun, sheet_data
from oefenkoffer.renderers.cards.trim_boxes import with_trim_boxes
from oefenkoffer.renderers.cards.typography import (
    IN_PLACE,
    OF_ROLE,
    Typography,
    typography_on,
)
from oefenkoffer.typesetting import Template, TextDoesNotFitError, query
from oefenkoffer.typesetting import pdf as typeset
from oefenkoffer.typesetting.fit import measured, too_long

TEMPLATE = Template(
    __name__,
    "cards.typ",
    parts=("fitting.typ", "front.typ", "sections.typ", "back.typ", "laying.typ"),
)
FONT_SIZE = Template(
    __name__, "font_size.typ", parts=("fitting.typ", "front.typ", "sections.typ", "back.typ")
)
LABELS = ("minutes", "feeling_start", "back_stop", "back_derole", "part_of", "more", "private")
"""The labels that the templates ask for. Why not all of them: Typst hashes them at each call."""
LONG = 600
"""Characters of which lines across a whole card get hard to read, where nothing is put in rows."""
LONGEST_TITLES = 5
"""Titles of which one takes most lines on a back; only these are laid out to see what fits."""
Recipes = Sequence[Mapping[str, Any]]
"""What each front of a card shows and how it is set, as `fitting.typ` works it out and reads it."""
OFFLINE: Mapping[str, str] = {}
"""The addresses of cases that stand nowhere online."""


def pdf(
    cards: Sequence[RoleCard],
    branding: Branding,
    printing: PrintRun | None = None,
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
        TextDoesNotFitError: some cards hold too much; the texts that are too long.
    """
    run = printing or usual(branding)
    worked_out, common = _worked_out(cards, branding, run)
    return _sheets(worked_out, common, run, branding, addresses)


def fronts_of_each(cards: Sequence[RoleCard], branding: Branding, run: PrintRun) -> tuple[int, ...]:
    """How many cards each one takes: several where it goes on, or has a part for one's own eyes.

    Raises:
        TextDoesNotFitError: as for the sheets.
    """
    if not run.large and not any(card.goes_on for card in cards):
        return (1,) * len(cards)
    worked_out, _ = _worked_out(cards, branding, run)
    return tuple(len(recipes) for _, recipes in worked_out)


def pdfs(packs: Sequence[Sequence[RoleCard]], branding: Branding) -> Iterator[bytes]:
    """The sheets of each pack of cards, with letters of the size that fits all packs.

    Why together: to look for the size takes longer than to set a few cards.

    Raises:
        TextDoesNotFitError: as for one pack.
    """
    run = usual(branding)
    cards = [card for pack in packs for card in pack]
    worked_out, common = _worked_out(cards, branding, run)
    waiting = iter(worked_out)
    for pack in packs:
        yield _sheets(list(islice(waiting, len(pack))), common, run, branding)


def _sheets(
    cards: Sequence[tuple[dict[str, Any], Recipes]],
    common: Mapping[str, Any],
    run: PrintRun,
    branding: Branding,
    addresses: Mapping[str, str] = OFFLINE,
) -> bytes:
    """The sheets of cards of which it is known what each front shows, and how it is set."""
    fronts = [content for content, _ in cards]
    codes = _qr_codes(addresses, run, branding)
    order = list(range(len(fronts)) if run.order is None else run.order)
    document = typeset(
        TEMPLATE,
        {
            **common,
            "sheet": sheet_data(run),
            "cover": asdict(run.cover) if run.cover else None,
            "cards": [{**content, "code": codes.get(content["case"])} for content in fronts],
            "recipes": [recipes for _, recipes in cards],
            "fullest": list(_fullest_backs(fronts)),
            "order": order,
            "groups": _groups(len(order), run, branding),
        },
        typeface=branding.typeface,
    )
    return with_trim_boxes(document, run.sheet) if run.sheet.bleed else document


def refuse_overflow(cards: Sequence[RoleCard], branding: Branding, run: PrintRun) -> None:
    """Look whether cards fit, without making them.

    Raises:
        TextDoesNotFitError: some of them hold too much; the texts that are too long.
    """
    fronts, common = _content(cards, branding, run)
    typography = {**common["typography"], "ladder": common["typography"]["ladder"][-1:]}
    # Why: a front says most where no back tells how to leave the role, and both are built.
    fullest = {**common, "typography": typography, "derole_on_front": True, "measure": True}
    _measured_by_role(cards, fronts, fullest, branding, has_backs=run.has_backs)


def _content(
    cards: Sequence[RoleCard], branding: Branding, run: PrintRun
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """What is printed on each card, and what all of them share."""
    typography = typography_on(run.sheet, large=run.large)
    on_back = replace(branding, derole=Markup(())) if run.duplex != "none" else branding
    fronts = [_fitted(card, front(card, branding), typography, on_back) for card in cards]
    return fronts, _common(branding, run, typography)


def _groups(printed: int, run: PrintRun, branding: Branding) -> list[str | None]:
    """What says on each printed card which group it is for; nothing where there are no groups."""
    if run.pack is None:
        return [None] * printed
    text = branding.labels.text
    return [text("card.group", n=number // run.pack + run.group) for number in range(printed)]


def _common(branding: Branding, run: PrintRun, typography: Typography) -> dict[str, Any]:
    """What all cards of a run share.

    Why not the sheet: the letters that a card needs are the same wherever it lies.
    """
    labels = branding.labels.section("card")
    return {
        "title": branding.labels.text("card.document_title", kit=branding.title),
        "language": branding.labels.language,
        "labels": {name: labels[name] for name in LABELS},
        "kit": branding.title,
        "stop_word": branding.stop_word,
        "derole": branding.derole.data,
        "derole_on_front": run.duplex == "none",
        "black": branding.black,
        "logo": branding.logo_data,
        "typography": asdict(typography),
        "card_size": {"width": run.sheet.card.width, "height": run.sheet.card.height},
    }


def _worked_out(
    cards: Sequence[RoleCard], branding: Branding, run: PrintRun
) -> tuple[list[tuple[dict[str, Any], Recipes]], dict[str, Any]]:
    """What is printed on each card and how its fronts are set, and what all of them share.

    All cards of a role are set in the largest letters that fit them all.

    Raises:
        TextDoesNotFitError: some cards or their backs hold too much; the texts that are too long.
    """
    fronts, common = _content(cards, branding, run)
    recipes: list[Recipes] = [()] * len(cards)
    by_role = _measured_by_role(cards, fronts, common, branding, has_backs=run.has_backs)
    for numbers, result in by_role:
        for number, its in zip(numbers, result["fronts"], strict=True):
            recipes[number] = its
    return list(zip(fronts, recipes, strict=True)), common


def _measured_by_role(
    cards: Sequence[RoleCard],
    fronts: Sequence[dict[str, Any]],
    common: Mapping[str, Any],
    branding: Branding,
    *,
    has_backs: bool,
) -> list[tuple[list[int], Mapping[str, Any]]]:
    """The numbers of the cards of each role, and what `font_size.typ` says of these.

    Args:
        cards: what their players may see.
        fronts: what is printed on each of them.
        common: what all of them share: the typography, the size of a card, the words.
        branding: a client's family of type, and the texts that all cards share.
        has_backs: whether backs are printed, which must fit as well.

    Raises:
        TextDoesNotFitError: some cards or their backs hold too much; the texts that are too long.
    """
    by_role: dict[str, list[int]] = {}
    for number, content in enumerate(fronts):
        by_role.setdefault(content["plays"], []).append(number)
    documents = [
        {**common, "cards": [fronts[number] for number in numbers]} for numbers in by_role.values()
    ]
    fullest = [{**fronts[number], "code": None} for number in _fullest_backs(fronts)]
    behind = {**common, "derole_on_front": False}
    of_backs = [{**behind, "cards": fullest, "backs": True}] if has_backs and cards else []
    results = query(FONT_SIZE, [*documents, *of_backs], branding.typeface)
    full = [
        box(cards[number], fronts[number], common, branding)
        for numbers, result in zip(by_role.values(), results, strict=False)
        for number, over in zip(numbers, result["over"], strict=False)
        if over > 0
    ]
    if of_backs and results[-1]["over"][0] > 0:
        full.append(back_box(fullest, behind, branding))
    if full:
        measure = measured(FONT_SIZE, branding.typeface)
        raise TextDoesNotFitError(tuple(too_long(full, measure)))
    return list(zip(by_role.values(), results, strict=False))


def _fullest_backs(fronts: Sequence[dict[str, Any]]) -> Iterable[int]:
    """The numbers of the cards whose backs say most: of each word those with the longest titles."""
    by_word: dict[tuple[str, str], dict[str, int]] = {}
    for number, content in enumerate(fronts):
        titles = by_word.setdefault((content["plays"], content["word"]), {})
        titles.setdefault(content["title"], number)
    for titles in by_word.values():
        longest = sorted(titles, key=len, reverse=True)[:LONGEST_TITLES]
        yield from (titles[title] for title in longest)


def _fitted(
    card: RoleCard, content: dict[str, Any], typography: Typography, branding: Branding
) -> dict[str, Any]:
    """As much of a front as its format holds, in as many columns as it has."""
    columns = card.columns if typography.columns is OF_ROLE else typography.columns
    if columns == IN_PLACE and not content["rows"]:
        length = sum(piece["characters"] for piece in content["parts"])
        columns = 1 if length < LONG else 2
    content = {**content, "columns": columns}
    if typography.spreads:
        return with_derole(content, branding)
    return only(typography.room, card, content, lead=typography.has_lead)


def _qr_codes(addresses: Mapping[str, str], run: PrintRun, branding: Branding) -> Mapping[str, Any]:
    """The code to the page of each case, by its id; none where no back is printed."""
    if not run.has_backs:
        return {}
    return {case: branding.phone_code(address, "scan") for case, address in addresses.items()}


def usual(branding: Branding, duplex: Duplex = "none") -> PrintRun:
    """The kit's own format of card on A4, which holds at least one of each; A5 in large print."""
    card = CARDS["A5" if branding.large else branding.card_size]
    upright = card.turned if branding.card_orientation == "landscape" else card
    sheet = card_sheet(PAPERS["A4"], upright)
    assert sheet  # noqa: S101 (a test lays out every format of a kit)
    return PrintRun(sheet, duplex, large=branding.large)


def in_black(branding: Branding) -> Branding:
    """The branding with every role in ink: sign and word tell them apart."""
    roles = {kind: replace(look, colour=DARK) for kind, look in branding.roles.items()}
    return replace(branding, accent=DARK, roles=roles, black=True)
