"""When a deal of a negotiation passes: how many sides must say yes, and who among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

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
from oefenkoffer.kinds.part_lines import plain
from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import VotingRule
from oefenkoffer.typed_values import Key, Many, Strict, between, whole

MOST_SIDES = 40
Votes = Annotated[int, BeforeValidator(whole), between(1, MOST_SIDES)]


class Voting(Strict):
    """When a deal passes.

    Attributes:
        agree: how many sides must say yes; None for all of them.
        must: the roles that must be among them: each has a veto.
    """

    agree: Votes | None = None
    must: Many[Key] = ()


@dataclass(frozen=True)
class Vote:
    """Who decides on a deal.

    Attributes:
        sides: what people call each of them.
        agree: the smallest number that must say yes.
        must: those of the sides that must be among them.
    """

    sides: tuple[str, ...]
    agree: int
    must: tuple[str, ...]

    def words(self, labels: Labels) -> str:
        """The rule as a sentence."""
        count = len(self.sides)
        if self.agree >= count:
            return labels.text("points.rule_all", n=count)
        name = "rule_must" if self.must else "rule"
        facts = {"agree": self.agree, "n": count, "must": listed(self.must, labels)}
        return labels.text(f"points.{name}", **facts)


def listed(names: Sequence[str], labels: Labels) -> str:
    """Names as people say them one after the other: A, B and C."""
    *first, last = names or ("",)
    return f"{', '.join(first)} {labels.text('points.and')} {last}" if first else last


def rule_of(typed: Voting | None, sides: Sequence[str]) -> VotingRule:
    """The rule that was typed; without one, all sides must agree."""
    typed = typed or Voting()
    return VotingRule(typed.agree or len(sides), typed.must)


def vote_of(rule: VotingRule, names: Mapping[str, str]) -> Vote:
    """A rule by what people call the sides."""
    return Vote(tuple(names.values()), rule.agree, tuple(names[key] for key in rule.must))


class VotingKind(PartKind):
    """How many sides must agree, and who must be among them; a case has it once."""

    name = "voting"
    places = frozenset({"case"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """Both may be left out."""
        return optional(Voting, part)

    def view(self, value: Voting | None, part: PartFormat, context: Context) -> Vote | None:
        """The rule, where there are sides."""
        if value is None or not context.sides:
            return None
        return vote_of(rule_of(value, tuple(context.sides)), context.sides)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The rule as a sentence."""
        text = plain(part.value.words(labels))
        yield section(part.key, part.label(labels, place), "text", [text])
