"""The sites in a real browser: over the network and from disk, by day and by night."""

import re
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.axe import faults
from tests.browser.conftest import STILL, arrive, at, search, serving
from tests.tabs import looking, visiting

pytestmark = pytest.mark.browser

PAGE_TYPES = (
    "site/index",
    "site/casussen/index",
    "site/casussen/te-laat",
    "site/spiekkaart",
    "site/zinnen",
    "site/actieplan",
    "site/toets-vooraf",
    "site/theorie/nee",
    "site/programma",
    "trainer/casussen/index",
    "trainer/casussen/te-laat",
    "trainer/printen",
    "trainer/draaiboeken/ochtend",
)


SEARCH_FILE = re.compile(
    r"(?<=/)(search_index\.js(on)?|search\.\w+\.min\.js|[\w.]*lunr[\w.]*\.js)$"
)
"""What only a search needs: its index, its worker, and the parts that know Dutch."""


@pytest.mark.parametrize("site", ["site", "trainer"])
def test_every_page_opens_in_peace_under_its_policy(
    browser: Browser, base: str, sites: Path, site: str
) -> None:
    pages = [path.relative_to(sites).as_posix() for path in sorted((sites / site).rglob("*.html"))]
    pages.remove(f"{site}/404.html")  # its addresses hold at the root of a server only
    with visiting(browser, base, keeping=True) as (page, wrong):
        guarded = []
        windows = [page, page.context.new_page()]
        for name, window in zip(pages, cycle(windows), strict=False):
            window.wait_for_load_state("networkidle")  # the page before it had all its time
            window.goto(f"{base}/{name}")
            guarded.append(window.locator("meta[http-equiv=Content-Security-Policy]").count())
        for window in windows:
            window.wait_for_load_state("networkidle")
        fonts = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length")
        cookies = page.context.cookies()

    assert (wrong, guarded, cookies) == ([], [1] * len(pages), [])
    assert fonts > 0


def test_page_for_a_lost_address_opens_in_peace(browser: Browser, sites: Path) -> None:
    with serving(sites / "site") as root, visiting(browser, root, keeping=True) as (page, wrong):
        page.goto(f"{root}/404.html", wait_until="networkidle")
        guarded = page.locator("meta[http-equiv=Content-Security-Policy]").count()

    assert (wrong, guarded) == ([], 1)


def test_page_for_a_lost_address_is_read_where_it_finds_no_style(
    browser: Browser, server: str
) -> None:
    visitor = browser.new_context(java_script_enabled=False)  # its script would find the style
    page = visitor.new_page()
    page.goto(f"{server}/site/404.html")
    title = page.locator("h1").bounding_box()
    shown = page.locator("svg").evaluate_all("all => all.filter(s => s.checkVisibility()).length")
    visitor.close()

    assert title
    assert (title["y"] < 100, shown) == (True, 0)


@at("sub-path", "disk")
def test_script_that_somebody_slips_into_a_page_does_not_run(browser: Browser, site: str) -> None:
    with looking(browser, site) as (page, wrong):
        page.goto(f"{site}/index.html")
        page.evaluate(
            """() => {
                const script = document.createElement("script");
                script.textContent = "window.slipped = true";
                document.body.append(script);
                document.body.append(Object.assign(new Image(), {src: "https://example.org/a.png"}));
            }"""
        )
        slipped = page.evaluate("window.slipped")

    refused = [told.split("'")[1].strip() for told in wrong if "violates the following" in told]
    assert slipped is None
    assert sorted(refused) == ["https://example.org/a.png", "script-src"]


def test_second_visit_needs_no_network(browser: Browser, sites: Path) -> None:
    with serving(sites) as address:
        base = f"{address}/site"
        visitor = browser.new_context()
        page = visitor.new_page()
        page.goto(f"{base}/index.html")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.goto(f"{base}/casussen/te-laat.html?h=boete")
    title = page.locator("h1").first.inner_text()
    found = search(page, "wachtlijsten")
    page.evaluate(STILL)
    fonts = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length")
    visitor.close()

    assert (title, found[0]) == ("De boete voor een te laat boek", ["Nee zeggen", "Op de lijst"])
    assert fonts > 0


