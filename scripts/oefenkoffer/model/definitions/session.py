"""A workshop in time: what `sessions/<session>.yml` holds."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BeforeValidator, PlainValidator, create_model
from pydantic_core import PydanticCustomError

from oefenkoffer.kinds.timing import RoundTiming
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.typed_values import (
    Date,
    FileStem,
    Flag,
    Id,
    Key,
    LabelText,
    Line,
    Many,
    Mapped,
    Minutes,
    People,
    Rich,
    Some,
    Strict,
    Time,
    between,
    decimal,
    whole,
)

Activity = Literal[
    "plenary",
    "circle",
    "statements",
    "demonstration",
    "pairs",
    "alone",
    "one_by_one",
    "round",
    "own_case",
    "break",
]
"""What a block can be; any other words for it are shown as they stand, and mean nothing to us."""
ACTIVITIES: tuple[Activity, ...] = get_args(Activity)

EVERYONE = 0
"""As many turns as there are people in a group."""
MOST_TURNS = 12
PAIR = 2


def _turns(value: object) -> int:
    if value == "everyone":
        return EVERYONE
    number = whole(value)
    if not isinstance(number, int) or not 1 <= number <= MOST_TURNS:
        raise PydanticCustomError("out_of_range", "out of range", {"low": 1, "high": MOST_TURNS})
    return number


Turns = Annotated[int, PlainValidator(_turns)]
"""How many turns a group takes, one after the other; `everyone` for one for each of its people."""

MinutesEach = Annotated[float, BeforeValidator(decimal), between(0.25, 60)]


class SessionBlock(Strict):
    """One block of a session.

    Attributes:
        title: participants may read it too.
        activity: how people work in it: one of `ACTIVITIES`, or free words.
        goal: what they can do or know afterwards.
        materials: what has to lie ready for it: papers of the kit by name, and other things.
        cases: the cases that are practised in it, by the names of their files.
        demonstrates: the cases that the trainer shows in it.
        focus: the behaviours of the method that are practised in it.
        turns: how many turns a group takes in it, one after the other.
        timing: the minutes of one turn by phase; without, those of its cases.
        per_person: minutes for each of the people, one after the other.
        slides: the title of its slides in a typed deck, where that is not its own title.
        notes: what the trainer says and does.
        overrun: what to leave out, or to do instead, when time runs short.
    """

    title: Line
    minutes: Minutes
    activity: Line | None = None
    goal: Line | None = None
    materials: Many[Line] = ()
    cases: Many[Id] = ()
    demonstrates: Many[Id] = ()
    focus: Many[Key] = ()
    turns: Turns | None = None
    timing: Mapped[Minutes] | None = None
    per_person: MinutesEach | None = None
    slides: LabelText | None = None
    notes: Many[Rich] = ()
    overrun: Many[Rich] = ()

    @property
    def kind(self) -> Activity | None:
        """Which of the known activities it is; None for one in free words, or without any."""
        return next((known for known in ACTIVITIES if known == self.activity), None)

    @property
    def phases(self) -> Mapping[str, int]:
        """The minutes of one turn by phase, as far as the block itself says so."""
        return {phase: minutes for phase, minutes in dict(self.timing or {}).items() if minutes}

    @property
    def practises(self) -> bool:
        """Whether people do in it themselves what they came to learn."""
        if self.kind in {"round", "own_case"}:
            return True
        if self.kind == "one_by_one":
            return self.per_person is not None
        return self.turns is not None or (self.kind is None and bool(self.cases))

    def group_size(self, table: int, people: int) -> int:
        """How many people are together in it, where a table of an exercise seats so many."""
        sizes: Mapping[Activity | None, int] = {"pairs": PAIR, "one_by_one": people}
        return min(sizes.get(self.kind, table), people)

    def turns_of(self, group: int) -> int:
        """How many turns a group of so many people takes in it."""
        if not self.practises:
            return 0
        if self.kind == "one_by_one" or self.turns == EVERYONE:
            return group
        return self.turns or 1


class SessionPlan(Strict):
    """The timed blocks of one workshop.

    Attributes:
        id: the name of the file, without its ending; `checks/names.py` vets it.
        date: on which day it is, where that is known.
        people: how many take part, from the least to the most.
        on_site: whether participants find the times and titles of the blocks on their site.
        prepare: what to do before the day.
        bring: what the trainer brings, beside the papers of the kit.
        overrun: what to do when time runs short.
    """

    exercise: ClassVar[Format]

    id: FileStem
    title: Line
    start: Time
    date: Date | None = None
    people: People | None = None
    on_site: Flag = False
    prepare: Many[Line] = ()
    bring: Many[Line] = ()
    blocks: Some[SessionBlock]
    overrun: Many[Rich] = ()

    @property
    def starts(self) -> tuple[int, ...]:
        """When each block starts, and at last when all is over, as minutes since midnight."""
        return tuple(accumulate((block.minutes for block in self.blocks), initial=self.start))

    @property
    def end(self) -> int:
        """When it is over, as minutes since midnight."""
        return self.starts[-1]

    @property
    def cases(self) -> tuple[str, ...]:
        """The ids of the cases that are practised, each once, in the order of the blocks."""
        return tuple(dict.fromkeys(case for block in self.blocks for case in block.cases))


def timing_model(exercise: Format) -> type[RoundTiming]:
    """The minutes of a turn by the phases of a format, any of which may take none."""
    phases: dict[str, Any] = dict.fromkeys(exercise.phases, (Minutes | None, None))
    return create_model("RoundTiming", __base__=RoundTiming, **phases)


@lru_cache(8)
def session_model(exercise: Format) -> type[SessionPlan]:
    """The session plan with the phases of a format."""
    timing: Any = timing_model(exercise)
    block = create_model("SessionBlock", __base__=SessionBlock, timing=(timing | None, None))
    model = create_model("SessionPlan", __base__=SessionPlan, blocks=(Some[block], ...))
    model.exercise = exercise
    return model
