"""The client's logo on every paper that people get in their hands, and codes to the right pages."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.kit.day.day_papers import ROWS
from oefenkoffer.kit.handouts import booklet_pages, pocket_pages
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import papers
from oefenkoffer.renderers.day.room_papers import door_sign
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from tests import filled
from tests.kit.day.day_sample import day, material
from tests.papers import codes, texts

pytestmark = pytest.mark.uncounted

LOGO, SITE = "Noordhoek Wonen", "Code voor je telefoon, leidt naar"
WITHOUT = {"cards", "slides", "slides_with_notes", "slides_to_write_on"}
"""Cards show it on their backs; slides have a look of their own."""
FOLDED = {"booklet", "pocket"}
"""What is for the printer and has no tags."""


def described(pdf: bytes) -> list[str]:
    """What each picture of a document is said to show."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            str(item.Alt)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]


def letters(text: str) -> str:
    """What is left of an address wherever it is broken over lines."""
    return re.sub(r"[\W_]", "", text)


@cache
def built() -> Mapping[str, Output]:
    """Each paper by its name."""
    made = papers(filled.workshop(), "before")
    return {paper.path.removesuffix(".pdf"): paper for paper in made}


def unfolded() -> Iterator[tuple[str, list[str]]]:
    """The pages of what is folded, before they lie on sheets."""
    workshop = filled.workshop()
    look = branding_of(workshop)
    yield "boekje", described(booklet_pages(workshop, look))
    yield "zakkaart", described(pocket_pages(workshop, look))


def test_the_clients_logo_is_on_every_paper_of_a_build() -> None:
    papers_of_kit = {
        name: described(paper.content)
        for name, paper in built().items()
        if paper.kind not in WITHOUT | FOLDED
    }
    without = [
        name for name, alts in {**papers_of_kit, **dict(unfolded())}.items() if LOGO not in alts
    ]

    assert (without, "rolkaarten-dubbelzijdig" in papers_of_kit) == ([], True)


OF_A_DAY = (
    "invitation",
    "run_sheet",
    "door_sign",
    "poster",
    "wall_sheets",
    "attendance",
    "own_case_set",
    "manager_sheet",
    "team_card",
    "mails",
)
"""Sheets of a day that no build makes; its slips are too small for a logo."""


def test_the_clients_logo_is_on_sheets_of_a_day_and_on_the_trainers_page_of_a_case() -> None:
    workshop = filled.workshop()
    look = branding_of(workshop)
    day_with_logo = replace(material(), branding=look)
    made = {
        row.name: next(iter(row.copies(day_with_logo))).pdf for row in ROWS if row.name in OF_A_DAY
    }
    made["trainer"] = facilitator_page(trainer_case(workshop.cases[0], workshop), look)

    without = [name for name, pdf in made.items() if LOGO not in described(pdf)]

    assert (len(made), without) == (len(OF_A_DAY) + 1, [])


PAPERS = ("spiekkaart", "zakkaart", "boekje", "invulblad-actieplan")
"""Those that are about no case in particular."""


def test_codes_on_paper_are_said_to_lead_to_the_start_page() -> None:
    alts = {name: described(built()[name].content) for name in PAPERS if name in built()}
    leads = {
        name: [alt.removeprefix(f"{SITE} ") for alt in shown if alt.startswith(SITE)]
        for name, shown in {**alts, **dict(unfolded())}.items()
    }

    assert [leads[name] for name in PAPERS] == [[filled.ADDRESS]] * len(PAPERS)


def test_a_phone_reads_the_start_page_from_paper_and_from_slides() -> None:
    sheets = [name for name, paper in built().items() if paper.kind in {"booklet", "pocket"}]
    on_paper = (*sheets, "spiekkaart", "invulblad-actieplan")
    names = (*on_paper, "presentatie-met-antwoorden")
    poster = door_sign(day(), filled.ADDRESS, branding_of(filled.workshop()))
    looked_at = {"poster": poster, **{name: built()[name].content for name in names}}
    read = {name: codes(data) for name, data in looked_at.items()}

    typed = filled.ADDRESS.removeprefix("https://").rstrip("/")
    shown = {name: letters("".join(texts(data))) for name, data in looked_at.items()}
    silent = [name for name in shown if letters(typed) not in shown[name]]

    assert (len(sheets), len(read), silent) == (2, 6, [])
    assert {name: found for name, found in read.items() if found != [filled.ADDRESS]} == {}
