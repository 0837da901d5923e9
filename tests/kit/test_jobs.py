from dataclasses import fields, replace
from io import BytesIO
from typing import Any, Literal

import pikepdf
import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit import jobs
from oefenkoffer.kit.case_papers import card_sheets
from oefenkoffer.kit.jobs.card_plan import card_id, card_plan
from oefenkoffer.kit.jobs.request import resolve
from oefenkoffer.labels import catalogue, hint, report
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.definitions.settings import PrintJob
from oefenkoffer.print_request import Duplex, PrintRequest
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.cards.dimensions import Dimensions
from oefenkoffer.renderers.cards.imposition import CardPosition
from tests import boxes, papers, sample
from tests.digests import digest
from tests.negotiation.project import workshop as negotiation
from tests.typesetting.test_printers import MACHINES, Machine

WORDS = catalogue("nl")
RESTACK = (
    "Snijd je de vellen op elkaar? Leg de stapeltjes dan op elkaar, rij voor rij, "
    "van links naar rechts, het eerste bovenop. Dan liggen de kaarten op volgorde."
)
WORKSHOP = sample.workshop()
ALL = ["te-laat/medewerker", "te-laat/lezer", "te-laat/kijker"]
ALL += ["reserveren/balie", "reserveren/lezer", "reserveren/kijker"]


def with_settings(more: str) -> Workshop:
    """The sample with more in its `kit.yml`."""
    contents = dict(sample.files().contents)
    contents["roleplays/kit.yml"] += more.encode()
    return read(Files(contents))


SAVED = with_settings("""\
print_jobs:
  avond:
    cases: [te-laat]
    roles: [kijker]
    groups: 4
    size: A6
    duplex: long
""")


def order(wish: PrintRequest, workshop: Workshop = WORKSHOP, job: str | None = None) -> list[str]:
    found = card_plan(resolve(wish, job, workshop))
    return [card_id(found.cards[number]) for number in found.printing.order or ()]


def reports(wish: PrintRequest, workshop: Workshop = WORKSHOP, job: str | None = None) -> list[str]:
    with pytest.raises(KitProblems) as caught:
        jobs.run_job(workshop, wish, WORDS, job=job)
    return [f"{problem.position} {problem.code.name}" for problem in caught.value.problems]


def test_without_a_wish_each_card_is_printed_once() -> None:
    assert order(PrintRequest()) == ALL


@pytest.mark.parametrize(
    ("wish", "printed"),
    [
        (PrintRequest(cases=("reserveren",)), ALL[3:]),
        (PrintRequest(roles=("kijker",)), [ALL[2], ALL[5]]),
        (PrintRequest(roles=("counterpart",)), [ALL[1], ALL[4]]),
        (PrintRequest(cases=("te-laat",), roles=("lezer", "kijker")), ALL[1:3]),
        (
            PrintRequest(cases=("te-laat",), copies=2),
            [ALL[0], ALL[0], ALL[1], ALL[1], ALL[2], ALL[2]],
        ),
        (PrintRequest(cases=("te-laat",), groups=2), [*ALL[:3], *ALL[:3]]),
        (
            PrintRequest(roles=("kijker",), copies=2, order="group"),
            [ALL[2], ALL[5], ALL[2], ALL[5]],
        ),
        (PrintRequest(order="role"), [ALL[0], ALL[1], ALL[4], ALL[2], ALL[5], ALL[3]]),
    ],
)
def test_cards_leave_the_printer_as_asked(wish: PrintRequest, printed: list[str]) -> None:
    assert order(wish) == printed


def test_cards_are_chosen_by_a_kind_of_role_of_the_own_format() -> None:
    game = negotiation()

    assert order(PrintRequest(roles=("party",)), game) == order(PrintRequest(), game)
    assert reports(PrintRequest(roles=("observer",)), game) == ["--role NO_SUCH_ROLE"]


