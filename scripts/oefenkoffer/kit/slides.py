"""Every deck that opens from disk in a browser."""

from collections.abc import Iterator

from oefenkoffer.audience.house import house
from oefenkoffer.kit.decks import decks, public_decks
from oefenkoffer.kit.output import Output, Release
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.page import html


def slides(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The decks as HTML for whoever presents, each a single file."""
    look = house(workshop)
    for name, deck in decks(workshop, release):
        yield Output(f"{name}.html", html(deck, look, speaker=True).encode(), "slides")


def public_slides(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The decks for the participants' site: what everyone may see, and no window for a speaker."""
    look = house(workshop)
    for name, deck in public_decks(workshop, release):
        yield Output(f"{name}.html", html(deck, look).encode(), "slides")
