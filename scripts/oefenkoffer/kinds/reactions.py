"""What moves somebody, and which way."""

from collections.abc import Iterator, Mapping

from oefenkoffer.kinds.kind import Data, Field, Part, PartFormat, PartKind, optional, section
from oefenkoffer.labels import Labels
from oefenkoffer.typed_values import Many, Rich, Some


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
