"""How many calls our own code takes: a number that is the same on a busy machine.

What Typst and other libraries take beside Python is not in it; of that the seconds tell.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks.cards import OURS
from tests.benchmarks.timing import COMMAND

COUNTED = """
import cProfile, pstats, sys
from pathlib import Path
profile = cProfile.Profile()
try:
    profile.runcall(exec, compile({code!r}, "counted", "exec"), {{}})
except SystemExit:
    pass
Path("calls.txt").write_text(str(pstats.Stats(profile).total_calls))
"""

WORK: Mapping[str, tuple[str, ...]] = {
    "check": (COMMAND[1], "check"),
    "cards": (OURS,),
    "site": (COMMAND[1], "build", "-q", "--only", "site"),
}
"""The code and the arguments of each piece of work, the start of the program included."""

CASES = 100
BEFORE: Mapping[str, float] = {"check": 2.19, "cards": 3.64, "site": 7.36}
"""Millions of calls for so many cases before a format said what a case holds."""


def lines(project: Path) -> Iterator[str]:
    """The calls of each piece of work for a project of `CASES` cases."""
    for name, (code, *arguments) in WORK.items():
        command = [sys.executable, "-c", COUNTED.format(code=code), *arguments]
        subprocess.run(command, cwd=project, check=True, capture_output=True)
        calls = int((project / "calls.txt").read_text()) / 1_000_000
        ratio = calls / BEFORE[name]
        yield f"{name}, {CASES} cases: {calls:.2f} M calls, {ratio:.2f} x before formats (aim 1.05)"
