"""Presentations of clients, of different makes."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from tests.presentations import parts
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import drawn, every_kind

Parts = dict[str, bytes]
FOREIGN = {
    "Title Slide": "Titelfolie",
    "Title and Content": "Titel und Inhalt",
    "Section Header": "Abschnittsüberschrift",
    "Two Content": "Zwei Inhalte",
    "Title Only": "Nur Titel",
    "Blank": "Leer",
}


def saved(presentation: Any) -> bytes:  # noqa: ANN401 (what the library gives)
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def usual() -> bytes:
    """What the library starts from: 4:3, as PowerPoint 2007 made it."""
    return saved(Presentation())


def changed(data: bytes, change: Callable[[Parts], None]) -> bytes:
    """The presentation with its parts changed."""
    files = parts(data)
    change(files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return out.getvalue()


def in_layouts(old: bytes, new: bytes) -> Callable[[Parts], None]:
    """Change the XML of every layout."""

    def change(files: Parts) -> None:
        for name, part in files.items():
            if re.search(r"slideLayouts/slideLayout\d+\.xml$", name):
                files[name] = re.sub(old, new, part)

    return change


WITHOUT_TYPE = in_layouts(rb'(<p:sldLayout [^>]*?) type="\w+"', rb"\1")


def untyped() -> bytes:
    """Layouts that do not say what they are for, with names that say nothing."""
    data = changed(usual(), WITHOUT_TYPE)
    return changed(data, in_layouts(rb'<p:cSld name="[^"]*"', rb'<p:cSld name="Layout"'))


def foreign() -> bytes:
    """Layouts with names in German, and without their types."""

    def change(files: Parts) -> None:
        for old, new in FOREIGN.items():
            in_layouts(f'name="{old}"'.encode(), f'name="{new}"'.encode())(files)

    return changed(
        changed(usual(), change), in_layouts(rb'(<p:sldLayout [^>]*?) type="\w+"', rb"\1")
    )


def as_libreoffice() -> bytes:
    """As LibreOffice writes it: a place is `<p:ph/>`, with the number of the title."""
    data = changed(
        usual(), in_layouts(rb'<p:ph (?:sz="\w+" )?idx="\d+"(?: sz="\w+")?/>', rb"<p:ph/>")
    )
    data = changed(data, in_layouts(rb'type="ctrTitle"', rb'type="title"'))
    data = changed(data, in_layouts(rb"<a:lstStyle>.*?</a:lstStyle>|<a:lstStyle/>", b""))
    return changed(data, in_layouts(rb'(type="subTitle") idx="1"', rb"\1"))


def wide() -> bytes:
    """16:9, with places that the slides alone give a size, and without a foot."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    data = saved(presentation)
    return changed(data, in_layouts(rb'type="(ftr|sldNum)"', rb'type="dt"'))


def lettered() -> bytes:
    """With a logo as large as a quarter of the slide, so that little is left."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for place in list[Any](layout.placeholders):
            if place.placeholder_format.idx == 1 and place.top:
                place.left, place.width = Inches(3), Inches(6.5)
                place.top, place.height = Inches(2.6), Inches(4)
    return saved(presentation)


def unplaced() -> bytes:
    """Places that say nowhere where they stand."""

    def change(files: Parts) -> None:
        for name, part in files.items():
            if re.search(r"slide(Layout|Master)s/slide(Layout|Master)\d+\.xml$", name):
                files[name] = re.sub(rb"<a:xfrm>.*?</a:xfrm>", b"", part)

    return changed(usual(), change)


def pictured() -> bytes:
    """With a picture on the layout for a text, over part of it."""
    presentation = Presentation()
    layout = presentation.slide_layouts[1]
    _, key = layout.part.get_or_add_image_part(io.BytesIO(drawn().data))
    tree: Any = layout.shapes.element
    picture = tree.add_pic(90, "Logo", "", key, Inches(8), Inches(6), Inches(1.5), Inches(1))
    assert picture is not None
    return saved(presentation)


def dark() -> bytes:
    """A dark page as LibreOffice makes it: the type is that of the prompts, and in no style."""
    type_ = (
        b'<a:endParaRPr sz="2400"><a:solidFill><a:srgbClr val="FFFFEE"/></a:solidFill>'
        b'<a:latin typeface="Georgia"/></a:endParaRPr></a:p>'
    )
    page = b'<p:bg><p:bgPr><a:solidFill><a:srgbClr val="101020"/></a:solidFill></p:bgPr></p:bg>'

    def change(files: Parts) -> None:
        for name, part in files.items():
            if re.search(r"slide(Layout|Master)s/slide(Layout|Master)\d+\.xml$", name):
                plain = re.sub(rb"<a:endParaRPr[^>]*/>|<a:rPr[^>]*/>", b"", part)
                plain = re.sub(rb"<p:bg>.*?</p:bg>", b"", plain, flags=re.DOTALL)
                plain = re.sub(rb"(<p:cSld[^>]*>)", rb"\1" + page, plain)
                plain = re.sub(rb"<p:txStyles>.*</p:txStyles>", b"", plain, flags=re.DOTALL)
                files[name] = plain.replace(b"</a:p>", type_)

    return changed(as_libreoffice(), change)


def _template(make: Callable[[], bytes]) -> Callable[[], PptxTemplate]:
    return lambda: PptxTemplate(f"{make.__name__}.pptx", make())


MAKES = (
    usual,
    untyped,
    foreign,
    as_libreoffice,
    wide,
    lettered,
    unplaced,
    pictured,
    dark,
)
TEMPLATES: Mapping[str, Callable[[], PptxTemplate]] = {
    make.__name__: _template(make) for make in MAKES
}


@cache
def every_kind_on(template: str) -> bytes:
    """A presentation with every kind of slide, on a template of these."""
    return pptx(every_kind(), library(), TEMPLATES[template]()).data
