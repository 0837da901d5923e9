"""Turn what was asked for into cards on sheets; or say every reason why that cannot be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.role_cards import RoleCard, one_for_each, role_cards
from oefenkoffer.kit.case_addresses import public_addresses
from oefenkoffer.kit.jobs.card_layout import (
    bad_layout,
    chosen_sheet,
    own_stock,
    paper_name,
)
from oefenkoffer.kit.jobs.option_rules import bad_counts, exclusive, not_for_paper, not_together
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.kit.jobs.selection import bad_names, chosen_cases, refuse_no_cases
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.print_request import Order, PrintRequest
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.cards import in_black
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.stock import article

MOST_CARDS = 5000
"""Cards in one job."""
EXCLUSIVE = (
    ("cases", "session"),
    ("copies", "groups"),
    ("stock", "size"),
    ("stock", "paper"),
    ("stock", "bleed"),
    ("stock", "margin"),
    ("stock", "gutter"),
    ("bleed", "paper"),
    ("bleed", "margin"),
    ("bleed", "gutter"),
)
"""Options of which only one can be granted."""


@dataclass(frozen=True)
class CardPlan:
    """A job of cards that can be done.

    Attributes:
        cards: each once.
        stock: the article number of the sheets, if they are ready-cut.
        paper: its name.
        addresses: where cases stand online, by their ids.
    """

    cards: tuple[RoleCard, ...]
    printing: PrintRun
    branding: Branding
    paper: str
    stock: str | None
    split: bool
    cover: bool
    addresses: Mapping[str, str]

    @property
    def is_cover_apart(self) -> bool:
        """Whether the first sheet is another file: it goes on no label, and to no print shop."""
        return self.stock is not None or self.printing.sheet.bleed > 0


def card_plan(request: ResolvedRequest, only: frozenset[str] | None = None) -> CardPlan:
    """The job that was asked for.

    Args:
        request: what was asked for.
        only: the ids of the cards that are left of it; None for all of them.

    Raises:
        KitProblems: something of it cannot be; all there is to say.
    """
    request = _with_backs(request)
    fields, branding = request.fields, branding_of(request.workshop)
    if fields.black_and_white:
        branding = in_black(branding)
    if problems := list(_problems(request)):
        raise KitProblems(problems)
    sheet, problems = chosen_sheet(request, branding)
    cards = _cards(request)
    if sheet:
        problems += _bad_totals(request, len(one_for_each(cards)))
    if problems or sheet is None:
        raise KitProblems(problems)
    kept = tuple(card for card in cards if only is None or card_id(card) in only)
    duplex, order = fields.duplex or "none", _order(kept, fields)
    return CardPlan(
        cards=kept,
        printing=PrintRun(
            sheet=sheet,
            duplex=duplex,
            order=order,
            large=bool(fields.large_print),
            stacked=sheet.has_marks,
            skipped=(fields.start or 1) - 1,
            pack=len(one_for_each(kept)) if fields.groups and _by(fields) == "group" else None,
        ),
        branding=branding,
        paper=paper_name(fields),
        stock=article(fields.stock, own_stock(request.workshop)) if fields.stock else None,
        split=bool(fields.split) and duplex in {"long", "short"},
        cover=bool(fields.cover),
        addresses=public_addresses(request.workshop, branding.labels),
    )


def _with_backs(request: ResolvedRequest) -> ResolvedRequest:
    """Fronts and backs apart need backs: where no edge is named, those of the long one."""
    if request.fields.split and not request.fields.duplex:
        return replace(request, fields=replace(request.fields, duplex="long"))
    return request


def card_id(card: RoleCard) -> str:
    """The name of a card within its workshop."""
    return f"{card.head.id}/{card.role}"


def _problems(request: ResolvedRequest) -> Iterator[Problem]:
    """All that is wrong with what was typed, before a sheet is laid out."""
    yield from not_for_paper(request)
    yield from bad_names(request)
    roles = list(dict.fromkeys(role for case in request.workshop.cases for role in case.roles))
    kinds = request.workshop.exercise.roles
    for role in request.fields.roles:
        if role not in {*roles, *kinds}:
            yield unknown(Code.NO_SUCH_ROLE, request.where("roles"), role, roles)
    yield from bad_counts(request)
    yield from bad_layout(request)
    yield from exclusive(request, EXCLUSIVE)
    duplex = request.fields.duplex
    if request.fields.split and duplex in {"fold", "none"}:
        yield not_together(request, "split", f"--duplex {duplex}")


def _bad_totals(request: ResolvedRequest, cards: int) -> Iterator[Problem]:
    fields = request.fields
    if not cards:
        refuse_no_cases(request)
        yield Problem(Code.NO_CARDS, request.where("roles" if fields.roles else "cases"))
    if (total := cards * _times(fields)) > MOST_CARDS:
        where = request.where("groups" if fields.groups else "copies")
        yield Problem(Code.TOO_MANY_CARDS, where, {"n": str(total), "most": str(MOST_CARDS)})


def _cards(request: ResolvedRequest) -> tuple[RoleCard, ...]:
    """The cards that were chosen, in the order of the workshop, or of the session."""
    roles = request.fields.roles
    return tuple(
        card
        for case in chosen_cases(request)
        for card in role_cards(case, request.workshop)
        if not roles or card.role in roles or case.roles[card.role].plays in roles
    )


def _order(cards: tuple[RoleCard, ...], fields: PrintRequest) -> tuple[int, ...]:
    """The numbers of the cards in the order in which they leave the printer."""
    times, numbers = _times(fields), one_for_each(cards)
    order = _by(fields)
    if order == "group":
        return tuple(number for _, number in product(range(times), numbers))
    if order == "role":
        roles = list(dict.fromkeys(card.role for card in cards))
        numbers_by_role = sorted(numbers, key=lambda number: roles.index(cards[number].role))
        return tuple(number for number in numbers_by_role for _ in range(times))
    return tuple(number for number in numbers for _ in range(times))


def _by(fields: PrintRequest) -> Order:
    return fields.order or ("group" if fields.groups else "case")


def _times(fields: PrintRequest) -> int:
    return fields.groups or fields.copies or 1
