"""What a client's layouts show behind a text: it can be read there, or stands on a plate."""

import io
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml import parse_xml

from oefenkoffer.design.colours import DARK, LIGHT
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.model import Deck, ExercisePart, ExerciseSlide, TextSlide
from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from oefenkoffer.renderers.slides.pptx.package import ALL
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import head
from tests.renderers.slides.pptx.templates import saved

EXERCISE = ExerciseSlide(
    **head("Aan de slag"),
    lead=parse("Oefen."),
    parts=(ExercisePart("Praat", 5),),
    group="",
    materials=(),
    stop_word="",
)
DECK = Deck("Nee", (TextSlide(**head("Nee"), body=parse("Zeg nee."), picture=None), EXERCISE))


def picture(*colours: str) -> bytes:
    """A picture of stripes from left to right, narrow enough to be behind every letter."""
    image, out = Image.new("RGB", (320, 180)), io.BytesIO()
    for left in range(0, 320, 8):
        image.paste(colours[left // 8 % len(colours)], (left, 0, left + 8, 180))
    image.save(out, "PNG")
    return out.getvalue()


def on_picture(data: bytes) -> Any:  # noqa: ANN401 (what the library gives)
    """The usual presentation with a picture behind every slide."""
    presentation = Presentation()
    master = presentation.slide_master
    _, relation = master.part.get_or_add_image_part(io.BytesIO(data))
    for ground in master.element.cSld.xpath("p:bg"):
        master.element.cSld.remove(ground)
    master.element.cSld.insert(
        0,
        parse_xml(
            f'<p:bg {ALL}><p:bgPr><a:blipFill><a:blip r:embed="{relation}" xmlns:r="http://schemas.'
            'openxmlformats.org/officeDocument/2006/relationships"/><a:stretch/></a:blipFill>'
            "<a:effectLst/></p:bgPr></p:bg>"
        ),
    )
    return presentation


def with_band(colour: str) -> Any:  # noqa: ANN401 (what the library gives)
    """The usual presentation with a band over the lower half of each slide."""
    presentation = Presentation()
    layout = presentation.slide_layouts[1]
    shapes = layout.shapes
    wide, high = int(presentation.slide_width or 0), int(presentation.slide_height or 0)
    xml = (
        f'<p:sp {ALL}><p:nvSpPr><p:cNvPr id="77" name="band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="0" y="{high // 2}"/><a:ext cx="{wide}" cy="{high // 2}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill></p:spPr></p:sp>'
    )
    shapes.element.insert(2, parse_xml(xml))
    return presentation


def plates(presentation: Any) -> dict[str, str]:  # noqa: ANN401 (what the library gives)
    """The colour of the plate on each layout of a deck that has one."""
    made = pptx(DECK, library(), PptxTemplate("klant.pptx", saved(presentation)))
    used = {
        slide.slide_layout.name: slide.slide_layout
        for slide in Presentation(io.BytesIO(made.data)).slides
    }
    return {
        name: str(shape._element.xpath(".//a:srgbClr/@val")[0])
        for name, layout in used.items()
        for shape in layout.shapes
        if shape.name == "plate"
    }


def in_file(colour: str) -> str:
    return colour[1:].upper()


@pytest.mark.parametrize(
    ("presentation", "expected"),
    [
        (Presentation(), {}),
        (on_picture(picture("#fafafa")), {}),
        (on_picture(picture("#ffe8c0", "#f4f4f4")), {}),
        (
            on_picture(picture("#c02020", "#f0d020", "#103060", "#ffffff")),
            {"Title and Content": in_file(LIGHT), "Opdracht": in_file(LIGHT)},
        ),
        (
            on_picture(picture("#101010")),
            {"Title and Content": in_file(LIGHT), "Opdracht": in_file(LIGHT)},
        ),
        (with_band("102040"), {"Title and Content": in_file(LIGHT), "Opdracht": in_file(LIGHT)}),
        (with_band("E8E8F8"), {}),
    ],
    ids=["plain", "calm", "pale", "motley", "dark", "dark band", "pale band"],
)
def test_a_text_that_cannot_be_read_stands_on_a_plate(
    presentation: Any,  # noqa: ANN401 (what the library gives)
    expected: dict[str, str],
) -> None:
    assert plates(presentation) == expected


def test_light_letters_stand_on_a_dark_plate() -> None:
    presentation = on_picture(picture("#c02020", "#f0d020", "#103060", "#ffffff"))
    for style in presentation.slide_master.element.xpath(".//p:bodyStyle//a:schemeClr"):
        style.set("val", "bg1")

    assert plates(presentation)["Title and Content"] == in_file(DARK)


def test_light_letters_can_be_read_on_a_dark_fill_of_their_own_place() -> None:
    presentation = Presentation()
    master = presentation.slide_master
    for style in master.element.xpath(".//p:titleStyle//a:schemeClr"):
        style.set("val", "bg1")
    solid = f'<a:solidFill {ALL}><a:srgbClr val="{in_file(DARK)}"/></a:solidFill>'
    master.placeholders[0]._element.spPr.append(parse_xml(solid))

    assert plates(presentation) == {}


def test_a_ring_is_told_from_the_page() -> None:
    """In the first accent of the theme where that is seen, else in the colour of the text."""

    def ring(colour: str) -> str:
        presentation = on_picture(picture(colour))
        made = pptx(DECK, library(), PptxTemplate("klant.pptx", saved(presentation)))
        layout = Presentation(io.BytesIO(made.data)).slides[1].slide_layout
        (line,) = layout.element.xpath('.//p:spPr[a:prstGeom/@prst="ellipse"]/a:ln')
        return str(line.xpath(".//@val")[0])

    assert (ring("#ffffff"), ring("#5b89c4")) == ("accent1", "000000")
