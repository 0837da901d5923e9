"""The start page of the real workshop leads a participant on, on a phone."""

import os
import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import arrive
from tests.chromium import stop_clock
from tests.tabs import KEEPS_NOTHING, looking, visiting

pytestmark = pytest.mark.browser

HEIGHT = 844
SCREENS = 1.2
LAST = """() => Math.max(...[...document.querySelectorAll("article li")].map(
  (line) => line.getBoundingClientRect().bottom))"""


def opened(page: Page, real: str) -> Page:
    page.set_viewport_size({"width": 390, "height": HEIGHT})
    arrive(page, f"{real}/index.html")
    return page


def test_all_of_it_fits_on_little_more_than_one_screen(browser: Browser, real: str) -> None:
    with looking(browser, real) as (page, _):
        assert opened(page, real).evaluate(LAST) <= SCREENS * HEIGHT


def on_phone(browser: Browser, address: str) -> Page:
    """The page to which a code leads that a stranger holds a phone to."""
    phone = browser.new_context(
        viewport={"width": 390, "height": HEIGHT}, has_touch=True, is_mobile=True
    )
    phone.add_init_script(KEEPS_NOTHING)
    page = phone.new_page()
    page.goto(address)
    return page


def test_stranger_is_at_the_sheet_beside_his_case_in_two_taps(browser: Browser, real: str) -> None:
    page = on_phone(browser, f"{real}/")

    page.get_by_role("link", name="Lawaai van boven").tap()
    expect(page.locator("h1")).to_have_text("Lawaai van boven")
    step = page.get_by_role("link", name="Wat wel kan")
    expect(step).to_be_in_viewport()
    step.tap()
    expect(page.locator("h1")).to_have_text("Spiekkaart: De drieslag")
    expect(page.get_by_role("heading", name="Zeggen wat wel kan")).to_be_in_viewport()
    page.context.close()


def test_stranger_holds_the_handout_of_his_case_in_three_taps(
    browser: Browser, server: str
) -> None:
    page = on_phone(browser, f"{server}/site/")

    page.locator("article").get_by_role("link", name="casussen").tap()
    page.get_by_role("link", name="De boete voor een te laat boek").first.tap()
    handout = page.get_by_role("link", name="Download de hand-out")
    expect(handout).to_be_in_viewport()
    # Why not tapped: what a browser does with a PDF is its own affair.
    address = handout.evaluate("link => link.href")
    assert address.endswith("/print/hand-out-te-laat.pdf")
    assert page.request.get(address).ok
    page.context.close()


def test_case_leads_to_the_cases_beside_it_and_to_their_list(browser: Browser, real: str) -> None:
    with looking(browser, real) as (page, wrong):
        page.set_viewport_size({"width": 390, "height": HEIGHT})
        page.goto(f"{real}/casussen/buren.html")
        page.get_by_role("link", name="Volgende: De keuken is oud, maar nog heel").click()
        expect(page.locator("h1")).to_have_text("De keuken is oud, maar nog heel")
        page.locator(".md-footer").get_by_text("Lawaai van boven").click()
        expect(page.locator("h1")).to_have_text("Lawaai van boven")
        page.get_by_role("navigation", name="Je bent hier").get_by_text("Casussen").click()
        expect(page.locator("h1")).to_have_text("Casussen")
        expect(page.locator("[aria-current=page]")).to_have_count(1)

    assert wrong == []


@pytest.mark.parametrize("path", ["casussen/buren", "theorie/gesprek", "zinnen", "oefenen"])
def test_who_skips_to_the_content_misses_none_of_it(browser: Browser, real: str, path: str) -> None:
    with looking(browser, real) as (page, _):
        page.goto(f"{real}/{path}.html")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(":target")).to_be_in_viewport()

        assert page.evaluate(
            "document.querySelector(':target').contains(document.querySelector('h1'))"
        )


def test_case_of_the_start_page_is_not_found_twice(browser: Browser, real: str) -> None:
    with looking(browser, real) as (page, _):
        opened(page, real).goto(f"{real}/oefenen.html?q=lawaai")
        page.locator(".md-search-result__link").first.wait_for()

        assert "Duidelijk nee" not in page.locator(".md-search-result__list").inner_text()


PLANS = "".join(
    f"<p{f' data-date={day}' if day else ''}>{words}"
    f'<time datetime="{day or "2026-01-01"}" data-today="Vandaag"></time></p>'
    for day, words in (
        ("2026-11-02", "was"),
        ("", "ooit"),
        ("2026-12-03", "komt"),
        ("2026-11-03", ""),
    )
)
"""The days of a kit as a page lists them, in another order; the clock stands at 3 November."""


def test_day_of_today_stands_first_and_one_that_was_stands_last(
    browser: Browser, real: str
) -> None:
    with visiting(browser, real) as (page, wrong):
        stop_clock(page)
        page.route(
            "**/index.html",
            lambda route: route.fulfill(
                body=route.fetch()
                .text()
                .replace("</article>", f'<div id="days" data-plans>{PLANS}</div></article>')
            ),
        )
        page.goto(f"{real}/index.html")

        expect(page.locator("#days p")).to_have_text(
            ["Vandaag", re.compile("ooit"), "komtdonderdag 3 december 2026", re.compile("was")]
        )

    assert wrong == []


def test_desk_tells_when_the_site_was_made(browser: Browser, sites: Path, server: str) -> None:
    made = time.mktime((2026, 3, 2, 13, 45, 0, 0, 0, -1))
    os.utime(sites / "trainer/index.html", (made, made))
    with visiting(browser, server) as (page, _):
        page.goto(f"{server}/trainer/index.html")

        expect(page.locator("[data-built]")).to_have_text("2 maart 2026 om 13:45")
