"""What was asked in, which cards on which sheets out; or every reason why that cannot be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import get_args

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.audience.role_holder import RoleCard, role_cards
from oefenkoffer.kit.addresses import public_addresses
from oefenkoffer.kit.jobs.kinds import not_for_paper
from oefenkoffer.kit.jobs.request import Order, ResolvedRequest
from oefenkoffer.kit.jobs.selection import (
    apart,
    bad_choices,
    bad_counts,
    chosen_cases,
    not_together,
)
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, Dimensions, card_format
from oefenkoffer.renderers.cards.imposition import CLEAR, MARK, UNPRINTED, CardSheet, card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.stock import article, stock, stock_sheet
from oefenkoffer.renderers.cards.typography import takes_large_print
from oefenkoffer.vocabulary import ROLE_KINDS

MOST_CARDS = 5000
"""Cards in one job."""
WIDEST_MARGIN = 50.0
BLEED = 3.0
"""What print shops ask for, in mm."""
APART = (
    ("cases", "session"),
    ("copies", "groups"),
    ("stock", "size"),
    ("stock", "paper"),
    ("stock", "bleed"),
    ("stock", "margin"),
    ("stock", "gutter"),
)
"""Wishes of which only one can be granted."""


@dataclass(frozen=True)
class Plan:
    """A job that can be done.

    Attributes:
        cards: each once.
        stock: the article number of the sheets, if they are ready-cut.
        paper: its name.
        addresses: where cases stand online, by their ids.
    """

    cards: tuple[RoleCard, ...]
    printing: PrintRun
    look: Branding
    paper: str
    stock: str | None
    split: bool
    cover: bool
    addresses: Mapping[str, str]


def plan(request: ResolvedRequest, only: frozenset[str] | None = None) -> Plan:
    """The job that was asked for.

    Args:
        request: the wish.
        only: the ids of the cards that are left of it; None for all of them.

    Raises:
        KitProblems: something of it cannot be; all there is to say.
    """
    request = _with_backs(request)
    look = branding(request.workshop)
    problems = [
        *not_for_paper(request),
        *bad_choices(request),
        *_choices(request),
        *bad_counts(request),
        *_lengths(request),
        *_pairs(request),
    ]
    found = None if problems else _sheet(request, look, problems)
    cards = () if problems else _cards(request)
    if found and not problems:
        problems += _size_of_job(request, cards, found)
    if problems or found is None:
        raise KitProblems(problems)
    kept = tuple(card for card in cards if only is None or card_id(card) in only)
    return Plan(
        cards=kept,
        printing=PrintRun(
            sheet=found,
            duplex=request.get("duplex"),
            order=_order(kept, request),
            large=bool(request.get("large_print")),
            black=bool(request.get("black_and_white")),
        ),
        look=look,
        paper=_paper_name(request),
        stock=article(request.get("stock")) if request.get("stock") else None,
        split=bool(request.get("split")) and request.get("duplex") in {"long", "short"},
        cover=bool(request.get("cover")),
        addresses=public_addresses(request.workshop),
    )


def _with_backs(request: ResolvedRequest) -> ResolvedRequest:
    """Who wants fronts and backs apart wants backs: without a way, those of the long edge."""
    if request.given("split") and not request.given("duplex"):
        return replace(request, wish=replace(request.wish, duplex="long"))
    return request


def card_id(card: RoleCard) -> str:
    """The name of a card within its workshop."""
    return f"{card.scene.id}/{card.role}"


def _choices(request: ResolvedRequest) -> Iterator[Problem]:
    """Names that nothing has."""
    roles = list(dict.fromkeys(role for case in request.workshop.cases for role in case.roles))
    for role in request.get("roles"):
        if role not in {*roles, *ROLE_KINDS}:
            yield unknown(Code.NO_SUCH_ROLE, request.where("roles"), role, roles)
    paper, size, number = (request.get(field) for field in ("paper", "size", "stock"))
    if _known(paper, PAPERS) is None:
        yield unknown(Code.NO_SUCH_PAPER, request.where("paper"), paper, list(PAPERS))
    if size is not None and card_format(size) is None:
        yield unknown(Code.NO_SUCH_SIZE, request.where("size"), size, list(CARDS))
    if number is not None and article(number) is None:
        yield unknown(Code.NO_SUCH_STOCK, request.where("stock"), number, list(stock()))


def _lengths(request: ResolvedRequest) -> Iterator[Problem]:
    """Lengths that make no sense."""
    for field in ("margin", "gutter"):
        length = request.get(field)
        if length is not None and not 0 <= length <= WIDEST_MARGIN:
            facts = {"most": f"{WIDEST_MARGIN:g}"}
            yield Problem(Code.NO_ROOM, request.where(field), facts)


def _pairs(request: ResolvedRequest) -> Iterator[Problem]:
    """Wishes that contradict each other."""
    folded = request.get("duplex") == "fold"
    yield from apart(request, APART)
    if request.given("split") and (way := request.given("duplex")) in {"fold", "none"}:
        yield not_together(request, "split", f"--duplex {way}")
    if request.get("stock") and folded:
        yield not_together(request, "stock", "--duplex fold")


def _sheet(request: ResolvedRequest, look: Branding, problems: list[Problem]) -> CardSheet | None:
    """What the cards are printed on; adds to the problems when there is no such sheet."""
    if number := request.get("stock"):
        found = stock_sheet(str(article(number)), request.get("orientation"))
        problems += _large_print(request, found.card)
        return found
    card = _card(request, look)
    paper = PAPERS[_paper_name(request)]
    problems += _large_print(request, card)
    margin = request.get("margin")
    edge = UNPRINTED if margin is None else margin
    gutter, bleed = request.get("gutter") or 0, BLEED if request.get("bleed") else 0
    fold = request.get("duplex") == "fold"
    laid = card_sheet(paper, card, margin=edge, gutter=gutter, bleed=bleed, fold=fold)
    if laid is None:
        problems.append(_does_not_fit(request, paper, card, edge + MARK + max(CLEAR, bleed)))
    return laid


def _card(request: ResolvedRequest, look: Branding) -> Dimensions:
    size, orientation = request.get("size"), request.get("orientation")
    if size is None:
        size, orientation = look.card_size, orientation or look.card_orientation
    found = card_format(size, orientation)
    assert found  # noqa: S101 (its name was looked up before)
    return found


def _large_print(request: ResolvedRequest, card: Dimensions) -> list[Problem]:
    if not request.get("large_print") or takes_large_print(card):
        return []
    where = request.where("large_print")
    return [Problem(Code.SMALL_FOR_LARGE_PRINT, where, {"card": _measures(card)})]


def _does_not_fit(
    request: ResolvedRequest, paper: Dimensions, card: Dimensions, edge: float
) -> Problem:
    """A card that no such paper holds, or one that a margin pushes off it."""
    fits_without = card_sheet(paper, card, fold=request.get("duplex") == "fold")
    if fits_without and request.get("margin") is not None:
        return Problem(Code.NO_ROOM, request.where("margin"), {"most": f"{UNPRINTED:g}"})
    fold = "fold" if request.get("duplex") == "fold" else ""
    facts = {"card": _measures(card), "paper": _measures(paper), "edge": f"{edge:g}", "fold": fold}
    return Problem(Code.CARD_TOO_LARGE, request.where("size"), facts)


def _size_of_job(
    request: ResolvedRequest, cards: tuple[RoleCard, ...], _found: CardSheet
) -> Iterator[Problem]:
    if not cards:
        yield Problem(Code.NO_CARDS, request.where("roles" if request.get("roles") else "cases"))
    total = len(cards) * _times(request)
    if total > MOST_CARDS:
        field = "groups" if request.get("groups") else "copies"
        facts = {"n": str(total), "most": str(MOST_CARDS)}
        yield Problem(Code.TOO_MANY_CARDS, request.where(field), facts)


def _cards(request: ResolvedRequest) -> tuple[RoleCard, ...]:
    """The cards that were chosen, in the order of the workshop, or of the session."""
    roles = request.get("roles")
    return tuple(
        card
        for case in chosen_cases(request)
        for card in role_cards(case, request.workshop)
        if not roles or card.role in roles or case.roles[card.role].plays in roles
    )


def _order(cards: tuple[RoleCard, ...], request: ResolvedRequest) -> tuple[int, ...]:
    """The numbers of the cards in the order in which they leave the printer."""
    times = _times(request)
    usual: Order = "group" if request.get("groups") else "case"
    order: Order = request.get("order") or usual
    assert order in get_args(Order)  # noqa: S101 (the command line and the model see to that)
    numbers = range(len(cards))
    if order == "group":
        return tuple(number for _, number in product(range(times), numbers))
    if order == "role":
        roles = list(dict.fromkeys(card.role for card in cards))
        numbers_by_role = sorted(numbers, key=lambda number: roles.index(cards[number].role))
        return tuple(number for number in numbers_by_role for _ in range(times))
    return tuple(number for number in numbers for _ in range(times))


def _times(request: ResolvedRequest) -> int:
    return int(request.get("groups") or request.get("copies") or 1)


def _paper_name(request: ResolvedRequest) -> str:
    return _known(request.get("paper"), PAPERS) or "A4"


def _known(typed: str, names: object) -> str | None:
    known: list[str] = list(names)  # type: ignore[call-overload]  # any table by name
    return next((name for name in known if name.lower() == typed.strip().lower()), None)


def _measures(card: Dimensions) -> str:
    return f"{card.width:g} × {card.height:g}"
