"""A page that is open in a browser follows its files; nobody presses anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from oefenkoffer.mkdocs_plugin import build_site
from tests.browser.conftest import Quiet
from tests.cli.serving import PATIENCE, serving, until
from tests.mkdocs_plugin.project import project

pytestmark = pytest.mark.browser

CASE = "roleplays/cases/te-laat.yml"
WORKERS = """async () => [
  (await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path / "project").parent


@pytest.fixture
def live(folder: Path) -> Iterator[int]:
    with serving(folder) as (port, _):
        until(f"http://127.0.0.1:{port + 1}/", "Welkom")
        yield port


def shows(page: Page, words: str) -> None:
    """Wait until an open page shows some words, and do nothing else."""
    page.wait_for_function(
        "words => document.body?.textContent.includes(words)", arg=words, timeout=PATIENCE * 1000
    )


def test_open_pages_of_both_sites_and_the_deck_follow_their_files(
    browser: Browser, folder: Path, live: int
) -> None:
    (folder / "docs/slides/dag.md").write_text("{{ casus: te-laat }}\n", encoding="utf-8")
    case = folder / CASE
    good = case.read_text(encoding="utf-8")
    visitor = browser.new_context()
    addresses = [
        f"http://127.0.0.1:{live}/casussen/te-laat.html",
        f"http://127.0.0.1:{live + 1}/casussen/te-laat.html",
        f"http://127.0.0.1:{live}/presentatie.html",
        f"http://127.0.0.1:{live + 1}/presentatie-met-antwoorden.html",
    ]
    pages = [visitor.new_page() for _ in addresses]
    for page, address in zip(pages, addresses, strict=True):
        page.goto(address)
        shows(page, "De boete voor")

    for text, words in (
        (good.replace("De boete voor", "Een boete om"), "Een boete om"),
        (f"{good}tittle: x\n", "M013"),
        (f"{good}title: x\n", "Y011"),
        (good, "De boete voor"),
    ):
        case.write_text(text, encoding="utf-8")
        for page in pages:
            shows(page, words)
    visitor.close()


def test_preview_keeps_no_copy_and_removes_one_of_an_earlier_site(
    browser: Browser, folder: Path
) -> None:
    site = folder / "site"
    build_site(folder / "mkdocs.yml", site, audience="participants", release="before", papers=())
    visitor = browser.new_context()
    page = visitor.new_page()
    with serving(folder) as (port, process):
        until(f"http://127.0.0.1:{port}/", "Welkom")
        page.goto(f"http://127.0.0.1:{port}/index.html")
        assert page.evaluate(WORKERS) == [0, 0]
        process.kill()
        process.wait()
        with static(site, port):
            page.goto(f"http://127.0.0.1:{port}/index.html")
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
            page.evaluate("localStorage.setItem('typed', 'kept')")
            assert page.evaluate(WORKERS) == [1, 1]

    (folder / "docs" / "index.md").write_text("# Vers\n", encoding="utf-8")
    with serving(folder, port):
        until(f"http://127.0.0.1:{port}/", "Vers")
        page.goto(f"http://127.0.0.1:{port}/index.html")
        page.wait_for_function(f"async () => String(await ({WORKERS})()) === '0,0'")
        shows(page, "Vers")
        assert page.evaluate("localStorage.getItem('typed')") == "kept"
    visitor.close()


@contextmanager
def static(folder: Path, port: int) -> Iterator[None]:
    """A finished site on a port."""
    with ThreadingHTTPServer(("127.0.0.1", port), partial(Quiet, directory=str(folder))) as opened:
        thread = Thread(target=opened.serve_forever)
        thread.start()
        yield
        opened.shutdown()
        thread.join()
