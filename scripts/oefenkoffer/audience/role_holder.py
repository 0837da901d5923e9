"""What the player of one role may see: one view per kind of role, and nothing of the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.audience.everyone import AnswerStep, Scene, answer_steps, scene
from oefenkoffer.audience.method import BehaviourView, behaviour
from oefenkoffer.markup import Markup
from oefenkoffer.model import Case, Counterpart, Observer, Practitioner, Workshop
from oefenkoffer.vocabulary import RoleKind


@dataclass(frozen=True)
class Timing:
    """How long each part of a round takes, in minutes."""

    prepare: int
    play: int
    derole: int
    debrief: int
    retry: int


@dataclass(frozen=True)
class Opened:
    """What a counterpart tells only after the question that opens it."""

    question: Markup
    answer: Markup


@dataclass(frozen=True)
class CounterpartCard:
    """For the player of the other side, and for nobody else at the table."""

    scene: Scene
    role: str
    timing: Timing
    name: str
    persona: Markup
    opening_line: Markup
    request: Markup
    interest: Markup
    emotion: str
    intensity: int
    at_once: tuple[Markup, ...]
    if_asked: tuple[Opened, ...]
    after_attention: tuple[Markup, ...]
    unknown: Markup
    calmer_when: tuple[Markup, ...]
    angrier_when: tuple[Markup, ...]
    may_say: tuple[Markup, ...]
    closing_line: Markup


@dataclass(frozen=True)
class PractitionerCard:
    """For the player who practises: the task, and the answers that the method lets out."""

    scene: Scene
    role: str
    timing: Timing
    task: Markup
    knows: tuple[Markup, ...]
    answer: tuple[AnswerStep, ...]


@dataclass(frozen=True)
class ObserverCard:
    """For the player who watches: the practitioner's task, and what to look for."""

    scene: Scene
    role: str
    timing: Timing
    task: Markup
    knows: tuple[Markup, ...]
    watch: tuple[BehaviourView, ...]
    points: tuple[Markup, ...]
    debrief: tuple[Markup, ...]


RoleCard = CounterpartCard | PractitionerCard | ObserverCard

PLAYS: Mapping[type[RoleCard], RoleKind] = {
    PractitionerCard: "practitioner",
    CounterpartCard: "counterpart",
    ObserverCard: "observer",
}
"""What the reader of each kind of card does."""


def timing(case: Case) -> Timing:
    """The minutes of one round."""
    minutes = case.timing
    return Timing(minutes.prepare, minutes.play, minutes.derole, minutes.debrief, minutes.retry)


def role_cards(case: Case, workshop: Workshop) -> tuple[RoleCard, ...]:
    """A view for each role of a case, in the order of its file."""
    return tuple(_cards(case, workshop))


def _cards(case: Case, workshop: Workshop) -> Iterator[RoleCard]:
    for key, role in case.roles.items():
        match role:
            case Practitioner():
                yield _practitioner_card(case, workshop, key, role)
            case Counterpart():
                yield _counterpart_card(case, workshop, key, role)
            case Observer():
                yield _observer_card(case, workshop, key, role)


def _practitioner_card(
    case: Case, workshop: Workshop, key: str, role: Practitioner
) -> PractitionerCard:
    steps = workshop.method.steps
    return PractitionerCard(
        scene=scene(case, workshop),
        role=key,
        timing=timing(case),
        task=role.task,
        knows=role.knows,
        answer=tuple(
            step for step in answer_steps(case, workshop) if steps[step.step].on_practitioner_card
        ),
    )


def _counterpart_card(case: Case, workshop: Workshop, key: str, role: Counterpart) -> RoleCard:
    return CounterpartCard(
        scene=scene(case, workshop),
        role=key,
        timing=timing(case),
        name=role.name,
        persona=role.persona,
        opening_line=role.opening_line,
        request=role.request,
        interest=role.interest,
        emotion=role.feeling.emotion,
        intensity=role.feeling.intensity,
        at_once=role.disclose.at_once,
        if_asked=tuple(Opened(item.question, item.answer) for item in role.disclose.if_asked),
        after_attention=role.disclose.after_attention,
        unknown=role.unknown,
        calmer_when=role.calmer_when,
        angrier_when=role.angrier_when,
        may_say=role.may_say,
        closing_line=role.closing_line,
    )


def _observer_card(case: Case, workshop: Workshop, key: str, role: Observer) -> ObserverCard:
    practitioner = next(r for r in case.roles.values() if isinstance(r, Practitioner))
    return ObserverCard(
        scene=scene(case, workshop),
        role=key,
        timing=timing(case),
        task=practitioner.task,
        knows=practitioner.knows,
        watch=tuple(behaviour(workshop.method, watched) for watched in role.watch),
        points=role.points,
        debrief=case.debrief,
    )
