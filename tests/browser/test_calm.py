"""What a reader on a phone notices at once: a page that stands still, and words that help."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from oefenkoffer.mkdocs_plugin import build_site
from tests.browser.conftest import AT_REST, STILL, arrive, at
from tests.mkdocs_plugin.project import CONFIG, PAPERS, project
from tests.tabs import looking, visiting

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 740}
JUMPS = """
    window.jumps = 0;
    window.add = (all) => all.forEach((jump) => (window.jumps += jump.value));
    window.observer = new PerformanceObserver((list) => window.add(list.getEntries()));
    window.observer.observe({ type: "layout-shift", buffered: true });
"""
"""Adds up how much of the page moved, as browsers measure it: 0.1 is where it begins to annoy."""

MOVED = "() => { window.add(window.observer.takeRecords()); return window.jumps; }"

LONG = "Dit is een zin zonder het woord. "
"""Of which many make a text too long to be shown whole."""


@pytest.mark.parametrize(
    "name", ["index", "casussen/te-laat", "actieplan", "theorie/nee", "zinnen"]
)
def test_page_stands_still_while_it_loads(browser: Browser, server: str, name: str) -> None:
    with visiting(browser, server) as (page, wrong):
        page.set_viewport_size(PHONE)
        page.add_init_script(JUMPS)
        page.route("**/*.woff2", later)
        page.goto(f"{server}/site/{name}.html")
        page.evaluate(AT_REST)
        jumps = page.evaluate(MOVED)

    assert jumps < 0.05
    assert wrong == []


def later(route: Route) -> None:
    """Let a font come when the page was painted without it."""
    time.sleep(0.3)
    route.continue_()


def test_title_of_the_site_is_read_whole_on_a_phone(browser: Browser, server: str) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size({"width": 320, "height": 640})
        arrive(page, f"{server}/site/index.html")
        title = page.locator(".md-header__topic .md-ellipsis").first
        title.evaluate("e => (e.textContent = 'Klantgericht werken bij woningcorporaties')")
        cut = title.evaluate(
            "e => e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth"
        )

    assert not cut


@at("sub-path", "disk")
def test_search_that_finds_nothing_says_what_to_try(browser: Browser, site: str) -> None:
    with looking(browser, site) as (page, wrong):
        found(page, f"{site}/index.html", "zqxwvzq")
        expect(page.locator(".md-search-result__meta")).to_have_text(
            "Niets gevonden. Is het woord goed getypt? "
            "Probeer anders een korter of een ander woord."
        )

    assert wrong == []


@at("root", "disk")
def test_long_text_is_shown_around_the_word_that_was_found(browser: Browser, site: str) -> None:
    """A busy search may still empty its list: the text is put back until it was shortened.

    It is read while it is on the page: elsewhere a browser knows no lines.
    """
    with looking(browser, site) as (page, wrong):
        found(page, f"{site}/index.html", "boete")
        page.locator(".md-search-result__link").first.wait_for()
        shown = page.evaluate(
            """(long) => {
                const list = document.querySelector(".md-search-result__list");
                const article = document.createElement("article");
                article.innerHTML = `<h2>Kop</h2><p>${long.repeat(20)}Hier staat <mark>boete</mark>`
                    + ` in de zin.</p><p>${long.repeat(20)}</p>`;
                const end = performance.now() + 5000;
                return new Promise((done) => {
                    const look = () => {
                        if (!article.isConnected) list.append(article);
                        const over = "short" in article.dataset || performance.now() > end;
                        if (over) return done(article.innerText);
                        setTimeout(look, 50);
                    };
                    look();
                });
            }""",
            LONG,
        )

    assert shown.startswith("Kop\n\n…")
    assert "Hier staat boete in de zin." in shown
    assert (len(shown) < 260, shown.endswith("…")) == (True, True)
    assert wrong == []


@at("root", "disk")
def test_back_from_what_was_found_leads_to_the_search(browser: Browser, site: str) -> None:
    with visiting(browser, site) as (page, wrong):
        found(page, f"{site}/index.html", "boete")
        page.locator(".md-search-result__link:visible").first.click()
        page.wait_for_url("**/te-laat.html*")
        page.go_back()
        page.locator(".md-search-result__link:visible").first.wait_for()
        expect(page.locator(".md-search__input")).to_have_value("boete")
        expect(page).to_have_url(re.compile(r"/index\.html"))

    # The browser drops its second look at the icon when the page goes.
    assert [told for told in wrong if not told.endswith("/icon.svg")] == []


TOO_SMALL = """() => {
    const boxes = [...document.querySelectorAll("a[href], button, input, summary, textarea")]
        .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width && box.height && box.right > 0);
    const isInText = (part) => getComputedStyle(part).display === "inline"
        && part.parentElement.textContent.trim() !== part.textContent.trim();
    const isSmall = ({ box }) => box.width < 24 || box.height < 24;
    const isNear = (one, other) => {
        const [x, y] = [(one.box.left + one.box.right) / 2, (one.box.top + one.box.bottom) / 2];
        const reach = isSmall(other) ? 24 : 12;
        const [left, right, top, bottom] = isSmall(other)
            ? [(other.box.left + other.box.right) / 2, (other.box.left + other.box.right) / 2,
               (other.box.top + other.box.bottom) / 2, (other.box.top + other.box.bottom) / 2]
            : [other.box.left, other.box.right, other.box.top, other.box.bottom];
        const [across, down] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
        return Math.hypot(across, down) < reach;
    };
    return boxes
        .filter((one) => isSmall(one) && !isInText(one.part))
        .filter((one) => boxes.some((other) => other !== one && isNear(one, other)))
        .map(({ part }) => part.outerHTML.slice(0, 90));
}"""
"""What is smaller than 24 pixels and has a neighbour within the circle that WCAG 2.5.8 gives it."""


@pytest.mark.parametrize("name", ["index", "casussen/index", "casussen/te-laat", "actieplan"])
def test_finger_hits_what_it_points_at(browser: Browser, server: str, name: str) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size({"width": 320, "height": 740})
        arrive(page, f"{server}/site/{name}.html")
        on_a_phone = page.evaluate(TOO_SMALL)
        page.set_viewport_size({"width": 1280, "height": 740})
        page.evaluate(STILL)

        assert (on_a_phone, page.evaluate(TOO_SMALL)) == ([], [])


def test_wide_table_stands_in_rows_that_name_their_columns(browser: Browser, server: str) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size(PHONE)
        arrive(page, f"{server}/site/theorie/nee.html")
        cells = page.locator("td")
        lefts = cells.evaluate_all("all => all.map(c => c.getBoundingClientRect().left)")
        label = cells.nth(1).evaluate("c => getComputedStyle(c, '::before').content")

    assert len(set(lefts)) == 1
    assert "Wanneer:" in label


def test_site_without_a_palette_has_our_colours(browser: Browser, tmp_path: Path) -> None:
    bare = re.sub(r"  palette:.*?(?=plugins:)", "", CONFIG, flags=re.DOTALL)
    config = project(tmp_path / "project", config=bare)
    build_site(config, tmp_path / "site", audience="participants", release="before", papers=PAPERS)
    with looking(browser, tmp_path.as_uri()) as (page, _):
        page.goto(f"{tmp_path.as_uri()}/site/casussen/index.html")
        border = page.locator(".ok-cards a").first.evaluate("a => getComputedStyle(a).borderTop")

    assert border == "1px solid rgb(213, 219, 224)"


def found(page: Page, address: str, typed: str) -> None:
    """Search for something on a phone."""
    page.set_viewport_size(PHONE)
    page.goto(address)
    page.get_by_role("button", name="Zoeken").click()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type(typed)
