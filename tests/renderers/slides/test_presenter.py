import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from textwrap import dedent

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.finish import Day, finished
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.markdown import markdown_deck
from tests.axe import faults as axe_faults
from tests.chromium import stop_clock
from tests.renderers.slides.decks import library
from tests.renderers.slides.markdown.decks import PATH, sources
from tests.tabs import looking

pytestmark = pytest.mark.browser

TYPED = dedent("""\
    # Nee zeggen
    Blok: 10 minuten
    Notities: Welkom *allemaal*.
    ---
    ## Drie dingen
    1. een
    2. twee
    Stap voor stap:
    ---
    # Oefenen
    Blok: 20 minuten
    ---
    ## Hoefijzer
    Opdracht: Zeg één zin.
    Tijd: 2 minuten
    Notities: Loop rond.
    ---
    ## Waar sta jij?
    Stelling: Nee is nee.
    ---
    ## Kolommen
    ### Fout
    Nee.
    ### Goed
    Nee, want.
    ---
    ## Tabel
    | a | b |
    |---|---|
    | c | d |
    ---
    ## Citaat
    > Ik wil een huis.
    > — mevrouw Bakker
    ---
    ## Alleen een titel
""")
SLIDES = 9
EXERCISE = 4


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("deck") / "deck.html"
    write(path)
    return path.as_uri()


def write(path: Path) -> None:
    deck = finished(markdown_deck(PATH, TYPED, sources()), Day(540, (parse("Sla koffie over."),)))
    path.write_text(html(deck, library(), speaker=True), encoding="utf-8")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 720})
    yield opened
    opened.close()


@pytest.fixture
def faults() -> list[str]:
    return []


@pytest.fixture
def screen(context: BrowserContext, file: str, faults: list[str]) -> Page:
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file)
    return page


@pytest.fixture
def speaker(context: BrowserContext, screen: Page, faults: list[str]) -> Page:
    with context.expect_page() as opened:
        screen.keyboard.press("s")
    page = opened.value
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.wait_for_load_state()
    return page


def on(page: Page, number: int) -> None:
    """Wait until a window shows a slide."""
    expect(page.locator("main > section.now")).to_have_attribute("data-n", str(number))


def hear(screen: Page, then: str = "") -> None:
    """Wait until the presenter's window calls, as each second; press a key at that moment."""
    screen.evaluate(
        """(key) => new Promise((heard) => addEventListener("message", () => {
            const press = new KeyboardEvent("keydown", {key, bubbles: true});
            if (key) document.body.dispatchEvent(press);
            heard();
        }, {once: true}))""",
        then,
    )


def test_points_come_one_at_a_time_and_are_announced(screen: Page) -> None:
    seen = []
    for key in ("ArrowRight", "ArrowRight", "PageDown", "PageDown", "PageUp", "PageUp"):
        screen.keyboard.press(key)
        slide = screen.locator("section.now")
        hidden = slide.locator(".later").count()
        seen.append((slide.get_attribute("data-n"), hidden))

    assert seen == [("2", 2), ("2", 1), ("2", 0), ("3", 0), ("2", 0), ("2", 1)]
    screen.keyboard.press("ArrowRight")
    assert screen.locator("#said").inner_text() == "twee"


@pytest.mark.parametrize(
    "keys", [["g", "4", "Enter"], ["4", "Enter"], ["1", "Backspace", "4", "Enter"]]
)
def test_digits_lead_to_their_slide(screen: Page, keys: list[str]) -> None:
    for key in keys:
        screen.keyboard.press(key)

    on(screen, 4)
    assert screen.locator("#jump").is_visible() is False


def test_escape_forgets_the_digits(screen: Page) -> None:
    for key in ("5", "Escape"):
        screen.keyboard.press(key)

    on(screen, 1)
    assert screen.locator("#jump").is_visible() is False


def test_both_windows_move_together(screen: Page, speaker: Page, faults: list[str]) -> None:
    speaker.keyboard.press("End")
    on(screen, SLIDES)
    screen.keyboard.press("Home")
    on(speaker, 1)
    speaker.keyboard.press("PageDown")
    speaker.keyboard.press("PageDown")
    expect(screen.locator("section.now .later")).to_have_count(1)
    on(screen, 2)
    assert faults == []


def test_speaker_sees_notes_and_what_comes_next(screen: Page, speaker: Page) -> None:
    assert speaker.locator("#notes em").inner_text() == "allemaal"
    assert speaker.locator("section.next").get_attribute("data-n") == "2"
    assert screen.locator("#desk").is_visible() is False
    assert screen.locator(".notes:visible").count() == 0


def test_screen_turns_black_and_the_speaker_still_sees(screen: Page, speaker: Page) -> None:
    speaker.keyboard.press("b")

    expect(screen.locator("#black")).to_be_visible()
    assert speaker.locator("#black").is_visible() is False
    assert speaker.locator("#desk [data-do=black]").get_attribute("aria-pressed") == "true"


