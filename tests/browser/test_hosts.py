"""The participants' site on hosts of several kinds, with a network and without."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Quiet, search

pytestmark = pytest.mark.browser

LOST = "Deze pagina is er niet"


class Host(Quiet):
    """A host that shows what is at an address, and its own short page where nothing is."""

    prefix = ""
    site: Path

    def do_GET(self) -> None:  # noqa: N802 (its name there)
        """Answer, or say that there is nothing."""
        path = self.path.partition("?")[0]
        answer = (
            self.answer(path.removeprefix(self.prefix)) if path.startswith(self.prefix) else 404
        )
        if isinstance(answer, str):
            self.send_response(HTTPStatus.PERMANENT_REDIRECT)
            self.send_header("Location", self.prefix + answer)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif isinstance(answer, Path):
            self.send_file(answer, 200)
        else:
            self.send_file(None, answer)

    def send_file(self, file: Path | None, status: int) -> None:
        """A file of the site, or a page of the host itself."""
        body = file.read_bytes() if file else b"nothing here"
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)) if file else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self, path: str) -> Path | str | int:
        """The file at a path, the path to go to instead, or a status."""
        file = self.site / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
        return file if file.is_file() else 404


class Short(Host):
    """Leads x.html to x, and shows the page for a lost address."""

    def answer(self, path: str) -> Path | str | int:
        if path.endswith(".html"):
            return path.removesuffix(".html").removesuffix("index")
        page = self.site / f"{path.strip('/')}.html"
        return page if page.is_file() else super().answer(path)

    def send_file(self, file: Path | None, status: int) -> None:
        super().send_file(file or self.site / "404.html", status)


class Both(Host):
    """Shows a page at x.html and at x."""

    def answer(self, path: str) -> Path | str | int:
        page = self.site / f"{path.strip('/')}.html"
        return page if page.is_file() else super().answer(path)


class Strict(Host):
    """Refuses each kind of file that its maker did not know."""

    def answer(self, path: str) -> Path | str | int:
        return 404 if path.endswith((".webmanifest", ".woff2")) else super().answer(path)


class Folder(Host):
    """Has the site in a folder, and shows its page for a lost address."""

    prefix = "/klant/training"

    def send_file(self, file: Path | None, status: int) -> None:
        super().send_file(file or self.site / "404.html", status)


class Failing(Host):
    """Fails at one page, always."""

    def answer(self, path: str) -> Path | str | int:
        return 500 if path.endswith("nee.html") else super().answer(path)


HOSTS = (Short, Both, Strict, Folder, Failing)


@contextmanager
def hosted(kind: type[Host], folder: Path) -> Iterator[str]:
    """The site at such a host, by its address."""
    handler = type(kind.__name__, (kind,), {"site": folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{kind.prefix}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def visit(browser: Browser) -> Iterator[Page]:
    visitor = browser.new_context()
    yield visitor.new_page()
    visitor.close()


def keep(page: Page, base: str) -> None:
    """Visit the start page, until the copy for later is there."""
    page.goto(f"{base}/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


@pytest.mark.parametrize("kind", HOSTS)
def test_site_is_read_without_a_network_by_both_of_its_addresses(
    browser: Browser, sites: Path, kind: type[Host]
) -> None:
    with visit(browser) as page:
        with hosted(kind, sites / "site") as base:
            keep(page, base)
        titles = []
        case = "casussen/te-laat"
        for address in ("", "index.html", f"{case}.html", case, "actieplan"):
            page.goto(f"{base}/{address}")
            titles.append(page.locator("h1").first.inner_text())
        styled = page.evaluate("getComputedStyle(document.querySelector('.md-header')).position")
        found = search(page, "boete")
        page.goto(f"{base}/weg/is/weg")
        lost = page.locator("h1").first.inner_text()
        page.locator("article a").click()
        page.wait_for_load_state()

        assert titles == [
            "Welkom", "Welkom", *["De boete voor een te laat boek"] * 2, "Mijn actieplan"
        ]  # fmt: skip
        assert (styled, found[0][0]) == ("sticky", "De boete voor een te laat boek")
        assert (lost, page.locator("h1").first.inner_text()) == (LOST, "Welkom")


def test_one_page_that_fails_is_the_only_one_that_is_missing(browser: Browser, sites: Path) -> None:
    with visit(browser) as page:
        with hosted(Failing, sites / "site") as base:
            keep(page, base)
        page.goto(f"{base}/theorie/nee.html")

        assert page.locator("h1").first.inner_text() == LOST


@pytest.mark.parametrize("kind", [Short, Folder])
def test_lost_address_has_style_and_right_links(
    browser: Browser, sites: Path, kind: type[Host]
) -> None:
    with visit(browser) as page, hosted(kind, sites / "site") as base:
        page.goto(f"{base}/weg/is/weg")
        expect(page.locator(".md-header")).to_have_css("position", "sticky")
        page.locator("article a").click()
        expect(page.locator("h1").first).to_have_text("Welkom")


def test_form_is_one_by_both_of_its_addresses_and_by_the_one_of_before(
    browser: Browser, sites: Path
) -> None:
    with visit(browser) as page, hosted(Both, sites / "site") as base:
        page.goto(f"{base}/actieplan.html")
        page.evaluate(
            "localStorage.setItem('oefenkoffer /actieplan.html', JSON.stringify("
            "{[document.querySelector('textarea').name]: 'van vroeger'}))"
        )
        page.reload()
        before = page.locator("textarea").first.input_value()
        page.locator("textarea").first.fill("van nu")
        page.goto(f"{base}/actieplan")

        assert (before, page.locator("textarea").first.input_value()) == ("van vroeger", "van nu")
