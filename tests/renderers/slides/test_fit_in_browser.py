"""No slide scrolls on a screen, and none of its words is cut off or printed over another."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from oefenkoffer.labels import catalogue
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.model import (
    Block,
    Deck,
    PictureSlide,
    SectionSlide,
    TextSlide,
)
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.vocabulary import PACKAGED, Language
from tests.renderers.slides.decks import library, sample_deck, without_refused
from tests.renderers.slides.kinds import drawn, every_kind, head
from tests.renderers.slides.test_margins import EVERY_KIND, TITLES, WORDS, of_the_kit, typed

pytestmark = pytest.mark.browser

SCREENS = ((1280, 720), (1024, 768), (1920, 1080), (800, 600))
"""Of two shapes: screens of one shape differ in what is rounded alone."""

LONG = "Een vraag die te lang is voor het scherm, " * 5
OVERFLOWS = """() => [...document.querySelectorAll("main > section")].map((slide, at) => {
  history.replaceState = () => {};
  History.prototype.replaceState.call(history, null, "", `#${at + 1}`);
  dispatchEvent(new Event("hashchange"));
  const inner = "h1, h2, h3, .body, .column, .sides li, .parts li, dl, img";
  const boxes = [slide, ...slide.querySelectorAll(inner)];
  const wide = (box) => box.scrollWidth > box.clientWidth;
  const high = (box) => !box.matches("h1, h2, h3") && box.scrollHeight > box.clientHeight;
  return boxes.filter((box) => wide(box) || high(box)).map((box) =>
    `${at + 1} ${slide.className}: ${box.tagName} ${box.scrollWidth}x${box.scrollHeight} ` +
    `in ${box.clientWidth}x${box.clientHeight}`);
}).flat()"""
"""What does not hold all that stands in it, of every slide. A heading is lower than its letters.

The deck may not put its own address in its place: the browser has a fifth of its work with those.
"""


def page_of(name: str) -> str:
    """A deck with the slides that the PDF takes: the others are never built."""
    deck, _ = without_refused(DECKS[name], lambda deck: pdf(deck, library()))
    return html(deck, library())


def photo(size: tuple[int, int]) -> Deck:
    """A photo of a camera on a slide of each kind that takes one."""
    data = BytesIO()
    Image.new("RGB", size, "teal").save(data, "JPEG")
    picture = replace(drawn(), name="foto.jpg", data=data.getvalue())
    body = parse("- Een rij bij de balie\n- Op maandag\n- En op dinsdag ook")
    return Deck(
        "Foto",
        (
            PictureSlide(**head("Een foto"), picture=picture, caption=""),
            PictureSlide(**head("Een foto"), picture=picture, caption="Op maandag"),
            PictureSlide(**head(LONG[:150]), picture=picture, caption=LONG),
            TextSlide(**head("Een foto"), picture=picture, body=body),
            TextSlide(**head(LONG[:150]), picture=picture, body=body),
        ),
    )


OF_KINDS = {
    "kinds": every_kind(),
    "sample": sample_deck(),
    "landscape": photo((4000, 3000)),
    "portrait": photo((3000, 4000)),
    "titles": Deck(
        "Titels",
        tuple(
            slide
            for title in (*TITLES, LONG)
            for slide in typed(
                f"# {title}\n---\n# {title}\n{title}\n---\n## {title}\n---\n## {title}\na"
            )
        ),
    ),
}
DECKS = {
    **OF_KINDS,
    **{
        word[:12]: Deck(word, (*typed(EVERY_KIND.format(w=word)), *of_the_kit(word)))
        for word in WORDS
    },
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page()


def overflows(
    page: Page, text: str, folder: Path, screens: tuple[tuple[int, int], ...]
) -> dict[tuple[int, int], list[str]]:
    """What scrolls or is cut off on some screens: a deck is set anew when its window changes."""
    path = folder / "deck.html"
    path.write_text(text, encoding="utf-8")
    by_screen = dict[tuple[int, int], list[str]]()
    for screen in screens:
        page.set_viewport_size({"width": screen[0], "height": screen[1]})
        if not by_screen:
            page.goto(path.as_uri())
            page.evaluate("document.fonts.ready")
        by_screen[screen] = list(page.evaluate(OVERFLOWS))
    return by_screen


@pytest.mark.parametrize("name", DECKS)
def test_every_slide_fits_its_screen(page: Page, name: str, tmp_path: Path) -> None:
    """Of the decks that differ in a word alone each is shown on one screen of either shape."""
    text, at = page_of(name), list(DECKS).index(name)
    screens = SCREENS if name in OF_KINDS else SCREENS[:2] if at % 2 else SCREENS[2:]

    assert overflows(page, text, tmp_path, screens) == {screen: [] for screen in screens}


def test_words_stay_beside_the_number_of_their_block(page: Page, tmp_path: Path) -> None:
    block = Block(28, (15,) * 28, start=540)
    slide = SectionSlide(**head("Ronde"), lead=parse(LONG[:120]), block=block)

    path = tmp_path / "deck.html"
    path.write_text(html(Deck("Dag", (slide, slide)), library()), encoding="utf-8")
    page.goto(f"{path.as_uri()}#2")
    page.evaluate("document.fonts.ready")
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("new Promise(requestAnimationFrame)")
        words, number = (
            page.locator(f".now {query}").evaluate("it => it.getBoundingClientRect().toJSON()")
            for query in (".body", ".number")
        )

        assert words["bottom"] > number["top"]
        assert words["right"] <= number["left"]


@pytest.mark.parametrize("language", [code for code in PACKAGED if code != "nl"])
def test_every_kind_fits_a_small_screen_in_every_language(
    page: Page, language: Language, tmp_path: Path
) -> None:
    look = replace(library(), labels=catalogue(language))

    assert overflows(page, html(every_kind(), look), tmp_path, SCREENS[-1:]) == {SCREENS[-1]: []}
