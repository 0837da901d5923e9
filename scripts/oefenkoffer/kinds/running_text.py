"""Running text: paragraphs, lists, quotes."""

from collections.abc import Iterator, Mapping

from oefenkoffer.kinds.kind import Data, Field, Part, PartFormat, PartKind, optional, section
from oefenkoffer.labels import Labels
from oefenkoffer.typed_values import Rich


class TextKind(PartKind):
    """A text in Markdown."""

    name = "text"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """One text."""
        return optional(Rich, part)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The text."""
        yield section(part.key, part.label(labels, place), "text", [part.value])
