"""What happens at set minutes of the play: news that reaches somebody, and cues for a player."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, create_model
from pydantic_core import PydanticCustomError

from oefenkoffer.kinds.held_document import DocumentView
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
from oefenkoffer.kinds.part_lines import labelled
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Flag, LabelName, Line, Many, Rich, Some, Strict

EVERYONE, TRAINER = "everyone", "trainer"
"""Whom something may be for, beside a role of the case."""
MessageForm = Literal["letter", "email", "chat", "news", "note", "report", "call", "aloud"]
PLAIN = "plain"
"""The form of what looks like nothing in particular."""
DAY = 24 * 60
"""Minutes; nothing happens later."""


def _moment(value: object) -> int:
    """Seconds of play, from what people type: `12`, `1:30`, `T+12`."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    match = re.fullmatch(r"(?:[Tt]\+)?([0-9]{1,4})(?::([0-5][0-9]))?", text)
    if not match or int(match[1]) > DAY:
        digits = re.fullmatch(r"([0-9]{1,4}) *(?:m|min|minute[ns]?|minuut|minuten)\.?", text)
        raise PydanticCustomError(
            "not_moment", "not a moment", {"digits": digits[1] if digits else ""}
        )
    return int(match[1]) * 60 + int(match[2] or 0)


Moment = Annotated[int, PlainValidator(_moment)]
"""A moment of the play, in seconds from its start."""

Recipient = LabelName
"""The key of a role, or everyone, or trainer; that there is such a role is checked elsewhere."""


@dataclass(frozen=True)
class Happening:
    """Something at a set moment, as a reader sees it.

    Attributes:
        index: where it stands among the entries as they were typed.
        at: seconds of play.
        to: keys of the roles that it is for; everyone, or nobody but the trainer.
        names: what these roles are called, in the same order.
        clock: when it is, in minutes since midnight; None where no plan says when play starts.
        by: the way by which it comes, such as the phone.
        sender: who it comes from.
        form: what it looks like.
        condition: when it is left out; None for always, or for a reader who need not know.
        expected: None for a reader who should not know.
        about: the goals that it serves, by their names.
        on_slide: whether it is shown on the screen at its time.
        on_page: whether everyone may read of it beforehand.
    """

    index: int
    number: str
    at: int
    to: tuple[str, ...]
    names: tuple[str, ...]
    clock: int | None
    by: str
    sender: str
    title: str
    form: str
    head: Mapping[str, str]
    text: Markup
    condition: Markup | None
    expected: Markup | None
    about: tuple[str, ...]
    on_slide: bool
    on_page: bool

    @property
    def is_for_everyone(self) -> bool:
        """Whether it is for all players."""
        return EVERYONE in self.to

    @property
    def document(self) -> DocumentView:
        """What its recipient holds in their hands."""
        return DocumentView(self.form, self.head, self.text, can_answer=False)

    def moment(self, labels: Labels, *, ahead: bool = False) -> str:
        """When it is: T+20, or T+1:30; for somebody who waits `ahead`, as on a stopwatch: 20:00."""
        if ahead:
            minutes, seconds = divmod(self.at, 60)
            return f"{minutes}:{seconds:02}"
        return labels.text("timed.at", n=clocked(self.at))

    def time(self, labels: Labels) -> str:
        """When it is on the clock on the wall; empty where nobody knows."""
        if self.clock is None:
            return ""
        hours, minutes = divmod(self.clock % DAY, 60)
        return labels.text("guide.clock", hours=hours, minutes=f"{minutes:02}")

    def whom(self, labels: Labels) -> str:
        """Whom it is for, in words."""
        if self.is_for_everyone:
            return labels.text("timed.everyone")
        return ", ".join(self.names) or labels.text("timed.trainer")

    @property
    def subject(self) -> str:
        """What it is about, where its head says so."""
        return self.head.get("subject", "")

    @property
    def origin(self) -> str:
        """Who it comes from and by which way; empty where nobody says so."""
        return ", ".join(filter(None, (self.sender, self.by)))


