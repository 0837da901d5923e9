"""The deck in Chromium: printing it beside our PDF, opening it beside the demo of reveal.js.

Both decks open from a file in a running Chromium, each time in a context without a cache. The
demo is the one in the npm package, fetched into a temporary folder without running its scripts.
"""

import shutil
import statistics
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmarks.slides import DECK, SLIDES
from tests.benchmarks.timing import ROUNDS, inside, measured
from tests.chromium import ARGUMENTS, CHROMIUM, chromium

OPENINGS = 5
HTML = """
from oefenkoffer.renderers.slides.html_page import html
Path("deck.html").write_text(html(deck, look, speaker=True), encoding="utf-8")
"""
SHOWN = """
const look = () => {
    const slide = document.querySelector("section.now, section.present");
    if (slide && slide.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
        window.shown = performance.now();
    else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
INTERACTIVE = "performance.getEntriesByType('navigation')[0].domInteractive"


def lines(project: Path) -> Iterator[str]:
    """The ratios of both comparisons; the second only where npm can fetch the other deck."""
    if not CHROMIUM.exists():
        yield "no Chromium here: nothing to print or open the deck with"
        return
    inside(f"{DECK}{HTML}", project)
    paper = inside(f"{DECK}pdf(deck, look)", project)
    deck = project / "deck.html"
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        yield _printing(browser, deck, paper)
        yield _printing_at_once(project, deck)
        demo = _demo(Path(folder))
        yield _opening(browser, deck, demo) if demo else "no npm here: no deck of reveal.js"


def _printing(browser: Browser, deck: Path, paper: float) -> str:
    took = statistics.median(_printed(browser, deck) for _ in range(ROUNDS))
    return (
        f"{SLIDES} slides printed by a running Chromium {took:.2f} s, our PDF {paper:.2f} s: "
        f"Chromium {took / paper:.1f} x (aim 6)"
    )


def _printing_at_once(project: Path, deck: Path) -> str:
    """Whole commands, with the start of Chromium and of Python in them."""
    ours = measured(["-c", f"{DECK}pdf(deck, look)"], project).seconds
    options = [*ARGUMENTS, "--headless", "--no-pdf-header-footer", "--print-to-pdf=deck.pdf"]
    command = [str(CHROMIUM), *options, deck.as_uri()]
    took = statistics.median(_seconds(command, project) for _ in range(ROUNDS))
    return (
        f"{SLIDES} slides printed by starting Chromium {took:.2f} s, by starting our PDF "
        f"{ours:.2f} s: Chromium {took / ours:.1f} x"
    )


def _seconds(command: list[str], folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def _printed(browser: Browser, deck: Path) -> float:
    with _page(browser) as page:
        start = time.perf_counter()
        page.goto(deck.as_uri())
        page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
        return time.perf_counter() - start


def _opening(browser: Browser, deck: Path, demo: Path) -> str:
    runs = [(_opened(browser, deck), _opened(browser, demo)) for _ in range(OPENINGS + 1)][1:]
    (ours, ours_shown), (theirs, theirs_shown) = (
        tuple(statistics.median(times) for times in zip(*opened, strict=True))
        for opened in zip(*runs, strict=True)
    )
    return (
        f"{SLIDES} slides interactive {ours:.0f} ms, reveal.js' demo {theirs:.0f} ms: "
        f"{ours / theirs:.2f} x (aim 1); first slide visible {ours_shown:.0f} ms, "
        f"{theirs_shown:.0f} ms: {ours_shown / theirs_shown:.2f} x (aim 1)"
    )


def _opened(browser: Browser, deck: Path) -> tuple[float, float]:
    """Milliseconds until the page is interactive, and until its first slide is visible."""
    with _page(browser) as page:
        page.add_init_script(SHOWN)
        page.goto(deck.as_uri())
        page.wait_for_function("window.shown")
        return page.evaluate(INTERACTIVE), page.evaluate("window.shown")


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 720})
    yield context.new_page()
    context.close()


def _demo(folder: Path) -> Path | None:
    if not shutil.which("npm"):
        return None
    command = ["npm", "pack", "reveal.js", "--ignore-scripts", "--silent"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        _unpack(package, folder.resolve())
    return folder / "package" / "demo.html"


def _unpack(package: tarfile.TarFile, folder: Path) -> None:
    """Write the plain files of a package that belong below a folder: no links, no devices.

    Why not tarfile's own filter: Python has it since 3.11.4.
    """
    for member in package:
        path = (folder / member.name).resolve()
        content = package.extractfile(member) if member.isreg() else None
        if content and path.is_relative_to(folder):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.read())
