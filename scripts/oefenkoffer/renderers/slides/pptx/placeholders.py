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
from oefenkoffer.renderers.slides.pptx.layout_spec import (
    AIR,
    SMALLEST,
    USUAL,
    Field,
    FieldSpec,
    Name,
)
from oefenkoffer.renderers.slides.pptx.rect import Rect
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
class Slot:
    """Where one field goes on a slide.

    Attributes:
        ph: the placeholder as XML attributes; empty for a shape of its own.
        spec: what one of our layouts asks of the text there.
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
    ph: str
    rect: Rect
    size: float
    bold: bool = False
    leading: float = LEADING
    smallest: float = SMALLEST
    inset: tuple[float, float] = (0, 0)
    own: bool = False
    bulleted: bool = False
    air: float = 0
    centred: bool = False
    spec: FieldSpec = USUAL
    spare: float = 0
    outline: str = ""
    typeface: Typeface | None = None

    @property
    def room(self) -> Room:
        """The room for text."""
        wide, high = self.inset
        return Room(
            (self.rect.width - wide) * POINTS_PER_MM,
            (self.rect.height - high) * POINTS_PER_MM,
            self.size,
            self.bold,
            self.leading,
            self.smallest,
            self.air,
            self.typeface,
        )


@dataclass(frozen=True)
class LayoutSlots:
    """One layout as slides use it.

    Attributes:
        slots: in the order in which they are read.
        footer, number: the placeholders of the foot as XML attributes; empty for none.
    """

    layout: SlideLayout
    slots: Mapping[Field, Slot]
    footer: str = ""
    number: str = ""


Layouts = Mapping[Name, LayoutSlots]


def slot_of(
    placeholder: "Placeholder", name: str, spec: FieldSpec | None, typeface: Typeface | None
) -> Slot:
    """What a placeholder offers a text; `spec` is what it asks on a layout of ours."""
    size = placeholder.size
    return Slot(
        name=name,
        ph=placeholder.attributes,
        rect=placeholder.rect,
        size=size,
        bold=placeholder.bold,
        leading=leading(typeface) * placeholder.spacing,
        smallest=_smallest(placeholder, spec),
        inset=placeholder.inset,
        bulleted=placeholder.bulleted,
        air=0 if spec is None or placeholder.is_title else AIR,
        centred=placeholder.centred,
        spec=spec or USUAL,
        outline=placeholder.outline,
        typeface=typeface,
    )


def _smallest(placeholder: "Placeholder", spec: FieldSpec | None) -> float:
    """A title is seen at a glance; what stands in a panel is looked up, like a table."""
    if spec is None:
        return min(placeholder.size, SMALLEST_OF_CLIENT)
    if placeholder.is_title and placeholder.size > SMALLEST_TITLE:
        return SMALLEST_TITLE
    return min(placeholder.size, SMALLEST_IN_PANEL if spec.hugs else SMALLEST)


@dataclass(frozen=True)
class Placeholder:
    """A placeholder of a layout; what it does not say itself, its master does."""

    shape: Any
    layout: SlideLayout

    @property
    def kind(self) -> Any:  # noqa: ANN401 (a kind of placeholder)
        """What PowerPoint calls it."""
        return self.shape.placeholder_format.type

    @property
    def index(self) -> int:
        """Its number on the layout."""
        return int(self.shape.placeholder_format.idx)

    @property
    def is_title(self) -> bool:
        """Whether the title of a slide stands there."""
        return self.kind in TITLES

    @property
    def attributes(self) -> str:
        """How a place of a slide says that it takes after this one."""
        ph = next(self.shape.element.iter(qn("p:ph")))
        names = ("type", "sz", "idx")
        return " ".join(f'{name}="{ph.get(name)}"' for name in names if ph.get(name, "0") != "0")

    @property
    def rect(self) -> Rect:
        """Where it stands, in mm."""
        lengths = (self.shape.left, self.shape.top, self.shape.width, self.shape.height)
        return Rect(*((length or 0) / EMU_PER_MM for length in lengths))

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
        outlines = self.shape.element.iter(qn("a:prstGeom"))
        return "".join(
            _NAMESPACES.sub("", etree.tostring(outline, encoding="unicode"))
            for outline in outlines
            if outline.get("prst") != "rect"
        )

    @cached_property
    def _models(self) -> list[Any]:
        """The place itself and the one on the master that it takes after."""
        wanted = KIND.TITLE if self.is_title else KIND.BODY
        candidates = list[Any](self.layout.slide_master.placeholders)
        return [self.shape, *(c for c in candidates if c.placeholder_format.type == wanted)]

    @cached_property
    def _inside(self) -> Mapping[str, str]:
        bodies = (b for item in self._models for b in item.element.iter(qn("a:bodyPr")))
        return {name: value for body in reversed([*bodies]) for name, value in body.items()}

    @cached_property
    def _levels(self) -> list[Any]:
        """What says how the first level looks: the place, its model on the master, the master."""
        kind = qn("p:titleStyle" if self.is_title else "p:bodyStyle")
        styles = self.layout.slide_master.element.iter(kind)
        sources = (*(item.element for item in self._models), *styles)
        return [level for source in sources for level in source.iter(qn("a:lvl1pPr"))]

    def _first(self, name: str) -> str | None:
        """What the type of a place says of itself, such as its size or weight."""
        styles = (style for level in self._levels for style in level.iter(qn("a:defRPr")))
        return next((style.get(name) for style in styles if style.get(name)), None)


def placeholders(layout: SlideLayout) -> Iterator[Placeholder]:
    """The placeholders of a layout, in the order in which they are read."""
    for shape in list[Any](layout.placeholders):
        yield Placeholder(shape, layout)
