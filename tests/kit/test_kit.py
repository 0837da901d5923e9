from collections.abc import Iterable

import pytest

from oefenkoffer.kit.output import Output, pages_of
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.sites import site_files
from oefenkoffer.kit.slides import slides
from oefenkoffer.labels import reports
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems
from tests import sample
from tests.papers import failures, title_and_language

CASE = "roleplays/cases/te-laat.yml"
FOR_THE_PRINTER_ONLY = {"booklet", "pocket"}
"""Sheets whose pages stand in the order of folding; no reader says them aloud."""

LONG = "Je leest elke week een boek, en soms ook twee, want je leest graag. " * 30


def workshop(*changes: tuple[str, str, str]) -> Workshop:
    """The sample with texts replaced: file, old, new."""
    contents = dict(sample.files().contents)
    for path, old, new in changes:
        text = contents[path].decode()
        assert old in text
        contents[path] = text.replace(old, new).encode()
    return read(Files(contents))


def names(outputs: Iterable[Output]) -> list[str]:
    return [output.path for output in outputs]


def test_papers_before_the_release_hold_a_deck_without_and_one_with_answers() -> None:
    assert names(papers(sample.workshop(), "before")) == [
        "rolkaarten.pdf",
        "rolkaarten-dubbelzijdig.pdf",
        "observatieformulieren.pdf",
        "spiekkaart.pdf",
        "hand-out-te-laat.pdf",
        "hand-out-reserveren.pdf",
        "zakkaart.pdf",
        "boekje-hand-outs.pdf",
        "trainersmap.pdf",
        "presentatie.pdf",
        "presentatie-4-3.pdf",
        "presentatie-hand-out.pdf",
        "presentatie-met-antwoorden.pdf",
        "presentatie-met-antwoorden-4-3.pdf",
        "presentatie-met-antwoorden-aantekeningen.pdf",
    ]


def test_after_the_release_one_deck_is_enough() -> None:
    assert names(slides(sample.workshop(), "after")) == [
        "presentatie-met-antwoorden-aantekeningen.html",
        "presentatie-met-antwoorden-aantekeningen.pptx",
    ]
    assert names(slides(sample.workshop(), "before")) == [
        "presentatie-aantekeningen.html",
        "presentatie-aantekeningen.pptx",
        "presentatie-met-antwoorden-aantekeningen.html",
        "presentatie-met-antwoorden-aantekeningen.pptx",
    ]


def test_every_paper_to_read_is_accessible_and_says_its_title_language_and_pages() -> None:
    for paper in papers(sample.workshop(), "before"):
        if paper.kind in FOR_THE_PRINTER_ONLY:
            continue
        title, language = title_and_language(paper.content)

        assert failures(paper.content) == []
        assert (bool(title), language) == (True, "nl")
        assert paper.pages == pages_of(paper.content) > 0


def test_card_that_is_too_long_is_told_where_the_author_typed_it() -> None:
    too_long = workshop((CASE, "Je leest elke week een boek.", LONG))

    with pytest.raises(KitProblems) as caught:
        list(papers(too_long, "before"))

    place, excerpt, caret, hint = reports(caught.value, "nl").splitlines()
    assert place.startswith(f"{CASE}:35:14: P001 de tekst past niet op de kaart: persona is")
    assert (excerpt, caret) == ("        persona: |", "                 ^")
    assert (
        hint
        == "  Tip: Maak deze tekst korter, of kies een grotere kaart: in kit.yml, of met --size."
    )


def test_text_of_the_case_itself_on_a_card_is_found_too() -> None:
    too_long = workshop((CASE, "Hij brengt een boek **twee weken** te laat terug.", LONG))

    with pytest.raises(KitProblems) as caught:
        list(papers(too_long, "before"))

    assert {str(problem.position) for problem in caught.value.problems} == {f"{CASE}:3:12"}


def test_what_fits_on_no_slide_is_told_where_it_stands() -> None:
    too_long = workshop(("roleplays/method.yml", "Zeg wat niet kan, en zeg", LONG))

    with pytest.raises(KitProblems) as caught:
        list(papers(too_long, "before"))

    problem = caught.value.problems[0]
    assert (str(problem.position), problem.code.value) == ("roleplays/method.yml:2:10", "P002")
    assert problem.facts["slide"] == "2"


def test_what_does_not_fit_on_any_paper_is_told_in_one_go() -> None:
    too_long = workshop(
        (CASE, "Je leest elke week een boek.", LONG),
        ("roleplays/method.yml", "Zeg wat niet kan, en zeg", LONG),
    )

    with pytest.raises(KitProblems) as caught:
        list(papers(too_long, "after"))

    assert [problem.code.value for problem in caught.value.problems] == [
        "P001",
        "P002",
        "P032",
    ]


@pytest.mark.typeset_once
def test_participants_get_the_handouts_only_after_the_release() -> None:
    made = tuple(papers(sample.workshop(), "before"))

    def listed(release: str, *given: Output) -> list[str]:
        outputs = site_files(sample.workshop(), "participants", release, given)  # type: ignore[arg-type]
        return [output.path for output in outputs if output.path.endswith(".pdf")]

    before, after = ["print/spiekkaart.pdf"], ["print/hand-out-te-laat.pdf"]
    assert listed("before", *made) == listed("before") == before
    assert listed("after", *made) == listed("after")
    assert listed("after") == [*before, *after, "print/hand-out-reserveren.pdf"]


@pytest.mark.typeset_once
def test_trainer_gets_every_paper() -> None:
    outputs = site_files(sample.workshop(), "trainer", "before")

    found = [output.path for output in outputs if output.path.endswith(".pdf")]
    assert found == [f"print/{name}" for name in names(papers(sample.workshop(), "before"))]
