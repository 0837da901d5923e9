"""The house in, a presentation without slides out: master, layouts and theme, and nothing else."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from oefenkoffer.audience.branding import Branding
from oefenkoffer.renderers.slides.pptx.archive import packed
from oefenkoffer.renderers.slides.pptx.geometry import PAGE
from oefenkoffer.renderers.slides.pptx.layouts import LAYOUTS
from oefenkoffer.renderers.slides.pptx.master import layout_part, master
from oefenkoffer.renderers.slides.pptx.notes_master import notes_master
from oefenkoffer.renderers.slides.pptx.theme import theme
from oefenkoffer.renderers.slides.pptx.xml import ALL, LANGUAGES

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument"
NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of a table without fills and lines."""

KINDS: Mapping[str, str] = {
    "ppt/presentation.xml": f"{MAIN}.presentationml.presentation.main+xml",
    "ppt/slideMasters/": f"{MAIN}.presentationml.slideMaster+xml",
    "ppt/slideLayouts/": f"{MAIN}.presentationml.slideLayout+xml",
    "ppt/notesMasters/": f"{MAIN}.presentationml.notesMaster+xml",
    "ppt/theme/": f"{MAIN}.theme+xml",
    "ppt/tableStyles.xml": f"{MAIN}.presentationml.tableStyles+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def base(branding: Branding, title: str) -> bytes:
    """An empty presentation in the style of the house."""
    parts = _parts(branding, title)
    names = (name for name in parts if not name.endswith(".rels"))
    parts["[Content_Types].xml"] = _kinds(tuple(names))
    return packed({name: (HEADER + xml).encode() for name, xml in parts.items()})


def _parts(branding: Branding, title: str) -> dict[str, str]:
    name = branding.labels.text("pptx.theme")
    count = len(LAYOUTS)
    layouts = [f"../slideLayouts/slideLayout{n}.xml" for n in range(1, count + 1)]
    parts = {
        "_rels/.rels": _relations(
            ("officeDocument", "ppt/presentation.xml"), ("core", "docProps/core.xml")
        ),
        "docProps/core.xml": core(title, LANGUAGES[branding.labels.language]),
        "ppt/presentation.xml": _presentation(LANGUAGES[branding.labels.language]),
        "ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/tableStyles.xml": f'<a:tblStyleLst {ALL} def="{NO_GRID}"/>',
        "ppt/theme/theme1.xml": theme(branding, name),
        "ppt/theme/theme2.xml": theme(branding, name),
        "ppt/slideMasters/slideMaster1.xml": master(branding),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(("slideLayout", target) for target in layouts), ("theme", "../theme/theme1.xml")
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master(branding),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _relations(
            ("theme", "../theme/theme2.xml")
        ),
    }
    for number, layout in enumerate(LAYOUTS, start=1):
        parts[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout_part(layout, branding)
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = _relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return parts


def core(title: str, language: str) -> str:
    """What the file says of itself: no author, no dates."""
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
        "</cp:coreProperties>"
    )


def _presentation(language: str) -> str:
    _, _, width, height = PAGE.emu
    text = (
        f'<a:defPPr><a:defRPr lang="{language}"/></a:defPPr>'
        f'<a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1800" lang="{language}"><a:latin '
        'typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    )
    return (
        f'<p:presentation {ALL} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId '
        'id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId '
        'r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst/>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{text}</p:defaultTextStyle></p:presentation>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{_kind(kind)}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _kind(name: str) -> str:
    if name == "core":
        return f"{PACKAGE}/relationships/metadata/core-properties"
    return f"{OFFICE}/{name}"


def _kinds(names: tuple[str, ...]) -> str:
    lines = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in names
        for start, kind in KINDS.items()
        if name.startswith(start)
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )
