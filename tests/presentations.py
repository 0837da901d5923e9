"""What a presentation says and holds, for tests."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.slide import Slide

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def slides(data: bytes) -> list[Slide]:
    return list(Presentation(io.BytesIO(data)).slides)


def titles(data: bytes) -> list[str]:
    """The text of each slide's real title placeholder."""
    return [
        said(slide.shapes.title.element) if slide.shapes.title else "" for slide in slides(data)
    ]


def texts(data: bytes) -> list[str]:
    """Everything that each slide says, in the order of reading."""
    return [said(slide.shapes.element) for slide in slides(data)]


def notes(data: bytes) -> list[str]:
    """What the speaker says at each slide; empty without notes."""
    return [
        said(slide.notes_slide.notes_placeholder.element)  # type: ignore[union-attr]
        if slide.has_notes_slide
        else ""
        for slide in slides(data)
    ]


def said(element: Any) -> str:  # noqa: ANN401 (an element of lxml)
    """The words of an element, paragraphs apart by a space."""
    lines = ("".join(_pieces(paragraph)) for paragraph in element.iter(f"{A}p"))
    return " ".join(" ".join(lines).split())


def _pieces(paragraph: Any) -> Iterator[str]:  # noqa: ANN401 (an element of lxml)
    for item in paragraph.iter(f"{A}t", f"{A}br"):
        yield item.text or "" if item.tag == f"{A}t" else " "


def parts(data: bytes) -> dict[str, bytes]:
    """The files in a presentation by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def trees(data: bytes) -> dict[str, Any]:
    """The XML of a presentation by name."""
    return {
        name: etree.fromstring(part)
        for name, part in parts(data).items()
        if name.endswith((".xml", ".rels"))
    }
