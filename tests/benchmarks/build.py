"""A whole build of everything that a kit makes: time of the processor for each case, and memory."""

import os
import shutil
import sys
from pathlib import Path
from subprocess import DEVNULL, Popen

from tests.benchmarks.timing import COMMAND


def line(project: Path, cases: int) -> str:
    """Seconds of the processor, of which others on the machine take none, and the peak in MB."""
    shutil.rmtree(project / "output", ignore_errors=True)
    command = [sys.executable, *COMMAND, "build", "--quiet", "--trust"]
    compiled = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # as an installed program is
    process = Popen(command, cwd=project, env=compiled, stdout=DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{command} failed")
    seconds = usage.ru_utime + usage.ru_stime
    return (
        f"whole build {seconds:.1f} s of the processor, {seconds / cases:.2f} s a case (aim 0.5); "
        f"{usage.ru_maxrss / 1024:.0f} MB (aim 1,000)"
    )
