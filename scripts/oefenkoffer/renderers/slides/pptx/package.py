"""Read and write what a presentation is made of: a zip of XML that is the same every time."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree
from pptx.oxml import parse_xml

from oefenkoffer.vocabulary import Language

A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
P_URI = "http://schemas.openxmlformats.org/presentationml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14_URI = "http://schemas.microsoft.com/office/powerpoint/2010/main"
A = f'xmlns:a="{A_URI}"'
R = f'xmlns:r="{R_URI}"'
P = f'xmlns:p="{P_URI}"'
ALL = f"{A} {R} {P}"
LOCALES: Mapping[Language, str] = {
    "nl": "nl-NL",
    "en": "en-GB",
    "de": "de-DE",
    "fr": "fr-FR",
    "es": "es-ES",
}
"""How a presentation names a language that it knows by its country only."""


def locale(language: Language) -> str:
    """How a presentation names a language."""
    return LOCALES.get(language, language)


START = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name."""

FIRST = "[Content_Types].xml"
HEADER = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What a part of XML begins with."""


def pack(parts: Mapping[str, bytes], *, small: bool = True) -> bytes:
    """A package of parts by name, the list of kinds first, as some readers want it.

    One that is opened again at once need not be `small`, which takes most of the time.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda part: (part != FIRST, part)):
            entry = zipfile.ZipInfo(name, START)
            entry.compress_type = zipfile.ZIP_DEFLATED if small else zipfile.ZIP_STORED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return out.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


def bare_xml(element: Any) -> str:  # noqa: ANN401 (an element of lxml)
    """An element as XML, to stand in other XML that names the same namespaces."""
    return _NAMESPACES.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def element_of(xml: str) -> Any:  # noqa: ANN401 (an element of lxml)
    """An element, of XML that names no namespaces."""
    return parse_xml(xml.replace(">", f" {ALL}>", 1))


DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
"""What says that a shape is for the eye only."""


def named(
    number: int, name: str, alt: str = "", click: str = "", *, decorative: bool = False
) -> str:
    """What a shape is called, and what it says to somebody who cannot see it."""
    described = f" descr={quoteattr(alt)}" if alt else ""
    inside = click + (DECORATIVE if decorative else "")
    return f'<p:cNvPr id="{number}" name={quoteattr(name)}{described}>{inside}</p:cNvPr>'