def test_reload_of_either_window_finds_the_other_again(screen: Page, speaker: Page) -> None:
    speaker.keyboard.press("3")
    speaker.keyboard.press("Enter")
    on(screen, 3)
    speaker.reload()
    on(speaker, 3)
    speaker.keyboard.press("PageDown")
    on(screen, 4)
    screen.reload()
    on(screen, 4)
    expect(speaker.locator("#block .of")).to_contain_text("van 20 minuten")
    speaker.keyboard.press("PageDown")
    on(screen, 5)
    screen.keyboard.press("PageUp")
    on(speaker, 4)


def test_clock_runs_in_both_windows_and_survives_a_reload(screen: Page, speaker: Page) -> None:
    speaker.keyboard.press(str(EXERCISE))
    speaker.keyboard.press("Enter")
    speaker.keyboard.press("t")

    expect(screen.locator("#clock [role=timer]")).to_have_text(re.compile("^1:"))
    screen.reload()
    expect(screen.locator("#clock [data-do=clock]")).to_have_text("Pauze")


SHOWN = """(expected) => JSON.stringify(expected) === JSON.stringify([
  document.querySelector(".now").dataset.n,
  document.querySelectorAll(".now .later").length,
  document.querySelector("#black").hidden,
  document.querySelector("#clock [data-do=clock]").textContent,
  document.querySelector("#clock b").textContent.slice(0, 2),
  document.querySelector("#pill b").textContent.slice(0, 2)])"""
"""Whether a window knows the slide, its steps, black or not, and the minutes of the clock."""

STATES = {
    "steps open": (["2", "Enter", "ArrowRight"], ["2", 1, True, "Start", "", ""]),
    "clock set": (["4", "Enter", "+"], ["4", 0, True, "Start", "3:", ""]),
    "clock running": (["4", "Enter", "t", "5", "Enter"], ["5", 0, True, "Pauze", "1:", "1:"]),
    "black and running": (["4", "Enter", "t", "b"], ["4", 0, False, "Pauze", "1:", "1:"]),
}


@pytest.mark.parametrize("name", STATES)
def test_reload_in_any_state_leaves_both_windows_agreeing(
    screen: Page, speaker: Page, name: str
) -> None:
    """Each way of loading anew comes first in a state: what comes second may have been mended."""
    keys, expected = STATES[name]
    for key in keys:
        speaker.keyboard.press(key)
    on(screen, int(str(expected[0])))
    ways = ((screen,), (speaker,), (screen, speaker))
    first = list(STATES).index(name)
    for turn in range(len(ways)):
        for page in ways[(first + turn) % len(ways)]:
            page.reload()

        for page in (screen, speaker):
            page.wait_for_function(SHOWN, arg=expected)


def test_window_that_kept_nothing_does_not_undo_the_other(screen: Page, speaker: Page) -> None:
    """As where somebody closed it and opened the address again."""
    keys, expected = STATES["clock running"]
    for key in keys:
        speaker.keyboard.press(key)
    on(screen, int(str(expected[0])))
    screen.evaluate("sessionStorage.clear(), history.replaceState(null, '')")
    screen.reload()
    speaker.reload()

    for page in (screen, speaker):
        page.wait_for_function(SHOWN, arg=expected)