def with_pair() -> Workshop:
    """The sample, with one role that two people play together."""
    contents = dict(sample.files().contents)
    case = "roleplays/cases/te-laat.yml"
    contents[case] = contents[case].replace(
        b"    name: meneer Smit", b"    people: 2\n    name: Smit"
    )
    return read(Files(contents))


def test_each_who_shares_a_role_gets_a_card() -> None:
    wish = PrintRequest(cases=("te-laat",))
    pack = [ALL[0], ALL[1], ALL[1], ALL[2]]

    assert order(wish, with_pair()) == pack
    assert order(replace(wish, groups=2), with_pair()) == pack * 2


def test_the_cards_of_a_build_are_one_for_each_person() -> None:
    (cards,) = card_sheets(with_pair(), branding_of(with_pair()))
    pages = papers.texts(cards.build())

    assert sum(page.count("Je leest elke week een boek") for page in pages) == 2


def with_sessions(more: str = "") -> Workshop:
    """The sample with two session plans, of which one is without cases."""
    contents = dict(sample.files().contents)
    block = "title: Ochtend\nstart: 9.00\nblocks:\n  - {title: Ronde, minutes: 20"
    contents["roleplays/sessions/ochtend.yml"] = (
        f"{block}, cases: [reserveren]}}\n  - {{title: Ronde 2, minutes: 20, "
        "cases: [te-laat, reserveren]}\n"
    ).encode()
    contents["roleplays/sessions/kort.yml"] = f"{block}}}\n".encode()
    contents["roleplays/kit.yml"] += more.encode()
    return read(Files(contents))


def test_the_cards_of_a_session_come_in_the_order_of_its_blocks() -> None:
    found = with_sessions()

    assert order(PrintRequest(session="ochtend"), found) == [*ALL[3:], *ALL[:3]]
    assert order(PrintRequest(session="ochtend", roles=("kijker",)), found) == [ALL[5], ALL[2]]


def test_the_file_of_a_session_is_called_after_it() -> None:
    made = jobs.run_job(with_sessions(), PrintRequest(session="ochtend", roles=("kijker",)), WORDS)

    assert [output.path for output in made.outputs] == ["rolkaarten-ochtend-kijker.pdf"]


def test_a_session_can_be_saved_in_a_job() -> None:
    found = with_sessions("print_jobs: {avond: {session: ochtend, roles: [kijker]}}\n")

    assert order(PrintRequest(), found, "avond") == [ALL[5], ALL[2]]


@pytest.mark.parametrize(
    ("wish", "report"),
    [
        (PrintRequest(session="ochtendje"), "--session NO_SUCH_SESSION"),
        (PrintRequest(session="kort"), "--session NO_CASES_IN_SESSION"),
        (PrintRequest(session="ochtend", cases=("te-laat",)), "--case NOT_TOGETHER"),
    ],
)
def test_a_session_that_gives_no_cards_is_refused(wish: PrintRequest, report: str) -> None:
    assert reports(wish, with_sessions()) == [report]


def test_backs_apart_without_a_way_are_those_of_the_long_edge() -> None:
    alone, said = (
        jobs.run_job(WORKSHOP, PrintRequest(split=True, duplex=way), WORDS).outputs
        for way in (None, "long")
    )

    assert [output.path for output in alone] == [
        "rolkaarten-voorkanten.pdf",
        "rolkaarten-achterkanten.pdf",
    ]
    assert alone == said


@pytest.mark.parametrize("way", ["fold", "none"])
def test_backs_that_are_folded_or_not_printed_cannot_lie_apart(
    way: Literal["fold", "none"],
) -> None:
    assert reports(PrintRequest(split=True, duplex=way)) == ["--split NOT_TOGETHER"]


def test_a_title_too_long_for_the_labels_of_three_roles_is_told_once() -> None:
    assert reports(PrintRequest(cases=("te-laat",), size="40x30")) == [
        "roleplays/cases/te-laat.yml:1:8 TEXT_DOES_NOT_FIT"
    ]


