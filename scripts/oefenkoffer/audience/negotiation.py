"""A negotiation with points: what one side may see, what all may see, and what the trainer sees."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.points import SidePoints
from oefenkoffer.kinds.voting import Vote, rule_of, vote_of
from oefenkoffer.model import Case
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
