"""Where an output folder's hidden companions stand: the tree being built, the former one."""

from dataclasses import dataclass
from pathlib import Path

KINDS = ("new", "old", "lock")


@dataclass(frozen=True)
class OutputPaths:
    """An output folder and the names beside it that belong to us.

    Attributes:
        output: the real folder, links followed.
        new: the tree that is being built.
        old: the former tree, for as long as the change takes.
        lock: held by one build at a time.
    """

    output: Path
    new: Path
    old: Path
    lock: Path


def output_paths(output: Path) -> OutputPaths:
    """The companions of `output`, on the same file system so that a rename is one step."""
    real = output.resolve()
    beside = {kind: real.parent / f".{real.name}.oefenkoffer-{kind}" for kind in KINDS}
    return OutputPaths(real, **beside)
