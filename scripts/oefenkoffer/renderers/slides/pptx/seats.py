"""Read from a layout where each text goes, and how much room and what type it has there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

from oefenkoffer.design.geometry import EMU_PER_MM, POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import LEADING, Room, leading
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.places import (
    AIR,
    SMALLEST,
    USUAL,
    Field,
    Name,
    Place,
)
from oefenkoffer.typesetting.typeface import Typeface

TITLES = {KIND.TITLE, KIND.CENTER_TITLE}
INSETS = {"lIns": 91440, "rIns": 91440, "tIns": 45720, "bIns": 45720}
"""The air inside a place unless it says otherwise, in a presentation's own units."""

SMALLEST_TITLE = 30
SMALLEST_IN_PANEL = 18
SMALLEST_OF_CLIENT = 16
SIGNS = {
    qn("a:buNone"): False,
    **{qn(f"a:{name}"): True for name in ("buChar", "buAutoNum", "buBlip")},
}
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


@dataclass(frozen=True)
class Seat:
    """Where one field goes on a slide.

    Attributes:
        holder: the placeholder as XML attributes; empty for a shape of its own.
        place: what one of our layouts asks of the text there.
        own: whether the slide gives the place itself, other than its layout does.
        inset: left and right, top and bottom together, in mm.
        bulleted: whether a paragraph there has a bullet of its own.
        air: above a paragraph, in sizes of its type; 0 for what is usual.
        centred: whether a table stands in the middle of its height.
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
    place: Place = USUAL
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


def seat(holder: "Holder", name: str, place: Place | None, typeface: Typeface | None) -> Seat:
    """What a placeholder offers a text; `place` is what it asks on a layout of ours."""
    size = holder.size
    return Seat(
        name=name,
        holder=holder.attributes,
        box=holder.box,
        size=size,
        bold=holder.bold,
        leading=leading(typeface) * holder.spacing,
        smallest=_smallest(holder, place),
        inset=holder.inset,
        bulleted=holder.bulleted,
        air=0 if place is None or holder.is_title else AIR,
        centred=holder.centred,
        place=place or USUAL,
        outline=holder.outline,
        typeface=typeface,
    )


def _smallest(holder: "Holder", place: Place | None) -> float:
    """A title is seen at a glance; what stands in a panel is looked up, like a table."""
    if place is None:
        return min(holder.size, SMALLEST_OF_CLIENT)
    if holder.is_title and holder.size > SMALLEST_TITLE:
        return SMALLEST_TITLE
    return min(holder.size, SMALLEST_IN_PANEL if place.hugs else SMALLEST)


@dataclass(frozen=True)
class Holder:
    """A placeholder of a layout; what it does not say itself, its master does."""

    holder: Any
    layout: SlideLayout

    @property
    def kind(self) -> Any:  # noqa: ANN401 (a kind of placeholder)
        """What PowerPoint calls it."""
        return self.holder.placeholder_format.type

    @property
    def index(self) -> int:
        """Its number on the layout."""
        return int(self.holder.placeholder_format.idx)

    @property
    def is_title(self) -> bool:
        """Whether the title of a slide stands there."""
        return self.kind in TITLES

    @property
    def attributes(self) -> str:
        """How a place of a slide says that it takes after this one."""
        held = next(self.holder.element.iter(qn("p:ph")))
        names = ("type", "sz", "idx")
        return " ".join(
            f'{name}="{held.get(name)}"' for name in names if held.get(name, "0") != "0"
        )

    @property
    def box(self) -> Box:
        """Where it stands, in mm."""
        lengths = (self.holder.left, self.holder.top, self.holder.width, self.holder.height)
        return Box(*((length or 0) / EMU_PER_MM for length in lengths))

    @property
    def size(self) -> float:
        """Its type in points."""
        return int(self._first("sz") or 1800) / 100

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self._first("b") == "1"

    @property
    def spacing(self) -> float:
        """How far lines stand apart, as a part of what is usual."""
        for level in self._levels:
            for share in level.iterfind(f"{qn('a:lnSpc')}/{qn('a:spcPct')}"):
                return int(share.get("val")) / 100_000
        return 1

    @property
    def bulleted(self) -> bool:
        """Whether a paragraph has a bullet of its own."""
        signs = (SIGNS[item.tag] for level in self._levels for item in level if item.tag in SIGNS)
        return next(signs, False)

    @property
    def inset(self) -> tuple[float, float]:
        """The air at the sides together, and above and below together, in mm."""
        left, right, top, bottom = (int(self._inside.get(side, INSETS[side])) for side in INSETS)
        return (left + right) / EMU_PER_MM, (top + bottom) / EMU_PER_MM

    @property
    def centred(self) -> bool:
        """Whether what stands in it stands in the middle of its height."""
        return bool(self._inside.get("anchor") == "ctr")

    @property
    def outline(self) -> str:
        """Its shape as XML; empty for a plain rectangle."""
        shapes = self.holder.element.iter(qn("a:prstGeom"))
        return "".join(
            _NAMESPACES.sub("", etree.tostring(shape, encoding="unicode"))
            for shape in shapes
            if shape.get("prst") != "rect"
        )

    @cached_property
    def _models(self) -> list[Any]:
        """The place itself and the one on the master that it takes after."""
        wanted = KIND.TITLE if self.is_title else KIND.BODY
        likes = list[Any](self.layout.slide_master.placeholders)
        return [self.holder, *(like for like in likes if like.placeholder_format.type == wanted)]

    @cached_property
    def _inside(self) -> Mapping[str, str]:
        bodies = (b for item in self._models for b in item.element.iter(qn("a:bodyPr")))
        return {name: value for body in reversed([*bodies]) for name, value in body.items()}

    @cached_property
    def _levels(self) -> list[Any]:
        """What says how the first level looks: the place, its like on the master, the master."""
        kind = qn("p:titleStyle" if self.is_title else "p:bodyStyle")
        styles = self.layout.slide_master.element.iter(kind)
        sources = (*(item.element for item in self._models), *styles)
        return [level for source in sources for level in source.iter(qn("a:lvl1pPr"))]

    def _first(self, name: str) -> str | None:
        """What the type of a place says of itself, such as its size or weight."""
        styles = (style for level in self._levels for style in level.iter(qn("a:defRPr")))
        return next((style.get(name) for style in styles if style.get(name)), None)


def holders(layout: SlideLayout) -> Iterator[Holder]:
    """The placeholders of a layout, in the order in which they are read."""
    for placeholder in list[Any](layout.placeholders):
        yield Holder(placeholder, layout)
