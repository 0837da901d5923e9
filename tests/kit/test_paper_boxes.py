"""No text leaves its paper and none is printed over another, with every optional part there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import product
from typing import Any

import pytest
import yaml

from oefenkoffer import project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.kit.case_papers import papers_of_cases
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import booklet_pages, case_handouts, handed_out, observation_forms
from oefenkoffer.kit.jobs import run_job
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.kit.papers import FLIPS
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.print_request import Orientation, PaperName, PrintRequest
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, card_format
from oefenkoffer.renderers.cards.imposition import CardPosition, card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.typography import LARGE_PRINT, takes_large_print, typography_of
from oefenkoffer.scaffold import new_workshop
from oefenkoffer.scaffold.skeletons import formats
from oefenkoffer.vocabulary import Language, PaperKind
from tests import filled, papers, sample
from tests.boxes import Page, TextBox, collisions, outside, pages
from tests.kit.paper_builds import papers_but_slides
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
        for paper in papers_but_slides(filled.workshop(language), "after")
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
    every = [found for case in workshop.cases for found in role_cards(case, workshop)]
    # Why one of each: it has the smallest letters, and the least white.
    fullest = {found.kind: found for found in sorted(every, key=lambda found: len(repr(found)))}
    run = PrintRun(sheet, "long", large=large)
    padding = (LARGE_PRINT if large else typography_of(card)).padding

    document = pages(cards.pdf([*fullest.values()], branding_of(workshop), run, addresses))

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


PAIRWISE = [
    (False, False, False, False, False),
    (False, True, True, True, True),
    (True, False, False, True, True),
    (True, True, True, False, False),
    (True, False, True, True, False),
    (True, True, False, False, True),
]
"""Every two of the options, each with and without the other."""


ALL = (True,) * len(OPTIONS)


@pytest.mark.parametrize(
    ("language", "options"),
    [*product(["nl"], (*PAIRWISE, ALL)), *product(["en"], (PAIRWISE[0], ALL))],
)
def test_a_handout_stays_on_its_sheet(language: Language, options: tuple[bool, ...]) -> None:
    workshop = filled.workshop(language, **dict(zip(OPTIONS, options, strict=True)))
    handout = next(case_handouts(workshop, branding_of(workshop)))

    document = pages(handout.build())

    assert len(document) == 2
    assert [text for page in document for text in on_paper(page, "handout")] == []


SCAN = folder("breaking-bad-news")
"""Another format, whose handout fills both sides of its sheet to the last line."""


def test_a_full_handout_of_another_format_stays_on_its_sheet_with_all_that_is_optional() -> None:
    contents = filled.dressed(project.read(SCAN).contents)
    workshop = read(Files(contents, config=f"site_url: {filled.ADDRESS}\n".encode()))

    (handout,) = case_handouts(workshop, branding_of(workshop))

    document = pages(handout.build())
    assert len(document) == 2
    assert [text for page in document for text in collisions(page)] == []


@pytest.mark.parametrize(
    "name", ["harbour-negotiation", "ransomware-tabletop", "breaking-bad-news"]
)
@pytest.mark.parametrize("large", [False, True])
def test_no_text_of_a_whole_workshop_hits_another_in_its_booklet(
    name: str,
    large: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    """The narrowest page that holds tables of points and of what happens."""
    workshop = read(project.read(folder(name)))

    booklet = pages(booklet_pages(workshop, replace(branding_of(workshop), large=large)))

    assert [hit for page in booklet for hit in collisions(page)] == []
    assert [text for page in booklet for text in outside(page, (EDGE,) * 4)] == []


LONG_ISSUE = "Woonruimteverdelingsverordening"
TWO = ("company", "mayor")
"""Roles whose cards go on, and who have points."""


def long_issues(times: int = 1) -> Workshop:
    """The harbour with issues whose titles have words that a table must take care of."""
    contents = dict(project.read(folder("harbour-negotiation")).contents)
    path = "roleplays/cases/harbour.yml"
    case = yaml.safe_load(contents[path])
    for issue in case["issues"].values():
        issue["title"] = " ".join([LONG_ISSUE, *[issue["title"]] * times])
    return read(Files({**contents, path: dumped(case)}))


def test_points_too_high_for_usual_letters_are_set_in_smaller_ones() -> None:
    """Check looks at the smallest letters alone; a card that goes on was refused in larger ones."""
    workshop = long_issues(4)
    refuse_overflow(workshop)

    for size in ("A5", "A6"):
        made = run_job(workshop, PrintRequest(size=size, roles=TWO), catalogue("en"))

        shown = " ".join(papers.texts(made.outputs[0].content))
        assert shown.count("Your limit:") == len(TWO)


@pytest.mark.parametrize("what", ["score-sheets", "deals-sheets", "booklet"])
def test_the_key_of_an_issue_stands_before_a_title_with_a_long_word(what: PaperName) -> None:
    made = run_job(long_issues(), PrintRequest(what=what), catalogue("en"))

    titles = [
        (text, [key for key in page.texts if key.text in {*"ABCDE"} and _beside(key, text)])
        for page in pages(made.outputs[0].content)
        for text in page.texts
        if text.text == LONG_ISSUE
    ]
    assert len(titles) >= 5
    assert [str(text) for text, keys in titles if len(keys) != 1] == []


def _beside(key: TextBox, text: TextBox) -> bool:
    return abs(key.bottom - text.bottom) < DESCENT and 0 < text.left - key.right < 5


def documents_of(workshop: Workshop) -> Iterator[PaperDocument]:
    """The papers that hold texts of cases, but for cards."""
    look = branding_of(workshop)
    yield from handed_out(workshop, look, "after")
    yield from observation_forms(workshop, look)
    yield from guides(workshop, look)
    yield from papers_of_cases(workshop, look)
    yield PaperDocument("booklet", "set", partial(booklet_pages, workshop, look))


def sheets_of(name: str, language: Language, options: tuple[bool, ...]) -> dict[str, int]:
    """How many sheets each paper of a new workshop takes that its options are on."""
    address, *parts = options
    new = new_workshop.workshop("Training", name, language)
    plain = {path: text.encode() for path, text in new.items() if path.startswith("roleplays")}
    contents = filled.dressed(plain, **dict(zip(OPTIONS[1:], parts, strict=True)))
    config = f"site_url: {filled.ADDRESS}\n".encode() if address else b""
    sheets = {}
    for document in documents_of(read(Files(contents, config=config))):
        shown = pages(document.build())
        assert [text for page in shown for text in on_paper(page, document.kind)] == []
        of_a_sheet = 4 if document.name == "booklet" else {"none": 1}.get(FLIPS[document.kind], 2)
        sheets[document.name] = -(-len(shown) // of_a_sheet)
    return sheets


@pytest.mark.parametrize("name", sorted({*formats()} - {"conversation"}))
def test_no_optional_part_takes_a_sheet_of_any_format(name: str) -> None:
    languages: list[Language] = ["nl", "en"]
    plain = {language: sheets_of(name, language, PAIRWISE[0]) for language in languages}

    for number, options in enumerate(PAIRWISE[1:]):
        language = languages[number % 2]
        assert sheets_of(name, language, options) == plain[language], (language, options)


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
    look = branding_of(workshop)

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
        for paper in papers_but_slides(workshop, "after")
        for page in pages(paper.content)
        for text in on_paper(page, paper.kind)
    ]

    assert wrong == []
