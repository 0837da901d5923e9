"""The day while it runs: the block, the time that is left, how far behind, and what to drop."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import Browser, expect

from tests.axe import faults
from tests.chromium import stop_clock
from tests.tabs import visiting

pytestmark = pytest.mark.browser

TWO_PAST_NINE = datetime(2026, 11, 26, 9, 2)  # noqa: DTZ001 (the clock on the wall)


def test_a_running_day_goes_by_the_clock_and_survives_a_reload(browser: Browser, base: str) -> None:
    with visiting(browser, base) as (page, wrong):
        stop_clock(page, TWO_PAST_NINE)
        page.goto(f"{base}/trainer/draaiboeken/ochtend.html")
        live = page.locator(".ok-live")
        expect(live.locator("[data-part=title]")).to_have_text("Nog niet begonnen")
        expect(live.locator("[data-part=next]")).to_have_text("Daarna: Koffie, om 9.00")

        live.get_by_text("Begin", exact=True).click()
        page.clock.fast_forward("10:00")
        expect(live.locator("[data-part=title]")).to_have_text("Koffie")
        expect(live.locator("[data-part=left]")).to_have_text("20:00")
        expect(live.locator("[data-part=lag]")).to_have_text("2 minuten achter")
        expect(live.locator("[data-part=drop]")).to_be_hidden()

        page.reload()
        page.clock.fast_forward("21:00")
        expect(live.locator("[data-part=what]")).to_have_text("over tijd")
        expect(live.locator("[data-part=left]")).to_have_text(re.compile("1:[0-2]"))
        expect(live.locator("[data-part=lag]")).to_have_text("3 minuten achter")
        expect(live.locator("[data-part=advice]")).to_have_text("Sla de koffie over.")

        live.get_by_text("Opnieuw").click()
        page.reload()
        expect(live.locator("[data-part=title]")).to_have_text("Nog niet begonnen")
        assert wrong == []
        page.clock.resume()  # axe waits by timers
        if base.startswith("http"):  # from disk axe cannot read the stylesheets
            assert faults(page) == {}


def test_page_of_the_day_and_window_of_the_speaker_have_one_clock(
    browser: Browser, base: str
) -> None:
    with visiting(browser, base) as (page, wrong):
        page.goto(f"{base}/trainer/draaiboeken/ochtend.html")
        speaker = page.context.new_page()
        speaker.goto(f"{base}/trainer/presentatie-met-antwoorden-ochtend.html?presenter")
        title = page.locator(".ok-live [data-part=title]")
        pause = page.locator(".ok-live [data-do=run]")

        page.get_by_text("Begin", exact=True).click()
        page.get_by_text("Volgende blok").click()
        expect(speaker.locator("section.now[data-planned] h2")).to_have_text("Oefenen")
        expect(speaker.locator("[data-do=run]")).to_have_text("Pauzeer de tijd")
        speaker.keyboard.press("Home")
        expect(title).to_have_text("Nog niet begonnen")
        while speaker.locator("section.now").get_attribute("data-planned") is None:
            speaker.keyboard.press("PageDown")
        expect(title).to_have_text("Koffie")

        page.reload()
        speaker.reload()
        expect(speaker.locator("[data-do=run]")).to_have_text("Pauzeer de tijd")
        speaker.locator("[data-do=run]").click()
        expect(pause).to_have_text("Start de tijd")
        speaker.locator("[data-do=again]").click()
        expect(title).to_have_text("Nog niet begonnen")
        expect(pause).to_be_disabled()
        assert wrong == []


def test_desk_says_which_block_of_today_is_on(browser: Browser, base: str) -> None:
    with visiting(browser, base) as (page, wrong):
        page.goto(f"{base}/trainer/index.html")
        running = page.locator(".ok-days .ok-running")
        expect(running).to_be_hidden()

        page.get_by_role("link", name="Ochtend", exact=True).click()
        title = page.locator(".ok-live [data-part=title]")
        expect(title).to_have_text("Nog niet begonnen")
        page.get_by_text("Begin", exact=True).click()
        expect(title).to_have_text("Koffie")
        page.goto(f"{base}/trainer/index.html")

        expect(running).to_have_text("Nu bezig: Koffie")
        assert wrong == []
