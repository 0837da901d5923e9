"""One road to paper: a file of a build asks the printer for what its print job asks for."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import get_args

import pikepdf
import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.output import Output
from oefenkoffer.labels import catalogue
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.vocabulary import PaperKind
from tests.kit.paper_builds import papers_but_slides
from tests.kit.test_print_papers import WORKSHOP, workshop_for
from tests.papers import failures

pytestmark = pytest.mark.uncounted

JOBS: Mapping[PaperKind, PrintRequest] = {
    "cards": PrintRequest(),
    "cards_duplex": PrintRequest(duplex="long"),
    "form": PrintRequest(what="observation-forms"),
    "sheet": PrintRequest(what="fill-in-sheets"),
    "cheat_sheet": PrintRequest(what="cheat-sheet"),
    "handout": PrintRequest(what="handouts"),
    "guide": PrintRequest(what="guide"),
    "set": PrintRequest(what="trainers-set"),
    "booklet": PrintRequest(what="booklet"),
    "injects": PrintRequest(what="injects"),
    "events": PrintRequest(what="events"),
    "events_watched": PrintRequest(what="events"),
    "documents": PrintRequest(what="documents"),
    "deals": PrintRequest(what="deals-sheets"),
    "scores": PrintRequest(what="score-sheets"),
    "agreement": PrintRequest(what="agreement-forms"),
    "name_signs": PrintRequest(what="name-signs"),
    "team": PrintRequest(what="team-cards"),
    "pocket": PrintRequest(what="pocket-card"),
}
ON_SCREEN = {"slides", "slides_with_notes", "slides_to_write_on", "other"}
OF_OTHER_FORMATS: set[PaperKind] = {
    *("injects", "events", "events_watched", "documents"),
    *("deals", "scores", "agreement", "name_signs", "team"),
}


@cache
def built() -> tuple[Output, ...]:
    """The papers of builds that have each kind of them but slides."""
    others = (
        paper
        for what in ("injects", "deals-sheets", "name-signs", "team-cards")
        for paper in papers_but_slides(workshop_for(what), "after", OF_OTHER_FORMATS)
    )
    return (*papers_but_slides(WORKSHOP, "after"), *others)


def preferences(pdf: bytes) -> tuple[str, str]:
    """The scale and the sides that a viewer is asked to choose."""
    with pikepdf.open(BytesIO(pdf)) as document:
        asked = document.Root.ViewerPreferences
        return str(asked.PrintScaling), str(asked.Duplex)


def test_every_kind_of_paper_is_looked_at() -> None:
    assert {*JOBS, *ON_SCREEN} == set(get_args(PaperKind))
    assert {paper.kind for paper in built()} >= set(JOBS)


@pytest.mark.parametrize("kind", JOBS)
def test_a_file_of_a_build_asks_for_what_its_job_asks_for(kind: PaperKind) -> None:
    job = jobs.run_job(workshop_for(JOBS[kind].what or ""), JOBS[kind], catalogue("nl")).outputs[0]

    asked = {preferences(paper.content) for paper in built() if paper.kind == kind}
    assert asked == {preferences(job.content)}
    assert preferences(job.content)[0] == "/None"


@pytest.mark.parametrize("kind", ["cards", "set", *sorted(OF_OTHER_FORMATS)])
def test_what_asks_a_viewer_can_still_be_read_aloud(kind: PaperKind) -> None:
    for paper in (it for it in built() if it.kind == kind):
        assert failures(paper.content) == []
