"""Turn a role card into what the trainer reads of it: a heading, and rows of label and text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.method import BehaviourView
from oefenkoffer.audience.role_holder import (
    PLAYS,
    CounterpartCard,
    ObserverCard,
    Opened,
    PractitionerCard,
    RoleCard,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup


@dataclass(frozen=True)
class CardRow:
    """One label with its texts, or with a line, or with pairs such as a question and its answer."""

    label: str
    texts: tuple[Markup, ...] = ()
    line: str = ""
    opened: tuple[Opened, ...] = ()
    watched: tuple[BehaviourView, ...] = ()


@dataclass(frozen=True)
class RoleSection:
    """A role card as a section of a page.

    Attributes:
        plays: practitioner, counterpart or observer.
    """

    plays: str
    title: str
    rows: tuple[CardRow, ...]


def role_section(card: RoleCard, branding: Branding) -> RoleSection:
    """The section for one card."""
    plays = PLAYS[type(card)]
    title = branding.labels.text(f"site.card_{plays}")
    if isinstance(card, CounterpartCard):
        title = f"{title}: {card.name}"
    return RoleSection(plays, title, tuple(ROWS[plays](card, branding.labels)))


def _rows(card: RoleCard, labels: Labels, *fields: str) -> Iterator[CardRow]:
    """A row for each field of a card that holds something, labelled by the field's own name."""
    for field in fields:
        value = getattr(card, field)
        texts = value if isinstance(value, tuple) else (value,)
        if texts:
            yield CardRow(labels.text(f"site.{field}"), texts)


def _practitioner(card: PractitionerCard, labels: Labels) -> Iterator[CardRow]:
    yield from _rows(card, labels, "task", "knows")
    for step in card.answer:
        yield CardRow(f"{labels.text('site.card_answer')}: {step.short}", step.points)


def _counterpart(card: CounterpartCard, labels: Labels) -> Iterator[CardRow]:
    yield from _rows(card, labels, "persona", "opening_line", "request", "interest")
    feeling = labels.text("site.intensity", emotion=card.emotion, n=card.intensity)
    yield CardRow(labels.text("site.feeling"), line=feeling)
    yield from _rows(card, labels, "at_once")
    yield CardRow(labels.text("site.if_asked"), opened=card.if_asked)
    yield from _rows(
        card,
        labels,
        "after_attention",
        "unknown",
        "calmer_when",
        "angrier_when",
        "may_say",
        "closing_line",
    )


def _observer(card: ObserverCard, labels: Labels) -> Iterator[CardRow]:
    yield CardRow(labels.text("site.watch"), watched=card.watch)
    yield from _rows(card, labels, "points")


ROWS: Mapping[str, Callable[..., Iterator[CardRow]]] = {
    "practitioner": _practitioner,
    "counterpart": _counterpart,
    "observer": _observer,
}
