"""Fill our template in: the words, the language, the colours, letters and logo of a house.

The template is a file of PowerPoint itself, so that a layout is looked at and changed there. In it
each name stands as its key among the labels, such as `layout_quote`; the colours of a house are
some colours, and what stands on them is white.
"""

import io
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import DARK, LIGHT, READABLE, contrast, ink_on, tinted
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.figure_shapes import FigureShape
from oefenkoffer.renderers.slides.pptx.package import HEADER, element_of, locale, pack, unpack
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.shape_xml import FigureWriter
from oefenkoffer.renderers.slides.pptx.text import TextContext
from oefenkoffer.renderers.slides.pptx.types import Template

OURS = "oefenkoffer.potx"


def own_template(branding: Branding) -> Template:
    """Our template in the style of a house."""
    parts = unpack(files(__package__).joinpath(OURS).read_bytes())
    return Template(OURS, pack({name: _part(name, parts[name], branding) for name in parts}))


def _part(name: str, part: bytes, branding: Branding) -> bytes:
    if not name.startswith("ppt/") or not name.endswith(".xml"):
        return part
    root = etree.fromstring(part)
    _translate(root, branding)
    if "/theme/" in name:
        _dress(root, branding)
    if "/slideLayouts/" in name and ink_on(branding.accent) == DARK:
        _darken(root)
    return HEADER + str(etree.tostring(root, encoding="unicode")).encode()


def _translate(root: Any, branding: Branding) -> None:  # noqa: ANN401 (an element of lxml)
    """Write each name that is a key in the words of the house, and say the language of all text."""
    words = branding.labels.section("pptx") | {"“": branding.labels.quotes[0].strip()}
    for item in root.iter("*"):
        if item.get("name") in words:
            item.set("name", words[item.get("name")])
        if item.get("lang"):
            item.set("lang", locale(branding.labels.language))
        if item.tag == qn("a:t"):
            item.text = words.get(item.text, item.text)


def _dress(root: Any, branding: Branding) -> None:  # noqa: ANN401 (an element of lxml)
    """Give a theme the colours of the house, and its own family of type where it has one."""
    for key, colour in _colours(branding).items():
        root.find(f".//{qn(f'a:{key}')}")[0].set("val", colour[1:].upper())
    if branding.typeface:
        for font in root.iter(qn("a:latin")):
            font.set("typeface", branding.typeface.installed)


def _colours(branding: Branding) -> Mapping[str, str]:
    roles = (look.colour for look in branding.roles.values())
    link = branding.accent if contrast(branding.accent, LIGHT) >= READABLE else DARK
    return {
        "lt2": tinted(branding.accent),
        "accent1": branding.accent,
        **{f"accent{number}": colour for number, colour in zip(range(2, 7), roles, strict=False)},
        "hlink": link,
        "folHlink": link,
    }


def _darken(root: Any) -> None:  # noqa: ANN401 (an element of lxml)
    """Dark letters on a light colour of the house, on which the template's white cannot be read."""
    for colour in root.iter(qn("a:schemeClr")):
        if colour.get("val") == "bg1":
            colour.set("val", "tx1")


LOGO_ROOM = Rect(24, 13, 48, 14)
"""The room for a logo, counted from the right."""

LOGO_AIR = 2.0
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
    rect = Rect(
        width - LOGO_ROOM.left - LOGO_ROOM.width, LOGO_ROOM.top, LOGO_ROOM.width, LOGO_ROOM.height
    )
    rect = rect.holding(wide, high)
    rect = Rect(width - LOGO_ROOM.left - rect.width, rect.top, rect.width, rect.height)
    around = Rect(
        rect.left - LOGO_AIR,
        rect.top - LOGO_AIR,
        rect.width + 2 * LOGO_AIR,
        rect.height + 2 * LOGO_AIR,
    )
    writer = FigureWriter(TextContext("", lambda _: ""), lambda _: (relation, (wide, high)))
    plate = () if plain else (FigureShape(name=name, rect=around, fill="#ffffff"),)
    for number, box in enumerate(
        (*plate, FigureShape(name=name, rect=rect, picture=logo)), start=90
    ):
        source.element.cSld.spTree.append(element_of(writer.shape(number, box, 0)))
