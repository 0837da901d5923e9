"""What a negotiation with points is made of: issues, sides with their tables, and a voting rule.

The literature calls it a scorable game. A deal takes one option of each issue, and is worth to a
side the sum of that side's points for those options. Points are whole numbers, so that a total that
equals a limit is equal to it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from math import prod


@dataclass(frozen=True)
class Option:
    """One way to settle an issue.

    Attributes:
        key: what people call it at the table, such as A2; no other option of the game has it.
    """

    key: str
    text: str


@dataclass(frozen=True)
class Issue:
    """Something to agree on."""

    key: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Side:
    """A party with its secret table.

    Attributes:
        points: what each option is worth, by issue and option.
        limit: the least total with which this side may say yes.
        bonus: what this side gets on top when all sides say yes.
    """

    key: str
    points: Mapping[str, Mapping[str, int]] = field(hash=False)
    limit: int
    bonus: int = 0

    @property
    def most(self) -> int:
        """What its best options add up to."""
        return sum(max(row.values()) for row in self.points.values())


@dataclass(frozen=True)
class VotingRule:
    """When a deal passes.

    Attributes:
        agree: the smallest number of sides that must say yes.
        must: the sides that must be among them, which is a veto for each.
    """

    agree: int
    must: tuple[str, ...] = ()

    def passes(self, yes: Collection[str]) -> bool:
        """Whether a deal passes to which these sides say yes."""
        return len(yes) >= self.agree and all(side in yes for side in self.must)


@dataclass(frozen=True)
class Game:
    """A whole negotiation; the table of each side holds every option of every issue."""

    issues: tuple[Issue, ...]
    sides: tuple[Side, ...]
    rule: VotingRule

    @property
    def count(self) -> int:
        """How many deals there are."""
        return prod(len(issue.options) for issue in self.issues)
