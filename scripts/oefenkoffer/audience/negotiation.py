"""A negotiation with points: what one side may see, what all may see, and what the trainer sees."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from oefenkoffer.audience.parts import EVERYONE, holder, readable, side_names
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.points import SidePoints
from oefenkoffer.kinds.voting import Vote, rule_of, vote_of
from oefenkoffer.model import Case, Workshop
from oefenkoffer.negotiation import Analysis, Game, Issue, analysis


@dataclass(frozen=True)
class PointsView:
    """The secret table of one side, for whoever plays it.

    Attributes:
        title: of the case.
        kind: the kind of role.
    """

    case: str
    version: str
    title: str
    kind: str
    points: SidePoints


@dataclass(frozen=True)
class AgreementView:
    """What is on the table and who decides, which is no secret.

    Attributes:
        title: of the case.
    """

    case: str
    version: str
    title: str
    issues: tuple[Issue, ...]
    vote: Vote


@dataclass(frozen=True)
class DealsView:
    """All sides next to each other, for the trainer, and for everyone when all is known.

    Attributes:
        title: of the case.
        names: what people call each side, by its key.
    """

    case: str
    version: str
    title: str
    game: Game
    names: Mapping[str, str]

    @cached_property
    def analysis(self) -> Analysis | None:
        """All deals, counted when somebody asks; None where there are too many to look at."""
        return analysis(self.game)

    @property
    def agreement(self) -> AgreementView:
        """What of this is no secret."""
        vote = vote_of(self.game.rule, self.names)
        return AgreementView(self.case, self.version, self.title, self.game.issues, vote)


def points_views(case: Case, workshop: Workshop) -> tuple[PointsView, ...]:
    """The table of each side, as its own player sees it."""
    return tuple(
        PointsView(case.id, case.version, case.title, role.plays, part.value)
        for key, role in case.roles.items()
        for part in readable(case, workshop, holder(case, key))
        if part.kind == "points" and part.holder == key
    )


def agreement_view(case: Case, workshop: Workshop) -> AgreementView | None:
    """What everyone may know of a negotiation; None where there is none, or it is kept."""
    parts = readable(case, workshop, EVERYONE)
    issues = next((part.value for part in parts if part.kind == "issues"), None)
    names = side_names(case)
    if not issues or not names:
        return None
    voting = next((part.value for part in parts if part.kind == "voting"), None)
    vote = voting or vote_of(rule_of(None, tuple(names)), names)
    return AgreementView(case.id, case.version, case.title, issues, vote)


def deals_view(case: Case, parts: Iterable[Part]) -> DealsView | None:
    """All sides of a case; None for a reader who may not see the points of each of them.

    Args:
        case: whose sides they are.
        parts: what the reader may see.
    """
    tables: list[SidePoints] = [part.value for part in parts if part.kind == "points"]
    holders = [part.holder for part in case.parts_of("points") if part.value]
    if not tables or len(tables) < len(holders):
        return None
    typed = next((part.value for part in case.parts_of("voting")), None)
    sides = tuple(table.side for table in tables)
    game = Game(tables[0].issues, sides, rule_of(typed, [side.key for side in sides]))
    names = {table.side.key: table.name for table in tables}
    return DealsView(case.id, case.version, case.title, game, names)