def test_time_is_counted_for_each_block(browser: Browser, file: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    stop_clock(page)
    page.goto(f"{file}?presenter")
    assert page.locator("#whole .left").inner_text() == "30:00"

    page.locator("[data-do=run]").click()
    page.clock.run_for(601_000)
    assert block(page) == ("Nee zeggen", "over tijd 0:01", "10:01 van 10 minuten")
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    page.clock.run_for(60_000)
    assert block(page) == ("Oefenen", "nog 19:00", "1:00 van 20 minuten")
    assert page.locator("#whole .of").inner_text() == "11:01 van 30 minuten"
    page.evaluate("localStorage.clear()")  # as Chromium may do to a page on a disk
    page.reload()
    page.clock.run_for(1_000)
    assert page.locator("#whole .of").inner_text() == "11:02 van 30 minuten"
    page.locator("[data-do=again]").click()
    assert page.locator("#whole .left").inner_text() == "30:00"
    page.close()


def block(page: Page) -> tuple[str, ...]:
    place = page.locator("#block")
    return tuple(place.locator(part).inner_text() for part in ("h2", "p:first-of-type", ".of"))


def test_looking_for_a_slide_moves_the_wall_only_on_a_choice(screen: Page, speaker: Page) -> None:
    speaker.keyboard.press("o")
    for _ in range(3):
        speaker.keyboard.press("ArrowRight")
    speaker.keyboard.press("/")
    speaker.keyboard.type("citaat")
    expect(speaker.locator("main > section:visible")).to_have_count(1)
    hear(screen)
    on(screen, 1)
    assert screen.locator("main > section:visible").count() == 1

    speaker.keyboard.press("Enter")
    on(screen, 8)


def test_overview_asked_for_on_the_wall_opens_where_the_room_does_not_see_it(
    screen: Page, speaker: Page
) -> None:
    hear(screen, then="o")

    expect(speaker.locator("main > section:visible")).to_have_count(SLIDES)
    assert screen.locator("main > section:visible").count() == 1
    ground = "it => getComputedStyle(it).backgroundColor"
    assert speaker.locator("nav").evaluate(ground) == "rgb(255, 255, 255)"


def test_speaker_sees_the_steps_that_the_room_does_not_see_yet(screen: Page, speaker: Page) -> None:
    speaker.keyboard.press("2")
    speaker.keyboard.press("Enter")
    on(screen, 2)

    assert screen.locator(".now .later").first.is_visible() is False
    assert speaker.locator(".now .later:visible").count() == 2


def test_notes_are_made_larger_and_higher_and_stay_so(screen: Page, speaker: Page) -> None:
    def measures() -> tuple[float, str]:
        box = speaker.locator("#notes").bounding_box()
        size = "getComputedStyle(document.querySelector('#notes div')).fontSize"
        return (box["height"] if box else 0), speaker.evaluate(size)

    before = measures()
    speaker.get_by_role("button", name="Grotere letters").click()
    speaker.locator("#split").focus()
    for _ in range(4):
        speaker.keyboard.press("ArrowUp")
    after = measures()
    speaker.reload()
    expect(speaker.locator("#notes div").first).to_have_css("font-size", after[1])

    assert after[0] > before[0] + 50
    assert float(after[1][:-2]) > float(before[1][:-2])
    assert measures() == after
    on(screen, 1)


def test_speaker_is_told_how_late_it_is_and_what_to_drop(browser: Browser, file: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    stop_clock(page, datetime(2026, 11, 3, 9, 0).astimezone())
    page.goto(f"{file}?presenter")
    page.locator("[data-do=run]").click()
    page.clock.run_for(60_000)
    seen = [(lag(page), page.locator("#block .ends").inner_text())]
    page.clock.run_for(12 * 60_000)
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    page.clock.run_for(1_000)
    seen.append((lag(page), page.locator("#block .ends").inner_text()))

    assert seen == [
        ("Precies op tijd", "Dit blok duurt tot 9.10"),
        ("3 minuten achter", "Dit blok duurt tot 9.30"),
    ]
    assert page.locator("#drop p").inner_text() == "Sla koffie over."
    page.close()


def lag(page: Page) -> str:
    return page.locator("#lag").inner_text()


def test_stranger_cannot_move_the_slides(screen: Page) -> None:
    screen.evaluate("""new Promise((heard) => {
        addEventListener("message", heard, {once: true});
        postMessage({changes: {at: 3}}, "*");
    })""")

    on(screen, 1)


def test_axe_finds_nothing_in_either_window(screen: Page, speaker: Page) -> None:
    found = []
    for number in range(1, SLIDES + 1):
        for page in (screen, speaker):
            page.keyboard.press(str(number))
            page.keyboard.press("Enter")
            found += [(number, page is speaker, rule) for rule in axe_faults(page)]

    assert found == []


def test_every_kind_fits_a_screen_and_a_phone(browser: Browser, file: str) -> None:
    hidden = """() => {
        const boxes = document.querySelectorAll(".now, .now .column");
        return [...boxes].some((box) => box.scrollWidth > box.clientWidth);
    }"""
    for width, height in ((1280, 720), (1024, 768), (320, 640)):
        with looking(browser, file) as (page, _):
            page.set_viewport_size({"width": width, "height": height})
            page.goto(file)
            seen = []
            for number in range(1, SLIDES + 1):
                page.evaluate(f"location.hash = '#{number}'")
                on(page, number)
                seen.append(page.evaluate(hidden))
        assert seen == [False] * SLIDES


def test_buttons_on_a_phone_leave_all_of_an_exercise_to_be_seen(
    browser: Browser, file: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 560})
    page.goto(f"{file}#{EXERCISE}")
    expect(page.locator("#clock")).to_be_visible()

    covered = page.evaluate("""() => {
        const slide = document.querySelector(".now");
        slide.scrollTop = slide.scrollHeight;
        const bars = [...document.querySelectorAll("#clock, nav")];
        const top = Math.min(...bars.map((bar) => bar.getBoundingClientRect().top));
        const colours = bars.map((bar) => getComputedStyle(bar).backgroundColor);
        return [document.querySelector(".now .ring").getBoundingClientRect().bottom > top, colours];
    }""")

    assert covered == [False, ["rgb(255, 255, 255)"] * 2]
    page.close()
