"""Every deck that opens from disk in a browser."""

from collections.abc import Iterator

from oefenkoffer.audience.house import house
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.output import Output, Release
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.page import html


def slides(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The decks as HTML, each a single file."""
    look = house(workshop)
    for name, deck in decks(workshop, release):
        yield Output(f"{name}.html", html(deck, look, speaker=True).encode(), "slides")
