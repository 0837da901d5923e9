"""Slides typed by hand in Markdown in, a deck out, or every mistake with its line and column."""

from oefenkoffer.renderers.slides.written.deck import MOST, written_deck
from oefenkoffer.renderers.slides.written.parts import Cases, Look, Parts

__all__ = ["MOST", "Cases", "Look", "Parts", "written_deck"]
