"""What our layouts are for and ask of a text, and where a slide puts each text on one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pptx.slide import SlideLayout

from oefenkoffer.design.colours import LIGHT
from oefenkoffer.design.geometry import POINTS_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import (
    CALIBRI,
    FLOOR,
    LEADING,
    SMALLEST,
    Letters,
    Room,
)
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import USUAL_LOOK, Look

Name = Literal[
    "title", "section", "text", "lone", "picture", "large_picture", "sentence", "quote",
    "statement", "exercise", "table", "columns", "three_columns", "pause", "situation", "stop",
    "full",
]  # fmt: skip
Field = Literal[
    "context", "title", "body", "second", "third", "left", "right", "side", "table", "picture",
    "count", "unit",
]  # fmt: skip

INDEX: Mapping[Field, int] = {
    "title": 0,
    "body": 1,
    "context": 13,
    "picture": 14,
    "side": 15,
    "table": 16,
    "second": 17,
    "third": 18,
    "left": 22,
    "right": 23,
    "count": 24,
    "unit": 25,
}
"""The number of each place, the same on every layout: text stays when a layout is changed."""

FEET = {"ftr": 20, "sldNum": 21}
"""The same of the foot, by what a presentation calls its kind."""

OPENING: frozenset[Name] = frozenset({"title", "section"})
"""The layouts that open a part."""

COVERED: frozenset[Name] = frozenset({"situation", "full"})
"""The layouts whose picture is cut to its place, which it fills."""


@dataclass(frozen=True)
class FieldSpec:
    """What one place of a layout asks of its text.

    Attributes:
        tight: large type with its lines close, and about as long as each other.
        under: the place whose text this one follows when that is shorter than its place.
        looked_up: whether its type may be a little smaller, as in a table.
        matched: whether the type is as large as in the other matched places.
        grows: whether the text may take room from the places below it.
        floor: the smallest type that it is made before it is refused, in points.
    """

    tight: bool = False
    under: Field | None = None
    looked_up: bool = False
    matched: bool = False
    grows: bool = False
    floor: float = FLOOR


USUAL = FieldSpec()
TIGHT = FieldSpec(tight=True)
CONTEXT = FieldSpec(floor=10)
"""What a slide belongs to, which its readers know already."""

_MATCHED = FieldSpec(matched=True)
_OPENING: Mapping[Field, FieldSpec] = {"title": TIGHT, "body": FieldSpec(under="title")}
_CARDS: Mapping[Field, FieldSpec] = {"body": _MATCHED, "second": _MATCHED, "third": _MATCHED}
_SPECS: Mapping[Name, Mapping[Field, FieldSpec]] = {
    "title": _OPENING,
    "section": _OPENING,
    "sentence": {"body": TIGHT},
    "quote": {"body": TIGHT, "side": FieldSpec(under="body")},
    "statement": {"body": TIGHT, "left": _MATCHED, "right": _MATCHED},
    "exercise": {"body": FieldSpec(grows=True), "side": FieldSpec(looked_up=True)},
    "pause": {"body": TIGHT},
    "stop": {"body": TIGHT},
    "columns": _CARDS,
    "three_columns": _CARDS,
}


def field_spec(layout: Name, field: Field) -> FieldSpec:
    """What a place of one of our layouts asks; every title is large."""
    usual = {"title": TIGHT, "context": CONTEXT}.get(field, USUAL)
    return _SPECS.get(layout, {}).get(field, usual)


@dataclass(frozen=True)
class Slot:
    """Where one field goes on a slide.

    Attributes:
        ph: the placeholder as XML attributes, of which it may have none; None for a shape of its
            own.
        spec: what one of our layouts asks of the text there.
        own: whether the slide gives the place itself, other than its layout does.
        alone: whether the slide gives the type itself too, as nothing is sure to be handed down.
        side, look: where its lines are put, and the XML of its colour and letters, where the layout
            does not hand them down.
        inset: left and right, top and bottom together, in mm.
        bulleted: whether a paragraph there has a bullet of its own.
        air: above a paragraph, in sizes of its type; 0 for what is usual.
        centred: whether a table stands in the middle of its height.
        spare: how far before the edge lines end that are about as long as each other, in mm.
        capitals: whether all its letters are shown as capitals.
        outline: as XML, where LibreOffice would not take that of the layout.
        letters: in which it is set.
    """

    name: str
    ph: str | None
    rect: Rect
    size: float
    bold: bool = False
    leading: float = LEADING
    smallest: float = SMALLEST
    inset: tuple[float, float] = (0, 0)
    own: bool = False
    alone: bool = False
    side: str = ""
    look: str = ""
    bulleted: bool = False
    air: float = 0
    centred: bool = False
    spec: FieldSpec = USUAL
    spare: float = 0
    outline: str = ""
    capitals: bool = False
    letters: Letters = CALIBRI

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
            self.letters,
            self.capitals,
        )

    @property
    def ph_xml(self) -> str:
        """The placeholder as XML."""
        return f"<p:nvPr><p:ph {self.ph}/></p:nvPr>" if self.ph is not None else "<p:nvPr/>"


@dataclass(frozen=True)
class LayoutSlots:
    """One layout as slides use it.

    Attributes:
        slots: in the order in which they are read.
        footer, number: the placeholders of the foot as XML attributes; empty for none.
        look: what its slides say of their own text.
        adopted: whether it is ours, on the master of a client.
        accent: the colour of its theme that stands out; empty for that of the house.
        drawn: the colour of a line on its page, where that is another.
        ours: whether it is a layout of ours as it is, and not on the master of a client.
        page: what text stands on; empty where nobody can tell.
    """

    layout: SlideLayout
    slots: Mapping[Field, Slot]
    footer: str = ""
    number: str = ""
    look: Look = USUAL_LOOK
    adopted: bool = False
    accent: str = ""
    drawn: str = ""
    ours: bool = False
    page: str = LIGHT


Layouts = Mapping[Name, LayoutSlots]
