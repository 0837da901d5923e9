"""No text leaves its paper and none is printed over another, with every optional part there."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import pytest
import yaml

from oefenkoffer import project
from oefenkoffer.audience.branding import branding
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.kit.handouts import booklet_pages, case_handouts, observation_forms
from oefenkoffer.kit.papers import papers
from oefenkoffer.model import Files, read
from oefenkoffer.model.files import is_case
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, Orientation, card_format
from oefenkoffer.renderers.cards.imposition import CardPosition, card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.typography import LARGE_PRINT, takes_large_print, typography_of
from oefenkoffer.vocabulary import Language, PaperKind
from tests import filled, sample
from tests.boxes import Page, TextBox, collisions, outside, pages
from tests.kit.test_too_long import FORMS, WORKSHEETS, dumped
from tests.starters.unit_lines import folder

pytestmark = pytest.mark.uncounted

EDGE = 6.5
"""The least white along the edge of any paper: what no printer reaches, and a little more."""
SIDES: Mapping[PaperKind, float] = {
    "handout": 15.5,
    "form": 16.5,
    "sheet": 16.5,
    "guide": 17.5,
    "cheat_sheet": 12.5,
}
"""The white to the left and the right of papers that have one page on a side."""
DESCENT = 2.0
"""How far a g in large print reaches below its line, in mm."""
BEARING = 0.5
"""How far a j in large print reaches before its line, in mm."""
OPTIONS = ("address", "logo", "font", "facts", "title")


def on_paper(page: Page, kind: PaperKind) -> Iterator[str]:
    yield from collisions(page)
    side = SIDES.get(kind, EDGE)
    yield from outside(page, (side, EDGE, side, EDGE))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_leaves_its_paper_or_hits_another(language: Language) -> None:
    wrong = [
        f"{paper.path}, {text}"
        for paper in papers(filled.workshop(language), "after")
        if not paper.kind.startswith("slides")
        for page in pages(paper.content)
        for text in on_paper(page, paper.kind)
    ]

    assert wrong == []


def within(text: TextBox, card: CardPosition, padding: float) -> bool:
    return (
        text.left >= card.x + padding - BEARING
        and text.right <= card.x + card.width - padding + BEARING
        and text.top >= card.y + padding - DESCENT
        and text.bottom <= card.y + card.height - padding + DESCENT
    )


RUNS = [
    (size, orientation, large)
    for size, orientation, large in product(CARDS, ("portrait", "landscape"), (False, True))
    if not large or takes_large_print(CARDS[size])
]


@pytest.mark.parametrize(("size", "orientation", "large"), RUNS)
def test_no_text_leaves_its_card(
    size: str,
    orientation: Orientation,
    large: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    # A long title takes what a lying A6 card needs for its texts; that is refused by name.
    roomy = (size, orientation) != ("A6", "landscape")
    workshop = filled.workshop(title=roomy, font=roomy)
    card = card_format(size, orientation)
    sheet = card and card_sheet(PAPERS["A4"], card)
    assert card
    assert sheet
    addresses = {case.id: f"{filled.ADDRESS}{case.id}.html" for case in workshop.cases}
    of_all = tuple(found for case in workshop.cases for found in role_cards(case, workshop))
    run = PrintRun(sheet, "long", large=large)
    padding = (LARGE_PRINT if large else typography_of(card)).padding

    document = pages(cards.pdf(of_all, branding(workshop), run, addresses))

    wrong = [
        str(text)
        for number, page in enumerate(document)
        for text in page.texts
        if not any(
            within(text, position, padding)
            for position in (sheet.fronts, sheet.backs("long"))[number % 2]
        )
    ]
    assert wrong + [hit for page in document for hit in collisions(page)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("options", list(product((False, True), repeat=len(OPTIONS))))
def test_a_handout_stays_on_its_sheet(language: Language, options: tuple[bool, ...]) -> None:
    workshop = filled.workshop(language, **dict(zip(OPTIONS, options, strict=True)))
    handout = next(case_handouts(workshop, branding(workshop)))

    document = pages(handout.build())

    assert len(document) == 2
    assert [text for page in document for text in on_paper(page, "handout")] == []


SCAN = folder("breaking-bad-news")
"""Another format, whose handout fills both sides of its sheet to the last line."""


def with_logo_and_facts(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    kit = yaml.safe_load(contents["roleplays/kit.yml"])
    kit["style"] = {**kit.get("style", {}), "logo": {"file": "logo.png", "alt": "The house"}}
    kit["local_facts"] = {
        f"fact_{number}": {"label": "Who can be asked?", "value": "The ward, every day"}
        for number in range(3)
    }
    cases = {
        path: dumped({**yaml.safe_load(text), "local_facts": list(kit["local_facts"])})
        for path, text in contents.items()
        if is_case(path)
    }
    logo = {"roleplays/logo.png": filled.png(800, 200)}
    return {**contents, **cases, **logo, "roleplays/kit.yml": dumped(kit)}


def test_a_full_handout_of_another_format_stays_on_its_sheet_with_all_that_is_optional() -> None:
    contents = with_logo_and_facts(project.read(SCAN).contents)
    workshop = read(Files(contents, config=f"site_url: {filled.ADDRESS}\n".encode()))

    (handout,) = case_handouts(workshop, branding(workshop))

    document = pages(handout.build())
    assert len(document) == 2
    assert [text for page in document for text in collisions(page)] == []


WIDE = "Woonruimteverdelingsverordening"
MAIL = f"{WIDE} mail@{WIDE.lower()}.nl"
AS_IT_IS = frozenset(
    {
        *("language", "plays", "channel", "refusal", "level", "watch", "timing", "status"),
        *("layout", "intensity", "version", "step", "on_practitioner_card", "case_order"),
        *(
            "lines",
            "derole",
            "situation",
            "persona",
            "stop_word",
            "words",
            "if_asked",
            "angrier_when",
        ),
    }
)
"""Keys that take no free text, or whose texts fill a card: those are refused by name."""
SHORT = frozenset({"emotion", "short", "name"})
LONGEST_SHORT = 34


def with_wide_words(value: Any, key: str = "") -> Any:  # noqa: ANN401 (YAML)
    """The same file with a word that few lines hold, and an address, for every short text."""
    if isinstance(value, dict):
        return {
            name: inside if name in AS_IT_IS else with_wide_words(inside, name)
            for name, inside in value.items()
        }
    if isinstance(value, list):
        return [with_wide_words(item, key) for item in value]
    if isinstance(value, str) and len(value) < LONGEST_SHORT:
        return WIDE if key in SHORT else MAIL
    return value


ADDRESS_OF_PAGE = "https://mijn.noordhoekwonen-academie.nl/zelf_aangebracht"


def test_an_address_is_broken_in_the_columns_of_a_form_and_beside_a_handout() -> None:
    contents = dict(filled.contents())
    method = yaml.safe_load(contents["roleplays/method.yml"])
    for behaviour in method["behaviours"].values():
        behaviour["a_bit"] = ADDRESS_OF_PAGE
    method["conversation"]["contact"]["title"] = ADDRESS_OF_PAGE
    contents["roleplays/method.yml"] = dumped(method)
    workshop = read(Files(contents))
    look = branding(workshop)

    forms = next(observation_forms(workshop, look)).build()
    booklet = booklet_pages(workshop, look)

    assert [
        hit for pdf in (forms, booklet) for page in pages(pdf) for hit in collisions(page)
    ] == []


def test_words_that_no_line_holds_stay_on_their_paper() -> None:
    contents = {**sample.files().contents, FORMS: WORKSHEETS.encode()}
    wide = {
        path: dumped(with_wide_words(yaml.safe_load(text)))
        for path, text in contents.items()
        if path.endswith(".yml")
    }
    workshop = read(Files(wide, config=b"site_url: https://voorbeeld.nl/kit/\n"))

    wrong = [
        f"{paper.path}, {text}"
        for paper in papers(workshop, "after")
        if not paper.kind.startswith("slides")
        for page in pages(paper.content)
        for text in on_paper(page, paper.kind)
    ]

    assert wrong == []
