"""Put a house's logo on each slide of our own presentation: on its master and its layouts."""

import io
from typing import Any

from pptx.oxml import parse_xml
from pptx.presentation import Presentation

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.figure_shapes import FigureShape, FigureWriter
from oefenkoffer.renderers.slides.pptx.package import ALL
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import TextContext

ROOM = Rect(24, 13, 48, 14)
"""The room for a logo, counted from the right."""

AIR = 2.0
"""Around a logo that stands on a colour, in mm."""


def add_logo(presentation: Presentation, logo: Picture, name: str) -> None:
    """Draw the logo at the upper right of every slide; on white where the page has a colour."""
    width = int(presentation.slide_width or 0) / EMU_PER_MM
    master = presentation.slide_master
    layouts = [layout for layout in master.slide_layouts if layout.element.get("showMasterSp")]
    for source in (master, *layouts):
        _draw(source, logo, name, width, plain=source is master)


def _draw(source: Any, logo: Picture, name: str, width: float, *, plain: bool) -> None:  # noqa: ANN401 (a master or a layout)
    part, relation = source.part.get_or_add_image_part(io.BytesIO(logo.data))
    wide, high = part.image.size
    rect = Rect(width - ROOM.left - ROOM.width, ROOM.top, ROOM.width, ROOM.height)
    rect = rect.holding(wide, high)
    rect = Rect(width - ROOM.left - rect.width, rect.top, rect.width, rect.height)
    around = Rect(rect.left - AIR, rect.top - AIR, rect.width + 2 * AIR, rect.height + 2 * AIR)
    writer = FigureWriter(TextContext("", lambda _: ""), lambda _: (relation, (wide, high)))
    plate = () if plain else (FigureShape(name=name, rect=around, fill="#ffffff"),)
    for number, box in enumerate(
        (*plate, FigureShape(name=name, rect=rect, picture=logo)), start=90
    ):
        shape = parse_xml(writer.shape(number, box, 0).replace(">", f" {ALL}>", 1))
        source.element.cSld.spTree.append(shape)
