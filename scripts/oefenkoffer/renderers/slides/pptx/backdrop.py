"""Paint what a layout shows behind its texts, small, to tell what can be read there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from weakref import WeakKeyDictionary

from lxml import etree
from PIL import Image, ImageDraw
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout, SlideMaster

from oefenkoffer.design.colours import READABLE, contrast
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.placeholders import FILLS, page_of
from oefenkoffer.renderers.slides.pptx.rect import Rect

Colours = Callable[[Any], Iterator[str]]
"""The colours that an element names, as `#rrggbb`."""

LEAST = 3.0
"""The contrast below which large type cannot be read."""

SCALE = 0.5
"""Pixels for each mm: enough to tell a picture from a colour."""

FEW, HIDDEN = 0.08, 0.05
"""The share of a place that may have other colours, as a line or the tip of a drawing, and that on
which a text may be hard to read."""

CALM = 1.6
"""The contrast within which colours are one, as in a page that is darker at its foot."""

FULL = 100_000

_PAINTED: WeakKeyDictionary[Any, tuple[bytes, Image.Image]] = WeakKeyDictionary()
"""What was painted of a layout, with the XML that it was painted of."""


@dataclass(frozen=True)
class Backdrop:
    """What is behind a place.

    Attributes:
        shares: how much of it has each colour, as `#rrggbb`.
    """

    shares: Mapping[str, float]

    @property
    def colour(self) -> str:
        """The colour of nearly all of it; empty where it has several, as a picture has."""
        main = max(self.shares, key=lambda colour: self.shares[colour])
        return main if self._share(main, lambda ratio: ratio > CALM) <= FEW else ""

    def hides(self, ink: str) -> bool:
        """Whether a text in a colour cannot be read: on a picture it needs more contrast."""
        least = LEAST if self.colour else READABLE
        return self._share(ink, lambda ratio: ratio < least) > HIDDEN

    def _share(self, ink: str, counts: Callable[[float], bool]) -> float:
        """How much of it has a contrast with a colour that counts."""
        return sum(share for colour, share in self.shares.items() if counts(contrast(colour, ink)))


def backdrop(
    layout: SlideLayout,
    rect: Rect,
    colours: Colours,
    filled: Any = None,  # noqa: ANN401 (an element of lxml)
) -> Backdrop:
    """What is behind a place.

    Args:
        layout: of a client.
        rect: the place.
        colours: the colours of the client's theme.
        filled: a shape that fills the place; None for none.
    """
    image = _painted(layout, colours)
    box = rect.within(page_of(layout))
    edges = (box.left, box.top, box.left + box.width, box.top + box.height)
    left, top, right, foot = (round(edge * SCALE) for edge in edges)
    part = image.crop((left, top, max(right, left + 1), max(foot, top + 1)))
    if filled is not None:
        _paint(part, filled, (0, 0, *part.size), layout, colours)
    # Why so few: a picture has a thousand colours, each of some pixels.
    few = part.quantize(32, kmeans=1).convert("RGB")
    counts: Any = few.getcolors()
    whole = few.width * few.height
    return Backdrop({"#{:02x}{:02x}{:02x}".format(*rgb): count / whole for count, rgb in counts})


def _painted(layout: SlideLayout, colours: Colours) -> Image.Image:
    """The page of a layout with all that is drawn on it, but for the places of texts."""
    xml = etree.tostring(layout.element)
    known = _PAINTED.get(layout.part)
    if known is None or known[0] != xml:
        known = _PAINTED[layout.part] = (xml, _paint_page(layout, colours))
    return known[1]


def _paint_page(layout: SlideLayout, colours: Colours) -> Image.Image:
    page, master = page_of(layout), layout.slide_master
    image = Image.new("RGB", (round(page.width * SCALE), round(page.height * SCALE)), "white")
    grounds = ((source, source.element.cSld.find(qn("p:bg"))) for source in (layout, master))
    for source, ground in grounds:
        if ground is not None:
            _paint(image, ground, (0, 0, *image.size), source, colours)
            break
    alone = layout.element.get("showMasterSp") in {"0", "false"}
    for source in (layout,) if alone else (master, layout):
        for shape in source.element.cSld.spTree.iter(qn("p:sp"), qn("p:pic")):
            place = _place(shape)
            if place and next(shape.iter(qn("p:ph")), None) is None:
                _paint(image, shape, place, source, colours)
    return image


def _place(shape: Any) -> tuple[int, int, int, int] | None:  # noqa: ANN401 (an element of lxml)
    """Left, top, right and foot in pixels; a group that is itself moved is taken as it stands."""
    offset, size = (next(shape.iter(qn(f"a:{name}")), None) for name in ("off", "ext"))
    if offset is None or size is None or size.get("cx") is None:
        return None
    left, top, width, height = (
        round(int(item.get(key)) / EMU_PER_MM * SCALE)
        for item, key in ((offset, "x"), (offset, "y"), (size, "cx"), (size, "cy"))
    )
    return (left, top, left + width, top + height) if width and height else None


def _paint(
    image: Image.Image,
    shape: Any,  # noqa: ANN401 (an element of lxml: a page or a shape)
    place: tuple[int, int, int, int],
    source: SlideLayout | SlideMaster,
    colours: Colours,
) -> None:
    """Fill a place as a shape says; as a picture, in colours from top to foot, or not at all."""
    size = (place[2] - place[0], place[3] - place[1])
    properties = shape.find(qn("p:spPr"))
    filled = shape if properties is None or shape.tag == qn("p:pic") else properties
    picture = next(filled.iter(qn("a:blip")), None)
    fill = filled if shape.tag == qn("p:bg") else next(filled.iterchildren(*FILLS), None)
    if picture is not None:
        drawn = _picture(source, picture, size)
    elif fill is not None and (shades := tuple(colours(fill))):
        drawn = _shaded(shades, size)
    else:
        return
    opaque = [] if fill is None else [int(it.get("val")) / FULL for it in fill.iter(qn("a:alpha"))]
    mask = _outline(shape, size).point(lambda pixel: round(pixel * min(opaque, default=1)))
    holes = Image.composite(drawn.getchannel("A"), Image.new("L", size, 0), mask)
    image.paste(drawn.convert("RGB"), place[:2], holes if not opaque else mask)


def _picture(source: Any, picture: Any, size: tuple[int, int]) -> Image.Image:  # noqa: ANN401
    """A picture of a client; one that cannot be looked at may have any colour."""
    try:
        blob = source.part.related_part(picture.get(qn("r:embed"))).blob
        with Image.open(BytesIO(blob)) as opened:
            opened.draft("RGB", size)
            return opened.convert("RGBA").resize(size)
    except (KeyError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        pixels = size[0] * size[1]
        return Image.frombytes("L", size, (b"\0\xff" * pixels)[:pixels]).convert("RGBA")


def _shaded(shades: tuple[str, ...], size: tuple[int, int]) -> Image.Image:
    """Colours that go over into each other, from top to foot."""
    strip = Image.new("RGB", (1, len(shades)))
    for number, shade in enumerate(shades):
        strip.paste(shade, (0, number, 1, number + 1))
    return strip.resize(size, Image.Resampling.BILINEAR).convert("RGBA")


def _outline(shape: Any, size: tuple[int, int]) -> Image.Image:  # noqa: ANN401 (an element of lxml)
    """Where within its place a shape is."""
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    path = next(shape.iter(qn("a:path")), None)
    preset = next(shape.iter(qn("a:prstGeom")), None)
    if path is not None and (points := _points(path, size)):
        draw.polygon(points, fill=255)
    elif preset is not None and preset.get("prst") == "ellipse":
        draw.ellipse((0, 0, *size), fill=255)
    else:
        draw.rectangle((0, 0, *size), fill=255)
    return mask


def _points(path: Any, size: tuple[int, int]) -> list[tuple[float, float]]:  # noqa: ANN401
    """The corners of a free shape; none where they are formulas."""
    try:
        wide, high = size[0] / int(path.get("w")), size[1] / int(path.get("h"))
        corners = path.iter(qn("a:pt"))
        points = [(int(it.get("x")) * wide, int(it.get("y")) * high) for it in corners]
    except (TypeError, ValueError, ZeroDivisionError):
        return []
    return points if len(points) > 1 else []
