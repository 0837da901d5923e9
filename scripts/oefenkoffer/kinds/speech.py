"""What somebody says aloud, word for word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from oefenkoffer.kinds.kind import (
    Context,
    Data,
    Field,
    Part,
    PartFormat,
    PartKind,
    optional,
    quoted,
    section,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Many, Rich, Some


@dataclass(frozen=True)
class Ending:
    """The sentence that ends a phase.

    Attributes:
        minutes: after how many minutes it ends anyway; None where nobody says so.
    """

    text: Markup
    minutes: int | None


class SpeechKind(PartKind):
    """A sentence, or with `many` some of them; `ending` names the phase that it ends."""

    name = "speech"
    options = frozenset({"many", "ending"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """One text, or a list."""
        if part.many:
            return optional(Some[Rich] if part.is_required else Many[Rich], part, ())
        return optional(Rich, part)

    def view(self, value: Any, part: PartFormat, context: Context) -> Any:  # noqa: ANN401
        """The sentences; of an ending also when it comes."""
        if value and part.ending and not part.many:
            return Ending(value, context.minutes.get(part.ending))
        return value or None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The sentences between quotation marks."""
        label, settings = part.label(labels, place), part.settings
        if settings.many:
            yield section(part.key, label, "speeches", part.value, aloud=labels.quotes)
        elif settings.ending:
            ending: Ending = part.value
            hint = labels.text("card.ending", n=ending.minutes) if ending.minutes else None
            yield section(part.key, label, "closing", [ending.text], aloud=labels.quotes, hint=hint)
        else:
            yield section(part.key, label, "speech", [part.value], aloud=labels.quotes)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """The sentences between quotation marks."""
        value = part.value.text if isinstance(part.value, Ending) else part.value
        sentences = value if isinstance(value, tuple) else (value,)
        return tuple(quoted(sentence, labels.quotes) for sentence in sentences)
