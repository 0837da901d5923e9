"""Which sheet the cards of a request are laid out on, and which paper or size cannot be."""

from collections.abc import Iterable, Iterator

from oefenkoffer.audience.branding import Branding
from oefenkoffer.kit.jobs.option_rules import not_together
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.model import Workshop
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.print_request import PrintRequest, option
from oefenkoffer.problems import Code, Problem
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, Dimensions, card_format
from oefenkoffer.renderers.cards.imposition import (
    CLEAR,
    MARK,
    UNPRINTED,
    CardSheet,
    card_sheet,
    page_for_print_shop,
)
from oefenkoffer.renderers.cards.stock import Stock, article, stock, stock_sheet
from oefenkoffer.renderers.cards.typography import takes_large_print

WIDEST_MARGIN = 50.0
BLEED = 3.0
"""What print shops ask for, in mm."""


def bad_layout(request: ResolvedRequest) -> Iterator[Problem]:
    """Names of papers, sizes and stock that nothing has, and lengths that make no sense."""
    yield from _unknown_names(request)
    for field, length in (("margin", request.fields.margin), ("gutter", request.fields.gutter)):
        if length is not None and not 0 <= length <= WIDEST_MARGIN:
            yield Problem(Code.NO_ROOM, request.where(field), {"most": f"{WIDEST_MARGIN:g}"})
    for field in ("stock", "bleed"):
        if getattr(request.fields, field) and request.fields.duplex == "fold":
            yield not_together(request, field, "--duplex fold")
    if request.fields.start is not None and not request.fields.stock:
        facts = {"one": option("start"), "other": option("stock")}
        yield Problem(Code.NEEDS_OPTION, request.where("start"), facts)


def _unknown_names(request: ResolvedRequest) -> Iterator[Problem]:
    paper, size, number = request.fields.paper, request.fields.size, request.fields.stock
    if paper is not None and _named(paper, PAPERS) is None:
        yield unknown(Code.NO_SUCH_PAPER, request.where("paper"), paper, list(PAPERS))
    if size is not None and card_format(size) is None:
        yield unknown(Code.NO_SUCH_SIZE, request.where("size"), size, list(CARDS))
    own = own_stock(request.workshop)
    if number is not None and article(number, own) is None:
        # Why no other number: one that looks like it has labels of another size.
        facts = {"choices": ", ".join((*stock(), *own))}
        yield Problem(Code.NO_SUCH_STOCK, request.where("stock"), facts)


def own_stock(workshop: Workshop) -> Stock:
    """The sheets that the kit itself knows."""
    return {name: sheet.measures for name, sheet in workshop.settings.stock.items()}


def paper_name(fields: PrintRequest) -> str:
    """The paper that was asked for, as it is written."""
    return _named(fields.paper or "", PAPERS) or "A4"


def _named(typed: str, names: Iterable[str]) -> str | None:
    return next((name for name in names if name.lower() == typed.strip().lower()), None)


def chosen_sheet(
    request: ResolvedRequest, branding: Branding
) -> tuple[CardSheet | None, list[Problem]]:
    """What the cards are printed on, or why there is no such sheet; names are known to be right."""
    fields = request.fields
    if fields.stock:
        own = own_stock(request.workshop)
        ready_cut = stock_sheet(str(article(fields.stock, own)), fields.orientation, own)
        too_far = [
            Problem(Code.BAD_COUNT, request.where("start"), {"most": str(ready_cut.count)})
            for start in (fields.start,)
            if start is not None and not 1 <= start <= ready_cut.count
        ]
        return ready_cut, [*_too_small(request, ready_cut.card), *too_far]
    card, paper = _card(fields, branding), PAPERS[paper_name(fields)]
    if fields.bleed:
        return page_for_print_shop(card, BLEED), _too_small(request, card)
    edge = UNPRINTED if fields.margin is None else fields.margin
    laid_out = card_sheet(
        paper,
        card,
        margin=edge,
        gutter=fields.gutter or 0,
        fold=fields.duplex == "fold",
    )
    problems = _too_small(request, card)
    if laid_out is None:
        problems.append(_does_not_fit(request, paper, card, edge + MARK + CLEAR))
    return laid_out, problems


def _card(fields: PrintRequest, branding: Branding) -> Dimensions:
    size, orientation = fields.size, fields.orientation
    if size is None:
        size, orientation = branding.card_size, orientation or branding.card_orientation
    card = card_format(size, orientation)
    assert card  # noqa: S101 (its name was looked up before)
    return card


def _too_small(request: ResolvedRequest, card: Dimensions) -> list[Problem]:
    if not request.fields.large_print or takes_large_print(card):
        return []
    where = request.where("large_print")
    return [Problem(Code.SMALL_FOR_LARGE_PRINT, where, {"card": _measures(card)})]


def _does_not_fit(
    request: ResolvedRequest, paper: Dimensions, card: Dimensions, edge: float
) -> Problem:
    """A card that no such paper holds, or one that a margin pushes off it."""
    is_folded = request.fields.duplex == "fold"
    if request.fields.margin is not None and card_sheet(paper, card, fold=is_folded):
        return Problem(Code.NO_ROOM, request.where("margin"), {"most": f"{UNPRINTED:g}"})
    facts = {
        "card": _measures(card),
        "paper": _measures(paper),
        "edge": f"{edge:g}",
        "fold": "fold" if is_folded else "",
    }
    return Problem(Code.CARD_TOO_LARGE, request.where("size"), facts)


def _measures(card: Dimensions) -> str:
    return f"{card.width:g} × {card.height:g}"
