"""Every deck that opens from disk: in a browser, and in PowerPoint."""

from collections.abc import Iterator

from oefenkoffer.audience.house import house
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.output import Output, Release
from oefenkoffer.kit.overflows import as_problems
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.page import html
from oefenkoffer.renderers.slides.pptx import pptx


def slides(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The decks as HTML, each a single file, and as presentations to edit.

    Raises:
        KitProblems: a text does not fit on its slide.
    """
    look = house(workshop)
    for name, deck in decks(workshop, release):
        yield Output(f"{name}.html", html(deck, look).encode(), "slides")
        with as_problems(workshop):
            made = pptx(deck, look)
        yield Output(f"{name}.pptx", made.data, "slides")
