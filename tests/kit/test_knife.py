"""A knife and a duplexer: what lies in the hand after a stack of cards is printed and cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import pypdfium2
import pytest

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs.card_plan import CardPlan, card_plan
from oefenkoffer.kit.jobs.request import resolve
from oefenkoffer.labels import catalogue
from oefenkoffer.print_request import Order, PrintRequest
from oefenkoffer.renderers.cards.imposition import CardPosition
from tests import sample

pytestmark = pytest.mark.uncounted

WORKSHOP = sample.workshop()
SIDES = {
    "medewerker": "Medewerker",
    "balie": "Medewerker",
    "lezer": "Lezer",
    "kijker": "Observator",
}
"""What a card calls each role of the sample."""


@dataclass(frozen=True)
class Cut:
    """A card as somebody holds it: the words on its front and on its back."""

    front: str
    back: str


def hand(request: PrintRequest) -> tuple[list[Cut], CardPlan]:
    """Print, turn, cut the whole stack at once, and lay the piles on each other in order."""
    plan = card_plan(resolve(request, None, WORKSHOP))
    outputs = jobs.run_job(WORKSHOP, request, catalogue("nl")).outputs
    fronts, backs = sides(outputs, plan)
    sheet, duplex = plan.printing.sheet, plan.printing.duplex
    behind = sheet.backs(duplex)
    piles: list[list[Cut]] = [[] for _ in sheet.fronts]
    for number, page in enumerate(fronts):
        for pile, position in enumerate(sheet.fronts):
            if not (words := text(page, position, sheet.paper.height)):
                continue
            back = text(backs[number], behind[pile], sheet.paper.height) if behind else ""
            piles[pile].append(Cut(words, back))
    return [card for pile in piles for card in pile], plan


def sides(outputs: tuple[object, ...], plan: CardPlan) -> tuple[list[object], list[object]]:
    """The pages of the fronts, and the page that comes behind each."""
    documents = [pypdfium2.PdfDocument(output.content) for output in outputs]  # type: ignore[attr-defined]
    pages = [[document[number] for number in range(len(document))] for document in documents]
    if len(pages) == 2:
        return pages[0], pages[1]
    if plan.printing.duplex in {"long", "short"}:
        return pages[0][::2], pages[0][1::2]
    return pages[0], pages[0]


def text(page: object, position: CardPosition, height: float) -> str:
    left, top = position.x * POINTS_PER_MM, (height - position.y) * POINTS_PER_MM
    right, bottom = left + position.width * POINTS_PER_MM, top - position.height * POINTS_PER_MM
    words = page.get_textpage().get_text_bounded(left, bottom, right, top)  # type: ignore[attr-defined]
    return " ".join(words.split())


def expected(plan: CardPlan) -> Iterator[tuple[str, str]]:
    """The case and the role of each card, in the order that was asked for."""
    for number in plan.printing.order or ():
        card = plan.cards[number]
        yield card.head.title, SIDES[card.role]


@pytest.mark.parametrize(
    ("size", "groups", "duplex"),
    [
        ("A5", 4, "short"),
        ("A5", 2, "fold"),
        ("A6", 1, "long"),
        ("A6", 4, "none"),
        ("A7", 4, "long"),
        ("A7", 3, "fold"),
        ("credit-card", 4, "short"),
        ("credit-card", 4, "none"),
    ],
)
def test_packs_come_out_of_the_knife_in_order_with_their_own_backs(
    size: str, groups: int, duplex: Literal["none", "long", "short", "fold"]
) -> None:
    held, plan = hand(PrintRequest(size=size, groups=groups, duplex=duplex))

    wanted = list(expected(plan))
    assert len(held) == len(wanted)
    for number, (card, (title, role)) in enumerate(zip(held, wanted, strict=True)):
        assert title in card.front
        assert role in card.front
        assert f"groep {number // len(plan.cards) + 1}" in card.front
        assert (role in card.back) == (duplex != "none")


@pytest.mark.parametrize("order", ["case", "group", "role"])
def test_copies_come_out_of_the_knife_as_they_were_asked(order: Order) -> None:
    held, plan = hand(PrintRequest(size="A6", copies=3, order=order, duplex="long", split=True))

    wanted = list(expected(plan))
    assert len(held) == len(wanted)
    for card, (title, role) in zip(held, wanted, strict=True):
        assert (title in card.front, role in card.front, role in card.back) == (True, True, True)
    assert not any("groep" in card.front for card in held)


def test_equal_cards_lie_together_after_the_cut() -> None:
    held, _ = hand(PrintRequest(size="A6", copies=5))

    changes = sum(card.front != following.front for card, following in pairwise(held))
    assert changes == 5, "six cards, each in one run"


def test_ready_cut_stock_is_filled_sheet_by_sheet() -> None:
    """Nobody cuts it: labels are taken off a sheet one after the other."""
    made = jobs.run_job(WORKSHOP, PrintRequest(stock="L7163", groups=4), catalogue("nl"))
    plan = card_plan(resolve(PrintRequest(stock="L7163", groups=4), None, WORKSHOP))

    document = pypdfium2.PdfDocument(made.outputs[0].content)
    sheet = plan.printing.sheet
    found = [text(document[page], position, 297) for page in range(2) for position in sheet.fronts]
    for words, (title, _) in zip([words for words in found if words], expected(plan), strict=True):
        assert title in words
