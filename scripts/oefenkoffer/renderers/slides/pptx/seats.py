"""The layouts of the house in, where each text goes and how much room it has out."""

from collections.abc import Mapping
from dataclasses import dataclass

from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import LEADING, Room, leading
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.holders import OUTLINES, holder_of
from oefenkoffer.renderers.slides.pptx.layouts import LAYOUTS
from oefenkoffer.renderers.slides.pptx.places import (
    AIR,
    FILLED_INSET,
    FOOTER,
    NUMBER,
    SMALLEST,
    TIGHT,
    Field,
    Layout,
    Name,
    Place,
)
from oefenkoffer.typesetting.typeface import Typeface

SMALLEST_TITLE = 30
SMALLEST_IN_PANEL = 18


@dataclass(frozen=True)
class Seat:
    """Where one field goes on a slide.

    Attributes:
        holder: the placeholder as XML attributes; empty for a shape of its own.
        own: whether the slide gives the place itself, other than its layout does.
        inset: left and right, top and bottom together, in mm.
        bulleted: whether a paragraph there has a bullet of its own.
        air: above a paragraph, in sizes of its type; 0 for what is usual.
        centred: whether a table stands in the middle of its height.
        tight, under, hugs, matched: as a place of a layout says (see `places.Place`).
        spare: how far before the edge lines end that are about as long as each other, in mm.
        outline: as XML, where LibreOffice would not take that of the layout.
        typeface: a house's own family; None for Calibri, and for whatever a client's file has.
    """

    name: str
    holder: str
    box: Box
    size: float
    bold: bool = False
    leading: float = LEADING
    smallest: float = SMALLEST
    inset: tuple[float, float] = (0, 0)
    own: bool = False
    bulleted: bool = False
    air: float = 0
    centred: bool = False
    tight: bool = False
    under: Field | None = None
    hugs: bool = False
    matched: bool = False
    spare: float = 0
    outline: str = ""
    typeface: Typeface | None = None

    @property
    def room(self) -> Room:
        """The room for text."""
        wide, high = self.inset
        return Room(
            (self.box.width - wide) * POINTS_PER_MM,
            (self.box.height - high) * POINTS_PER_MM,
            self.size,
            self.bold,
            self.leading,
            self.smallest,
            self.air,
            self.typeface,
        )


@dataclass(frozen=True)
class Setting:
    """One layout as slides use it.

    Attributes:
        seats: in the order in which they are read.
        footer, number: the placeholders of the foot as XML attributes; empty for none.
    """

    layout: SlideLayout
    seats: Mapping[Field, Seat]
    footer: str = ""
    number: str = ""


Settings = Mapping[Name, Setting]


def house_settings(
    presentation: Presentation, names: Mapping[str, str], typeface: Typeface | None
) -> Settings:
    """The layouts of our own base; `names` are the words for its places."""
    return {
        layout.name: Setting(
            made,
            {
                place.field: _seat(place, names[f"place_{place.field}"], typeface)
                for place in layout.places
            },
            footer="" if layout.coloured else f'type="ftr" sz="quarter" idx="{FOOTER}"',
            number=_number(layout),
        )
        for layout, made in zip(LAYOUTS, presentation.slide_layouts, strict=True)
    }


def _number(layout: Layout) -> str:
    return "" if layout.name == "title" else f'type="sldNum" sz="quarter" idx="{NUMBER}"'


def _seat(place: Place, name: str, typeface: Typeface | None) -> Seat:
    inset = 2 * FILLED_INSET if place.fill else 0.0
    return Seat(
        name=name,
        holder=holder_of(place),
        box=place.box,
        size=place.size,
        bold=place.bold,
        leading=leading(typeface) * (TIGHT if place.tight else 1),
        smallest=_smallest(place),
        inset=(inset, inset),
        bulleted=place.points,
        air=0 if place.field == "title" else AIR,
        centred=place.anchor == "ctr",
        tight=place.tight,
        under=place.under,
        hugs=place.hugs,
        matched=place.matched,
        outline=OUTLINES[place.fill] if place.fill == "accent1" else "",
        typeface=typeface,
    )


def _smallest(place: Place) -> float:
    """A title is seen at a glance; what stands in a panel is looked up, like a table."""
    if place.field == "title" and place.size > SMALLEST_TITLE:
        return SMALLEST_TITLE
    return min(place.size, SMALLEST_IN_PANEL if place.hugs else SMALLEST)
