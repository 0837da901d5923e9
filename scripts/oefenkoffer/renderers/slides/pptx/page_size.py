"""Bring the pages of a client to the height of ours, with all that stands on them.

Why: type of 14 points on a page of 14 cm high is as large on the wall as type of 19 points on one
of 19 cm, so what can be read is the same only where pages are equally high. PowerPoint changes the
size of slides in the same way.
"""

import re
from collections.abc import Mapping

from lxml import etree
from pptx.oxml.ns import qn

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


def in_our_height(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """A presentation with pages that are as high as ours."""
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