def test_changed_site_reaches_its_readers_at_once(browser: Browser, sites: Path) -> None:
    page_on_disk = sites / "site" / "theorie" / "nee.html"
    before = page_on_disk.read_text(encoding="utf-8")
    visitor = browser.new_context()
    page = visitor.new_page()
    try:
        with serving(sites / "site") as base:
            page.goto(f"{base}/index.html")
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
            page_on_disk.write_text(before.replace("Rustig blijven", "Kalm zijn"), "utf-8")
            page.goto(f"{base}/theorie/nee.html")
            found = page.locator("h2").all_inner_texts()
    finally:
        page_on_disk.write_text(before, "utf-8")
        visitor.close()

    assert found == ["Kalm zijn", "Hardop", "Op de lijst", "Wie helpt"]


def test_trainers_site_keeps_nothing_in_the_browser(browser: Browser, server: str) -> None:
    with visiting(browser, server, keeping=True) as (page, _):
        page.goto(f"{server}/trainer/index.html", wait_until="networkidle")
        kept = page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)")

        assert (kept, page.locator("link[rel=manifest]").count()) == (0, 0)


def test_search_leads_to_a_case_by_its_title(browser: Browser, site: str) -> None:
    with looking(browser, site) as (page, wrong):
        page.goto(f"{site}/theorie/nee.html")
        found = search(page, "boete")
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url("**/casussen/te-laat.html*")

    assert found[0][0] == "De boete voor een te laat boek"
    assert wrong == []


@at("root", "disk")
def test_search_is_loaded_by_those_who_search_only(browser: Browser, site: str) -> None:
    asked = list[str]()
    with visiting(browser, site) as (page, wrong):
        page.on("request", lambda request: asked.append(request.url.partition("?")[0]))
        page.goto(f"{site}/casussen/te-laat.html", wait_until="networkidle")
        before = [url for url in asked if SEARCH_FILE.search(url)]
        page.keyboard.press("s")
        page.keyboard.type("boete")
        page.locator(".md-search-result__link").first.wait_for()
        after = {found[0] for url in asked if (found := SEARCH_FILE.search(url))}

    index = "search_index.js" if site.startswith("file:") else "search_index.json"
    assert (before, len(after), index in after) == ([], 4, True)
    assert wrong == []


@at("sub-path", "disk")
def test_found_word_is_marked_on_its_page(browser: Browser, site: str) -> None:
    with looking(browser, site) as (page, wrong):
        page.goto(f"{site}/theorie/nee.html?h=wachtlijst")
        expect(page.locator("article mark")).to_have_text(["wachtlijst"])

    assert wrong == []


MARKS_ARE = """(wanted) => {
    const marks = document.querySelectorAll(".md-search-result__list mark");
    const words = new Set([...marks].map((mark) => mark.textContent.toLowerCase()));
    return JSON.stringify([...words].sort()) === JSON.stringify(wanted);
}"""
"""Whether the words that the search marks in what it found are these, each named once."""


MARKED = {
    "wachtlijt": {"wachtlijst"},
    "gesprk": {"gesprek", "gesprekken"},
    "verklaringen": {"urgentieverklaringen"},
    "urgentiverklaringn": {"urgentieverklaringen"},
    "lijst wachtlijt": {"lijst", "wachtlijst"},
    "lopen": {"lopen", "“lopen,"},
    "loopt,": {"loopt", "loopt."},
}
"""What is marked of what somebody typed."""


@at("root", "disk")
def test_search_finds_what_is_part_of_a_word_or_between_quotation_marks_or_typed_in_haste(
    browser: Browser, site: str
) -> None:
    with looking(browser, site) as (page, wrong):
        page.goto(f"{site}/casussen/te-laat.html")
        for typed, marked in MARKED.items():
            page.fill("[data-md-component=search-query]", "")
            search(page, typed)
            page.wait_for_function(MARKS_ARE, arg=sorted(marked))

    assert wrong == []


def test_search_for_a_known_word_finds_nothing_that_is_merely_like_it(
    browser: Browser, server: str
) -> None:
    with looking(browser, server) as (page, _):
        page.goto(f"{server}/site/casussen/te-laat.html")
        search(page, "lijst")
        page.wait_for_function(MARKS_ARE, arg=["lijst"])
        page.wait_for_timeout(300)

        assert page.evaluate(MARKS_ARE, ["lijst"])


