"""From a saved text to its sight in `oefenkoffer serve`, in a page that nobody touches."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from tests.chromium import chromium
from tests.cli.serving import PATIENCE, serving, until

SAVES = 5
CASE = "te-laat-0"
READ = "words => document.body?.textContent.includes(words)"
TICKS = 100
"""Of the processor's time in a second, as Linux counts it."""


def line(project: Path) -> str:
    """The median of some changes of one text, for who looks at either of the two sites."""
    with serving(project) as (port, process):
        told = [
            _line(site, address, project / f"roleplays/cases/{CASE}.yml", process.pid)
            for site, address in (
                ("participants", f"http://127.0.0.1:{port}/casussen/{CASE}.html"),
                ("trainer", f"http://127.0.0.1:{port + 1}/casussen/{CASE}.html"),
            )
        ]
    return f"save to sight: {'; '.join(told)} (aim 1 s on a quiet machine)"


def _line(site: str, address: str, case: Path, pid: int) -> str:
    took, used = zip(*_saves(address, case, pid), strict=True)
    return (
        f"{site} {statistics.median(took):.2f} s, and {statistics.median(used):.2f} s of the "
        "processor"
    )


def _saves(address: str, case: Path, pid: int) -> Iterator[tuple[float, float]]:
    """Seconds until a page shows what was saved, and those of the processor until then."""
    good = case.read_text(encoding="utf-8")
    until(address, "Meneer Smit")
    with chromium() as browser:
        page = browser.new_page()
        page.goto(address)
        for number in range(SAVES):
            words = f"Opgeslagen {number} keer"
            before = _when_idle(pid)
            start = time.perf_counter()
            case.write_text(good.replace("Meneer Smit", f"{words}. Meneer Smit"), encoding="utf-8")
            page.wait_for_function(READ, arg=words, timeout=PATIENCE * 1000)
            yield time.perf_counter() - start, _processor(pid) - before
    case.write_text(good, encoding="utf-8")


def _when_idle(pid: int) -> float:
    """The processor's time of a process that has nothing left to make, such as papers."""
    before = -1.0
    while (now := _processor(pid)) - before > 0.1:  # it always looks for changes
        before = now
        time.sleep(4)
    return now


def _processor(pid: int) -> float:
    """Seconds of the processor that a process used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