def test_without_session_plans_the_report_says_where_they_belong() -> None:
    with pytest.raises(KitProblems) as caught:
        jobs.run_job(WORKSHOP, PrintRequest(session="ochtend"), WORDS)

    assert hint(caught.value.problems[0], "nl") == (
        "Er staan nog geen draaiboeken in roleplays/sessions/."
    )


def test_a_saved_job_is_repeated_by_its_name_to_the_byte() -> None:
    saved = jobs.run_job(SAVED, PrintRequest(), WORDS, job="avond")
    typed = PrintRequest(cases=("te-laat",), roles=("kijker",), groups=4, size="A6", duplex="long")

    assert [output.path for output in saved.outputs] == ["avond.pdf"]
    (same,) = jobs.run_job(WORKSHOP, typed, WORDS).outputs
    assert digest(saved.outputs[0].content) == digest(same.content)
    assert (saved.sheets, saved.outputs[0].pages) == (1, 2)


def test_what_is_typed_goes_before_what_was_saved() -> None:
    assert order(PrintRequest(roles=("lezer",), groups=1), SAVED, "avond") == ["te-laat/lezer"]


def test_a_job_can_hold_each_wish_that_is_not_about_one_printer_or_one_day() -> None:
    wishes = {field.name for field in fields(PrintRequest)}

    assert wishes - set(PrintJob.model_fields) == {"margin", "gutter", "date"}
    assert set(PrintJob.model_fields) - wishes == set()


@pytest.mark.parametrize(
    ("wish", "report"),
    [
        (PrintRequest(cases=("te-last",)), "--case NO_SUCH_CASE"),
        (PrintRequest(roles=("lezr",)), "--role NO_SUCH_ROLE"),
        (PrintRequest(paper="A9"), "--paper NO_SUCH_PAPER"),
        (PrintRequest(size="5"), "--size NO_SUCH_SIZE"),
        (PrintRequest(stock="L1"), "--stock NO_SUCH_STOCK"),
        (PrintRequest(start=2), "--start NEEDS_OPTION"),
        (PrintRequest(stock="L7163", start=15), "--start BAD_COUNT"),
        (PrintRequest(bleed=True, paper="A3"), "--bleed NOT_TOGETHER"),
        (PrintRequest(bleed=True, duplex="fold"), "--bleed NOT_TOGETHER"),
        (PrintRequest(copies=0), "--copies BAD_COUNT"),
        (PrintRequest(groups=1_000_000), "--groups BAD_COUNT"),
        (PrintRequest(size="300x200"), "--size CARD_TOO_LARGE"),
        (PrintRequest(size="A4", paper="Letter"), "--size CARD_TOO_LARGE"),
        (PrintRequest(size="A4", duplex="fold"), "--size CARD_TOO_LARGE"),
        (PrintRequest(margin=45), "--margin NO_ROOM"),
        (PrintRequest(margin=-1), "--margin NO_ROOM"),
        (PrintRequest(gutter=1000), "--gutter NO_ROOM"),
        (PrintRequest(copies=2, groups=2), "--copies NOT_TOGETHER"),
        (PrintRequest(stock="L7163", size="A6"), "--stock NOT_TOGETHER"),
        (PrintRequest(stock="L7163", duplex="fold"), "--stock NOT_TOGETHER"),
        (PrintRequest(size="A6", large_print=True), "--large-print SMALL_FOR_LARGE_PRINT"),
        (PrintRequest(cases=("te-laat",), roles=("balie",)), "--role NO_CARDS"),
    ],
)
def test_what_cannot_be_printed_is_refused_where_it_was_asked(
    wish: PrintRequest, report: str
) -> None:
    assert reports(wish) == [report]


def test_all_that_is_wrong_is_said_at_once() -> None:
    wish = PrintRequest(cases=("x",), paper="A9", copies=0)

    assert reports(wish) == ["--case NO_SUCH_CASE", "--copies BAD_COUNT", "--paper NO_SUCH_PAPER"]


