"""What a client gives for a presentation, and the presentation; without the library behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Reason = Literal["damaged", "locked", "macros", "other", "large", "no_text"]


@dataclass(frozen=True)
class Template:
    """A client's file as it was given.

    Attributes:
        name: as its owner knows it.
    """

    name: str
    data: bytes


class TemplateRefusedError(Exception):
    """A file that slides cannot be made with; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason)


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
