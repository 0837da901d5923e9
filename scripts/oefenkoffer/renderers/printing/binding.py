"""The first pages of what is bound: its title and what is on which page; and a number on each."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.printing.merge import Chapter, merge_tagged
from oefenkoffer.renderers.printing.saving import saved
from oefenkoffer.typesetting import Template, pdf

CONTENTS = Template("oefenkoffer.renderers.printing", "contents.typ")
NUMBERS = Template("oefenkoffer.renderers.printing", "numbers.typ")

SMALL, LARGE = 8, 18
"""Of the number of a page, in points."""
MOST = 20
"""Pages of contents; a binder holds a batch of cases, which take one or two."""

Entries = list[tuple[str, list[tuple[str, int]]]]
"""Each chapter with its parts and the page on which each begins."""


def bind(chapters: Sequence[Chapter], title: str, branding: Branding, *, two_sided: bool) -> bytes:
    """The chapters behind a page with what is where, all pages numbered.

    Args:
        chapters: what is bound.
        title: of the whole.
        branding: its look and its words.
        two_sided: whether each part begins on a front.
    """
    labels = branding.labels
    lengths = [[(name, _pages(part)) for name, part in chapter.parts] for chapter in chapters]
    contents = b""
    # Why again: how many pages this takes moves all others.
    for room in range(1, MOST + 1):
        entries = _entries(chapters, lengths, room, two_sided=two_sided)
        contents = _contents(entries, title, branding)
        if _pages(contents) == room:
            break
    heading = labels.text("facilitator.contents")
    front = Chapter(heading, ((heading, contents),))
    bound = merge_tagged([front, *chapters], title, labels.language, two_sided=two_sided)
    return _numbered(bound, branding)


def _entries(
    chapters: Sequence[Chapter],
    lengths: Sequence[Sequence[tuple[str, int]]],
    first: int,
    *,
    two_sided: bool,
) -> Entries:
    entries: Entries = []
    done = first
    for chapter, parts in zip(chapters, lengths, strict=True):
        starts: list[tuple[str, int]] = []
        for name, pages in parts:
            done += done % 2 if two_sided else 0
            starts.append((name, done + 1))
            done += pages
        entries.append((chapter.title, starts))
    return entries


def _contents(entries: Entries, title: str, branding: Branding) -> bytes:
    data = {
        "title": title,
        "heading": branding.labels.text("facilitator.contents"),
        "language": branding.labels.language,
        "large_print": branding.large,
        "accent": branding.accent,
        "logo": branding.logo_data,
        "chapters": [{"title": chapter, "parts": parts} for chapter, parts in entries],
    }
    return pdf(CONTENTS, data, typeface=branding.typeface)


def _numbered(bound: bytes, branding: Branding) -> bytes:
    """The same with its number in the corner of each page that says something."""
    with pikepdf.open(BytesIO(bound)) as document:
        sizes = [_size(page) for page in document.pages]
        numbers = [
            {"size": size, "number": number}
            for number, (size, page) in enumerate(zip(sizes, document.pages, strict=True), start=1)
            if "/Contents" in page.obj and page.Contents
        ]
        points = LARGE if branding.large else SMALL
        data = {"language": branding.labels.language, "pages": numbers, "points": points}
        with pikepdf.open(BytesIO(pdf(NUMBERS, data, typeface=branding.typeface))) as drawn:
            for item, page in zip(numbers, drawn.pages, strict=True):
                target = document.pages[int(str(item["number"])) - 1]
                _draw_over(target, document.copy_foreign(page.as_form_xobject()))
        return saved(document)


def _draw_over(page: pikepdf.Page, drawing: pikepdf.Object) -> None:
    """Why by hand: pikepdf names an overlay at random, and equal input should give equal bytes."""
    name = page.add_resource(drawing, pikepdf.Name.XObject, pikepdf.Name("/PageNumber"))
    page.contents_add(b"q\n", prepend=True)
    # Why an artifact: a number of a page is no part of what is read aloud.
    page.contents_add(f"\nQ /Artifact BMC q {name} Do Q EMC".encode())


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.mediabox.as_list())
    return (right - left) / POINTS_PER_MM, (top - bottom) / POINTS_PER_MM


def _pages(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as document:
        return len(document.pages)
