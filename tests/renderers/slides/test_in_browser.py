import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from oefenkoffer.renderers.slides.finish import Day, finished
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.model import Deck
from tests.chromium import stop_clock
from tests.renderers.slides.decks import library, sample_deck
from tests.renderers.slides.markdown.decks import slides
from tests.tabs import hearing, looking

pytestmark = pytest.mark.browser

LAST = len(sample_deck().slides)
EXERCISE = 12


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The deck as participants get it."""
    path = tmp_path_factory.mktemp("deck") / "deck.html"
    path.write_text(html(sample_deck(), library()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The deck as a trainer shows it: with clocks that run."""
    path = tmp_path_factory.mktemp("room") / "deck.html"
    path.write_text(html(sample_deck(), library(), speaker=True), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def faults() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, file: str, faults: list[str]) -> Iterator[Page]:
    with (
        looking(browser, file) as (opened, _),
        hearing(
            opened,
            console=lambda message: faults.append(message.text),
            pageerror=lambda error: faults.append(str(error)),
            request=lambda request: faults.append(request.url),
        ),
    ):
        opened.goto(file)
        opened.evaluate("document.fonts.ready")
        yield opened


@pytest.fixture
def own(browser: Browser, file: str) -> Iterator[Page]:
    """The same in a tab of its own, which keeps what the page before kept in it."""
    opened = browser.new_page(viewport={"width": 1280, "height": 720})
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
    expect(page).to_have_url(f"{file}#/uit-de-rol")


def test_every_form_of_a_link_opens_its_slide(page: Page, file: str) -> None:
    seen = []
    for link in ("#/uit-de-rol", "#uit-de-rol", "#/13", "#13", "#/casus-te-laat"):
        page.goto(f"{file}#1")
        expect(page.locator("nav output")).to_have_text(re.compile("^1 "))
        page.goto(f"{file}{link}")
        expect(page.locator("nav output")).not_to_have_text(re.compile("^1 "))
        seen.append(title(page))

    assert seen == [*["Uit de rol"] * 4, "De boete voor een te laat boek"]


def test_link_by_name_leads_to_the_same_slide_when_others_came_before_it(
    page: Page, tmp_path: Path
) -> None:
    before, after = sample_deck().slides, (*slides("# Nieuw\n---\n## Ook"), *sample_deck().slides)
    seen = []
    for deck_slides in (before, after):
        path = tmp_path / f"{len(deck_slides)}.html"
        path.write_text(html(Deck("Dag", deck_slides), library()), encoding="utf-8")
        page.goto(f"{path.as_uri()}#/uit-de-rol")
        seen.append((number(page), title(page)))

    assert seen == [(13, "Uit de rol"), (15, "Uit de rol")]


def test_link_to_no_slide_opens_the_nearest(own: Page, file: str) -> None:
    seen = []
    for link in ("#0", "#9999", "#x"):
        own.goto("about:blank")
        own.goto(f"{file}{link}")
        seen.append(number(own))

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
    assert page.locator("#help dt").count() == 8
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


@pytest.fixture
def hour(browser: Browser, room: str) -> Iterator[Page]:
    """A page on the exercise, of which the clock is set by hand."""
    opened = browser.new_page(viewport={"width": 1280, "height": 720})
    stop_clock(opened)
    opened.goto(f"{room}#{EXERCISE}")
    yield opened
    opened.close()


def ring(page: Page) -> str:
    return page.locator("section.now [role=timer]").inner_text()


def pill(page: Page) -> str:
    return " ".join(page.locator("#pill").inner_text().split())


def test_clock_of_an_exercise_counts_down_large_in_its_ring(hour: Page) -> None:
    assert (ring(hour), hour.locator("section.now .unit").inner_text()) == ("3:00", "Lees je kaart")

    hour.keyboard.press("t")
    hour.clock.run_for(60_000)

    box = hour.locator("section.now .ring").bounding_box()
    assert box
    assert (ring(hour), box["height"] > 0.4 * 720) == ("2:00", True)
    assert hour.locator("#pill").is_visible() is False


def test_deck_of_participants_says_how_long_an_exercise_takes_without_a_clock(page: Page) -> None:
    page.keyboard.type("12\n")

    assert page.locator("section.now .ring").inner_text().split() == ["20", "minuten"]
    assert page.locator("#clock, #pill, [role=timer]").count() == 0


def test_clock_goes_on_wherever_one_walks_and_time_up_is_seen_anywhere(hour: Page) -> None:
    hour.keyboard.press("t")
    hour.keyboard.press("Home")
    hour.clock.run_for(60_000)
    assert pill(hour) == "2:00"
    hour.keyboard.press("End")
    hour.clock.run_for(132_000)

    assert pill(hour) == "+0:12 De tijd is om"
    assert hour.locator("#said").inner_text() == "De tijd is om"
    assert "over" in (hour.locator("html").get_attribute("class") or "").split()
    hour.locator("#pill").click()
    assert (number(hour), ring(hour)) == (EXERCISE, "+0:12")


def test_next_part_is_set_and_one_key_starts_it(hour: Page) -> None:
    hour.keyboard.press("t")
    hour.clock.run_for(185_000)
    assert hour.locator("[data-do=clock]").text_content() == "Volgend onderdeel"

    hour.keyboard.press("t")
    hour.clock.run_for(1_000)

    assert ring(hour) == "5:59"
    assert hour.locator(".now [aria-current=step] .part").inner_text() == "Voer het gesprek"


def test_a_minute_more_and_the_part_from_its_start(hour: Page) -> None:
    hour.keyboard.press("t")
    hour.clock.run_for(190_000)
    hour.keyboard.press("+")
    hour.clock.run_for(1_000)
    longer = ring(hour)
    hour.get_by_role("button", name="Opnieuw").click()

    assert (longer, ring(hour)) == ("0:59", "3:00")


