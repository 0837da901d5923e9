"""What the player of one role may see, and nothing of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from oefenkoffer.audience.case_head import CaseHead, head
from oefenkoffer.audience.parts import TRAINER, holder, in_order, number_in, readings
from oefenkoffer.audience.shown_pictures import Picture, picture
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.timing import RoundPhase
from oefenkoffer.model import Case, Workshop


@dataclass(frozen=True)
class CardRow:
    """Cells side by side on a tall card.

    Attributes:
        cells: for each cell the references of the parts that stand below each other.
        widths: of the cells, in parts of the row.
    """

    cells: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class RoleCard:
    """For the player of one role, and for nobody else at the table.

    Attributes:
        role: what the case calls it.
        kind: the kind of role.
        title: the word for it, where it is not that of its kind.
        number: which of the roles of its case that have this word; None for the only one.
        parts: what its card holds, in order; the first stands apart.
        back: what stands on a second side, for its player's eyes.
        form: what its player fills in.
        page: what the trainer's page shows of it, and that is all that it has.
        watched: what a trainer has at hand of it.
        times: the minutes of a round, where its card holds them.
        goes_on: whether it may take more than one card.
        rows: which part stands where on a tall card; none where they flow in `columns`.
        opens: whether its player begins.
        practises, observes: whether its player does.
        reflects: whether its form ends with what worked, and how to tell it.
        players: those who do not watch, as pairs of their kind and the word for them.
        people: how many hold the role together.
    """

    head: CaseHead
    role: str
    kind: str
    title: str | None
    number: int | None
    name: str | None
    group: str | None
    picture: Picture | None
    parts: tuple[Part, ...]
    back: tuple[Part, ...]
    form: tuple[Part, ...]
    page: tuple[Part, ...]
    watched: tuple[Part, ...]
    times: tuple[RoundPhase, ...]
    rows: tuple[CardRow, ...]
    columns: int
    goes_on: bool
    opens: bool
    practises: bool
    observes: tuple[str, ...]
    reflects: bool
    players: tuple[tuple[str, str | None], ...]
    people: int


def role_cards(case: Case, workshop: Workshop) -> tuple[RoleCard, ...]:
    """A view for each role of a case, in the order of its file."""
    readers = (TRAINER, *(holder(case, role) for role in case.roles))
    whole, *of_players = readings(case, workshop, readers)
    return tuple(
        _card(case, workshop, role, parts, whole)
        for role, parts in zip(case.roles, of_players, strict=True)
    )


def one_for_each(cards: Iterable[RoleCard]) -> tuple[int, ...]:
    """The numbers of the cards, each as often as there are people who hold the role."""
    return tuple(number for number, card in enumerate(cards) for _ in range(card.people))


def with_forms(cards: Iterable[RoleCard]) -> tuple[RoleCard, ...]:
    """The cards of those who fill in a form, which holds more than what every form has."""
    return tuple(card for card in cards if any(part.kind != "note" for part in card.form))


def _card(
    case: Case, workshop: Workshop, key: str, parts: tuple[Part, ...], whole: tuple[Part, ...]
) -> RoleCard:
    """The view of one role: of the parts that its player may see, and of the whole case."""
    role = case.roles[key]
    settings = workshop.exercise.roles[role.plays]
    own = tuple(part.reference for part in parts if part.holder == key)
    page = _for_trainer(in_order(parts, settings.page or own), whole, key)
    times = (phase for part in parts if part.kind == "timing" for phase in part.value)
    return RoleCard(
        head=head(case, workshop, parts),
        role=key,
        kind=role.plays,
        title=role.title,
        number=number_in(case, key),
        name=role.name,
        group=role.group,
        picture=picture(role.picture, workshop),
        parts=in_order(parts, settings.card),
        back=in_order(parts, settings.back),
        form=in_order(parts, settings.form),
        page=page,
        watched=in_order(parts, settings.watched or settings.card[:1]),
        times=tuple(times) if settings.times else (),
        rows=tuple(CardRow(row.cells, row.widths) for row in settings.rows),
        columns=settings.columns,
        goes_on=workshop.exercise.goes_on,
        opens=settings.opens if case.opens is None else case.opens == key,
        practises=settings.practises,
        observes=settings.observes,
        reflects=settings.reflects,
        players=tuple(_players(case, workshop)),
        people=role.people,
    )


def _for_trainer(shown: tuple[Part, ...], whole: tuple[Part, ...], key: str) -> tuple[Part, ...]:
    """What is shown of a role, and what it has beside that: for others, or for the trainer alone.

    What the role has itself is there as a whole, of which its player may know a part.
    """
    own = {
        part.key: replace(part, owner="", whose="", number=None)
        for part in whole
        if part.holder == key
    }
    first = tuple(own.pop(part.key) if part.holder == key else part for part in shown)
    return (*first, *own.values())


def _players(case: Case, workshop: Workshop) -> Iterator[tuple[str, str | None]]:
    """Those whose names stand on a form; a role that several hold together has none."""
    kinds = workshop.exercise.roles
    for role in case.roles.values():
        if not (kinds[role.plays].observes or kinds[role.plays].many or role.people > 1):
            yield role.plays, role.title
