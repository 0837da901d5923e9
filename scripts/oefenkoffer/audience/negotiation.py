"""A negotiation with points: what one side may see, what all may see, and what the trainer sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import Analysis, Game, Issue, Side


@dataclass(frozen=True)
class PointsView:
    """The secret table of one side, for whoever plays it.

    Attributes:
        title: of the case.
        name: what people call the side.
    """

    case: str
    version: str
    title: str
    name: str
    issues: tuple[Issue, ...]
    side: Side


@dataclass(frozen=True)
class AgreementView:
    """What is on the table and who decides, which is no secret.

    Attributes:
        title: of the case.
        sides: what people call each of them.
        agree: how many sides must say yes at least.
        must: the sides that must be among them.
    """

    case: str
    version: str
    title: str
    issues: tuple[Issue, ...]
    sides: tuple[str, ...]
    agree: int
    must: tuple[str, ...]


def rule_sentence(view: AgreementView, labels: Labels) -> str:
    """When a proposal passes."""
    count = len(view.sides)
    if view.agree >= count:
        return labels.text("points.rule_all", n=count)
    name = "rule_must" if view.must else "rule"
    facts = {"agree": view.agree, "n": count, "must": listed(view.must, labels)}
    return labels.text(f"points.{name}", **facts)


def listed(names: Sequence[str], labels: Labels) -> str:
    """Names as people say them one after the other: A, B and C."""
    *first, last = names or ("",)
    return f"{', '.join(first)} {labels.text('points.and')} {last}" if first else last


@dataclass(frozen=True)
class DealsView:
    """All sides next to each other, for the trainer.

    Attributes:
        title: of the case.
        names: what people call each side, by its key.
        analysis: None where there are too many deals to look at.
    """

    case: str
    version: str
    title: str
    game: Game
    names: Mapping[str, str]
    analysis: Analysis | None

    @property
    def agreement(self) -> AgreementView:
        """What of this is no secret."""
        rule = self.game.rule
        return AgreementView(
            case=self.case,
            version=self.version,
            title=self.title,
            issues=self.game.issues,
            sides=tuple(self.names[side.key] for side in self.game.sides),
            agree=rule.agree,
            must=tuple(self.names[key] for key in rule.must),
        )
