"""The client's logo on every paper that people get in their hands, and codes to the right pages."""

import io
from collections.abc import Iterator, Mapping
from functools import cache

import pikepdf
import pytest

from oefenkoffer.audience.branding import branding
from oefenkoffer.kit.handouts import booklet_pages, pocket_pages
from oefenkoffer.kit.papers import papers
from tests import filled

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


@cache
def built() -> Mapping[str, tuple[str, list[str]]]:
    """The kind of each paper with what its pictures show, by its name."""
    return {
        paper.path.removesuffix(".pdf"): (paper.kind, described(paper.content))
        for paper in papers(filled.workshop(), "before")
    }


def unfolded() -> Iterator[tuple[str, list[str]]]:
    """The pages of what is folded, before they lie on sheets."""
    workshop = filled.workshop()
    look = branding(workshop)
    yield "boekje", described(booklet_pages(workshop, look))
    yield "zakkaart", described(pocket_pages(workshop, look))


def test_the_clients_logo_is_on_every_paper_of_a_build() -> None:
    papers_of_kit = {
        name: alts for name, (kind, alts) in built().items() if kind not in WITHOUT | FOLDED
    }
    without = [
        name for name, alts in {**papers_of_kit, **dict(unfolded())}.items() if LOGO not in alts
    ]

    assert (without, "rolkaarten-dubbelzijdig" in papers_of_kit) == ([], True)


def test_codes_on_paper_lead_to_the_page_of_that_very_paper() -> None:
    shown = {**{name: alts for name, (_, alts) in built().items()}, **dict(unfolded())}
    leads = {
        name: [alt.removeprefix(f"{SITE} ") for alt in shown[name] if alt.startswith(SITE)]
        for name in ("spiekkaart", "zakkaart", "boekje", "invulblad-actieplan")
    }

    assert leads == {
        "spiekkaart": [f"{filled.ADDRESS}spiekkaart.html"],
        "zakkaart": [f"{filled.ADDRESS}spiekkaart.html"],
        "boekje": [filled.ADDRESS],
        "invulblad-actieplan": [f"{filled.ADDRESS}actieplan.html"],
    }
