"""Open a template as an empty presentation: ours in the style of a house, or that of a client.

Ours is a file of PowerPoint itself, so that a layout is looked at and changed there. In it each
name stands as its key among the labels, such as `layout_quote`; the colours of a house are some
colours, and what stands on them is white. Pages of a client are brought to the height of ours.
"""

import io
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any
from zipfile import BadZipFile, ZipFile

import pptx as python_pptx
from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import DARK, LIGHT, READABLE, contrast, ink_on, tinted
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.figure_shapes import FigureShape, FigureWriter
from oefenkoffer.renderers.slides.pptx.package import HEADER, element_of, locale, pack, unpack
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.text import TextContext
from oefenkoffer.renderers.slides.pptx.types import PptxTemplate, TemplateRefusedError

OURS = "oefenkoffer.potx"


def own_template(branding: Branding) -> PptxTemplate:
    """Our template in the style of a house."""
    parts = unpack(files(__package__).joinpath(OURS).read_bytes())
    own = {name: _part(name, parts[name], branding) for name in parts}
    return PptxTemplate(OURS, pack(own, small=False))


def _part(name: str, part: bytes, branding: Branding) -> bytes:
    if not name.startswith("ppt/") or not name.endswith(".xml"):
        return part
    root = etree.fromstring(part)
    _translate(root, branding)
    if "/theme/" in name:
        _brand(root, branding)
    if "/slideLayouts/" in name and ink_on(branding.accent) == DARK:
        _darken(root)
    return HEADER + str(etree.tostring(root, encoding="unicode")).encode()


def _translate(root: Any, branding: Branding) -> None:  # noqa: ANN401 (an element of lxml)
    """Write each name that is a key in the words of the house, and say the language of all text."""
    words = branding.labels.section("pptx") | {"“": branding.labels.quotes[0].strip()}
    text = qn("a:t")
    for item in root.iter("*"):
        if item.get("name") in words:
            item.set("name", words[item.get("name")])
        if item.get("lang"):
            item.set("lang", locale(branding.labels.language))
        if item.tag == text:
            item.text = words.get(item.text, item.text)


def _brand(root: Any, branding: Branding) -> None:  # noqa: ANN401 (an element of lxml)
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


LARGEST = 300_000_000
"""Bytes, once unpacked; a house style weighs a hundredth of it."""

OLD = b"\xd0\xcf\x11\xe0"
"""How a presentation of before 2007 begins, and one behind a password."""

KINDS = "[Content_Types].xml"
AS_TEMPLATE = b"presentationml.template.main+xml"
AS_SLIDES = b"presentationml.presentation.main+xml"
WITH_MACROS = b"macroEnabled"
LEFT_OUT = ("/thumbnail", "/printerSettings")


def open_template(template: PptxTemplate) -> Presentation:
    """The client's presentation without its slides.

    Raises:
        TemplateRefusedError: it is no presentation, or cannot be read.
    """
    parts = _parts(template.data)
    kinds = parts[KINDS].replace(AS_TEMPLATE, AS_SLIDES)
    if WITH_MACROS in kinds:
        raise TemplateRefusedError("macros")
    if AS_SLIDES not in kinds:
        raise TemplateRefusedError("other")
    try:
        kept = _cleaned(_in_our_height({**parts, KINDS: kinds}))
        return _emptied(pack(kept, small=False))
    except Exception:  # noqa: BLE001 (whatever a broken file makes the reader trip over)
        raise TemplateRefusedError("damaged") from None


def _parts(data: bytes) -> dict[str, bytes]:
    if data.startswith(OLD):
        raise TemplateRefusedError("locked")
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > LARGEST:
            raise TemplateRefusedError("large")
        parts = unpack(data)
    except (BadZipFile, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        raise TemplateRefusedError("damaged") from None
    if KINDS not in parts:
        raise TemplateRefusedError("other")
    return parts


def _cleaned(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Without the picture of the old first slide and the settings of somebody's printer."""
    kept = dict(parts)
    for name, part in parts.items():
        if not name.endswith(".rels"):
            continue
        tree = etree.fromstring(part)
        for relation in tuple(tree):
            if relation.get("Type", "").endswith(LEFT_OUT):
                tree.remove(relation)
        kept[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return kept


def _emptied(data: bytes) -> Presentation:
    presentation = python_pptx.Presentation(io.BytesIO(data))
    root: Any = presentation.element
    for item in tuple(root.get_or_add_sldIdLst()):
        presentation.part.drop_rel(item.rId)
        root.sldIdLst.remove(item)
    for gone in (*root.iter(qn("p:custShowLst")), *_section_lists(root)):
        gone.getparent().remove(gone)
    if not any(master.slide_layouts for master in presentation.slide_masters):
        raise LookupError("no layouts")
    return presentation


def _section_lists(root: Any) -> list[Any]:  # noqa: ANN401 (elements of lxml)
    return [
        item for item in root.iter(qn("p:ext")) if any(c.tag.endswith("}sectionLst") for c in item)
    ]


HIGH = 6_858_000
"""A page of ours, in a presentation's own units: 7.5 inches, as in PowerPoint itself."""

ALIKE = 0.02
"""What a page may be higher or lower."""

PRESENTATION = "ppt/presentation.xml"

PAGES = re.compile(
    r"ppt/slide(Layouts|Masters)/[^/]+\.xml|ppt/presentation\.xml|ppt/tableStyles\.xml"
)

WHOLE = re.compile(r"-?\d+")

LENGTHS: Mapping[str, tuple[str, ...]] = {
    "a:off": ("x", "y"),
    "a:ext": ("cx", "cy"),
    "a:chOff": ("x", "y"),
    "a:chExt": ("cx", "cy"),
    "a:ln": ("w",),
    "a:bodyPr": ("lIns", "tIns", "rIns", "bIns", "spcCol"),
    "a:rPr": ("sz",),
    "a:defRPr": ("sz",),
    "a:endParaRPr": ("sz",),
    "a:spcPts": ("val",),
    "a:buSzPts": ("val",),
    "a:tab": ("pos",),
    "a:gridCol": ("w",),
    "a:tr": ("h",),
    "a:outerShdw": ("blurRad", "dist"),
    "a:innerShdw": ("blurRad", "dist"),
    "a:glow": ("rad",),
    "p:sldSz": ("cx", "cy"),
    **{f"a:lvl{level}pPr": ("marL", "marR", "indent") for level in range(1, 10)},
    "a:pPr": ("marL", "marR", "indent"),
}
"""What is a length in points or in a presentation's own units."""


def _in_our_height(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Bring the pages of a client to the height of ours, with all that stands on them.

    Why: type of 14 points on a page of 14 cm high is as large on the wall as type of 19 points on
    one of 19 cm, so what can be read is the same only where pages are equally high. PowerPoint
    changes the size of slides in the same way.
    """
    size = etree.fromstring(parts[PRESENTATION]).find(qn("p:sldSz"))
    scale = HIGH / int(size.get("cy"))
    if abs(scale - 1) < ALIKE:
        return parts
    return {
        name: _scaled(part, scale) if PAGES.fullmatch(name) else part
        for name, part in parts.items()
    }


def _scaled(part: bytes, scale: float) -> bytes:
    root = etree.fromstring(part)
    for tag, names in LENGTHS.items():
        for item in root.iter(qn(tag)):
            for name in names:
                if WHOLE.fullmatch(item.get(name, "")):
                    item.set(name, str(round(int(item.get(name)) * scale)))
    for size in root.iter(qn("p:sldSz")):
        size.attrib.pop("type", None)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
