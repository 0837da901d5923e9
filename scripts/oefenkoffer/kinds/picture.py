"""A picture with its text alternative."""

from collections.abc import Iterator, Mapping

from oefenkoffer.kinds.kind import (
    Context,
    Data,
    Field,
    Part,
    PartFormat,
    PartKind,
    optional,
    section,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Picture


class PictureKind(PartKind):
    """A file below `roleplays/`."""

    name = "picture"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """Its path, and what somebody who cannot see it should know."""
        return optional(Picture, part)

    def view(self, value: Picture | None, part: PartFormat, context: Context) -> object:
        """Its bytes, under a name of ours."""
        return context.picture(value)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The picture as a text, which papers have room for."""
        yield section(part.key, part.label(labels, place), "text", [part.value.markup])

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """The picture as a text."""
        return (part.value.markup,)
