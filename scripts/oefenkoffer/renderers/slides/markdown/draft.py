"""A typed slide with what is the same for every kind of slide."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oefenkoffer.markup import Markup, Node
from oefenkoffer.problems import Code
from oefenkoffer.renderers.slides.markdown.durations import minutes
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock, SourceSlide
from oefenkoffer.renderers.slides.markdown.refused_slides import refused
from oefenkoffer.renderers.slides.markdown.sources import Sources
from oefenkoffer.renderers.slides.markdown.values import line, picture_file, rich, rows, sides
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
            **spoken(self.source, self.sources),
        }

    @property
    def text(self) -> Markup:
        """All text on the slide that is not behind a label, tables and pictures among it."""
        return self.text_of(self.source.blocks)

    def text_of(self, blocks: Iterable[SourceBlock]) -> Markup:
        """What some blocks say together, but for headings and labels."""
        texts = (TEXTS[block.kind](block, self.sources) for block in blocks if block.kind in TEXTS)
        return Markup(tuple(node for text in texts for node in text.blocks))

    def value(self, key: str) -> str:
        """What stands behind a label; nothing without it."""
        return self.source.labels[key].text if key in self.source.labels else ""


def picture_node(block: SourceBlock, sources: Sources) -> Node:
    """A picture on a line of its own.

    Raises:
        RefusedSlideError: there is none, it cannot be shown, or nothing says what is on it.
    """
    if not block.key:
        raise refused(Code.SLIDE_PICTURE_WITHOUT_ALT, block.position)
    return Node("picture", text=block.key, picture=picture_file(block.text, block, sources))


def _picture(block: SourceBlock, sources: Sources) -> Markup:
    return Markup((picture_node(block, sources),))


def _table(block: SourceBlock, _: Sources) -> Markup:
    columns = sides(block)
    table_rows = (
        Node("table_row", tuple(_cell(cell, n, columns) for n, cell in enumerate(row)))
        for row in rows(block)
    )
    return Markup((Node("table", tuple(table_rows)),))


def _cell(cell: Markup, number: int, columns: tuple[str, ...]) -> Node:
    align = columns[number] if number < len(columns) else ""
    return Node("table_cell", cell.blocks[0].children if cell.blocks else (), align=align)


TEXTS: Mapping[str, Callable[[SourceBlock, Sources], Markup]] = {
    "text": rich,
    "table": _table,
    "picture": _picture,
}
"""What is text on a slide, by the kind of its block."""


def spoken(source: SourceSlide, sources: Sources) -> dict[str, Any]:
    """What is not shown on a slide: notes, the time of its block, and whether it comes in steps."""
    labels, notes = source.labels, source.notes
    return {
        "notes": (rich(notes, sources),) if notes else (),
        "planned": minutes(labels["block"])[0] if "block" in labels else None,
        "reveal": "reveal" in labels,
    }
