"""Points, one below the other."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field as Bounds

from oefenkoffer.kinds.kind import Field, PartFormat, PartKind, optional
from oefenkoffer.typed_values import Many, Rich, Some


class ListKind(PartKind):
    """A list of texts, of which there are `most` at most."""

    name = "list"
    options = frozenset({"most", "numbered", "write", "tick"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The points; none where the format asks for none."""
        annotation = Some[Rich] if part.is_required else Many[Rich]
        if part.most:
            annotation = Annotated[annotation, Bounds(max_length=part.most)]  # type: ignore[assignment]
        return optional(annotation, part, ())