def test_a_mistake_in_a_saved_job_is_reported_where_it_stands() -> None:
    workshop = with_settings("print_jobs:\n  avond:\n    size: A6\n    cases: [te-last]\n")

    assert reports(PrintRequest(), workshop, "avond") == ["roleplays/kit.yml:21:12 NO_SUCH_CASE"]


def test_a_job_that_is_not_there_is_refused() -> None:
    assert reports(PrintRequest(), SAVED, "avnd") == ["--job NO_SUCH_JOB"]


def test_more_cards_than_anybody_cuts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oefenkoffer.kit.jobs.card_plan.MOST_CARDS", 11)

    assert order(PrintRequest(copies=1)) == ALL
    assert reports(PrintRequest(copies=2)) == ["--copies TOO_MANY_CARDS"]


def test_the_advice_says_paper_scale_flip_and_sheets() -> None:
    made = jobs.run_job(
        WORKSHOP, PrintRequest(size="A6", duplex="long", groups=2, cover=True), WORDS
    )

    assert made.advice == (
        ("Papier", "A4"),
        ("Schaal", "100 % (ware grootte), niet passend maken"),
        ("Dubbelzijdig", "aan, spiegelen over de lange zijde"),
        ("Kaarten", "12"),
        ("Vellen", "4"),
        ("", "Print eerst één vel, en kijk of de kaart klopt."),
        ("", "Snijd langs de streepjes aan de rand."),
        ("", RESTACK),
        ("", "Elk groepje krijgt 6 kaarten. Onder aan elke kaart staat voor welke groep hij is."),
    )
    cover, behind, *cards = papers.texts(made.outputs[0].content)
    assert "Dubbelzijdig aan, spiegelen over de lange zijde" in cover
    assert "Vellen 4" in cover
    assert (behind, len(cards)) == ("", 6)


@pytest.mark.uncounted
def test_large_print_counts_the_sheets_that_it_really_takes() -> None:
    made = jobs.run_job(WORKSHOP, PrintRequest(large_print=True, cover=True), WORDS)

    assert made.sheets == made.outputs[0].pages


def test_two_documents_are_named_for_their_sides() -> None:
    made = jobs.run_job(WORKSHOP, PrintRequest(duplex="short", split=True), WORDS)

    names = [(output.path, output.pages) for output in made.outputs]
    assert names == [
        ("rolkaarten-dubbelzijdig-kort-voorkanten.pdf", 3),
        ("rolkaarten-dubbelzijdig-kort-achterkanten.pdf", 3),
    ]


def test_stock_is_laid_out_as_it_is_cut() -> None:
    found = card_plan(resolve(PrintRequest(stock="7163", duplex="none"), None, WORKSHOP))

    assert (found.printing.sheet.count, found.stock) == (14, "L7163")


OWN_STOCK = """\
stock:
  kaartjes:
    width: 85,5
    height: 54
    columns: 2
    rows: 5
    left: 15
    top: 13.5
    across: 95
"""


def test_a_kit_can_have_ready_cut_sheets_of_its_own() -> None:
    workshop = with_settings(OWN_STOCK)

    plan = card_plan(resolve(PrintRequest(stock="Kaartjes"), None, workshop))

    sheet = plan.printing.sheet
    assert (plan.stock, sheet.count, sheet.card) == ("kaartjes", 10, Dimensions(85.5, 54))
    assert (sheet.left, sheet.top, sheet.across, sheet.down) == (15, 13.5, 95, 54)


def test_a_number_that_looks_like_another_is_no_hint_to_take_that() -> None:
    with pytest.raises(KitProblems) as refused:
        jobs.run_job(WORKSHOP, PrintRequest(stock="C32016"), WORDS)

    (problem,) = refused.value.problems
    assert "Bedoel je" not in report(problem, "nl")
    assert "kit.yml" in report(problem, "nl")


