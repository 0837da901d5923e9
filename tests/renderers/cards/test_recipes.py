"""What each front of a card shows is worked out once, and printed as it was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.markup import parse
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards import FONT_SIZE
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, Dimensions
from oefenkoffer.renderers.cards.imposition import CardSheet, card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.typesetting import Template, query
from oefenkoffer.typesetting.offset import Offset
from oefenkoffer.typesetting.typeface import Typeface
from tests import papers
from tests.sample import workshop
from tests.views import with_part

BRAND = branding_of(workshop())
PARAGRAPHS = 12
WIDE = 20
"""The white around a card that is alone on its sheet, on each side, in mm."""


def long_card() -> RoleCard:
    """A card of the sample that takes several in every format."""
    text = "\n\n".join(f"Deel {number}. {'Er ligt een boek. ' * 9}" for number in range(PARAGRAPHS))
    card = next(iter(role_cards(workshop().cases[0], workshop())))
    return with_part(replace(card, goes_on=True), "situation", parse(text))


def alone(card: Dimensions, *, large: bool = False) -> PrintRun:
    sheet = card_sheet(Dimensions(card.width + WIDE, card.height + WIDE), card)
    assert sheet
    return PrintRun(sheet, large=large)


def cards_that_spread() -> list[RoleCard]:
    """Cards that take one to many fronts in large print."""
    usual = role_cards(workshop().cases[0], workshop())[:2]
    lengths = [parse("\n\n".join(["Er ligt een boek. " * 9] * count)) for count in (1, 4, 7)]
    return [*usual, *(with_part(usual[0], "situation", text) for text in lengths)]


class Thorough(Template):
    """The template that looks for letters, without what it leaves out to be quick."""

    @property
    def sources(self) -> dict[str, bytes]:
        sources = super().sources
        fitting = sources["fitting.typ"]
        for quick in (b", most: full.len()", b"not (_is-empty(recipe) or turns) and "):
            assert quick in fitting
        thorough = fitting.replace(b", most: full.len()", b"").replace(
            b"not (_is-empty(recipe) or turns) and ", b"false and "
        )
        return {**sources, "fitting.typ": thorough}


RUNS = {
    "A5": alone(CARDS["A5"]),
    "A6": alone(CARDS["A6"].turned),
    "large": alone(CARDS["A5"], large=True),
}


class Asked:
    """Keeps what is asked and worked out of cards, and may change the fronts of each."""

    def __init__(self, step: int = 1) -> None:
        self.fronts: list[Any] = []
        self.documents: Sequence[Mapping[str, Any]] = ()
        self._step = step

    def __call__(
        self,
        template: Template,
        documents: Sequence[Mapping[str, Any]],
        typeface: Typeface | None = None,
    ) -> list[Any]:
        self.documents = documents
        results = [
            {**result, "fronts": [its[:: self._step] for its in result.get("fronts", ())]}
            for result in query(template, documents, typeface)
        ]
        self.fronts += [its for result in results for its in result["fronts"]]
        return results


def made(monkeypatch: pytest.MonkeyPatch, run: PrintRun, asked: Asked) -> Sequence[str]:
    monkeypatch.setattr(cards, "query", asked)
    return papers.texts(cards.pdf([long_card()], BRAND, run))


@pytest.mark.parametrize("name", RUNS)
def test_the_fronts_of_a_card_are_printed_as_they_were_worked_out(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = made(monkeypatch, RUNS[name], Asked())

    turned = made(monkeypatch, RUNS[name], Asked(-1))

    assert len(usual) > 1
    assert turned == usual[::-1]


@pytest.fixture(params=RUNS)
def fronts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 (a JSON value)
    """What is worked out of each front of one card."""
    asked = Asked()
    made(monkeypatch, RUNS[request.param], asked)
    (fronts,) = asked.fronts
    return fronts


def test_each_part_of_a_card_goes_on_where_the_front_before_left_off(fronts: Any) -> None:  # noqa: ANN401 (a JSON value)
    shown = [portion for front in fronts for portion in (front["lead"], *front["parts"]) if portion]
    assert [portion["part"] for portion in shown] == sorted(portion["part"] for portion in shown)
    ends = {portion["part"]: 0 for portion in shown}
    for portion in shown:
        assert portion["from"] == ends[portion["part"]]
        ends[portion["part"]] = portion["to"]
    assert PARAGRAPHS in ends.values()


def test_what_is_worked_out_of_a_card_holds_none_of_its_words(fronts: object) -> None:
    assert {type(leaf) for leaf in leaves(fronts)} <= {bool, int, type(None)}


def test_cards_on_another_sheet_are_not_measured_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked()
    on_a4 = PrintRun(sheet_of("A4"), "long")
    others = (
        PrintRun(sheet_of("A3"), "long"),
        replace(on_a4, front=Offset(1, 2), back=Offset(-1, 0, 0.99)),
        replace(on_a4, stacked=True, skipped=1, order=(0, 0, 0)),
    )

    documents = [made(monkeypatch, run, asked) and asked.documents for run in (on_a4, *others)]

    assert documents == [documents[0]] * len(documents)


def test_cards_spread_as_if_every_way_to_do_so_was_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Asked()
    monkeypatch.setattr(cards, "query", asked)
    cards.pdf(cards_that_spread(), BRAND, RUNS["large"])
    thorough = Thorough(FONT_SIZE.package, FONT_SIZE.name, FONT_SIZE.parts)

    fronts = [result["fronts"] for result in query(thorough, asked.documents)]

    assert {len(its) for its in asked.fronts} == {2, 3, 4}
    assert [its for each in fronts for its in each] == asked.fronts


def sheet_of(paper: str) -> CardSheet:
    sheet = card_sheet(PAPERS[paper], CARDS["A6"].turned)
    assert sheet
    return sheet


def leaves(value: object) -> Iterator[object]:
    """What is no list and no mapping, of all that a JSON value holds."""
    if isinstance(value, list | dict):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from leaves(inside)
    else:
        yield value
