"""What a PDF says and looks like, for tests."""

import io
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import page
import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image

from oefenkoffer.design.geometry import POINTS_PER_MM

BROKEN_WORD = re.compile("[\ufffe\u00ad\x02]\\s*")
"""The hyphen of a word that runs on in the next line, as pdfium gives it."""


Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def texts(pdf: bytes) -> list[str]:
    """The text of each page, with lines joined and words broken at a line's end made whole."""
    return [" ".join(BROKEN_WORD.sub("", text).split()) for text in _texts(pdf)]


def lines(pdf: bytes) -> list[str]:
    """The lines of all pages, each as it stands."""
    return [line.strip() for text in _texts(pdf) for line in text.splitlines() if line.strip()]


def broken_words(pdf: bytes) -> list[int]:
    """How many words of each page go on in the next line."""
    return [len(BROKEN_WORD.findall(text)) for text in _texts(pdf)]


def _texts(pdf: bytes) -> list[str]:
    """The text of each page, in which a space that keeps words together is one like others."""
    document = pypdfium2.PdfDocument(pdf)
    found = [sheet.get_textpage().get_text_bounded().replace("\xa0", " ") for sheet in document]
    document.close()
    return found


def codes(pdf: bytes) -> list[str]:
    """What a phone reads from the codes on the first and the last page, held as it likes."""
    document = pypdfium2.PdfDocument(pdf)
    found = {
        code.text
        for number in (0, len(document) - 1)
        for code in zxingcpp.read_barcodes(document[number].render(scale=2).to_pil())
    }
    document.close()
    return sorted(found)


def picture(pdf: bytes, number: int, *, scale: float = 1, mm: Box | None = None) -> bytes:
    """A page as PNG in greys, at 72 dots an inch times `scale`; all of it, or a box in mm."""
    image = _greys(pdf, number, scale)
    if mm is not None:
        left, top, right, bottom = (round(length * scale * POINTS_PER_MM) for length in mm)
        image = image.crop((left, top, right, bottom))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def darkest(pdf: bytes, number: int, places: Iterable[tuple[float, float]]) -> list[int]:
    """The darkest grey (0 is black) within half a mm of each place on a page, in mm."""
    scale = 4.0
    image = _greys(pdf, number, scale)
    around = range(-5, 6)
    return [
        min(
            cast(
                "int",
                image.getpixel(
                    (round(x * scale * POINTS_PER_MM) + i, round(y * scale * POINTS_PER_MM) + j)
                ),
            )
            for i in around
            for j in around
        )
        for x, y in places
    ]


def letter_height(pdf: bytes, number: int, words: str) -> float:
    """How high the first letter of these words is on a page, in points."""
    document = pypdfium2.PdfDocument(pdf)
    textpage = document[number].get_textpage()
    index, _ = textpage.search(words).get_next()
    _, bottom, _, top = textpage.get_charbox(index)
    document.close()
    return round(float(top - bottom), 2)


def letter_sizes(pdf: bytes) -> set[float]:
    """The sizes of all letters that somebody reads, as they are on paper, in points."""
    document = pypdfium2.PdfDocument(pdf)
    sizes = {
        round(_size(words, index), 1)
        for sheet in document
        for words in (sheet.get_textpage(),)
        for index in _letters(words)
    }
    document.close()
    return sizes


def _letters(words: pypdfium2.PdfTextPage) -> Iterator[int]:
    """The numbers of all letters of a page that are no white."""
    import pypdfium2.raw as pdfium

    for index in range(words.count_chars()):
        if not chr(pdfium.FPDFText_GetUnicode(words.raw, index)).isspace():
            yield index


def _size(words: pypdfium2.PdfTextPage, index: int) -> float:
    """How large a letter is where it is drawn: pages may be enlarged, and text may be turned."""
    import pypdfium2.raw as pdfium

    drawn = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(words.raw, index, drawn)
    return float(pdfium.FPDFText_GetFontSize(words.raw, index)) * math.hypot(drawn.c, drawn.d)


