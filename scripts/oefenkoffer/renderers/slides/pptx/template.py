"""Open a presentation as a template: empty, with its own layouts."""

import io
from collections.abc import Mapping
from typing import Any
from zipfile import BadZipFile, ZipFile

import pptx as python_pptx
from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from oefenkoffer.renderers.slides.pptx.package import pack, unpack
from oefenkoffer.renderers.slides.pptx.page_size import in_our_height
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
        return _emptied(pack(_cleaned(in_our_height({**parts, KINDS: kinds}))))
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
