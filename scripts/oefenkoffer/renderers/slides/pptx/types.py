"""What a client gives for a presentation, and the presentation; without the library behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Reason = Literal["damaged", "locked", "macros", "other", "large"]


@dataclass(frozen=True)
class PptxTemplate:
    """A client's file as it was given.

    Attributes:
        name: as its owner knows it.
        layouts: what its owner calls the layout for each of ours, where that was said.
    """

    name: str
    data: bytes
    layouts: Mapping[str, str] = field(default_factory=dict)


class TemplateRefusedError(Exception):
    """A file that slides cannot be made with; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason)


class NoSuchLayoutError(Exception):
    """Layouts were named that the client's file does not have.

    Attributes:
        wanted: what was named, by our layout.
        choices: the names of the layouts that can hold a slide.
    """

    def __init__(self, wanted: Mapping[str, str], choices: tuple[str, ...]) -> None:
        self.wanted = wanted
        self.choices = choices
        super().__init__(", ".join(wanted.values()))


@dataclass(frozen=True)
class Result:
    """A presentation.

    Attributes:
        layouts: which layout of a client was used for what; empty with our own.
        small: the type in points on slides that hold so much that it is smaller than it should
            be, by the number of the slide.
    """

    data: bytes
    layouts: tuple[tuple[str, str], ...] = ()
    small: Mapping[int, float] = field(default_factory=dict)
