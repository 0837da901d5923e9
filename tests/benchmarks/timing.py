"""Time and memory of whole commands in fresh processes."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 3
COMMAND = ("-c", "from oefenkoffer.cli import main; main()")
"""Our own command, without the start-up of the script that an installer makes."""


SAY = "\nprint(perf_counter() - start)"


@dataclass(frozen=True)
class Measured:
    """The median time in seconds, and the highest memory in MB, of one command."""

    seconds: float
    megabytes: float


def measured(command: Sequence[str], folder: Path, rounds: int = ROUNDS) -> Measured:
    """Run a command of this Python a few times, each in a process of its own.

    One run before that counts for nothing: it leaves the compiled modules that an installed
    program has.
    """
    runs = [_once([sys.executable, *command], folder) for _ in range(rounds + 1)][1:]
    return Measured(
        statistics.median(run.seconds for run in runs), max(run.megabytes for run in runs)
    )


def inside(code: str, folder: Path) -> float:
    """The median of the seconds that code took since its own `start`, in fresh processes."""
    command = [sys.executable, "-c", code + SAY]
    runs = (
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        for _ in range(ROUNDS)
    )
    return statistics.median(float(run.stdout) for run in runs)


def _once(command: Sequence[str], folder: Path) -> Measured:
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    said = process.stderr.read()
    # Why wait4: it gives the memory of this one child, not the highest of all so far.
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{command} failed: {said}")
    return Measured(time.perf_counter() - start, usage.ru_maxrss / 1024)
