"""Fronts and backs as they come out of the printer: where their words are on the two sides."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from oefenkoffer import model, project
from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.role_cards import RoleCard, role_cards
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.markup import parse
from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers.cards import in_black, pdf
from oefenkoffer.renderers.cards.dimensions import CARDS, PAPERS, Dimensions
from oefenkoffer.renderers.cards.imposition import (
    CardPosition,
    CardSheet,
    card_sheet,
    page_for_print_shop,
)
from oefenkoffer.renderers.cards.print_run import PrintRun
from oefenkoffer.renderers.cards.stock import stock_sheet
from oefenkoffer.typesetting import TextDoesNotFitError
from oefenkoffer.typesetting.cover import Cover
from oefenkoffer.typesetting.offset import EXACT, Offset
from tests import papers
from tests.digests import digest
from tests.sample import workshop
from tests.views import with_part

pytestmark = pytest.mark.uncounted

BRAND = branding_of(workshop())
FIRST, *OTHERS = (card for case in workshop().cases for card in role_cards(case, workshop()))
ROLE_CARDS = (FIRST, *OTHERS)
WORDS = {"practitioner": "Medewerker", "counterpart": "Lezer", "observer": "Observator"}
ROLES = tuple(WORDS[card.kind] for card in ROLE_CARDS)

FLIPS: tuple[Duplex, ...] = ("long", "short")


def sheet_of(name: str, *, wide: bool, fold: bool = False) -> CardSheet:
    card = CARDS[name].turned if wide else CARDS[name]
    sheet = card_sheet(PAPERS["A4"], card, fold=fold)
    assert sheet
    return sheet


def own(width: float, height: float) -> CardSheet:
    sheet = card_sheet(PAPERS["A4"], Dimensions(width, height))
    assert sheet
    return sheet


SHEETS = {
    f"{name}-{'wide' if wide else 'tall'}": sheet_of(name, wide=wide)
    for name in ("A5", "A6", "A7", "credit-card")
    for wide in (False, True)
} | {
    "A4-tall": sheet_of("A4", wide=False),
    "turned": stock_sheet("L7165", "portrait"),
    "own": stock_sheet("C32011"),
    "square": own(50, 50),
}


class Side:
    """One side of a sheet, and what stands where on it."""

    def __init__(self, document: pypdfium2.PdfDocument, number: int) -> None:
        self.page = document[number]
        self.width, self.height = self.page.get_size()
        self.texts = self.page.get_textpage()

    def role_in(self, x: float, y: float, width: float, height: float) -> str:
        """The word of a role in a box, in mm from the upper left corner; empty for an empty box."""
        left, right = x * POINTS_PER_MM, (x + width) * POINTS_PER_MM
        top, bottom = self.height - y * POINTS_PER_MM, self.height - (y + height) * POINTS_PER_MM
        text = self.texts.get_text_bounded(left, bottom, right, top)
        return " ".join(word for word in WORDS.values() if word in text)

    def words_in(self, place: CardPosition) -> str:
        """All that stands in a box."""
        left, right = place.x * POINTS_PER_MM, (place.x + place.width) * POINTS_PER_MM
        top = self.height - place.y * POINTS_PER_MM
        words: str = self.texts.get_text_bounded(
            left, top - place.height * POINTS_PER_MM, right, top
        )
        return words

    def shows(self, words: str, x: float, y: float, width: float, height: float) -> bool:
        """Whether some words stand in a box, on as many lines as they take."""
        text = self.words_in(CardPosition(x, y, width, height, 0))
        return words in " ".join(papers.BROKEN_WORD.sub("", text).split())

    def directions(self, words: str) -> set[tuple[int, int]]:
        """Which way each occurrence of some words is read: right is (1, 0), down is (0, 1)."""
        search = self.texts.search(words)
        directions = set()
        while hit := search.get_next():
            first, count = hit
            start, end = (self._middle(index) for index in (first, first + count - 1))
            across, up = end[0] - start[0], end[1] - start[1]
            if abs(across) > abs(up):
                directions.add((1 if across > 0 else -1, 0))
            else:
                directions.add((0, -1 if up > 0 else 1))
        return directions

    def heights(self, words: str) -> set[float]:
        """How high the first letter of each occurrence of some words is, in points."""
        search = self.texts.search(words)
        heights = set()
        while hit := search.get_next():
            _, bottom, _, top = self.texts.get_charbox(hit[0])
            heights.add(round(top - bottom, 1))
        return heights

    def lefts(self, words: str) -> list[float]:
        """Where each occurrence of some words begins, in mm from the left."""
        search = self.texts.search(words)
        lefts = []
        while hit := search.get_next():
            lefts.append(self.texts.get_charbox(hit[0])[0] / POINTS_PER_MM)
        return sorted(lefts)

    def _middle(self, index: int) -> tuple[float, float]:
        left, bottom, right, top = self.texts.get_charbox(index)
        return (left + right) / 2, (bottom + top) / 2


def sides(document: bytes) -> Iterator[Side]:
    opened = pypdfium2.PdfDocument(document)
    yield from (Side(opened, number) for number in range(len(opened)))


def mirrored(
    sheet: CardSheet, duplex: Duplex, place: CardPosition
) -> tuple[float, float, float, float]:
    """The box on the other side of the paper: through the sheet, as light goes."""
    is_upright = sheet.paper.height >= sheet.paper.width
    if (duplex == "long") == is_upright:
        return sheet.paper.width - place.x - place.width, place.y, place.width, place.height
    return place.x, sheet.paper.height - place.y - place.height, place.width, place.height


READ = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("duplex", FLIPS)
def test_the_back_of_each_card_is_printed_behind_its_front_and_tells_its_case(
    name: str, duplex: Duplex
) -> None:
    sheet = SHEETS[name]
    order = tuple(number % len(ROLE_CARDS) for number in range(sheet.count - 1)) or (0,)
    roles = [ROLES[number] for number in order]

    front, back = sides(pdf(ROLE_CARDS, BRAND, PrintRun(sheet, duplex, order=order)))

    used = sheet.fronts[: len(order)]
    box = [(place.x, place.y, place.width, place.height) for place in used]
    behind = [mirrored(sheet, duplex, place) for place in used]
    shown = [front.role_in(*spot) for spot in box]
    assert [own_role(*pair) for pair in zip(shown, roles, strict=True)] == roles
    assert [back.role_in(*spot) for spot in behind] == roles
    titles = [ROLE_CARDS[number].head.title for number in order]
    assert [back.shows(title, *spot) for title, spot in zip(titles, behind, strict=True)] == [
        True
    ] * len(titles)
    assert back.directions("Stop") == {READ[sheet.backs(duplex)[0].turn]}


def own_role(shown: str, expected: str) -> str:
    """A front may name another role as well, such as the one to watch."""
    return expected if expected in shown.split() else shown


@pytest.mark.parametrize("name", ["A5", "A6", "A7", "credit-card"])
@pytest.mark.parametrize("wide", [False, True])
def test_the_back_of_a_card_that_is_folded_stands_next_to_its_front(name: str, wide: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    sheet = sheet_of(name, wide=wide, fold=True)
    order = tuple(number % len(ROLE_CARDS) for number in range(sheet.count))
    roles = [ROLES[number] for number in order]

    (only,) = sides(pdf(ROLE_CARDS, BRAND, PrintRun(sheet, "fold", order=order)))

    behind = []
    for front, (x1, _, x2, y2) in zip(sheet.fronts, sheet.folds, strict=True):
        beside = (2 * x1 - front.x - front.width, front.y)
        below = (front.x, 2 * y2 - front.y - front.height)
        corner = beside if x1 == x2 else below
        behind.append(only.role_in(*corner, front.width, front.height))
    assert behind == roles


def test_fronts_and_backs_in_two_documents_are_those_of_one() -> None:
    run = PrintRun(SHEETS["A6-tall"], "long")
    both = papers.texts(pdf(ROLE_CARDS, BRAND, run))

    fronts = papers.texts(pdf(ROLE_CARDS, BRAND, PrintRun(run.sheet, "long", sides=("front",))))
    backs = papers.texts(pdf(ROLE_CARDS, BRAND, PrintRun(run.sheet, "long", sides=("back",))))

    assert [*fronts, *backs] == [*both[::2], *both[1::2]]


@pytest.mark.parametrize("name", ["A5-wide", "own", "wide"])
def test_backs_of_all_roles_have_one_layout(name: str) -> None:
    """However long the word of a role is: what stands beside it begins at the same place."""
    sheet = {**SHEETS, "wide": own(148, 60)}[name]
    _, *printed = sides(pdf(ROLE_CARDS[:3], BRAND, PrintRun(sheet, "long")))
    places = sheet.backs("long")
    columns = {round(place.x, 2) for place in places}

    begins = [left for side in printed for left in side.lefts("Zo stap je uit je rol")]

    inset = {round(min(left - x for x in columns if x < left), 1) for left in begins}
    assert (len(begins), len(inset)) == (3, 1)


def test_a_back_says_how_to_stop_and_how_to_leave_the_role() -> None:
    _, back, *_ = papers.texts(pdf([FIRST], BRAND, PrintRun(SHEETS["A5-tall"], "long")))

    assert "Stop. Ik ben weer mezelf." in back
    assert "Zeg één ding dat je zelf vindt." in back


@pytest.mark.parametrize("name", ["A5-tall", "A5-wide", "A6-tall"])
def test_a_long_word_for_a_role_leaves_all_else_on_its_back_as_large(name: str) -> None:
    long = replace(FIRST, title="woonruimteverdelingsmedewerker"[-22:])
    usual, wide = (
        next(reversed([*sides(pdf([card], BRAND, PrintRun(SHEETS[name], "long")))]))
        for card in (FIRST, long)
    )

    assert wide.heights("Stop. Ik") == usual.heights("Stop. Ik")
    assert wide.heights("Zo stap je") == usual.heights("Zo stap je")


WORDY = "Evaluator of LEGAL, PRESS and BOARD"


@pytest.mark.parametrize("name", ["A6-tall", "A7-tall", "A5-wide"])
def test_a_role_of_several_words_stands_on_two_lines_rather_than_make_all_backs_small(
    name: str,
) -> None:
    run = PrintRun(SHEETS[name], "long")
    wordy = (replace(FIRST, title=WORDY), *OTHERS)

    usual, shown = (list(sides(pdf(each, BRAND, run))) for each in (ROLE_CARDS, wordy))

    lines = [height for side in shown[1::2] for height in side.heights("Evaluator")]
    others, before = (
        {height for side in each[1::2] for height in side.heights("Lezer")}
        for each in (shown, usual)
    )
    assert min(others) >= 0.65 * min(before)
    assert min(lines) == pytest.approx(min(others), rel=0.1)
    on_backs = papers.lines(pdf(wordy, BRAND, replace(run, sides=("back",))))
    assert {"Evaluator of LEGAL,", "PRESS and BOARD"} <= {*on_backs}


def test_a_role_of_several_words_fits_on_the_back_of_a_card_in_large_print() -> None:
    run = PrintRun(SHEETS["A5-tall"], "long", large=True)

    printed = " ".join(papers.texts(pdf([replace(FIRST, title=WORDY)], BRAND, run)))

    assert "Evaluator of LEGAL, PRESS and BOARD" in printed


def test_a_kit_that_says_nothing_of_stopping_has_no_line_on_its_backs_with_nothing_below_it() -> (
    None
):
    silent = replace(BRAND, stop_word="", derole=parse(""))
    run = PrintRun(SHEETS["A5-tall"], "long", sides=("back",))

    def ruled(branding: Branding) -> int:
        (side,) = sides(pdf([FIRST], branding, run))
        return sum(it.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH for it in side.page.get_objects())

    # The sign of the stop goes as well: its disc, its bar, and the line above both.
    assert ruled(BRAND) - ruled(silent) == 3


@pytest.mark.parametrize("name", ["A4-tall", "A5-tall", "A5-wide"])
@pytest.mark.parametrize("large", [False, True])
def test_steps_out_of_the_role_stand_on_the_back_where_there_is_one(
    name: str,
    large: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    step, run = "Zeg één ding dat je zelf vindt.", PrintRun(SHEETS[name], large=large)
    one_side = papers.texts(pdf([FIRST], BRAND, run))
    two_sides = papers.texts(pdf([FIRST], BRAND, replace(run, duplex="long")))

    assert any(step in text for text in one_side)
    assert [step in text for text in two_sides] == [False, True] * (len(two_sides) // 2)


def test_steps_too_long_for_a_back_are_refused_and_never_left_out() -> None:
    long = replace(BRAND, derole=parse("1. " + "Zeg hardop wie je bent en wat je doet. " * 60))

    with pytest.raises(TextDoesNotFitError) as refused:
        pdf([FIRST], long, PrintRun(SHEETS["A5-tall"], "long"))

    assert {overflow.where["field"] for overflow in refused.value.overflows} == {"derole"}


def test_two_roles_with_one_word_are_told_apart_on_both_sides() -> None:
    cards = [replace(ROLE_CARDS[1], number=number) for number in (1, 2)]

    front, back = papers.texts(pdf(cards, BRAND, PrintRun(SHEETS["A5-tall"], "long")))

    assert ["Lezer 1" in front, "Lezer 2" in front] == [True, True]
    assert ["Lezer 1" in back, "Lezer 2" in back] == [True, True]


@pytest.mark.parametrize("name", ["A6-tall", "A6-wide"])
def test_points_stand_on_lines_of_their_own_while_there_is_room(name: str) -> None:
    points = tuple(parse(words) for words in ("Vraagt door.", "Wacht lang.", "Zegt niets."))
    roomy = with_part(ROLE_CARDS[2], "points", points)

    lines = papers.lines(pdf([roomy], BRAND, PrintRun(SHEETS[name])))

    assert [line for line in lines if "Wacht" in line or "Zegt" in line] == [
        "• Wacht lang.",
        "• Zegt niets.",
    ]


KIT = model.read(project.read(Path(__file__).parents[3]))
"""The real one: its cards were too full for large letters. Three cases show as much as all."""
KIT_CARDS = tuple(card for case in KIT.cases[:3] for card in role_cards(case, KIT))


@pytest.mark.parametrize(("name", "role"), [("A4-tall", "observator"), ("A5-tall", "huurder")])
def test_no_card_in_large_print_holds_a_few_lines_only(name: str, role: str) -> None:
    run = PrintRun(SHEETS[name], large=True)
    lengths = [
        [len(words) for words in printed_on_cards(card, run) if words]
        for card in KIT_CARDS
        if card.role == role
    ]

    assert max(map(len, lengths)) > 1
    assert [each for each in lengths if min(each) <= 0.5 * max(each)] == []


def printed_on_cards(card: RoleCard, run: PrintRun) -> Iterator[str]:
    for side in sides(pdf([card], branding_of(KIT), run)):
        yield from map(side.words_in, run.sheet.fronts)


@pytest.mark.parametrize("card", [CARDS["A5"], CARDS["A5"].turned])
def test_who_acts_reads_letters_as_large_as_all_others(card: Dimensions) -> None:
    on_a3 = card_sheet(PAPERS["A3"], card)
    assert on_a3
    fullest = [
        max((card for card in KIT_CARDS if card.kind == kind), key=lambda card: len(repr(card)))
        for kind in WORDS
    ]
    shown = list(sides(pdf(fullest, branding_of(KIT), PrintRun(on_a3))))

    heights = {
        height
        for label in ("Wie je bent", "Bespreek samen")
        for side in shown
        for height in side.heights(label)
    }

    assert max(heights) == pytest.approx(min(heights))


@pytest.mark.parametrize(
    ("offset", "moved"),
    [(EXACT, (0, 0)), (Offset(2, -3), (-2, 3)), (Offset(scale=0.99), (-1.2, -0.9))],
)
def test_what_a_printer_does_wrong_is_drawn_the_other_way(
    offset: Offset, moved: tuple[float, float]
) -> None:
    straight, corner = marked_corner(EXACT), marked_corner(offset)

    shift = tuple(round(new - old, 1) for new, old in zip(corner, straight, strict=True))
    assert shift == tuple(round(length, 1) for length in moved)


def marked_corner(offset: Offset) -> tuple[float, float]:
    """Where the letters of a front begin, in mm from the upper left corner."""
    (side,) = sides(pdf([FIRST], BRAND, PrintRun(SHEETS["A5-tall"], front=offset)))
    index, _ = side.texts.search("Medewerker").get_next()
    left, _, _, top = side.texts.get_charbox(index)
    return left / POINTS_PER_MM, (side.height - top) / POINTS_PER_MM


def test_a_bleed_comes_with_the_boxes_that_a_print_shop_cuts_by() -> None:
    sheet = page_for_print_shop(CARDS["A6"], 3)

    document = pypdfium2.PdfDocument(pdf(ROLE_CARDS[:2], BRAND, PrintRun(sheet, "long")))

    for page in document:
        assert in_mm(page.get_mediabox()) == in_mm(page.get_bleedbox()) == (0, 0, 103, 146)
        assert in_mm(page.get_trimbox()) == (3, 3, 100, 143)


@pytest.mark.parametrize(("duplex", "wide"), [("short", False), ("long", True)])
def test_a_print_shop_gets_a_page_for_each_side_of_a_card_all_upright(
    duplex: Duplex,
    wide: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    card = CARDS["A6"].turned if wide else CARDS["A6"]
    document = pdf(ROLE_CARDS, BRAND, PrintRun(page_for_print_shop(card, 3), duplex))

    printed = [*sides(document)]
    assert len(printed) == 2 * len(ROLE_CARDS)
    backs = papers.texts(document)[1::2]
    assert [role in back for role, back in zip(ROLES, backs, strict=True)] == [True] * len(ROLES)
    assert {direction for side in printed for direction in side.directions("Stop")} == {(1, 0)}


def test_the_colour_of_a_role_runs_on_over_the_cut() -> None:
    document = pdf([FIRST], BRAND, PrintRun(page_for_print_shop(CARDS["A6"], 3)))

    assert max(papers.darkest(document, 0, [(30, 1), (1, 1), (102, 1)])) < 128
    assert min(papers.darkest(document, 0, [(30, 145), (1, 20)])) > 200


def in_mm(box: tuple[float, ...]) -> tuple[float, ...]:
    return rounded(tuple(length / POINTS_PER_MM for length in box))


def rounded(box: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(round(length, 2) for length in box)


def test_large_print_has_letters_of_18_points_and_loses_no_word() -> None:
    card = ROLE_CARDS[1]
    usual = pdf([card], BRAND, PrintRun(SHEETS["A5-tall"]))

    large = pdf([card], BRAND, PrintRun(SHEETS["A5-tall"], large=True))

    # Why 1.5: the card without large print has letters of 12 points.
    height = papers.letter_height(large, 0, "Wie je bent")
    assert height == pytest.approx(1.5 * papers.letter_height(usual, 0, "Wie je bent"), abs=0.1)
    (text,) = papers.texts(usual)
    spread = " ".join(papers.texts(large))
    assert "kaart 2 van" in spread
    assert [word for word in text.split() if word not in spread] == []


def test_black_and_white_loses_no_word() -> None:
    run = PrintRun(SHEETS["A5-tall"], "long")

    black = pdf(ROLE_CARDS, in_black(BRAND), run)

    assert papers.texts(black) == papers.texts(pdf(ROLE_CARDS, BRAND, run))


@pytest.mark.parametrize("duplex", FLIPS)
def test_sheets_with_backs_are_read_aloud_in_order_and_equal_every_time(duplex: Duplex) -> None:
    run = PrintRun(SHEETS["A6-tall"], duplex)

    document = pdf(ROLE_CARDS, BRAND, run)

    assert papers.failures(document) == []
    assert papers.dates(document) == []
    assert digest(document) == digest(pdf(ROLE_CARDS, BRAND, run))


def test_sheets_with_a_bleed_are_equal_every_time() -> None:
    run = PrintRun(page_for_print_shop(CARDS["A6"], 3), "long")

    assert digest(pdf(ROLE_CARDS, BRAND, run)) == digest(pdf(ROLE_CARDS, BRAND, run))


COVER = Cover("Zo print je dit", (("Schaal", "100 %"), ("", "Print eerst één vel.")))
FOLD = sheet_of("A6", wide=False, fold=True)
BLEED = page_for_print_shop(CARDS["A6"], 3)


@pytest.mark.parametrize(
    "run",
    [
        PrintRun(FOLD, "fold"),
        PrintRun(BLEED, "long"),
        PrintRun(SHEETS["turned"], "short"),
        PrintRun(SHEETS["A5-wide"], large=True),
        PrintRun(SHEETS["A5-tall"], "long", cover=COVER),
        PrintRun(SHEETS["A5-tall"], "long", front=Offset(1, 1, 0.99), back=Offset(-1, 2)),
    ],
)
def test_whatever_is_printed_can_also_be_read_aloud(run: PrintRun) -> None:
    assert papers.failures(pdf(ROLE_CARDS[:3], BRAND, run)) == []


def test_titles_and_feet_have_one_size_on_the_cards_of_all_roles() -> None:
    run = PrintRun(SHEETS["A5-tall"], order=(0, 1))
    full = with_part(ROLE_CARDS[1], "persona", parse("Je leest elke week een boek. " * 18))

    (side,) = sides(pdf([ROLE_CARDS[0], full], BRAND, run))

    assert len(side.heights("De boete voor een te laat boek")) == 1
    assert len(side.heights("Stop. Ik")) == 1
    assert side.heights("Je opdracht") != side.heights("Je eerste zin")
