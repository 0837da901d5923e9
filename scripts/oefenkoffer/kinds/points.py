"""What each option of a negotiation is worth to one side, and when that side may say yes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from oefenkoffer.kinds.issues import ByName, Row
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
from oefenkoffer.negotiation import Issue, Side
from oefenkoffer.typed_values import Strict, between, whole
from oefenkoffer.typesetting.points_table import number, points_table

MOST_POINTS = 1_000_000
Points = Annotated[int, BeforeValidator(whole), between(-MOST_POINTS, MOST_POINTS)]
Bonus = Annotated[int, BeforeValidator(whole), between(0, MOST_POINTS)]


class PointsTable(Strict):
    """What each option is worth to one side.

    Attributes:
        limit: the least total with which this side may say yes.
        bonus: what it gets on top when all sides say yes.
        issues: by issue, then by option.
    """

    limit: Points
    bonus: Bonus = 0
    issues: ByName[Row[Points]]


@dataclass(frozen=True)
class SidePoints:
    """The table of one side.

    Attributes:
        name: what people call the side.
    """

    name: str
    issues: tuple[Issue, ...]
    side: Side

    def table(self, labels: Labels) -> Data:
        """What `points_table.typ` sets."""
        limit = number(self.side.limit)
        return points_table(
            self.issues,
            self.side,
            limit=labels.text("points.limit", n=limit),
            means=labels.text("points.limit_means", n=limit),
            bonus=labels.text("points.bonus", n=number(self.side.bonus)),
        )


def side_of(key: str, typed: PointsTable, issues: Sequence[Issue]) -> Side:
    """A side by the points that were typed for it, all of which belong to an option."""
    points = {issue.key: by_option(issue, typed.issues[issue.key]) for issue in issues}
    return Side(key, points, typed.limit, typed.bonus)


def by_option(issue: Issue, row: Mapping[str | int, int]) -> dict[str, int]:
    """A row by what the options are called, whether it was typed by name or in their order."""
    keys = [option.key for option in issue.options]
    return {keys[name] if isinstance(name, int) else name: row[name] for name in row}


class PointsKind(PartKind):
    """Points by issue and option; `out_of` says what the best options of a side add up to."""

    name = "points"
    places = frozenset({"role"})
    options = frozenset({"out_of"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The table, its limit, and perhaps a bonus."""
        return optional(PointsTable, part)

    def view(
        self, value: PointsTable | None, part: PartFormat, context: Context
    ) -> SidePoints | None:
        """The table with the issues that it is about."""
        if value is None:
            return None
        side = side_of(context.holder, value, context.issues)
        return SidePoints(context.sides[context.holder], context.issues, side)

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The table; on a card that lists the issues too, it may be short."""
        table = part.value.table(labels)
        yield {**section(part.key, part.label(labels, place), self.name, []), **table}

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each issue with what its options are worth, and the limit."""
        table = part.value.table(labels)
        between = f"{labels.semicolon} "
        rows = (
            labelled(
                f"{issue['key']} {issue['title']}{labels.colon}",
                plain(between.join(f"{it['key']} {it['points']}" for it in issue["options"])),
            )
            for issue in table["issues"]
        )
        return (*rows, labelled(table["limit"], plain(table["means"])))
