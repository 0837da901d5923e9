"""Open a presentation as a template: empty, with its own layouts, and pages as high as ours."""

import io
import re
from collections.abc import Mapping
from typing import Any
from zipfile import BadZipFile, ZipFile

import pptx as python_pptx
from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from oefenkoffer.renderers.slides.pptx.package import pack, unpack
from oefenkoffer.renderers.slides.pptx.types import Template, TemplateRefusedError

LARGEST = 300_000_000
"""Bytes, once unpacked; a house style weighs a hundredth of it."""

OLD = b"\xd0\xcf\x11\xe0"
"""How a presentation of before 2007 begins, and one behind a password."""

KINDS = "[Content_Types].xml"
AS_TEMPLATE = b"presentationml.template.main+xml"
AS_SLIDES = b"presentationml.presentation.main+xml"
WITH_MACROS = b"macroEnabled"
LEFT_OUT = ("/thumbnail", "/printerSettings")


def open_template(template: Template) -> Presentation:
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
        return _emptied(pack(_cleaned(_in_our_height({**parts, KINDS: kinds}))))
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
