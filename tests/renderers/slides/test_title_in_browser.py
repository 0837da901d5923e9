"""The first slide with all that a client asks for: its address, its logo, and notes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from playwright.sync_api import Browser, Page

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.kit.decks import decks
from oefenkoffer.renderers.slides.html_page import html
from tests import filled

pytestmark = pytest.mark.browser

LOGOS = {"wide": (1600, 200), "usual": (800, 200), "tall": (200, 800)}
BOXES = """() => {
  const slide = document.querySelector("section.now .slide");
  const plate = getComputedStyle(slide, "::after");
  const size = (name) => parseFloat(plate[name]);
  const high = size("height") + 2 * size("paddingTop");
  const wide = size("width") + 2 * size("paddingLeft");
  const {right, top} = slide.getBoundingClientRect();
  const logo = [right - wide, top + size("top"), right, top + size("top") + high];
  const texts = document.createTreeWalker(slide.parentElement, NodeFilter.SHOW_TEXT);
  const boxes = {logo};
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const shown = text.parentElement.checkVisibility({checkVisibilityCSS: true});
    const around = document.createRange();
    around.selectNode(text);
    const {left, top, right, bottom} = around.getBoundingClientRect();
    const words = text.data.trim();
    if (shown && words && right > left) boxes[words] = [left, top, right, bottom];
  }
  return boxes;
}"""
"""Where the logo is with the white around it, and each text."""

Box = tuple[float, float, float, float]


@pytest.fixture(scope="module", params=LOGOS)
def logo(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(browser: Browser, logo: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The deck of the kit with a logo, for who speaks."""
    workshop = filled.workshop()
    shown = Picture("logo.png", filled.png(*LOGOS[logo]), "Noordhoek Wonen")
    (_, deck), *_ = decks(workshop, "before")
    path = tmp_path_factory.mktemp("deck") / "deck.html"
    branding = replace(branding_of(workshop), logo=shown)
    path.write_text(html(deck, branding, speaker=True), encoding="utf-8")
    opened = browser.new_page()
    opened.goto(path.as_uri())
    yield opened
    opened.close()


def open_on(page: Page, width: int, height: int) -> None:
    """Open the deck anew, on another screen."""
    page.set_viewport_size({"width": width, "height": height})
    page.reload()
    page.evaluate("document.fonts.ready")


def meet(one: Box, other: Box) -> bool:
    return all(one[side] < other[side + 2] and other[side] < one[side + 2] for side in (0, 1))


@pytest.mark.parametrize("screen", [(960, 540), (1280, 720), (1024, 768), (390, 844)])
def test_no_text_of_the_first_slide_lies_on_another_or_on_the_logo(
    page: Page, screen: tuple[int, int]
) -> None:
    open_on(page, *screen)
    boxes: dict[str, Box] = page.evaluate(BOXES)

    assert len(boxes) > 4
    both = combinations(boxes, 2)
    assert [pair for pair in both if meet(boxes[pair[0]], boxes[pair[1]])] == []


def test_the_white_behind_a_logo_has_its_shape(page: Page, logo: str) -> None:
    open_on(page, 1280, 720)
    left, top, right, bottom = page.evaluate(BOXES)["logo"]

    air = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.now .slide'), '::after').paddingTop)"
    )
    wide, high = LOGOS[logo]
    ratio = (right - left - 2 * air) / (bottom - top - 2 * air)
    assert ratio == pytest.approx(min(wide / high, 7 / 1.9), rel=0.01)
