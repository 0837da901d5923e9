"""What a tab that tests share lets through from one to the next."""

import pytest
from playwright.sync_api import Browser, Page

from tests.tabs import looking, visiting

pytestmark = pytest.mark.browser

KNOWN = """() => [
    Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, window.name,
    document.querySelectorAll(":hover").length, document.activeElement.tagName, scrollY,
    innerWidth, innerHeight, document.body.dataset.mdColorScheme, document.referrer,
    ...["print", "(prefers-color-scheme: dark)"].map((query) => matchMedia(query).matches)]"""


def live_there(page: Page, address: str) -> None:
    """Leave all that somebody may leave in a tab."""
    page.set_viewport_size({"width": 390, "height": 300})
    page.goto(address)
    page.evaluate("localStorage.typed = sessionStorage.typed = 'x'")
    page.locator("article a").first.hover()
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    page.emulate_media(media="print")


def test_page_in_a_tab_of_others_knows_no_more_than_that_of_a_stranger(
    browser: Browser, base: str
) -> None:
    address = f"{base}/site/casussen/index.html"
    with looking(browser, base, "dark") as (page, _):
        live_there(page, address)
    with looking(browser, base) as (again, _):
        again.goto(address)
        known = again.evaluate(KNOWN)
    with visiting(browser, base) as (fresh, _):
        fresh.goto(address)

        assert (again, known) == (page, fresh.evaluate(KNOWN))
