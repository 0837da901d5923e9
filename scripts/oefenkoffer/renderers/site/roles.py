"""Turn a role card into what the trainer reads of it: a heading, and rows of label and text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.people import Person
from oefenkoffer.audience.role_cards import RoleCard
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.asked import IfAsked
from oefenkoffer.kinds.behaviours import level_words
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.method_views import BehaviourView
from oefenkoffer.kinds.scale import strength
from oefenkoffer.kinds.speech import Ending
from oefenkoffer.labels import Labels, capital
from oefenkoffer.markup import Markup

PLACE = "site"


@dataclass(frozen=True)
class LabelledRow:
    """One label with its texts, or a line, or pairs such as a question and its answer, or a piece.

    Attributes:
        piece: a part whose kind has a look of its own, such as a table.
    """

    label: str
    texts: tuple[Markup, ...] = ()
    line: str = ""
    opened: tuple[IfAsked, ...] = ()
    watched: tuple[BehaviourView, ...] = ()
    levels: tuple[str, ...] = ()
    piece: Part | None = None


@dataclass(frozen=True)
class RoleSection:
    """A role card as a section of a page.

    Attributes:
        plays: the kind of role.
        case: the id of its case, with which the names of its pictures begin.
    """

    plays: str
    title: str
    case: str
    rows: tuple[LabelledRow, ...]


def role_section(card: RoleCard, branding: Branding) -> RoleSection:
    """The section for one card."""
    labels = branding.labels
    title = _title(labels.role_word(card.kind, card.title), card.name, labels)
    return RoleSection(card.kind, title, card.head.id, rows(card.page, labels))


def person_section(person: Person, case: str, branding: Branding) -> RoleSection:
    """The section for somebody who takes part, as a reader of the page may know them."""
    seat, labels = person.seat, branding.labels
    title = _title(seat.words(labels), person.name, labels)
    own = (replace(part, owner="") for part in person.parts)  # its heading says whose they are
    return RoleSection(seat.kind, title, case, rows(own, labels))


def rows(parts: Iterable[Part], labels: Labels) -> tuple[LabelledRow, ...]:
    """Parts as rows, one or more for each."""
    return tuple(row for part in parts for row in ROWS.get(part.kind, _lines)(part, labels))


def _title(word: str, name: str | None, labels: Labels) -> str:
    title = capital(word)
    return f"{title}{labels.colon} {name}" if name else title


def _speech(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    """The sentences as they were typed, without quotation marks of ours."""
    value = part.value.text if isinstance(part.value, Ending) else part.value
    yield LabelledRow(part.label(labels, PLACE), value if isinstance(value, tuple) else (value,))


def _lines(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    texts = KINDS[part.kind].lines(part, labels, PLACE)
    yield LabelledRow(part.label(labels, PLACE), texts)


def _scale(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    yield LabelledRow(part.label(labels, PLACE), line=strength(part, labels))


def _asked(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    if part.value.at_once:
        yield LabelledRow(labels.text("site.at_once"), part.value.at_once)
    if part.value.if_asked:
        yield LabelledRow(labels.text("site.if_asked"), opened=part.value.if_asked)
    if part.value.after_attention:
        yield LabelledRow(labels.text("site.after_attention"), part.value.after_attention)


def _steps(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    called = f"{labels.text('site.card_answer')}{labels.colon}"
    for step in part.value:
        yield LabelledRow(f"{called} {step.short}", step.points)


def _behaviours(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    called = tuple(level_words(part, labels, PLACE))
    yield LabelledRow(part.label(labels, PLACE), watched=part.value, levels=called)


def _piece(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    yield LabelledRow(part.label(labels, PLACE), piece=part)


def _nothing(part: Part, labels: Labels) -> Iterator[LabelledRow]:
    del part, labels
    yield from ()


ROWS: Mapping[str, Callable[[Part, Labels], Iterator[LabelledRow]]] = {
    "speech": _speech,
    "scale": _scale,
    "asked": _asked,
    "steps": _steps,
    "behaviours": _behaviours,
    "table": _piece,
    "checklist": _piece,
    "timed": _piece,
    "document": _piece,
    "points": _piece,
    "picture": _piece,
    "timing": _nothing,
}
"""How kinds of part become rows that are not their lines alone."""
