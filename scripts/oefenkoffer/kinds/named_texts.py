"""Texts that each have a name of the format's, such as one situation in three moods."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, create_model

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
from oefenkoffer.kinds.part_lines import labelled
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import LabelName, Rich, Strict


@dataclass(frozen=True)
class NamedText:
    """A text and the key of its name in the format's list."""

    list: str
    key: str
    text: Markup

    def words(self, labels: Labels) -> str:
        """The name that readers see: of the labels, or as its author typed it."""
        return labels.sections[self.list][self.key] if self.list else self.key


class NamedTexts(Strict):
    """The texts by their names."""


FreeTexts = Annotated[dict[LabelName, Rich], AfterValidator(MappingProxyType)]
"""Texts by names of their author's choice."""


class TextsKind(PartKind):
    """A text for each key of a `list` of the format: all of them, or none.

    Without a list the author names them.
    """

    name = "texts"
    options = frozenset({"list"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """A text for each name."""
        if part.list is None:
            return optional(FreeTexts, part)
        fields = dict.fromkeys(lists[part.list], (Rich, ...))
        model = create_model("NamedTexts", __base__=NamedTexts, **fields)  # type: ignore[call-overload]
        return optional(model, part)

    def view(
        self,
        value: NamedTexts | Mapping[str, Markup] | None,
        part: PartFormat,
        context: Context,
    ) -> tuple[NamedText, ...] | None:
        """The texts in the order of the list."""
        given = dict(value) if value else {}
        return tuple(NamedText(part.list or "", key, text) for key, text in given.items()) or None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """A section for each text under its own name; texts that their author named, as points."""
        texts: tuple[NamedText, ...] = part.value
        if part.settings.list is None:
            points = [labelled(text.key, text.text) for text in texts]
            yield section(part.key, part.label(labels, place), "list", points)
            return
        for text in texts:
            yield section(f"{part.key}.{text.key}", text.words(labels), "text", [text.text])

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each text after its name."""
        return tuple(labelled(text.words(labels), text.text) for text in part.value)
