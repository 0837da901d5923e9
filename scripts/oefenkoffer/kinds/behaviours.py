"""Behaviours of the method that somebody watches for."""

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
from oefenkoffer.kinds.method_views import BehaviourView
from oefenkoffer.kinds.part_lines import plain
from oefenkoffer.kinds.phrase import in_language
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Key, Many, Some

USUAL_LEVELS = ("not_seen", "a_bit", "clearly")


class BehavioursKind(PartKind):
    """Keys of the method's behaviours, `most` of them at most if the house asks."""

    name = "behaviours"
    options = frozenset({"most", "levels"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The keys."""
        return optional(Some[Key] if part.is_required else Many[Key], part, ())

    def view(
        self,
        value: tuple[str, ...],
        part: PartFormat,
        context: Context,
    ) -> tuple[BehaviourView, ...] | None:
        """What each key stands for."""
        by_key = {behaviour.key: behaviour for behaviour in context.method.behaviours}
        return tuple(by_key[key] for key in value) or None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """Their titles."""
        titles = [behaviour.title for behaviour in part.value]
        yield section(part.key, part.label(labels, place), "titles", [], titles=titles)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Their titles."""
        return tuple(plain(behaviour.title) for behaviour in part.value)


def level_words(part: Part, labels: Labels, place: str) -> list[str]:
    """What the levels are called: by the format, or as they always were."""
    if own := part.settings.levels:
        return [in_language(level.level, labels.language) for level in own]
    return [labels.text(f"{place}.{level}") for level in USUAL_LEVELS]
