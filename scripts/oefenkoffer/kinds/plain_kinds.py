"""The kinds that are texts, or a picture, and nothing more."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field as Bounds

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
from oefenkoffer.kinds.part_lines import plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Many, Picture, Rich, Some


class TextKind(PartKind):
    """A text in Markdown."""

    name = "text"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """One text."""
        return optional(Rich, part)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The text."""
        yield section(part.key, part.label(labels, place), "text", [part.value])


class ListKind(PartKind):
    """A list of no more than `most` texts."""

    name = "list"
    options = frozenset({"most", "numbered", "write", "tick"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The points; none where the format asks for none."""
        annotation = Some[Rich] if part.is_required else Many[Rich]
        if part.most:
            annotation = Annotated[annotation, Bounds(max_length=part.most)]  # type: ignore[assignment]
        return optional(annotation, part, ())


class ReactionsKind(PartKind):
    """What makes somebody calmer or angrier, or neither."""

    name = "reactions"
    options = frozenset({"direction"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The moments."""
        return optional(Some[Rich] if part.is_required else Many[Rich], part, ())

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The moments, with an arrow in their direction."""
        direction = part.settings.direction
        kind = "list" if direction == "neutral" else direction
        yield section(part.key, part.label(labels, place), kind, part.value)


class NoteKind(PartKind):
    """A label and a hint of the catalogue or of the format."""

    name = "note"
    places = frozenset({"format"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """None: it is not typed."""
        raise NotImplementedError

    def view(self, value: object, part: PartFormat, context: Context) -> object:
        """That it is there."""
        return True

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The hint below its label."""
        hint = _hint(part, labels)
        yield section(part.key, part.label(labels, place), "cue", [], hint=hint)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """The hint."""
        return (plain(_hint(part, labels)),)


def _hint(part: Part, labels: Labels) -> str:
    return labels.text(f"card.{part.key}_hint")


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
