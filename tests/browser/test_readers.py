"""What readers do on the sites: fill in a form, find a sentence, go about without a mouse."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from oefenkoffer.kit.output import pages_of
from tests.browser.conftest import STILL, arrive
from tests.tabs import looking

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 390, "height": 844}


def test_stranger_finds_what_to_say_instead_of_the_rules_in_three_taps(
    browser: Browser, workshop: Path
) -> None:
    with looking(browser, workshop.as_uri()) as (page, wrong):
        page.set_viewport_size(PHONE)
        page.goto(f"{workshop.as_uri()}/index.html")
        page.get_by_role("link", name="Ik heb zo een lastig gesprek").click()
        page.get_by_role("listitem").filter(has_text="dat zijn de regels").get_by_role(
            "link"
        ).click()
        pair = page.locator(".ok-rather > div").first

        expect(pair.locator("dt")).to_have_text("“Regels zijn regels.”")
        expect(pair.locator("dd")).to_contain_text("Liever wel: “Dat mag ik niet doen.")
        assert wrong == []


def test_every_page_is_within_three_taps_of_the_start(workshop: Path) -> None:
    near, frontier = {"index.html"}, {"index.html"}
    for _ in range(3):
        frontier = {link for page in frontier for link in links(workshop, page)} - near
        near |= frontier

    pages = {path.relative_to(workshop).as_posix() for path in workshop.rglob("*.html")}
    assert pages - near == {"404.html"}


@pytest.mark.parametrize("name", ["spiekkaart", "actieplan", "terugkijken"])
def test_sheet_that_is_printed_from_the_site_is_one_page(
    browser: Browser, workshop: Path, tmp_path: Path, name: str
) -> None:
    with looking(browser, workshop.as_uri()) as (page, _):
        arrive(page, f"{workshop.as_uri()}/{name}.html")
        page.pdf(path=tmp_path / "print.pdf", format="A4")

    assert pages_of((tmp_path / "print.pdf").read_bytes()) == 1


def links(site: Path, page: str) -> set[str]:
    """The pages that the text of a page leads to; menus do not count."""
    html = (site / page).read_text(encoding="utf-8")
    if "<article" not in html:
        return set()  # the slides, which lead nowhere
    article = html.split("<article", maxsplit=1)[1].split("</article>")[0]
    found = re.findall(r'href="([^":#]+\.html)', article)
    return {normpath(join(dirname(page), link)) for link in found}


def menu_opened_by_keyboard(page: Page) -> Locator:
    """The button of the menu, with which it was opened; the keyboard is in the menu now."""
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary a").nth(1)).to_be_focused()
    return menu


def test_keyboard_opens_the_menu_of_a_phone_walks_it_and_comes_back(
    browser: Browser, server: str
) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size(PHONE)
        page.goto(f"{server}/site/spiekkaart.html")
        shut = stops(page)
        menu = menu_opened_by_keyboard(page)
        opened = menu.get_attribute("aria-expanded")
        page.keyboard.press("Tab")
        second = page.evaluate("document.activeElement.innerText")
        page.keyboard.press("Escape")
        expect(menu).to_be_focused()

    assert "Casussen" not in shut
    assert (opened, second) == ("true", "Casussen")


def test_keyboard_gets_into_a_menu_that_a_slow_phone_shows_late(
    browser: Browser, server: str
) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size(PHONE)
        page.goto(f"{server}/site/spiekkaart.html")
        drawer = "document.querySelector('.md-sidebar--primary').style"
        page.evaluate(f"() => {{ {drawer}.transition = 'visibility 0s 0.6s' }}")
        menu_opened_by_keyboard(page)


def test_keyboard_walks_from_the_search_of_a_phone_into_what_it_found(
    browser: Browser, server: str
) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size(PHONE)
        page.goto(f"{server}/site/spiekkaart.html")
        page.get_by_role("button", name="Zoeken").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".md-search__input")).to_be_focused()
        page.keyboard.type("boete")
        page.locator(".md-search-result__link").first.wait_for()
        for _ in range(6):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.md-search-result__link')"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/te-laat.html*")


@pytest.mark.parametrize("width", [390, 1280])
def test_everything_that_has_focus_can_be_seen(browser: Browser, server: str, width: int) -> None:
    with looking(browser, server) as (page, _):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{server}/site/casussen/te-laat.html")
        unseen = [stop for stop in stops(page, only_unseen=True) if stop]

    assert unseen == []


SEEN = """() => {
    const part = document.activeElement;
    const shown = part.matches(".md-option") ? part.nextElementSibling : part;
    const box = shown.getBoundingClientRect();
    const style = getComputedStyle(shown);
    const isSeen = box.width > 1 && box.right > 0 && box.left < innerWidth
        && style.visibility === "visible" && style.outlineStyle !== "none";
    return [part === document.body, isSeen, part.outerHTML.slice(0, 80), part.innerText];
}"""


def stops(page: Page, *, only_unseen: bool = False) -> list[str]:
    """Where Tab stops on a page: the words there, or the markup of what is focused and unseen."""
    found = []
    for _ in range(80):
        page.keyboard.press("Tab")
        is_end, is_seen, markup, words = page.evaluate(SEEN)
        if is_end:
            break
        found.append(words if not only_unseen else "" if is_seen else markup)
    return found


def test_reader_without_scripts_gets_every_page_and_its_menu(browser: Browser, server: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    for name in ("index", "casussen/te-laat", "actieplan", "zinnen"):
        page.goto(f"{server}/site/{name}.html")
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 844})

            expect(page.locator("h1")).to_be_visible()
            expect(page.get_by_role("link", name="Spiekkaart").first).to_be_visible()
    visitor.close()


@pytest.mark.parametrize("name", ["site/zinnen", "site/actieplan", "trainer/casussen/te-laat"])
def test_text_twice_as_large_still_fits(browser: Browser, server: str, name: str) -> None:
    """A window of 1280 at 400 %, or a telephone of 640 at 200 %: 320 pixels of the page."""
    with looking(browser, server) as (page, _):
        page.set_viewport_size({"width": 640, "height": 800})
        page.goto(f"{server}/{name}.html")
        page.evaluate("document.documentElement.style.fontSize = '250%'")
        page.evaluate(STILL)

        assert page.evaluate("document.documentElement.scrollWidth") <= 640
