"""The look through a built site, as a share of the build that it is part of.

The cases of other measurements are copies of one another, in which each secret counts once; here
every text of every case has words of its own.
"""

import re
from pathlib import Path

from tests.benchmarks.timing import measured

TIMED = """
import time
from pathlib import Path
from oefenkoffer.mkdocs_plugin import building, plugin
from oefenkoffer.problems import KitProblems
look, spent = plugin.verify_site, []
def timed(*args, **named):
    start = time.process_time()
    look(*args, **named)
    spent.append(time.process_time() - start)
plugin.verify_site = timed
start = time.process_time()
building.build_site(
    Path("mkdocs.yml"), Path("measured"), audience="participants", release={release!r}, papers=()
)
share = spent[0] / (time.process_time() - start)
Path("share.txt").write_text(f"{{spent[0]}} {{share}}")
"""


def line(project: Path) -> str:
    """Seconds of the processor and share of the build, before and after the release."""
    _make_distinct(project)
    return "; ".join(_told(project, release) for release in ("before", "after"))


def _told(project: Path, release: str) -> str:
    measured(["-c", TIMED.format(release=release)], project, rounds=1)
    seconds, share = map(float, (project / "share.txt").read_text().split())
    return f"gate and links {release} {seconds:.2f} s: {share:.1%} of the site (aim 15 %)"


def _make_distinct(project: Path) -> None:
    """Put the number of the case behind every fourth word of its texts."""
    for file in (project / "roleplays" / "cases").glob("*.yml"):
        number = file.stem.rpartition("-")[2]
        text = file.read_text(encoding="utf-8")
        words = re.sub(r"((?: [a-z]+){4})(?=[ .])", rf"\1 nummer{number}", text)
        file.write_text(words, encoding="utf-8")
