"""Large print: every paper that takes it, in letters of 18 points, none over another."""

from dataclasses import replace
from typing import get_args

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit import jobs
from oefenkoffer.kit.handouts import booklet_pages
from oefenkoffer.kit.jobs.paper_table import PAPERS
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, read
from oefenkoffer.print_request import PaperName, PrintRequest
from tests import filled, papers
from tests.boxes import collisions, outside
from tests.boxes import pages as boxes_of
from tests.kit.test_print_papers import AT_SET_TIMES, NEGOTIATED, workshop_for
from tests.negotiation.project import KIT
from tests.negotiation.project import edited as harbour

pytestmark = pytest.mark.uncounted

LEAST, IMPRINT = 18, 7
HEAD = 4
"""Lines of the head of a paper, in which no dot ends a line."""
TAKE_IT = [name for name in get_args(PaperName) if PAPERS[name].takes("large_print", "True")]


def test_these_papers_have_no_large_print_for_they_say_more_than_a_pocket_holds() -> None:
    assert {*get_args(PaperName)} - {*TAKE_IT} == {"pocket-card", "name-signs"}


@pytest.mark.parametrize("what", [name for name in TAKE_IT if name != "cards"])
def test_nothing_is_smaller_than_large_print_and_nothing_is_over_another(what: PaperName) -> None:
    of_format = what in NEGOTIATED | AT_SET_TIMES | {"team-cards"}
    workshop = workshop_for(what) if of_format else filled.workshop(font=False)

    made = jobs.run_job(workshop, PrintRequest(what=what, large_print=True), catalogue("nl"))

    pdf = made.outputs[0].content
    small = {size for size in papers.letter_sizes(pdf) if size < LEAST}
    has_cards = what in {"trainers-set", "team-cards"}  # which name their version in small print
    assert small <= ({IMPRINT} if has_cards else set())
    document = boxes_of(pdf)
    assert [hit for page in document for hit in collisions(page)] == []
    assert [text for page in document for text in outside(page, (5, 5, 5, 5))] == []
    sides = {(round(wide), round(high)) for wide, high in papers.sizes(pdf)}
    assert sides <= {(210, 297), (297, 210)}


def test_a_form_in_large_print_is_handed_out_as_a_whole() -> None:
    wish = PrintRequest(what="observation-forms", large_print=True, copies=2)
    plain = PrintRequest(what="observation-forms", large_print=True)

    twice, once = (
        papers.texts(jobs.run_job(filled.workshop(), each, catalogue("nl")).outputs[0].content)
        for each in (wish, plain)
    )

    first = len(once) // 2
    assert twice == [*once[:first] * 2, *once[first:] * 2]


def test_no_dot_ends_a_line_of_the_head_of_a_form() -> None:
    wish = PrintRequest(what="observation-forms", cases=("keuken",), large_print=True)

    pdf = jobs.run_job(filled.workshop(), wish, catalogue("nl")).outputs[0].content

    assert [line for line in papers.lines(pdf)[:HEAD] if line.endswith("·")] == []


def test_an_answer_stands_nearer_to_its_question_than_the_question_before() -> None:
    wish = PrintRequest(what="handouts", cases=("keuken",), large_print=True)

    pdf = jobs.run_job(filled.workshop(), wish, catalogue("nl")).outputs[0].content

    page = next(n for n, text in enumerate(papers.texts(pdf)) if "Hoe snel komen wij" in text)
    _, _, _, before = papers.place(pdf, page, "Richtlijn")
    _, top, _, bottom = papers.place(pdf, page, "Hoe snel")
    _, answer, _, _ = papers.place(pdf, page, "Spoed")
    assert 0 < answer - bottom < top - before


def test_the_word_that_stops_the_play_takes_no_more_lines_than_it_needs() -> None:
    wish = PrintRequest(cases=("keuken",), size="A5", large_print=True)

    pdf = jobs.run_job(filled.workshop(), wish, catalogue("nl")).outputs[0].content

    assert any("weer mezelf." in line for line in papers.lines(pdf))


def test_names_above_points_stand_on_two_lines_at_most() -> None:
    wish = PrintRequest(what="deals-sheets", large_print=True)

    pdf = jobs.run_job(workshop_for("deals-sheets"), wish, catalogue("nl")).outputs[0].content

    _, _, beside, _ = papers.place(pdf, 0, "League")
    left, _, right, _ = papers.place(pdf, 0, "Workers")
    assert beside <= left
    assert papers.place(pdf, 0, "Harbour Workers")[0::2] == (left, right)


@pytest.mark.parametrize("what", ["agreement-forms", "deals-sheets"])
def test_an_issue_and_its_options_stand_on_one_page(what: PaperName) -> None:
    plain = harbour("language: en", "language: nl", KIT).contents
    workshop = read(Files(filled.dressed(plain, font=False)))
    issues = {"B1": "Nature", "C1": "Jobs", "D1": "Loan by the ministry", "E1": "Paid to the towns"}

    made = jobs.run_job(workshop, PrintRequest(what=what, large_print=True), catalogue("nl"))

    pages = papers.texts(made.outputs[0].content)
    apart = [
        issue
        for option, issue in issues.items()
        if issue not in next(page for page in pages if option in page)
    ]
    assert apart == []


def test_the_cover_of_a_booklet_with_all_that_it_can_hold_is_one_page() -> None:
    workshop = filled.workshop()

    cover, contents, *_ = papers.texts(
        booklet_pages(workshop, replace(branding_of(workshop), large=True))
    )

    assert "Op je telefoon" in cover
    assert contents.startswith("Dit staat erin")