class TimedKind(PartKind):
    """What happens, in the order of time.

    Who may read all of it reads what is expected too. To a player it comes at its time, on paper;
    with `ahead` a player has known it from the start, on their own card: such an entry is a cue.

    Options:
        ahead: whether the entries are cues.
        about: the part of the case whose texts an entry may name: the goals that it serves.
        within: the part whose entries begin a phase: entry 2.3 lies between its entries 2 and 3.
        each: whether each who practises gets a card of their own of what is for everyone.
    """

    name = "timed"
    places = frozenset({"case"})
    options = frozenset({"ahead", "about", "within", "each"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The entries."""
        entry = _entry_model(goals=bool(part.about))
        return optional(Some[entry] if part.is_required else Many[entry], part, ())  # type: ignore[valid-type]

    def view(
        self,
        value: tuple[Any, ...] | None,
        part: PartFormat,
        context: Context,
    ) -> tuple[Happening, ...] | None:
        """All of it; without what is expected of those who have not played yet."""
        knows_all = _knows_all(part, context)
        every = (
            it if knows_all and context.role not in it.to else _for_players(it)
            for it in _happenings(value or (), context)
        )
        return tuple(every) or None

    def glimpse(
        self,
        value: tuple[Any, ...] | None,
        part: PartFormat,
        context: Context,
    ) -> tuple[Happening, ...] | None:
        """What reaches this reader before its time: their cues, or what everyone may know.

        The screen shows what says so, but not in the deck that may be passed on beforehand.
        """
        every = _happenings(value or (), context)
        if context.role:
            cues = (it for it in every if part.ahead and _reaches(it, context.role))
            return tuple(replace(it, expected=None) for it in cues) or None
        on_screen = "room" in context.groups and not context.early
        shown = (it for it in every if it.on_page or (on_screen and it.on_slide))
        return tuple(map(_for_players, shown)) or None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The entries in one section; none on the sheet beside which their own list lies."""
        if place == "facilitator" and not part.settings.ahead:
            return
        happenings: tuple[Happening, ...] = part.value
        yield section(
            part.key,
            part.label(labels, place),
            "timed",
            (happening.text for happening in happenings),
            entries=[entry_data(it, labels, ahead=part.settings.ahead) for it in happenings],
            words=labels.section("timed"),
        )

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each entry after its moment."""
        ahead = part.settings.ahead
        return tuple(labelled(it.moment(labels, ahead=ahead), it.text) for it in part.value)


def clocked(seconds: int) -> str:
    """Seconds of play as people write them: 20, or 1:30."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}" if rest else str(minutes)


def entry_data(happening: Happening, labels: Labels, *, ahead: bool) -> Data:
    """What paper says of an entry beside its text."""
    return {
        "number": happening.number,
        "at": happening.moment(labels, ahead=ahead),
        "clock": happening.time(labels),
        "to": happening.whom(labels),
        "by": happening.by,
        "sender": happening.sender,
        "title": happening.title,
        "subject": happening.subject,
        "is_said": happening.document.is_said,
        "condition": happening.condition.data if happening.condition else None,
        "expected": happening.expected.data if happening.expected else None,
        "about": list(happening.about),
    }


def _entry_model(*, goals: bool) -> Any:  # noqa: ANN401 (made: some keys are words of Python)
    """The model of an entry; one that serves goals names them under `about`."""
    about = {"about": (Many[LabelName], ())} if goals else {}
    return create_model(
        "TimedEntry",
        __base__=Strict,
        **{
            "number": (Line | None, None),
            "at": (Moment, ...),
            "to": (Some[Recipient], ...),
            "by": (Line | None, None),
            "from": (Line | None, None),
            "title": (Line | None, None),
            "form": (MessageForm | None, None),
            "date": (Line | None, None),
            "subject": (Line | None, None),
            "text": (Rich, ...),
            "if": (Rich | None, None),
            "expected": (Rich | None, None),
            **about,
            "slide": (Flag, False),
            "page": (Flag, False),
        },  # type: ignore[call-overload]
    )


def _happenings(entries: tuple[Any, ...], context: Context) -> tuple[Happening, ...]:
    """The entries in the order of time; those without a number are counted."""
    in_time = sorted(enumerate(entries), key=lambda numbered: numbered[1].at)
    return tuple(
        _happening(index, str(number), entry, context)
        for number, (index, entry) in enumerate(in_time, start=1)
    )


def _happening(
    index: int,
    number: str,
    entry: Any,  # noqa: ANN401 (made)
    context: Context,
) -> Happening:
    to = tuple(role for role in entry.to if role != TRAINER)
    head = {"from": getattr(entry, "from"), "date": entry.date, "subject": entry.subject}
    return Happening(
        index=index,
        number=entry.number or number,
        at=entry.at,
        to=to,
        names=tuple(context.names.get(role, role) for role in to),
        clock=None if context.start is None else context.start + entry.at // 60,
        by=entry.by or "",
        sender=head["from"] or "",
        title=entry.title or "",
        form=entry.form or PLAIN,
        head={key: line for key, line in head.items() if line},
        text=entry.text,
        condition=getattr(entry, "if"),
        expected=entry.expected,
        about=getattr(entry, "about", ()),
        on_slide=entry.slide,
        on_page=entry.page,
    )


def _knows_all(part: PartFormat, context: Context) -> bool:
    """Whether a reader may know what is expected: the trainer, everyone afterwards, an evaluator.

    Why nobody who practises: what one table should do tells the next one what to wait for.
    """
    if not context.early:
        return True
    kinds = context.groups - {EVERYONE}
    return bool(context.role and not context.practises and kinds & set(part.readers))


def _for_players(happening: Happening) -> Happening:
    return replace(happening, condition=None, expected=None)


def _reaches(happening: Happening, role: str) -> bool:
    return happening.is_for_everyone or role in happening.to
