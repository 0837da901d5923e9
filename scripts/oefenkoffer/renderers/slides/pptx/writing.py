"""A deck in, a presentation out: real titles, texts, tables and notes, and equal every time."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

import pptx as python_pptx
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.slide import Slide as PptxSlide

from oefenkoffer.audience.everyone import Picture
from oefenkoffer.audience.house import House
from oefenkoffer.renderers.slides.model import Deck, SectionSlide, Slide, TitleSlide
from oefenkoffer.renderers.slides.pptx.archive import packed, unpacked
from oefenkoffer.renderers.slides.pptx.base import base
from oefenkoffer.renderers.slides.pptx.content import content
from oefenkoffer.renderers.slides.pptx.filling import Sheet, filled
from oefenkoffer.renderers.slides.pptx.notes import write_notes
from oefenkoffer.renderers.slides.pptx.seats import Settings, house_settings
from oefenkoffer.renderers.slides.pptx.shapes import Pen
from oefenkoffer.renderers.slides.pptx.xml import ALL, LANGUAGES, P14_URI
from oefenkoffer.renderers.slides.where import where
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError

SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""How PowerPoint marks its list of sections."""


@dataclass(frozen=True)
class Presented:
    """A presentation.

    Attributes:
        layouts: which layout of a client was used for what; empty with our own.
    """

    data: bytes
    layouts: tuple[tuple[str, str], ...] = ()


def pptx(deck: Deck, house: House) -> Presented:
    """The deck on the layouts of the house.

    Raises:
        TextDoesNotFitError: slides hold too much; `where` names case, file, field and slide.
    """
    presentation = python_pptx.Presentation(io.BytesIO(base(house, deck.title)))
    settings = house_settings(presentation, house.labels.section("pptx"))
    return Presented(_filled(_Work(presentation, deck, house, settings)))


@dataclass(frozen=True)
class _Work:
    """A deck on its way into a presentation."""

    presentation: Presentation
    deck: Deck
    house: House
    settings: Settings


def _filled(work: _Work) -> bytes:
    overflows: list[Overflow] = []
    for number, slide in enumerate(work.deck.slides, start=1):
        overflows += _add(number, slide, work)
    if overflows:
        raise TextDoesNotFitError(tuple(overflows))
    _sections(work.presentation, work.deck)
    return _saved(work.presentation)


def _add(number: int, slide: Slide, work: _Work) -> Iterator[Overflow]:
    said = content(slide, work.house)
    setting = work.settings[said.layout]
    made = work.presentation.slides.add_slide(setting.layout)
    pen = Pen(LANGUAGES[work.house.labels.language], _linker(made))
    words = work.house.labels.section("pptx")
    shapes, over = filled(
        said, setting, Sheet(number, work.deck.title, words, pen, _embedder(made))
    )
    tree = made.shapes.element
    for shape in tuple(made.placeholders):
        tree.remove(shape.element)
    tree.extend(parse_xml(shape.replace(">", f" {ALL}>", 1)) for shape in shapes)
    write_notes(made, slide.notes, pen.language)
    for found in over:
        yield Overflow(where(number, slide), found.mm, found.characters)


def _linker(slide: PptxSlide) -> Callable[[str], str]:
    return lambda address: slide.part.relate_to(address, KIND.HYPERLINK, is_external=True)


def _embedder(slide: PptxSlide) -> Callable[[Picture], tuple[str, tuple[int, int]]]:
    def embed(picture: Picture) -> tuple[str, tuple[int, int]]:
        part, relation = slide.part.get_or_add_image_part(io.BytesIO(picture.data))
        return relation, part.image.size

    return embed


def _sections(presentation: Presentation, deck: Deck) -> None:
    """The parts of the workshop, as PowerPoint shows them beside the slides."""
    ids = [item.id for item in presentation.element.sldIdLst]
    sections: list[tuple[str, list[int]]] = []
    for slide, number in zip(deck.slides, ids, strict=True):
        if isinstance(slide, TitleSlide | SectionSlide) or not sections:
            sections.append((slide.title, []))
        sections[-1][1].append(number)
    lines = "".join(_section(n, *section) for n, section in enumerate(sections))
    presentation.element.append(
        parse_xml(
            f'<p:extLst {ALL}><p:ext uri="{SECTIONS}"><p14:sectionLst xmlns:p14="{P14_URI}">'
            f"{lines}</p14:sectionLst></p:ext></p:extLst>"
        )
    )


def _section(number: int, title: str, ids: list[int]) -> str:
    key = str(uuid5(NAMESPACE_URL, f"{number} {title}")).upper()
    slides = "".join(f'<p14:sldId id="{item}"/>' for item in ids)
    return (
        f'<p14:section name={quoteattr(title)} id="{{{key}}}"><p14:sldIdLst>{slides}'
        "</p14:sldIdLst></p14:section>"
    )


def _saved(presentation: Presentation) -> bytes:
    out = io.BytesIO()
    presentation.save(out)
    return packed(unpacked(out.getvalue()))