@pytest.mark.parametrize(
    ("site", "typed", "marked"),
    [
        ("sub-path", "gesprek", {"gesprek", "gesprekken"}),
        ("root", "gesprekken", {"gesprek", "gesprekken"}),
        ("sub-path", "wachtlijst", {"wachtlijst"}),
        ("disk", "wachtlijsten", {"wachtlijst"}),
        ("sub-path", "wachtl", {"wachtlijst"}),
    ],
    indirect=["site"],
)
def test_search_knows_the_forms_of_a_dutch_word(
    browser: Browser, site: str, typed: str, marked: set[str]
) -> None:
    with looking(browser, site) as (page, wrong):
        page.goto(f"{site}/casussen/te-laat.html")
        found = search(page, typed)
        marks = page.locator(".md-search-result mark").all_inner_texts()

    place = ["Nee zeggen", "Rustig blijven" if typed.startswith("g") else "Op de lijst"]
    assert (place in found, {mark.lower() for mark in marks}) == (True, marked)
    assert wrong == []


@pytest.mark.parametrize(
    "name",
    [
        "site/casussen/te-laat",
        "site/spiekkaart",
        "site/actieplan",
        "trainer/printen",
        "trainer/draaiboeken/ochtend",
    ],
)
def test_nothing_sticks_out_of_a_phone(browser: Browser, server: str, name: str) -> None:
    widths = dict[int, int]()
    with looking(browser, server) as (page, _):
        for width in (320, 390):
            page.set_viewport_size({"width": width, "height": 640})
            if not widths:
                page.goto(f"{server}/{name}.html")
            page.evaluate(STILL)
            widths[width] = page.evaluate("document.documentElement.scrollWidth")

    assert {width: wide for width, wide in widths.items() if wide > width} == {}


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_axe_finds_nothing_by_day_or_by_night(browser: Browser, server: str, name: str) -> None:
    """By night only colours are other ones than by day."""
    address = f"{server}/{name}.html"
    by_scheme = dict[str, tuple[dict[str, list[str]], ...]]()
    with looking(browser, server, axe=True) as (page, _):
        for scheme, rules in (("light", ""), ("dark", "cat.color")):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.set_viewport_size({"width": 390, "height": 844})
            arrive(page, address)
            on_a_phone = faults(page, rules=rules)
            page.set_viewport_size({"width": 1280, "height": 844})
            page.evaluate(STILL)
            colours = page.evaluate("document.body.dataset.mdColorScheme")
            by_scheme[colours] = (on_a_phone, faults(page, rules=rules))

    assert by_scheme == dict.fromkeys(["default", "slate"], ({}, {}))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opened", ["__drawer", "__search"])
def test_axe_finds_nothing_in_what_opens_on_a_phone(
    browser: Browser, server: str, opened: str, scheme: str
) -> None:
    with looking(browser, server, scheme, axe=True) as (page, _):
        page.set_viewport_size({"width": 390, "height": 844})
        arrive(page, f"{server}/site/casussen/te-laat.html")
        page.click(f".md-header__button[for={opened}]")
        if opened == "__search":
            page.keyboard.type("boete")
            page.locator(".md-search-result__link").first.wait_for()
        page.evaluate(STILL)

        assert faults(page) == {}


def test_frame_of_the_page_is_not_printed(browser: Browser, server: str) -> None:
    with looking(browser, server) as (page, _):
        page.emulate_media(media="print")
        page.goto(f"{server}/site/casussen/te-laat.html")
        frame = (".md-header", ".md-footer", ".md-sidebar", ".md-tags", ".ok-back")
        seen = [part for part in frame if page.locator(part).first.is_visible()]

        assert (seen, page.locator(".ok-steps").is_visible()) == ([], True)


BRIGHTEST = """() => [...document.querySelectorAll("h1, h2, h3, article p")].map(
    (part) => Math.max(...getComputedStyle(part).color.match(/[0-9.]+/g).slice(0, 3)))"""
"""How bright the letters of a page are, from 0 to 255."""


def test_page_read_by_night_is_printed_by_day(browser: Browser, server: str) -> None:
    with looking(browser, server, "dark") as (page, _):
        page.goto(f"{server}/site/casussen/te-laat.html")
        by_night = min(page.evaluate(BRIGHTEST))
        page.emulate_media(media="print", color_scheme="dark")
        on_paper = max(page.evaluate(BRIGHTEST))

    assert (by_night > 128, on_paper < 128) == (True, True)
