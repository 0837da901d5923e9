"""A step of the method has one colour: on slides, cheat sheet, page and card."""

import re
from collections.abc import Sequence

import pypdfium2

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.design.colours import STEPS, tones
from oefenkoffer.renderers.handouts import cheat_sheet, pocket_pages
from oefenkoffer.renderers.site.theme_assets import house_css
from oefenkoffer.renderers.slides.deck import conversation_slide, steps_slide
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.paper import pdf
from tests.sample import workshop

SAMPLE = workshop()
LOOK, METHOD = branding_of(SAMPLE), method_view(SAMPLE.method)
SLIDES = Deck("Methode", (steps_slide(METHOD, LOOK), conversation_slide(METHOD, LOOK)))
COLOURS = tones(LOOK.accent, STEPS)
TAUGHT = COLOURS[: len(METHOD.steps)]


def shown(paper: bytes, pages: Sequence[int]) -> set[str]:
    """The colours of all dots of some pages."""
    document = pypdfium2.PdfDocument(paper)
    sheets = (document[n].render(scale=2).to_pil().convert("RGB") for n in pages)
    counted = (sheet.getcolors(sheet.width * sheet.height) or () for sheet in sheets)
    return {f"#{bytes(dot).hex()}" for dots in counted for _, dot in dots if isinstance(dot, tuple)}


def test_steps_have_their_colours_on_slides_and_on_paper() -> None:
    papers = ((cheat_sheet(METHOD, LOOK), [0]), (pocket_pages(METHOD, LOOK), [0]))
    for paper, pages in (*papers, (pdf(SLIDES, LOOK), [0]), (pdf(SLIDES, LOOK), [1])):
        assert {*COLOURS} & shown(paper, pages) == {*TAUGHT}


def test_steps_have_the_same_colours_in_the_deck_and_on_pages() -> None:
    in_deck = re.findall(r"\.t\d\{--tone:(#\w+)\}", html(SLIDES, LOOK))
    on_pages = re.findall(r"--ok-step-\d: (#\w+);", house_css(LOOK))

    assert (tuple(in_deck), tuple(on_pages[:STEPS])) == (COLOURS, COLOURS)
