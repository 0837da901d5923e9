"""The words that the XML of every presentation begins with."""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from oefenkoffer.vocabulary import Language

A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
P_URI = "http://schemas.openxmlformats.org/presentationml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14_URI = "http://schemas.microsoft.com/office/powerpoint/2010/main"
A = f'xmlns:a="{A_URI}"'
R = f'xmlns:r="{R_URI}"'
P = f'xmlns:p="{P_URI}"'
ALL = f"{A} {R} {P}"
LANGUAGES: Mapping[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
"""How a presentation names the languages of the labels."""

_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


def bare_xml(element: Any) -> str:  # noqa: ANN401 (an element of lxml)
    """An element as XML, to stand in other XML that names the same namespaces."""
    return _NAMESPACES.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
