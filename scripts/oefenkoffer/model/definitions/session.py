"""A workshop in time: what `sessions/<session>.yml` holds."""

from itertools import accumulate

from oefenkoffer.typed_values import (
    FileStem,
    Flag,
    Id,
    Line,
    Many,
    Minutes,
    Rich,
    Some,
    Strict,
    Time,
)


class SessionBlock(Strict):
    """One block of a session.

    Attributes:
        title: participants may read it too.
        activity: how people work in it.
        goal: what they can do or know afterwards.
        materials: what has to lie ready for it.
        cases: the cases that are practised in it, by the names of their files.
        notes: what the trainer says and does.
    """

    title: Line
    minutes: Minutes
    activity: Line | None = None
    goal: Line | None = None
    materials: Many[Line] = ()
    cases: Many[Id] = ()
    notes: Many[Rich] = ()


class SessionPlan(Strict):
    """The timed blocks of one workshop.

    Attributes:
        id: the name of the file, without its ending; `checks/names.py` vets it.
        on_site: whether participants find the times and titles of the blocks on their site.
        prepare: what to do before the day.
        overrun: what to do when time runs short.
    """

    id: FileStem
    title: Line
    start: Time
    on_site: Flag = False
    prepare: Many[Line] = ()
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
