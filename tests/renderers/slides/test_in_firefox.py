import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from oefenkoffer.renderers.slides.html_page import html
from tests.renderers.slides.decks import library, sample_deck
from tests.renderers.slides.firefox import PATIENCE, Firefox, firefox

pytestmark = pytest.mark.browser

FOUND = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
LAST = len(sample_deck().slides)
RIGHT, PAGE_DOWN, PAGE_UP, END, HOME = "\ue014", "\ue00f", "\ue00e", "\ue010", "\ue011"
"""Keys as WebDriver writes them."""

DESK = """[...document.querySelectorAll("#desk")].some((desk) =>
    getComputedStyle(desk).display !== "none") ? document.readyState : "" """
"""How far the presenter's window is: at first it holds an empty page, complete as well."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    if not FOUND:
        pytest.skip("no Firefox here")
    with firefox(Path(FOUND), tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def deck(browser: Firefox, tmp_path: Path) -> Firefox:
    path = tmp_path / "deck.html"
    path.write_text(html(sample_deck(), library(), speaker=True), encoding="utf-8")
    browser.tell("Navigate", url=path.as_uri())
    return browser


def number(browser: Firefox) -> int:
    """The number of the slide; 0 while the page is not there yet."""
    shown = browser.evaluate("document.querySelector('nav output')?.textContent")
    return int(shown.split()[0]) if shown else 0


def in_time(found: Callable[[], object], expected: object) -> bool:
    """Whether it becomes so: a message from window to window takes a moment."""
    end = time.monotonic() + PATIENCE
    while found() != expected and time.monotonic() < end:
        time.sleep(0.05)
    return found() == expected


def test_keys_move_through_the_deck(deck: Firefox) -> None:
    seen = []
    for key in (RIGHT, " ", PAGE_DOWN, PAGE_UP, END, RIGHT, HOME):
        deck.press(key)
        seen.append(number(deck))

    assert seen == [2, 3, 4, 3, LAST, LAST, 1]


def test_heading_of_the_slide_has_the_focus(deck: Firefox) -> None:
    deck.press(RIGHT)

    assert deck.evaluate("document.activeElement.textContent") == "De tweeslag"


def test_presenter_window_and_deck_stay_in_step(deck: Firefox) -> None:
    (room,) = deck.windows()
    deck.press("p")
    assert in_time(lambda: len(deck.windows()), 2)
    (desk,) = set(deck.windows()) - {room}

    try:
        deck.tell("SwitchToWindow", handle=desk)
        assert in_time(lambda: deck.evaluate(DESK), "complete")
        deck.press(RIGHT)
        deck.tell("SwitchToWindow", handle=room)
        assert in_time(lambda: number(deck), 2)
        deck.press(END)
        deck.tell("SwitchToWindow", handle=desk)
        assert in_time(lambda: number(deck), LAST)
        deck.tell("Refresh")
        assert in_time(lambda: number(deck), LAST)
        deck.press(HOME)
        deck.tell("SwitchToWindow", handle=room)
        assert in_time(lambda: number(deck), 1)
    finally:
        deck.tell("SwitchToWindow", handle=desk)
        deck.tell("CloseWindow")
        deck.tell("SwitchToWindow", handle=room)
