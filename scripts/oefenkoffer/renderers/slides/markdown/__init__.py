"""Read slides typed by hand in Markdown; every mistake has its line and column."""

from oefenkoffer.renderers.slides.markdown.reader import MOST, markdown_deck
from oefenkoffer.renderers.slides.markdown.sources import Cases, PictureReader, Sources

__all__ = ["MOST", "Cases", "PictureReader", "Sources", "markdown_deck"]
