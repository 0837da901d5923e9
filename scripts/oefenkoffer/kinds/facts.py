"""Facts, each with how sure it is and where it comes from."""

from collections.abc import Iterator, Mapping
from typing import Literal

from oefenkoffer.kinds.kind import Data, Field, Part, PartFormat, PartKind, optional, section
from oefenkoffer.kinds.part_lines import joined, labelled, plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Line, Many, Rich, Some, Strict


class Fact(Strict):
    """Something that somebody should know, and how sure it is.

    Attributes:
        status: verified (a source says so), local (differs by organisation: check it), or
            unknown (nobody has checked: never told as a fact).
        source: the title of what says so, or who does.
        address: where that stands.
        read: when somebody read it there, such as "november 2026".
    """

    text: Rich
    status: Literal["verified", "local", "unknown"]
    source: Line | None = None
    address: Line | None = None
    read: Line | None = None


class FactsKind(PartKind):
    """A list of facts."""

    name = "facts"

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The facts."""
        return optional(Some[Fact] if part.is_required else Many[Fact], part, ())

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """All facts in one section, each with its status in words."""
        facts: tuple[Fact, ...] = part.value
        yield section(
            part.key,
            part.label(labels, place),
            "facts",
            (),
            characters=sum(len(fact.text.plain) for fact in facts),
            facts=[
                {
                    "status": labels.text(f"site.fact_{fact.status}"),
                    "text": fact.text.data,
                    "source": _source(fact, labels),
                }
                for fact in facts
            ],
        )

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each fact after how sure it is, with its source."""
        return tuple(
            labelled(
                f"{labels.text(f'site.fact_{fact.status}')}{labels.colon}",
                _with_source(fact, labels),
            )
            for fact in part.value
        )


def _with_source(fact: Fact, labels: Labels) -> Markup:
    source = _source(fact, labels)
    return joined(fact.text, plain(f"({source})")) if source else fact.text


def _source(fact: Fact, labels: Labels) -> str | None:
    """What says so, where, and when that was read, as far as it is known."""
    read = labels.text("site.fact_read", when=fact.read) if fact.read else None
    return ", ".join(filter(None, (fact.source, fact.address, read))) or None
