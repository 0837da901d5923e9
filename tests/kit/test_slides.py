import pytest

from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.slides import slides
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.slides.pptx import Template
from oefenkoffer.vocabulary import Release
from tests.sample import workshop

RELEASES: tuple[Release, ...] = ("before", "after")


def test_each_deck_is_made_for_a_browser_and_for_powerpoint() -> None:
    made = {
        release: [output.path for output in slides(workshop(), release)] for release in RELEASES
    }

    assert made == {
        "before": [
            "presentatie.html",
            "presentatie.pptx",
            "presentatie-met-antwoorden.html",
            "presentatie-met-antwoorden.pptx",
        ],
        "after": ["presentatie-met-antwoorden.html", "presentatie-met-antwoorden.pptx"],
    }


def test_paper_of_the_slides_for_each_reader() -> None:
    def names(release: Release) -> list[tuple[str, str]]:
        found = papers(workshop(), release)
        return [(paper.kind, paper.path) for paper in found if paper.kind.startswith("slides")]

    answers = "presentatie-met-antwoorden"
    assert names("before") == [
        ("slides", "presentatie.pdf"),
        ("slides", "presentatie-4-3.pdf"),
        ("slides_to_write_on", "presentatie-hand-out.pdf"),
        ("slides", f"{answers}.pdf"),
        ("slides", f"{answers}-4-3.pdf"),
        ("slides_with_notes", f"{answers}-aantekeningen.pdf"),
    ]
    assert names("after")[2:] == [
        ("slides_with_notes", f"{answers}-aantekeningen.pdf"),
        ("slides_to_write_on", f"{answers}-hand-out.pdf"),
    ]


def test_damaged_template_is_a_problem_with_a_hint() -> None:
    with pytest.raises(KitProblems) as caught:
        list(slides(workshop(), "before", Template("klant.pptx", b"PK half a file")))

    (problem,) = caught.value.problems
    assert (problem.code, str(problem.position)) == ("P003", "klant.pptx")
