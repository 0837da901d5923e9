"""What the format itself says on a paper: no author types it."""

from collections.abc import Iterator, Mapping

from oefenkoffer.kinds.kind import Context, Data, Field, Part, PartFormat, PartKind, section
from oefenkoffer.kinds.part_lines import plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup


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
