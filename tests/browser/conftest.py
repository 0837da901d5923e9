"""The sites of a small project, and every place where a site may stand."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page

from oefenkoffer.mkdocs_plugin import build_site
from tests.mkdocs_plugin.project import CONFIG, PAGES, PAPERS, project

FORMS = {
    "theorie/nee.md": "# Nee zeggen\n\nZie [te laat](../casussen/te-laat.md#situatie).\n\n"
    "## Rustig blijven\n\nHet gesprek loopt. Gesprekken lopen soms anders.\n\n"
    "## Hardop\n\nZij zei: “Lopen, alstublieft.”\n\n"
    "## Op de lijst\n\nDe wachtlijst is lang.\n\n## Wie helpt\n\n| Wie | Wanneer | Bij ons |\n"
    "|---|---|---|\n| Een loket voor urgentieverklaringen | Bij nood | ……… |\n\n"
    "Mijn nee is ………, want ………\n"
}
"""A page with words in more than one form."""

SESSION = """\
title: Ochtend
start: 9.00
on_site: yes
prepare: Vraag hoeveel mensen er komen.
blocks:
  - title: Koffie
    minutes: 30
    activity: in een kring
    goal: veilig beginnen
    materials: [naamkaartjes, verantwoordelijkheidsverdelingsoverzichten]
    cases: [te-laat, reserveren]
    notes: Noem het **stopwoord**.
  - {title: Oefenen, minutes: 20}
overrun: Sla de koffie over.
"""
"""A session plan that participants may see."""

MARKING = CONFIG.replace("  palette:", "  features: [search.highlight]\n  palette:")
"""A site that marks the words of a search on the page that it led to."""


ROOT = Path(__file__).parents[2]


class Quiet(SimpleHTTPRequestHandler):
    """A server that writes no log among the results of the tests."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Say nothing."""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sites")
    config = project(folder / "project", PAGES | FORMS, MARKING)
    plan = folder / "project/roleplays/sessions/ochtend.yml"
    plan.parent.mkdir()
    plan.write_text(SESSION, encoding="utf-8")
    build_site(config, folder / "site", audience="participants", release="after", papers=PAPERS)
    build_site(config, folder / "trainer", audience="trainer", release="after", papers=PAPERS)
    return folder


@pytest.fixture(scope="session")
def server(sites: Path) -> Iterator[str]:
    with serving(sites) as address:
        yield address


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    serve = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as opened:
        thread = Thread(target=opened.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{opened.server_port}"
        finally:
            opened.shutdown()
            thread.join()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, sites: Path, server: str) -> str:
    """Where the sites stand: below a folder of a web server, and on disk."""
    return server if request.param == "http" else sites.as_uri()


def at(*places: str) -> pytest.MarkDecorator:
    """Some of the places where a site may stand, for what each other place has no say in."""
    return pytest.mark.parametrize("site", places, indirect=True)


@pytest.fixture(scope="session")
def root(sites: Path) -> Iterator[str]:
    """The participants' site at the root of a server, by its address."""
    with serving(sites / "site") as address:
        yield address


@pytest.fixture(params=["sub-path", "root", "disk"])
def site(request: pytest.FixtureRequest, sites: Path, server: str, root: str) -> str:
    """The address of the participants' site, in every place where it may stand."""
    if request.param == "root":
        return root
    return f"{server if request.param == 'sub-path' else sites.as_uri()}/site"


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The participants' site of the real workshop, as before the workshop."""
    folder = tmp_path_factory.mktemp("real") / "site"
    config = ROOT / "mkdocs.yml"
    build_site(config, folder, audience="participants", release="before", papers=())
    return folder


@pytest.fixture(scope="session")
def real(workshop: Path) -> Iterator[str]:
    """The same on a server, by its address."""
    with serving(workshop) as address:
        yield address


AT_REST = """async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    const moving = () => document.getAnimations().filter((a) => a instanceof CSSTransition);
    while (moving().length) await Promise.allSettled(moving().map((a) => a.finished));
    await new Promise(requestAnimationFrame);
}"""
"""Its own letters are there, and what slides in, in its own time; what fades is gone."""

STILL = AT_REST.replace("a.finished", "(a.finish(), a.finished)")
"""The same at once.

Why moved to its end: what is painted meanwhile takes ten times as much as a page at rest.
"""


def arrive(page: Page, address: str) -> None:
    """Open a page, and wait until nothing on it moves any more."""
    page.goto(address)
    page.evaluate(STILL)


HEADINGS = """() => [...document.querySelectorAll(".md-search-result__item")].map(
    (found) => [...found.querySelectorAll("h1, h2")].map((heading) => heading.innerText))"""


def search(page: Page, typed: str) -> list[list[str]]:
    """What the search of a page finds: the headings of each result, that of its page first."""
    page.click("[data-md-component=search-query]")
    page.keyboard.type(typed)
    page.locator(".md-search-result__link").first.wait_for()
    page.locator(".md-search-result__more summary").evaluate_all(
        "all => all.forEach(s => s.click())"
    )
    found: list[list[str]] = page.evaluate(HEADINGS)
    return found
