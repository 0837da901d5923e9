"""Large print: every paper that takes it, in letters of 18 points, none over another."""

from typing import get_args

import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs.paper_table import PAPERS
from oefenkoffer.labels import catalogue
from oefenkoffer.print_request import PaperName, PrintRequest
from tests import filled, papers
from tests.boxes import collisions, outside
from tests.boxes import pages as boxes_of
from tests.kit.test_print_papers import AT_SET_TIMES, NEGOTIATED, workshop_for

LEAST = 18
TAKE_IT = [name for name in get_args(PaperName) if PAPERS[name].takes("large_print", "True")]


def test_these_papers_have_no_large_print_for_they_say_more_than_a_pocket_holds() -> None:
    assert {*get_args(PaperName)} - {*TAKE_IT} == {"pocket-card", "name-signs"}


@pytest.mark.parametrize("what", [name for name in TAKE_IT if name != "cards"])
def test_nothing_is_smaller_than_large_print_and_nothing_is_over_another(what: PaperName) -> None:
    of_format = what in NEGOTIATED | AT_SET_TIMES | {"team-cards"}
    workshop = workshop_for(what) if of_format else filled.workshop(font=False)

    made = jobs.run_job(workshop, PrintRequest(what=what, large_print=True), catalogue("nl"))

    pdf = made.outputs[0].content
    if what not in {"trainers-set", "team-cards"}:  # their cards name their version in small print
        assert {size for size in papers.letter_sizes(pdf) if size < LEAST} == set()
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