def corners(pdf: bytes, number: int) -> list[tuple[float, float]]:
    """Where each letter of a page begins: its lower left corner, in mm from the upper left."""
    document = pypdfium2.PdfDocument(pdf)
    sheet = document[number]
    words, height = sheet.get_textpage(), sheet.get_height()
    boxes = [words.get_charbox(index) for index in _letters(words)]
    document.close()
    return [
        (left / POINTS_PER_MM, (height - bottom) / POINTS_PER_MM) for left, bottom, _, _ in boxes
    ]


def colours(pdf: bytes) -> float:
    """Which part of the first page is neither black, white nor a grey between them."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=1).to_pil().convert("HSV")
    document.close()
    found = image.getchannel("S").histogram()
    return float(sum(found[64:]) / sum(found))


def place(pdf: bytes, number: int, words: str) -> Box:
    """Where these words stand on a page for the first time, in whole points from the top left."""
    document = pypdfium2.PdfDocument(pdf)
    textpage, high = document[number].get_textpage(), document[number].get_height()
    index, count = textpage.search(words, match_whole_word=True).get_next()
    boxes = [textpage.get_charbox(at, loose=True) for at in range(index, index + count)]
    document.close()
    left, bottom, right, top = (
        pick(side)
        for pick, side in zip((min, min, max, max), zip(*boxes, strict=True), strict=True)
    )
    return round(left), round(high - top), round(right), round(high - bottom)


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in whole mm."""
    document = pypdfium2.PdfDocument(pdf)
    found = [
        (round(w / POINTS_PER_MM), round(h / POINTS_PER_MM))
        for w, h in (sheet.get_size() for sheet in document)
    ]
    document.close()
    return found


def _greys(pdf: bytes, number: int, scale: float) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    image: Image.Image = document[number].render(scale=scale).to_pil().convert("L")
    document.close()
    return image


def failures(pdf: bytes) -> list[str]:
    """What PDF/UA-1 finds wrong, and each table whose heads say nothing."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tagged = [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]
        tables = [item for item in tagged if item.get("/S") == "/Table"]
        silent = ["a table with empty heads" for table in tables if not any(_heads(table))]
    return [str(failure) for failure in page.validate_pdf_bytes(pdf).failures] + silent


def _heads(tagged: pikepdf.Dictionary) -> Iterator[bool]:
    """Of each head of a table, or of a part of one, whether something stands in it."""
    for part in _below(tagged):
        if isinstance(part, pikepdf.Dictionary):
            if part.get("/S") == "/TH":
                yield bool(_below(part))
            yield from _heads(part)


def _below(tagged: pikepdf.Dictionary) -> Sequence[object]:
    """What a tag holds: other tags, or numbers of what is drawn."""
    held = tagged.get("/K", pikepdf.Array())
    return list(held) if isinstance(held, pikepdf.Array) else (held,)


def outline(pdf: bytes) -> list[str]:
    """The titles at the first level of the outline."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as found:
        return [str(item.title).replace("\xa0", " ") for item in found.root]


def title_and_language(pdf: bytes) -> tuple[str, str]:
    """What a reader shows as the document's title, and the language it reads aloud in."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.docinfo["/Title"]), str(document.Root.Lang)


def dates(pdf: bytes) -> list[str]:
    """What a document says of when it was made: such a note would differ every time."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        noted = [str(key) for key in document.docinfo if "Date" in str(key)]
        return noted + [str(key) for key in document.open_metadata() if "Date" in str(key)]


def tags(pdf: bytes) -> dict[str, int]:
    """How often each kind of tag occurs in the structure tree."""
    counts: dict[str, int] = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/P" in item:
                counts[str(item.S)[1:]] = counts.get(str(item.S)[1:], 0) + 1
    return counts


def font_names(pdf: bytes) -> set[str]:
    """The fonts that text is set in, without the six letters that mark a part of one."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]
        names = {str(item.BaseFont) for item in fonts if item.get("/Type") == "/Font"}
    return {name.removeprefix("/").rpartition("+")[2] for name in names}
