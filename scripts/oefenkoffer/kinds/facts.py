"""Facts, each with how sure it is and where it comes from."""

from collections.abc import Iterator, Mapping
from typing import Literal

from oefenkoffer.kinds.kind import Data, Field, Part, PartFormat, PartKind, optional
from oefenkoffer.kinds.part_lines import after, followed, plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Line, Many, Rich, Some, Strict


class Fact(Strict):
    """Something that somebody should know, and how sure it is.

    Attributes:
        status: verified (a source says so), local (differs by organisation: check it), or
            unknown (nobody has checked: never told as a fact).
    """

    text: Rich
    status: Literal["verified", "local", "unknown"]
    source: Line | None = None


class FactsKind(PartKind):
    """A list of facts."""

    name = "facts"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The facts."""
        return optional(Some[Fact] if part.is_required else Many[Fact], part, ())

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """All facts in one section, each with its status in words."""
        facts: tuple[Fact, ...] = part.value
        yield {
            "field": part.key,
            "label": part.label(labels, place),
            "kind": "facts",
            "texts": [],
            "characters": sum(len(fact.text.plain) for fact in facts),
            "facts": [
                {
                    "status": labels.text(f"site.fact_{fact.status}"),
                    "text": fact.text.data,
                    "source": fact.source,
                }
                for fact in facts
            ],
        }

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each fact after how sure it is, with its source."""
        return tuple(
            after(f"{labels.text(f'site.fact_{fact.status}')}:", _with_source(fact))
            for fact in part.value
        )


def _with_source(fact: Fact) -> Markup:
    return followed(fact.text, plain(f"({fact.source})")) if fact.source else fact.text
