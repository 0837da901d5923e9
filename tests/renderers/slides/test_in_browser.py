from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.model import Deck
from tests.renderers.slides.decks import library, sample_deck
from tests.renderers.slides.markdown.decks import slides

pytestmark = pytest.mark.browser

LAST = len(sample_deck().slides)
EXERCISE = 13


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("deck") / "deck.html"
    path.write_text(html(sample_deck(), library()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def faults() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, file: str, faults: list[str]) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 720})
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("request", lambda request: faults.append(request.url))
    opened.goto(file)
    opened.evaluate("document.fonts.ready")
    yield opened
    opened.close()


def title(page: Page) -> str:
    return page.locator("section.now").locator("h1, h2, h3").inner_text()


def number(page: Page) -> int:
    return int((page.locator("nav output").text_content() or "").split()[0])


def test_keys_move_through_the_deck(page: Page) -> None:
    moves = ["ArrowRight", " ", "PageDown", "ArrowLeft", "PageUp", "End", "ArrowRight", "Home"]

    seen = []
    for key in moves:
        page.keyboard.press(key)
        seen.append(number(page))

    assert seen == [2, 3, 4, 3, 2, LAST, LAST, 1]


def test_focus_moves_to_the_heading_so_that_it_is_read_aloud(page: Page) -> None:
    page.keyboard.press("ArrowRight")

    assert page.evaluate("document.activeElement.textContent") == "De tweeslag"
    assert title(page) == "De tweeslag"


def test_deep_link_opens_its_slide_and_moving_changes_the_link(page: Page, file: str) -> None:
    page.goto(f"{file}#{EXERCISE}")

    assert (number(page), title(page)) == (EXERCISE, "Aan de slag")
    page.keyboard.press("ArrowRight")
    assert page.url == f"{file}#{EXERCISE + 1}"


def test_link_to_no_slide_opens_the_nearest(page: Page, file: str) -> None:
    seen = []
    for link in ("#0", "#9999", "#x"):
        page.goto(f"{file}{link}")
        seen.append(number(page))

    assert seen == [1, LAST, 1]


def test_nothing_leaves_and_nothing_complains(page: Page, file: str, faults: list[str]) -> None:
    for key in ("ArrowRight", "o", "Enter", "?", "Escape", "b", "b", "t", "End"):
        page.keyboard.press(key)

    assert [fault for fault in faults if fault != file and not fault.startswith("data:font/")] == []


def test_black_screen_comes_and_goes_with_any_key(page: Page) -> None:
    black = page.locator("#black")
    page.keyboard.press(".")
    assert black.is_visible()
    page.keyboard.press("ArrowRight")
    assert (black.is_visible(), number(page)) == (False, 1)


def test_overview_shows_all_slides_and_opens_the_chosen_one(page: Page) -> None:
    page.keyboard.press("o")
    assert page.locator("main > section:visible").count() == LAST
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert (page.locator("main > section:visible").count(), number(page)) == (1, 2)
    page.keyboard.press("o")
    page.locator("main > section").nth(4).click()
    assert number(page) == 5


def test_help_names_the_keys(page: Page) -> None:
    page.keyboard.press("?")

    assert page.locator("#help").is_visible()
    assert page.locator("#help dt").count() == 9
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_clock_counts_down_and_says_when_the_time_is_up(browser: Browser, file: str) -> None:
    page = browser.new_page()
    page.clock.install()
    page.goto(f"{file}#{EXERCISE}")
    clock, done = page.locator("#clock [role=timer]"), page.locator("#clock .done")
    assert (clock.inner_text(), done.is_visible()) == ("3:00", False)

    page.keyboard.press("t")
    page.clock.run_for(60_000)
    assert clock.inner_text() == "2:00"
    page.clock.run_for(121_000)
    assert (clock.inner_text(), done.inner_text()) == ("0:00", "De tijd is om")
    assert page.locator("#said").inner_text() == "De tijd is om"

    page.keyboard.press("t")
    assert (clock.inner_text(), done.is_visible()) == ("6:00", False)
    assert page.locator(".now [aria-current=step]").inner_text().split()[-1] == "gesprek"
    page.close()


def test_swiping_moves(browser: Browser, file: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(file)
    swipe = """([from, to]) => {
        const target = document.body;
        const touch = (x) => new Touch({identifier: 1, target, clientX: x, clientY: 9});
        const fire = (name, x, touches) => target.dispatchEvent(new TouchEvent(
            name, {bubbles: true, touches, changedTouches: [touch(x)]}));
        fire("touchstart", from, [touch(from)]);
        fire("touchend", to, []);
    }"""

    seen = []
    for way in ([300, 100], [300, 100], [100, 300], [100, 110]):
        page.evaluate(swipe, way)
        seen.append(number(page))

    assert seen == [2, 3, 2, 2]
    context.close()


def test_every_slide_fits_a_screen_and_a_phone_is_as_wide_as_its_slides(
    browser: Browser, file: str
) -> None:
    hidden = """[...document.querySelectorAll("main > section")].map((slide, index, all) => {
        all.forEach((other) => other.classList.toggle("now", other === slide));
        return [slide.scrollWidth - slide.clientWidth, slide.scrollHeight - slide.clientHeight];
    })"""
    wide = browser.new_page(viewport={"width": 1280, "height": 720})
    wide.goto(file)
    wide.evaluate("document.fonts.ready")
    phone = browser.new_page(viewport={"width": 320, "height": 640})
    phone.goto(file)

    assert wide.evaluate(hidden) == [[0, 0]] * LAST
    assert [sideways for sideways, _ in phone.evaluate(hidden)] == [0] * LAST
    wide.close()
    phone.close()


@pytest.mark.parametrize("after", ["", "o"])
def test_deck_prints_a_slide_a_page(page: Page, after: str) -> None:
    for key in after:
        page.keyboard.press(key)

    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))

    texts = [sheet.get_textpage().get_text_bounded() for sheet in printed]
    assert [
        slide.title in " ".join(text.split())
        for slide, text in zip(sample_deck().slides, texts, strict=True)
    ] == [True] * LAST
    assert {sheet.get_size() for sheet in printed} == {(960, 540)}
    printed.close()


def test_without_javascript_the_slides_are_one_page(browser: Browser, file: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file)

    assert page.locator("main > section:visible").count() == LAST
    assert page.locator("nav").is_visible() is False
    context.close()


@pytest.mark.parametrize("state", ["black", "clock", "running"])
def test_a_window_that_is_loaded_anew_goes_on_where_it_was(
    page: Page, file: str, state: str
) -> None:
    page.goto(f"{file}#{EXERCISE}")
    if state == "black":
        page.keyboard.press("b")
    else:
        page.get_by_role("button", name="Volgend onderdeel").click()
    if state == "running":
        page.keyboard.press("t")
    query = """() => [location.hash, document.querySelector("#black").hidden,
      document.querySelector(".parts [aria-current]").textContent,
      document.querySelector("#clock [data-do=clock]").textContent]"""
    before = page.evaluate(query)
    page.reload()

    assert page.evaluate(query) == before


def test_steps_that_were_open_are_open_again(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "steps.html"
    typed = slides("# Dag\n---\n## Drie\n- een\n- twee\n- drie\n\nStap voor stap:")
    path.write_text(html(Deck("Dag", tuple(typed)), library()), encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{path.as_uri()}#2")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.reload()

    assert (number(page), page.locator("section.now .later").count()) == (2, 1)
    page.close()
