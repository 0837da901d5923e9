"""One of a list: of the format's own, or of what the method describes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

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
from oefenkoffer.kinds.part_lines import labelled, plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Key


@dataclass(frozen=True)
class Chosen:
    """What was chosen.

    Attributes:
        list: the list of the format that has it; empty where it is of the method.
        title: its own words; empty where the labels have them.
        core: what it is, in a few words, where the method says so.
    """

    list: str
    key: str
    title: str
    core: Markup | None

    def words(self, labels: Labels) -> str:
        """What readers call it."""
        return self.title or labels.sections[self.list][self.key]


class ChoiceKind(PartKind):
    """A key of the `list` of the format, or of the kinds of refusal of the `method`."""

    name = "choice"
    options = frozenset({"list", "method"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """One of the keys; those of the method are looked up once it is read."""
        return optional(Literal[lists[part.list]] if part.list else Key, part)

    def view(self, value: str | None, part: PartFormat, context: Context) -> Chosen | None:
        """The key with its words."""
        if value is None:
            return None
        if part.list:
            return Chosen(part.list, value, "", None)
        refusal = next(item for item in context.method.refusals if item.key == value)
        return Chosen("", value, refusal.title, refusal.core)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """Its words, and what it is."""
        chosen: Chosen = part.value
        texts = [chosen.core] if chosen.core else []
        label = part.label(labels, place)
        yield section(part.key, label, "choice", texts, title=chosen.words(labels))

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Its words, and what it is."""
        chosen: Chosen = part.value
        words = chosen.words(labels)
        return (labelled(words, chosen.core) if chosen.core else plain(words),)
