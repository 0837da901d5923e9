"""Turn parts of a case into the sections of its page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.kind import Part, PartFormat
from oefenkoffer.labels import Labels, capital
from oefenkoffer.markup import Markup

PLACE = "site"
"""The section of labels that stand on pages."""
AT_A_GLANCE = frozenset({"choice", "timing"})
"""Kinds that say a thing or two about a case, and have no section of their own."""


@dataclass(frozen=True)
class PageSection:
    """A part under a heading of its own.

    Attributes:
        anchor: where it stands, in the address of the page.
        asides: choices that belong to this part and say what they are: pairs of label and choice.
    """

    part: Part
    anchor: str
    title: str
    asides: tuple[tuple[str, Any], ...]

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return self.part.kind

    @property
    def value(self) -> Any:  # noqa: ANN401 (as its kind has it)
        """What its kind shows."""
        return self.part.value

    @property
    def settings(self) -> PartFormat:
        """What the format says of the part."""
        return self.part.settings

    def lines(self, labels: Labels) -> tuple[Markup, ...]:
        """All of it as points, for a kind without a look of its own."""
        return KINDS[self.kind].lines(self.part, labels, PLACE)


def page_sections(parts: Iterable[Part], labels: Labels) -> tuple[PageSection, ...]:
    """The sections for some parts; a choice that needs a word stands in the section after it."""
    return tuple(_sections(parts, labels))


def _sections(parts: Iterable[Part], labels: Labels) -> Iterator[PageSection]:
    asides: tuple[tuple[str, Any], ...] = ()
    for part in parts:
        if part.kind == "choice" and part.value.core:
            asides = (*asides, (part.label(labels, PLACE), part.value))
        elif part.kind not in AT_A_GLANCE:
            title = "" if part.kind == "picture" else part.label(labels, PLACE)
            yield PageSection(part, anchor_of(part.key, labels), title, asides)
            asides = ()


def anchor_of(key: str, labels: Labels) -> str:
    """Where a part stands in the address of a page."""
    last = key.rpartition(".")[2]
    return labels.sections["anchor"].get(last, last.replace("_", "-"))


def glance(
    parts: Iterable[Part], about: Iterable[Any], labels: Labels
) -> Iterator[tuple[str, str]]:
    """What somebody wants to know of a case before choosing it, as pairs of label and value."""
    in_head = tuple(about)
    for part in parts:
        if part.kind == "choice" and not part.value.core and part.value not in in_head:
            yield part.label(labels, PLACE), part.value.words(labels)
        elif part.kind == "timing":
            for phase in part.value:
                yield phase.words(labels, PLACE), labels.text("site.minutes", n=phase.minutes)


def tags(parts: Iterable[Part], labels: Labels) -> tuple[str, ...]:
    """What was chosen, as tags to find a case by."""
    words = (part.value.words(labels) for part in parts if part.kind == "choice")
    return tuple(map(capital, words))