@pytest.mark.parametrize("duplex", [None, "long"])
def test_printing_begins_at_the_label_that_is_left(duplex: Duplex | None) -> None:
    wish = PrintRequest(stock="L7165", duplex=duplex, cases=("te-laat",))
    whole = jobs.run_job(WORKSHOP, wish, WORDS)
    left = jobs.run_job(WORKSHOP, replace(wish, start=7), WORDS)
    sheet = card_plan(resolve(wish, None, WORKSHOP)).printing.sheet

    assert (whole.sheets, left.sheets) == (1, 2)
    first, *others = [
        [place for place in sheet.fronts if has_text(page, place)]
        for page in boxes.pages(left.outputs[0].content)[:: 2 if duplex else 1]
    ]
    assert first == [*sheet.fronts[6:]]
    assert others == [[sheet.fronts[0]]]


def has_text(page: boxes.Page, place: CardPosition) -> bool:
    return any(
        place.x <= text.left <= place.x + place.width
        and place.y <= text.top <= place.y + place.height
        for text in page.texts
    )


@pytest.mark.parametrize("wish", [{"stock": "L7163"}, {"bleed": True}])
def test_a_cover_wastes_no_labels_and_goes_to_no_print_shop(wish: dict[str, Any]) -> None:
    plain = jobs.run_job(WORKSHOP, PrintRequest(**wish, duplex="long"), WORDS)
    covered = jobs.run_job(WORKSHOP, PrintRequest(**wish, duplex="long", cover=True), WORDS)

    cards, cover = covered.outputs
    assert digest(cards.content) == digest(plain.outputs[0].content)
    assert (cover.path.endswith("-uitleg.pdf"), papers.sizes(cover.content)) == (True, [(210, 297)])


@pytest.mark.parametrize(
    ("wish", "duplex"),
    [
        (PrintRequest(), "/Simplex"),
        (PrintRequest(duplex="long"), "/DuplexFlipLongEdge"),
        (PrintRequest(duplex="short"), "/DuplexFlipShortEdge"),
        (PrintRequest(duplex="fold", size="A6"), "/Simplex"),
        (PrintRequest(duplex="long", split=True), "/Simplex"),
    ],
)
def test_a_viewer_chooses_what_the_advice_says(wish: PrintRequest, duplex: str) -> None:
    for output in jobs.run_job(WORKSHOP, wish, WORDS).outputs:
        with pikepdf.open(BytesIO(output.content)) as pdf:
            asked_for = {key: str(said) for key, said in pdf.Root.ViewerPreferences.items()}

        assert asked_for == {
            "/Direction": "/L2R",
            "/DisplayDocTitle": "True",
            "/PrintScaling": "/None",
            "/Duplex": duplex,
        }
        assert papers.failures(output.content) == []


def test_what_lies_at_the_printer_is_no_part_of_the_stack_that_is_turned() -> None:
    made = jobs.run_job(WORKSHOP, PrintRequest(duplex="long", split=True, cover=True), WORDS)

    assert [said for label, said in made.advice if not label] == [
        "Print eerst alle voorkanten.",
        "Haal het vel met uitleg van de stapel.",
        "Leg de stapel terug in de printer, en print de achterkanten. Probeer het met één vel.",
        "Snijd langs de streepjes aan de rand.",
        RESTACK,
    ]


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("flip", ["long", "short"])
@pytest.mark.parametrize("size", ["A5", "A6"])
def test_both_sides_of_cards_come_out_where_they_belong_on_a_printer_that_was_measured(
    machine: Machine, flip: Literal["long", "short"], size: str
) -> None:
    asked = PrintRequest(cases=("te-laat",), size=size, duplex=flip)
    exact = jobs.run_job(WORKSHOP, asked, WORDS).outputs[0].content
    met = jobs.run_job(WORKSHOP, asked, WORDS, offsets=machine.measured).outputs[0].content

    for page, side in enumerate(("front", "back")):
        width, height = papers.sizes(exact)[page]
        assert [
            machine.prints(point, (float(width), float(height)), side, flip)  # type: ignore[arg-type]
            for point in papers.corners(met, page)
        ] == [pytest.approx(point, abs=0.05) for point in papers.corners(exact, page)]