def test_clock_of_the_last_part_rests_when_its_time_is_over(hour: Page) -> None:
    for _ in range(4):
        hour.get_by_role("button", name="Volgend onderdeel").click()
    hour.keyboard.press("t")
    hour.clock.run_for(200_000)
    hour.keyboard.press("t")
    hour.keyboard.press("Home")
    hour.clock.run_for(1_000)

    assert hour.locator("#pill").is_visible() is False
    assert "over" not in (hour.locator("html").get_attribute("class") or "").split()


def test_a_break_counts_down_until_the_time_that_stands_on_it(
    browser: Browser, tmp_path: Path
) -> None:
    typed = slides("# Dag\nBlok: 45 minuten\n---\n# Pauze\nPauze: 15 minuten\n---\n# Verder")
    path = tmp_path / "break.html"
    day = finished(Deck("Dag", tuple(typed)), Day(start=540))
    path.write_text(html(day, library(), speaker=True), encoding="utf-8")
    page = browser.new_page()
    stop_clock(page)
    page.goto(f"{path.as_uri()}#/pauze")
    assert page.locator("section.now .until").inner_text().split()[-1] == "10.00"

    page.keyboard.press("t")
    page.clock.run_for(30_000)

    assert ring(page) == "14:30"
    page.close()


def test_tiles_lead_to_their_slides_and_back(browser: Browser, tmp_path: Path) -> None:
    typed = """
        # Dag
        ---
        ## Kies
        - [De boete](#casus-te-laat): te laat
        - [Het boek](#casus-reserveren)
        ---
        {{ casus: te-laat }}
        ---
        {{ casus: reserveren }}
        ---
        # Klaar
    """
    deck = finished(Deck("Dag", tuple(slides(typed))), Day())
    path = tmp_path / "menu.html"
    path.write_text(html(deck, library()), encoding="utf-8")
    with looking(browser, path.as_uri()) as (page, _):
        page.goto(f"{path.as_uri()}#/kies")

        page.get_by_role("link", name="Het boek").click()
        there = title(page)
        page.keyboard.press("ArrowRight")
        page.locator(".now .back").click()

        assert (there, title(page)) == ("Een boek dat is uitgeleend", "Kies")
        page.goto(f"{path.as_uri()}#/klaar")
        assert page.locator(".now .back").count() == 0


def test_search_shows_only_slides_with_the_words(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("boek uitgel")
    page.keyboard.press("Enter")

    assert title(page) == "Een boek dat is uitgeleend"
    assert page.locator("#find").is_visible() is False

    page.keyboard.press("o")
    assert page.locator("#find input").input_value() == ""


def test_search_chooses_a_slide_with_the_words_in_its_title_first(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("bespreek")
    shown = page.locator("main > section:visible :is(h1, h2, h3)").all_inner_texts()
    page.keyboard.press("Enter")

    assert (shown[0], title(page)) == ("Aan de slag", "Bespreek na")


def test_overview_has_numbers_and_the_titles_of_parts(page: Page) -> None:
    page.keyboard.press("o")

    assert page.locator("h2.block:visible").all_inner_texts() == [
        slide.title for slide in sample_deck().slides
        if type(slide).__name__ in {"TitleSlide", "SectionSlide"}
    ]  # fmt: skip
    label = "getComputedStyle(document.querySelectorAll('main > section')[4], '::after').content"
    assert page.evaluate(label) == '"5"'


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
    # Why: a swipe to the right goes back in the history of a browser unless this is said.
    assert page.evaluate(
        "() => [getComputedStyle(document.documentElement).overscrollBehaviorX, "
        "getComputedStyle(document.body).touchAction]"
    ) == ["none", "pan-y pinch-zoom"]
    context.close()


def test_overview_on_a_phone_is_a_list_of_titles(browser: Browser, file: str) -> None:
    with looking(browser, file) as (page, _):
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(file)
        page.get_by_role("button", name="Overzicht").click()

        assert page.locator("main > section .body:visible").count() == 0
        assert page.locator("main > section :is(h1, h2, h3):visible").count() == LAST
        page.locator("main > section").nth(4).click()
        assert number(page) == 5


def test_every_slide_fits_a_screen_and_a_phone_is_as_wide_as_its_slides(
    browser: Browser, file: str
) -> None:
    hidden = """[...document.querySelectorAll("main > section")].map((slide, index) => {
        history.replaceState(null, "", `#${index + 1}`);
        dispatchEvent(new Event("hashchange"));
        return [slide.scrollWidth - slide.clientWidth, slide.scrollHeight - slide.clientHeight];
    })"""
    with looking(browser, file) as (page, _):
        page.goto(file)
        page.evaluate("document.fonts.ready")
        on_a_screen = page.evaluate(hidden)
    with looking(browser, file) as (page, _):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(file)
        on_a_phone = page.evaluate(hidden)

    assert on_a_screen == [[0, 0]] * LAST
    assert [sideways for sideways, _ in on_a_phone] == [0] * LAST


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
    own: Page, room: str, state: str
) -> None:
    own.goto(f"{room}#{EXERCISE}")
    if state == "black":
        own.keyboard.press("b")
    else:
        own.get_by_role("button", name="Volgend onderdeel").click()
    if state == "running":
        own.keyboard.press("t")
    query = """() => [location.hash, document.querySelector("#black").hidden,
      document.querySelector(".now .parts [aria-current]")?.textContent,
      document.querySelector("#clock [data-do=clock]").textContent]"""
    before = own.evaluate(query)
    own.evaluate("sessionStorage.clear()")  # as Chromium may do to a page on a disk
    own.reload()

    assert own.evaluate(query) == before


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
