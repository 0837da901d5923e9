"""What happens at set minutes of the play: cues that a player knows, and news that reaches him."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import PlainValidator, create_model
from pydantic_core import PydanticCustomError

from oefenkoffer.kinds.kind import Context, Data, Field, Part, PartFormat, PartKind, optional
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import LabelName, Line, Many, Rich, Some, Strict

EVERYONE, TRAINER = "everyone", "trainer"
"""Whom something may be for, beside a role of the case."""

LATEST = 24 * 60 * 60


def _moment(value: object) -> int:
    """Seconds of play, from what people type: `12`, `1:30`."""
    match = re.fullmatch(r"([0-9]{1,4})(?:[:.]([0-5][0-9]))?", str(value).strip())
    if not match or int(match[1]) * 60 > LATEST:
        raise PydanticCustomError("not_moment", "not a moment")
    return int(match[1]) * 60 + int(match[2] or 0)


Moment = Annotated[int, PlainValidator(_moment)]
"""A moment of the play, in seconds from its start."""


class TimedFields(Strict):
    """Something at a set moment; some of its keys are words that Python keeps for itself.

    Attributes:
        number: what it is called; counted where it is left out.
        to: keys of roles, or everyone; nobody else is the trainer's.
        by: the way by which it comes, such as phone.
        title: a few words above it.
        expected: what somebody should do with it.
        about: names of the goals that it serves.
    """

    number: LabelName | None = None
    at: Moment
    to: Many[LabelName] = ()
    by: Line | None = None
    title: Line | None = None
    text: Rich
    expected: Rich | None = None
    about: Many[LabelName] = ()


TimedEntry: Any = create_model(
    "TimedEntry",
    __base__=TimedFields,
    **{"from": (Line | None, None), "if": (Rich | None, None)},  # type: ignore[call-overload]
)


@dataclass(frozen=True)
class Happening:
    """Something at a set moment, as a reader sees it.

    Attributes:
        at: seconds of play.
        to: keys of the roles that it is for; everyone, or nobody but the trainer.
        names: what these roles are called, in the same order.
        clock: when it is, in minutes since midnight; None where no plan says when play starts.
        condition: when it is left out; None for always, or for a reader who need not know.
        expected: None for a reader who should not know.
    """

    number: str
    at: int
    to: tuple[str, ...]
    names: tuple[str, ...]
    clock: int | None
    by: str
    sender: str
    title: str
    text: Markup
    condition: Markup | None
    expected: Markup | None
    about: tuple[str, ...]

    def moment(self, labels: Labels, *, ahead: bool) -> str:
        """When it is: on a clock for who has to act, and as T+ for who plays along."""
        minutes, seconds = divmod(self.at, 60)
        if ahead:
            return f"{minutes}:{seconds:02}"
        return labels.text("timed.at", n=minutes)

    def time(self, labels: Labels) -> str:
        """When it is on the clock on the wall; empty where nobody knows."""
        if self.clock is None:
            return ""
        hours, minutes = divmod(self.clock, 60)
        return labels.text("guide.clock", hours=hours, minutes=f"{minutes:02}")

    def whom(self, labels: Labels) -> str:
        """Whom it is for, in words."""
        if EVERYONE in self.to:
            return labels.text("timed.everyone")
        return ", ".join(self.names) or labels.text("timed.trainer")

    def is_for(self, role: str) -> bool:
        """Whether it reaches a role."""
        return EVERYONE in self.to or role in self.to


class TimedKind(PartKind):
    """What happens, in the order of time.

    With `ahead` a player has known it from the start, on his own card; without, it reaches him at
    its time, on paper. Only who may read all of it reads what is expected.
    """

    name = "timed"
    options = frozenset({"ahead", "about", "within"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The entries."""
        return optional(Some[TimedEntry] if part.is_required else Many[TimedEntry], part, ())

    def view(
        self,
        value: tuple[Any, ...],
        part: PartFormat,
        context: Context,
    ) -> tuple[Happening, ...] | None:
        """All of it, with what is expected."""
        shown = (
            _happening(number, entry, context) for number, entry in enumerate(value or (), start=1)
        )
        return tuple(sorted(shown, key=lambda happening: happening.at)) or None

    def glimpse(
        self, value: tuple[Any, ...], part: PartFormat, context: Context
    ) -> tuple[Happening, ...] | None:
        """What is for this reader alone, or for the room; nothing of what is expected."""
        return (
            tuple(
                _for_player(happening, part)
                for happening in self.view(value, part, context) or ()
                if _reaches(happening, part, context)
            )
            or None
        )

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The entries in one section."""
        happenings: tuple[Happening, ...] = part.value
        texts = [
            text
            for entry in happenings
            for text in (entry.text, entry.condition, entry.expected)
            if text
        ]
        yield {
            "field": part.key,
            "label": part.label(labels, place),
            "kind": "timed",
            "texts": [text.data for text in texts],
            "characters": sum(len(text.plain) for text in texts),
            "entries": [data(entry, part, labels) for entry in happenings],
            "words": labels.section("timed"),
        }


def data(entry: Happening, part: Part, labels: Labels) -> dict[str, Any]:
    """An entry for paper."""
    return {
        "number": entry.number,
        "at": entry.moment(labels, ahead=part.settings.ahead),
        "clock": entry.time(labels),
        "to": entry.whom(labels),
        "by": entry.by,
        "sender": entry.sender,
        "title": entry.title,
        "text": entry.text.data,
        "condition": entry.condition.data if entry.condition else None,
        "expected": entry.expected.data if entry.expected else None,
        "about": list(entry.about),
    }


def _happening(number: int, entry: Any, context: Context) -> Happening:  # noqa: ANN401 (made)
    to = tuple(role for role in entry.to if role != TRAINER)
    return Happening(
        number=entry.number or str(number),
        at=entry.at,
        to=to,
        names=tuple(context.names.get(role, role) for role in to),
        clock=None if context.start is None else context.start + entry.at // 60,
        by=entry.by or "",
        sender=getattr(entry, "from") or "",
        title=entry.title or "",
        text=entry.text,
        condition=getattr(entry, "if"),
        expected=entry.expected,
        about=entry.about,
    )


def _reaches(happening: Happening, part: PartFormat, context: Context) -> bool:
    """Whether a reader knows of it before its time; the room sees what is for everyone at it."""
    if part.ahead:
        return EVERYONE in happening.to or context.role in happening.to
    return EVERYONE in happening.to and "room" in context.groups


def _for_player(happening: Happening, part: PartFormat) -> Happening:
    condition = happening.condition if part.ahead else None
    return replace(happening, condition=condition, expected=None)
