"""What a client gives for a presentation, and the presentation; without the library behind it."""

from dataclasses import dataclass
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
    """

    data: bytes
    layouts: tuple[tuple[str, str], ...] = ()
