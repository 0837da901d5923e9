"""Where the lines of text of a PDF stand, to tell whether they leave the page or hit each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2

from oefenkoffer.design.geometry import POINTS_PER_MM

Box = tuple[float, float, float, float]

APART = 10
"""How far letters of one word stand apart at most, in mm; else they are on two lines or pages."""
TOUCH = 0.35
"""How far the letters of two lines may reach into each other, in mm: a g above an l does."""


@dataclass(frozen=True)
class TextBox:
    """A run of letters on a page; in mm from the upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def __str__(self) -> str:
        return (
            f"page {self.page + 1}: {self.text!r} at x {self.left:.1f}–{self.right:.1f},"
            f" y {self.top:.1f}–{self.bottom:.1f} mm"
        )


@dataclass(frozen=True)
class Page:
    """The size of a page in mm, and its text."""

    width: float
    height: float
    texts: tuple[TextBox, ...]


def pages(pdf: bytes) -> list[Page]:
    """All pages with their text boxes."""
    document = pypdfium2.PdfDocument(pdf)
    found = [_page(number, sheet) for number, sheet in enumerate(document)]
    document.close()
    return found


def _page(number: int, sheet: pypdfium2.PdfPage) -> Page:
    words, (width, height) = sheet.get_textpage(), sheet.get_size()
    letters = words.get_text_range(0, words.count_chars())
    boxes = []
    for word in re.finditer(r"\S+", letters):
        run = [words.get_charbox(index) for index in range(*word.span())]
        boxes += [_box(number, height, part, word[0]) for part in _lines(run)]
    return Page(width / POINTS_PER_MM, height / POINTS_PER_MM, tuple(boxes))


def _lines(run: Sequence[Box]) -> Iterator[Sequence[Box]]:
    """The letters of a word that goes on in the next line, line by line."""
    start = 0
    for index in range(1, len(run)):
        (_, low, _, high), (_, bottom, _, top) = run[index - 1], run[index]
        gap = max(run[index][0] - run[index - 1][2], run[index - 1][0] - run[index][2])
        is_elsewhere = gap > APART * POINTS_PER_MM
        goes_on = run[index - 1][0] <= run[index][0]  # as a hyphen does, beside letters or below
        if is_elsewhere or ((bottom > high or top < low) and not goes_on):
            yield run[start:index]
            start = index
    yield run[start:]


def _box(number: int, height: float, run: Sequence[Box], text: str) -> TextBox:
    left, bottom, right, top = (
        pick(sides)
        for pick, sides in zip((min, min, max, max), zip(*run, strict=True), strict=True)
    )
    return TextBox(
        number,
        left / POINTS_PER_MM,
        (height - top) / POINTS_PER_MM,
        right / POINTS_PER_MM,
        (height - bottom) / POINTS_PER_MM,
        text,
    )


def collisions(page: Page) -> Iterator[str]:
    """The pairs of texts that are printed over each other."""
    boxes = sorted(page.texts, key=lambda box: box.top)
    for number, box in enumerate(boxes):
        for below in boxes[number + 1 :]:
            if below.top >= box.bottom - TOUCH:
                break
            if min(box.right, below.right) - max(box.left, below.left) > TOUCH:
                yield f"{box} over {below}"


def outside(page: Page, margins: tuple[float, float, float, float]) -> Iterator[str]:
    """The texts that leave the page: closer to left, top, right or bottom than these mm."""
    left, top, right, bottom = margins
    for box in page.texts:
        if (
            box.left < left
            or box.top < top
            or box.right > page.width - right
            or box.bottom > page.height - bottom
        ):
            yield str(box)
