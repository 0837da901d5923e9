"""Speed and memory, as ratios in one run: ours against the bare tool for the same work.

uv run python -m tests.benchmarks              # 12 and 100 cases
uv run python -m tests.benchmarks 12 100 1000
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import build, calls, cards, deals, decks, gate, live, site, slides, weight
from tests.benchmarks.cases import project
from tests.benchmarks.timing import COMMAND, Measured, measured


def main() -> None:
    """Print one line for each thing that is measured."""
    sizes = [int(size) for size in sys.argv[1:]] or [12, 100]
    for line in _lines(sizes):
        print(line, flush=True)


def _lines(sizes: list[int]) -> Iterator[str]:
    yield _start_up()
    yield from deals.lines()
    took: dict[int, Measured] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            made = project(Path(folder, "project"), size)
            if size == calls.CASES:
                yield from calls.lines(made)
            yield f"{size:5} cases  {build.line(made, size)}"
            yield f"{size:5} cases  {site.line(made)}"
            yield f"{size:5} cases  {weight.line(made)}"
            if size == sizes[0]:
                yield f"{size:5} cases  {live.line(made)}"
            yield f"{size:5} cases  {cards.line(made)}"
            if size == sizes[0]:
                yield slides.line(made)
                yield from decks.lines(made)
            yield f"{size:5} cases  {slides.kit_line(made, size)}"
            yield f"{size:5} cases  {gate.line(made)}"
            yield f"{size:5} cases  {cards.fit_line(made)}"
            took[size] = cards.once(made)
    few, many = min(took), max(took)
    yield cards.growth_line(few, many, (took[few], took[many]))


def _start_up() -> str:
    here = Path.cwd()
    ours = measured([*COMMAND, "--help"], here, rounds=9)
    bare = measured(["-c", "import click"], here, rounds=9)
    ratio = ours.seconds / bare.seconds
    return (
        f"start-up of --help {ours.seconds * 1000:.0f} ms, "
        f"import click {bare.seconds * 1000:.0f} ms: {ratio:.2f} x (aim 2)"
    )


main()
