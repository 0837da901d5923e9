"""The table of papers, walked row by row: what each new row must have."""

from dataclasses import fields
from typing import get_args

import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs.paper_table import PAPERS
from oefenkoffer.labels import catalogue, report
from oefenkoffer.print_request import PaperName, PrintRequest, option
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import PACKAGED, SPOKEN
from tests import papers
from tests.kit.paper_builds import papers_but_slides
from tests.kit.test_print_papers import AT_SET_TIMES, NEGOTIATED, WORKSHOP, workshop_for

NAMES = get_args(PaperName)
ASKED = PrintRequest(
    cases=("te-laat",),
    session="ochtend",
    date="12 maart 2027",
    roles=("kijker",),
    forms=("mijn_plan",),
    copies=2,
    groups=2,
    size="A6",
    orientation="portrait",
    paper="A3",
    stock="L7163",
    start=3,
    order="role",
    duplex="fold",
    split=True,
    bleed=True,
    large_print=True,
    black_and_white=True,
    cover=True,
    margin=7,
    gutter=2,
)
"""Each option once, with a value that papers which are no cards do not take."""
REFUSED = [
    (name, field) for name in NAMES for field in ASKED.given if field not in PAPERS[name].options
]


def test_there_is_a_row_for_each_paper_that_can_be_asked_for() -> None:
    assert tuple(PAPERS) == NAMES
    assert [name for name, row in PAPERS.items() if row.name != name] == []


def test_every_option_is_asked_once_here() -> None:
    assert {*ASKED.given, "what"} == {field.name for field in fields(PrintRequest)}


@pytest.mark.parametrize("language", PACKAGED)
@pytest.mark.parametrize("name", NAMES)
def test_each_row_has_its_words_in_every_language(name: PaperName, language: str) -> None:
    words, row = catalogue(language), PAPERS[name]

    keys = [f"print.{name}", *(f"print.{key}" for key in row.steps)]
    keys += [f"print.{key}{end}" for key in row.dialog for end in ("", "_choice")]
    keys += [f"terms.{name}"] if language in SPOKEN else []
    if row.contents:
        keys.append(f"file.{name}")
    assert [key for key in keys if not words.text(key, n=2)] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_row_makes_pages(name: PaperName) -> None:
    made = jobs.run_job(workshop_for(name), PrintRequest(what=name), catalogue("nl"))

    assert sum(output.pages for output in made.outputs) > 0
    assert made.sheets > 0


@pytest.mark.parametrize("name", sorted(NEGOTIATED | AT_SET_TIMES | {"team-cards"}))
def test_papers_that_a_workshop_has_nothing_for_are_not_there(name: PaperName) -> None:
    with pytest.raises(KitProblems) as caught:
        jobs.run_job(WORKSHOP, PrintRequest(what=name), catalogue("nl"))

    assert [problem.code.name for problem in caught.value.problems] == ["NOTHING_TO_PRINT"]


@pytest.mark.parametrize(("name", "field"), REFUSED)
def test_each_row_refuses_what_it_does_not_take(name: PaperName, field: str) -> None:
    asked = PrintRequest(**{"what": name, field: getattr(ASKED, field)})

    with pytest.raises(KitProblems) as caught:
        jobs.run_job(WORKSHOP, asked, catalogue("nl"))

    (problem,) = caught.value.problems
    assert (str(problem.position), problem.code.name) == (option(field), "NOT_FOR_PAPER")
    for language in SPOKEN:
        assert "{" not in report(problem, language)


@pytest.mark.typeset_once
@pytest.mark.uncounted
def test_a_binder_that_is_printed_holds_what_a_binder_in_the_build_holds() -> None:
    (printed,) = jobs.run_job(WORKSHOP, PrintRequest(what="trainers-set"), catalogue("nl")).outputs
    (built,) = papers_but_slides(WORKSHOP, "after", {"set"})

    assert letters_by_page(printed.content) == letters_by_page(built.content)


def letters_by_page(pdf: bytes) -> list[list[str]]:
    """The letters of each page that has any, sorted: drawn pages are read in another order."""
    return [sorted("".join(text.split())) for text in papers.texts(pdf) if text]
