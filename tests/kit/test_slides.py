import gc
from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.parts.slide import SlidePart

from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.slides import slides
from oefenkoffer.markup import parse
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.files import SETTINGS
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.slides.pptx import PptxTemplate
from oefenkoffer.vocabulary import Release
from tests import sample
from tests.papers import texts
from tests.sample import workshop

RELEASES: tuple[Release, ...] = ("before", "after")


def test_each_deck_is_made_for_a_browser_and_for_powerpoint() -> None:
    made = {
        release: [output.path for output in slides(workshop(), release)] for release in RELEASES
    }

    assert made == {
        "before": [
            "presentatie-aantekeningen.html",
            "presentatie-aantekeningen.pptx",
            "presentatie-met-antwoorden-aantekeningen.html",
            "presentatie-met-antwoorden-aantekeningen.pptx",
        ],
        "after": [
            "presentatie-met-antwoorden-aantekeningen.html",
            "presentatie-met-antwoorden-aantekeningen.pptx",
        ],
    }


def test_who_opens_a_file_with_notes_reads_that_it_is_not_for_participants() -> None:
    page, presentation = slides(workshop(), "after")
    (paper,) = (it for it in papers(workshop(), "after") if it.kind == "slides_with_notes")
    first, second, *_ = Presentation(BytesIO(presentation.content)).slides

    warning = "Met aantekeningen, voor wie presenteert. Geef dit bestand niet aan deelnemers."
    assert page.content.decode().count(warning) == 1
    assert "met aantekeningen</title>" in page.content.decode()
    assert first.notes_slide.notes_text_frame.text.startswith(warning)
    assert not (second.has_notes_slide and warning in second.notes_slide.notes_text_frame.text)
    assert [warning in " ".join(text.split()) for text in texts(paper.content)][:2] == [True, False]


def test_a_deck_has_notes_where_its_speaker_alone_reads_something() -> None:
    deck = dict(decks(workshop(), "after"))["presentatie-met-antwoorden"]
    bare = replace(deck, slides=tuple(replace(slide, notes=()) for slide in deck.slides))

    assert (deck.has_notes, bare.has_notes) == (True, False)
    assert replace(bare, drop=(parse("Sla dit over."),)).has_notes


def test_nothing_of_a_presentation_stays_in_memory() -> None:
    gc.collect()
    gc.disable()
    try:
        made = tuple(slides(workshop(), "after"))
        left = [it for it in gc.get_objects() if isinstance(it, SlidePart)]
    finally:
        gc.enable()

    assert len(made) == 2
    assert left == []


@pytest.mark.typeset_once
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
        list(slides(workshop(), "before", PptxTemplate("klant.pptx", b"PK half a file")))

    (problem,) = caught.value.problems
    assert (problem.code, str(problem.position)) == ("P003", "klant.pptx")


def client() -> PptxTemplate:
    out = BytesIO()
    Presentation().save(out)
    return PptxTemplate("klant.pptx", out.getvalue())


def with_layouts(layouts: str) -> Workshop:
    """The sample, with words on the layouts of its client."""
    style = f"\nstyle:\n  layouts: {layouts}\n".encode()
    contents = sample.files().contents
    return read(Files({**contents, SETTINGS: contents[SETTINGS] + style}))


def test_settings_name_layouts_of_the_client() -> None:
    kit = with_layouts("{statement: Title Slide, text: content WITH caption}")
    used = dict(next(o for o in slides(kit, "after", client()) if o.layouts).layouts)

    assert used["Tekst"] == "Content with Caption"


def test_a_layout_that_the_client_has_not_is_told_with_those_there_are() -> None:
    kit = with_layouts("{statement: Titel Slide, quote: Blank}")
    with pytest.raises(KitProblems) as caught:
        list(slides(kit, "after", client()))

    typed = kit.files.contents[SETTINGS].decode().splitlines()
    line = next(n for n, text in enumerate(typed, start=1) if "layouts:" in text)
    assert [
        (problem.code, str(problem.position).rpartition("/")[2], problem.facts["suggestion"])
        for problem in caught.value.problems
    ] == [("P009", f"kit.yml:{line}:24", "Title Slide"), ("P009", f"kit.yml:{line}:44", "")]
    assert "Two Content" in caught.value.problems[0].facts["choices"]


SMALLEST = b"""\
title: Een plek in de rij
roles:
  anna: {brief: Je staat vooraan.}
  bob: {title: De laatkomer, brief: Je komt te laat.}
"""


def test_the_smallest_role_play_of_the_manual_has_papers_and_slides() -> None:
    small = read(
        Files(
            {
                SETTINGS: b"title: Rij\nlanguage: nl\nformat: roleplay\n",
                "roleplays/cases/rij.yml": SMALLEST,
            }
        )
    )
    made = [*papers(small, "after"), *slides(small, "after")]

    assert {"presentatie-met-antwoorden.pdf", "presentatie-met-antwoorden.pptx"} <= {
        output.path for output in made
    }
