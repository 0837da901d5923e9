"""What the first sheet of a print job says; `cover.typ` beside this module sets it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cover:
    """A first sheet that says how to print the others.

    Attributes:
        title: above all.
        lines: each a label and what to choose, or an empty label and a sentence.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
