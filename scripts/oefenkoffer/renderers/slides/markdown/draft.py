"""A typed slide with what is the same for every kind of slide."""

from dataclasses import dataclass
from typing import Any

from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.markdown.durations import minutes
from oefenkoffer.renderers.slides.markdown.parser import SourceSlide
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.values import line, rich
from oefenkoffer.renderers.slides.model import Origin


@dataclass(frozen=True)
class Draft:
    """A typed slide on its way to become one of a kind.

    Attributes:
        context: the title of the part of the workshop that it stands in.
    """

    source: SourceSlide
    context: str
    sources: Sources

    @property
    def head(self) -> dict[str, Any]:
        """The fields of the head of a slide."""
        return {
            "context": self.context,
            "title": line(self.source.all_of("heading")[0]),
            "origin": Origin(self.source.position.path, "", self.source.position.line),
            **spoken(self.source),
        }

    @property
    def text(self) -> Markup:
        """All text on the slide that is not behind a label."""
        texts = map(rich, self.source.all_of("text"))
        return Markup(tuple(node for text in texts for node in text.blocks))

    def value(self, key: str) -> str:
        """What stands behind a label; nothing without it."""
        return self.source.labels[key].text if key in self.source.labels else ""


def spoken(source: SourceSlide) -> dict[str, Any]:
    """What is not shown on a slide: notes, the time of its block, and whether it comes in steps."""
    labels, notes = source.labels, source.notes
    return {
        "notes": (rich(notes),) if notes else (),
        "planned": minutes(labels["block"])[0] if "block" in labels else None,
        "reveal": "reveal" in labels,
    }
