"""The PDF for the printer, looked at from outside: what was drawn where."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import typst
from PIL import Image, ImageChops

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.printing import Flip, PlacedPage, SheetSide, booklet, impose, pocket
from oefenkoffer.typesetting.offset import EXACT, Offset
from tests.papers import dates, sizes, texts, title_and_language

SCALE = 2.0
HALF, TALL = 148.5, 210.0


def numbered(count: int, width: float, height: float) -> bytes:
    """Pages with their number in the upper left corner, counted from 0."""
    source = (
        f'#set document(date: none)\n#set text(lang: "nl")\n'
        f"#set page(width: {width}mm, height: {height}mm, margin: 10mm)\n"
        f"#for n in range({count}) {{ page(text(size: 40pt)[p#n]) }}"
    )
    result = typst.Compiler({"main.typ": source.encode()}).compile(format="pdf")  # type: ignore[type-var]
    assert isinstance(result, bytes)
    return result


def rendered(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    found = [page.render(scale=SCALE).to_pil().convert("L") for page in document]
    document.close()
    return found


def cut_out(sheet: Image.Image, left: float, top: float, like: Image.Image) -> Image.Image:
    x, y = (round(length * SCALE * 72 / 25.4) for length in (left, top))
    return sheet.crop((x, y, x + like.width, y + like.height))


def difference(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ for an eye; the edge of a letter may fall between two pixels."""
    return sum(ImageChops.difference(one, other).histogram()[128:])


@pytest.mark.parametrize("count", [1, 4, 7, 13])
def test_each_page_of_a_booklet_is_printed_in_its_place(count: int) -> None:
    pages = numbered(count, HALF, TALL)
    sides = booklet(count)

    sheets, alone = rendered(impose([pages], sides, "Boekje", "short")), rendered(pages)

    for sheet, side in zip(sheets, sides, strict=True):
        for place in side.places:
            page = alone[place.page].crop((0, 0, 200, 200))
            assert difference(cut_out(sheet, place.x, place.y, page), page) < 60


def test_pages_of_a_pocket_card_lie_in_their_quarters_two_on_their_heads() -> None:
    pages = numbered(4, 105, HALF)

    (sheet,), alone = rendered(impose([pages], [pocket()], "Kaartje", "none")), rendered(pages)

    for place in pocket().places:
        page = alone[place.page]
        turned = page.rotate(180) if place.turned else page
        inside = (20, 20, page.width - 20, page.height - 20)
        found = cut_out(sheet, place.x, place.y, page).crop(inside)
        assert difference(found, turned.crop(inside)) < 400


def test_sheets_are_a4_and_name_themselves() -> None:
    pages = numbered(5, HALF, TALL)

    sheets = impose([pages], booklet(5), "Boekje, voor de printer", "short")

    assert sizes(sheets) == [(297, 210)] * 4
    assert texts(sheets) == ["p0", "p1", "p2", "p3 p4"]
    assert title_and_language(sheets) == ("Boekje, voor de printer", "nl")


def test_equal_pages_give_equal_bytes_without_a_date() -> None:
    pages = numbered(5, HALF, TALL)

    sheets = impose([pages], booklet(5), "Boekje", "short")

    assert sheets == impose([pages], booklet(5), "Boekje", "short")
    assert dates(sheets) == []


@pytest.mark.parametrize(
    ("flip", "duplex"),
    [("none", "/Simplex"), ("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge")],
)
def test_a_viewer_is_asked_to_print_at_full_size_on_the_right_sides(
    flip: Flip, duplex: str
) -> None:
    sheets = impose([numbered(1, HALF, TALL)], booklet(1), "Boekje", flip)

    with pikepdf.open(BytesIO(sheets)) as pdf:
        asked = {key: str(choice) for key, choice in pdf.Root.ViewerPreferences.items()}
    assert asked == {"/PrintScaling": "/None", "/Duplex": duplex}


def test_places_count_through_all_documents() -> None:
    one, other = numbered(2, HALF, TALL), numbered(1, 105, HALF)
    sides = [SheetSide(HALF, TALL, (PlacedPage(page, 0, 0),)) for page in (2, 1, 1, 0)]

    assert texts(impose([one, other], sides, "Stapel", "none")) == ["p0", "p1", "p1", "p0"]


OFFSETS = [EXACT, Offset(2, -3), Offset(scale=0.98), Offset(-1.5, 0.5, 1.02)]


@pytest.mark.parametrize("offset", OFFSETS)
@pytest.mark.parametrize("turned", [False, True])
def test_a_printer_that_is_off_prints_what_an_exact_one_would(
    offset: Offset, *, turned: bool
) -> None:
    straight = SheetSide(297, 210, (PlacedPage(0, 0, 0), PlacedPage(1, HALF, 0)), turned=turned)
    pages = [numbered(2, HALF, TALL)]

    exact, drawn = (
        impose(pages, [side], "Boekje", "short")
        for side in (straight, replace(straight, offset=offset))
    )

    for word in ("p0", "p1"):
        x, y = offset.printed(corner(drawn, word), (297, 210))
        assert (x, y) == pytest.approx(corner(exact, word), abs=0.05)


def test_a_turned_side_is_the_other_one_on_its_head() -> None:
    straight = SheetSide(297, 210, (PlacedPage(0, 0, 0), PlacedPage(1, HALF, 0)))

    upright, turned = (
        rendered(impose([numbered(2, HALF, TALL)], [side], "Boekje", "long"))[0]
        for side in (straight, replace(straight, turned=True))
    )

    assert difference(turned.rotate(180), upright) < 100


def corner(pdf: bytes, word: str) -> tuple[float, float]:
    """The corner of the first letter of a word that stood lower left, in mm from upper left."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    words = page.get_textpage()
    index, _ = words.search(word).get_next()
    left, bottom, _, _ = words.get_charbox(index)
    height = page.get_height()
    document.close()
    return left / POINTS_PER_MM, (height - bottom) / POINTS_PER_MM
