"""The sites in a real browser: over the network and from disk, by day and by night."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from oefenkoffer.mkdocs_plugin import build_site
from tests.mkdocs_plugin.project import PAGES, PAPERS, project

pytestmark = pytest.mark.browser

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PUBLIC_PAGES = ("index", "casussen/index", "casussen/te-laat", "spiekkaart", "theorie/nee")
TRAINER_PAGES = ("index", "casussen/index", "casussen/te-laat", "printen", "handleiding/index")

FORMS = {
    "theorie/nee.md": "# Nee zeggen\n\nZie [te laat](../casussen/te-laat.md#situatie).\n\n"
    "## Rustig blijven\n\nHet gesprek loopt. Gesprekken lopen soms anders.\n\n"
    "## Op de lijst\n\nDe wachtlijst is lang.\n"
}
"""A page with words in more than one form."""


class Quiet(SimpleHTTPRequestHandler):
    """A server that writes no log among the results of the tests."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Say nothing."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sites")
    config = project(folder / "project", PAGES | FORMS)
    build_site(config, folder / "site", audience="participants", release="after", papers=PAPERS)
    build_site(config, folder / "trainer", audience="trainer", release="after", papers=PAPERS)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def server(sites: Path) -> Iterator[str]:
    with serving(sites) as address:
        yield address


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    serve = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as opened:
        thread = Thread(target=opened.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{opened.server_port}"
        opened.shutdown()
        thread.join()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, sites: Path, server: str) -> str:
    """Where the sites stand: below a folder of a web server, and on disk."""
    return server if request.param == "http" else sites.as_uri()


@pytest.fixture(params=["sub-path", "root", "disk"])
def site(request: pytest.FixtureRequest, sites: Path, server: str) -> Iterator[str]:
    """The address of the participants' site, in every place where it may stand."""
    if request.param == "root":
        with serving(sites / "site") as address:
            yield address
    else:
        yield f"{server if request.param == 'sub-path' else sites.as_uri()}/site"


@contextmanager
def visiting(
    browser: Browser, base: str, scheme: str = "light"
) -> Iterator[tuple[Page, list[str]]]:
    """A page of a fresh visitor, and everything that went wrong or went outside meanwhile."""
    visitor = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page, wrong = visitor.new_page(), list[str]()
    own = (base, "data:", "about:", "blob:")
    page.on("request", lambda r: None if r.url.startswith(own) else wrong.append(r.url))
    page.on("requestfailed", lambda r: wrong.append(f"failed: {r.url}"))
    page.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda e: wrong.append(str(e)))
    yield page, wrong
    visitor.close()


@pytest.mark.parametrize(("site", "pages"), [("site", PUBLIC_PAGES), ("trainer", TRAINER_PAGES)])
def test_every_page_opens_in_peace(
    browser: Browser, base: str, site: str, pages: tuple[str, ...]
) -> None:
    with visiting(browser, base) as (page, wrong):
        for name in pages:
            page.goto(f"{base}/{site}/{name}.html", wait_until="networkidle")

        fonts = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length")

    assert wrong == []
    assert fonts > 0


def test_search_leads_to_a_case_by_its_title(browser: Browser, site: str) -> None:
    with visiting(browser, site) as (page, wrong):
        page.goto(f"{site}/theorie/nee.html", wait_until="networkidle")
        found = search(page, "boete")
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url("**/casussen/te-laat.html*")

    assert found[0][0] == "De boete voor een te laat boek"
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("gesprek", {"gesprek", "gesprekken"}),
        ("gesprekken", {"gesprek", "gesprekken"}),
        ("wachtlijst", {"wachtlijst"}),
        ("wachtlijsten", {"wachtlijst"}),
        ("wachtl", {"wachtlijst"}),
    ],
)
def test_search_knows_the_forms_of_a_dutch_word(
    browser: Browser, site: str, typed: str, marked: set[str]
) -> None:
    with visiting(browser, site) as (page, wrong):
        page.goto(f"{site}/casussen/te-laat.html", wait_until="networkidle")
        found = search(page, typed)
        marks = page.locator(".md-search-result mark").all_inner_texts()

    place = ["Nee zeggen", "Rustig blijven" if typed.startswith("g") else "Op de lijst"]
    assert (place in found, {mark.lower() for mark in marks}) == (True, marked)
    assert wrong == []


def search(page: Page, typed: str) -> list[list[str]]:
    """What the search of a page finds: the headings of each result, that of its page first."""
    page.click("[data-md-component=search-query]")
    page.keyboard.type(typed)
    page.locator(".md-search-result__link").first.wait_for()
    page.locator(".md-search-result__more summary").evaluate_all(
        "all => all.forEach(s => s.click())"
    )
    return [
        found.locator("h1, h2").all_inner_texts()
        for found in page.locator(".md-search-result__item").all()
    ]


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("name", ["site/casussen/te-laat", "site/spiekkaart", "trainer/printen"])
def test_nothing_sticks_out_of_a_phone(
    browser: Browser, server: str, name: str, width: int
) -> None:
    with visiting(browser, server) as (page, _):
        page.set_viewport_size({"width": width, "height": 640})
        page.goto(f"{server}/{name}.html", wait_until="networkidle")

        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name",
    [
        "site/casussen/index",
        "site/casussen/te-laat",
        "site/spiekkaart",
        "site/theorie/nee",
        "trainer/casussen/te-laat",
        "trainer/printen",
    ],
)
def test_axe_finds_nothing_serious(browser: Browser, server: str, name: str, scheme: str) -> None:
    with visiting(browser, server, scheme) as (page, _):
        page.goto(f"{server}/{name}.html", wait_until="networkidle")

        assert faults(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opened", ["__drawer", "__search"])
def test_axe_finds_nothing_serious_in_what_opens_on_a_phone(
    browser: Browser, server: str, opened: str, scheme: str
) -> None:
    with visiting(browser, server, scheme) as (page, _):
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(f"{server}/site/casussen/te-laat.html", wait_until="networkidle")
        page.click(f".md-header label[for={opened}]")
        if opened == "__search":
            page.keyboard.type("boete")
            page.locator(".md-search-result__link").first.wait_for()
        page.wait_for_timeout(500)  # the panel slides in

        assert faults(page) == {}


def faults(page: Page) -> dict[str, list[str]]:
    """What axe calls serious or critical: the parts of the page by the name of the rule."""
    found = Axe().run(page).response["violations"]
    return {
        rule["id"]: [str(node["target"]) for node in rule["nodes"]]
        for rule in found
        if rule["impact"] in {"serious", "critical"}
    }


def test_frame_of_the_page_is_not_printed(browser: Browser, server: str) -> None:
    with visiting(browser, server) as (page, _):
        page.emulate_media(media="print")
        page.goto(f"{server}/site/casussen/te-laat.html", wait_until="networkidle")
        frame = (".md-header", ".md-footer", ".md-sidebar", ".md-tags", ".ok-back")
        seen = [part for part in frame if page.locator(part).first.is_visible()]

        assert (seen, page.locator(".ok-steps").is_visible()) == ([], True)
