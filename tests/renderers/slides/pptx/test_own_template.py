"""The file with our layouts, which is opened and changed in PowerPoint."""

import re
from dataclasses import replace
from importlib.resources import files
from typing import get_args

import pytest
from lxml import etree

from oefenkoffer.labels import catalogue
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.model import Deck, TextSlide
from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from oefenkoffer.renderers.slides.pptx.layouts import INDEX, Name
from oefenkoffer.renderers.slides.pptx.package import unpack
from oefenkoffer.renderers.slides.pptx.template import open_template, own_template
from oefenkoffer.vocabulary import Language
from tests.presentations import A, P, slides
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import every_kind, head
from tests.renderers.slides.pptx.templates import changed, in_layouts, usual

WORDS = catalogue("nl", {}).section("pptx")
FIELDS = {index: f"place_{field}" for field, index in INDEX.items()}
FOOT = {20: "place_footer", 21: "place_number"}


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    package = "oefenkoffer.renderers.slides.pptx"
    return unpack(files(package).joinpath("oefenkoffer.potx").read_bytes())


def test_every_layout_is_there_with_names_that_are_keys_of_the_labels(
    parts: dict[str, bytes],
) -> None:
    layouts = [etree.fromstring(part) for name, part in parts.items() if "/slideLayout" in name
               and name.endswith(".xml")]  # fmt: skip
    strange = [
        item.get("name")
        for layout in layouts
        for item in layout.iter(f"{P}cNvPr")
        if item.get("name") and item.get("name") not in WORDS
    ]

    assert sorted(layout.find(f"{P}cSld").get("name") for layout in layouts) == sorted(
        f"layout_{name}" for name in get_args(Name)
    )
    assert strange == []


def test_every_place_is_called_what_its_number_says(parts: dict[str, bytes]) -> None:
    wrong = [
        (name, shape.find(f"{P}nvSpPr/{P}cNvPr").get("name"))
        for name, part in parts.items()
        if "/slideLayouts/slideLayout" in name
        for shape in etree.fromstring(part).iter(f"{P}sp")
        for place in shape.iter(f"{P}ph")
        if shape.find(f"{P}nvSpPr/{P}cNvPr").get("name")
        != (FIELDS | FOOT)[int(place.get("idx", "0"))]
    ]

    assert wrong == []


def test_the_file_says_nothing_of_who_made_it(parts: dict[str, bytes]) -> None:
    about = {item.tag.rpartition("}")[2] for item in etree.fromstring(parts["docProps/core.xml"])}

    assert about == {"title", "language"}
    assert [name for name in parts if name.startswith("docProps/")] == ["docProps/core.xml"]
    assert [name for name in parts if "thumbnail" in name or "printer" in name] == []


@pytest.mark.parametrize(("language", "code"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_words_and_the_language_of_the_house_are_filled_in(
    language: Language, code: str
) -> None:
    labels = catalogue(language, {})
    house = own_template(replace(library(), labels=labels))
    words = labels.section("pptx")
    parts = unpack(house.data).items()
    items = [
        item for name, part in parts if "xml" in name for item in etree.fromstring(part).iter()
    ]
    texts = {text for item in items for text in (item.get("name"), item.text)}

    assert [layout.name for layout in open_template(house).slide_layouts] == [
        words[f"layout_{name}"] for name in get_args(Name)
    ]
    assert texts & {key for key in words if "_" in key} == set()
    assert {item.get("lang") for item in items} == {None, code}


@pytest.mark.parametrize(("accent", "ink"), [("#0b4f6c", "bg1"), ("#ffd500", "tx1")])
def test_letters_on_the_colour_of_the_house_can_be_read(accent: str, ink: str) -> None:
    layouts = open_template(own_template(replace(library(), accent=accent))).slide_layouts
    inks = [item.get("val") for item in layouts[0].placeholders[0]._element.iter(f"{A}schemeClr")]

    assert set(inks) == {ink}


def places(data: bytes) -> list[tuple[object, ...]]:
    """Where each text of each slide stands, on which layout, and in which sizes."""
    return [
        (slide.slide_layout.name, shape.name, rect, re.findall(r' sz="(\d+)"', xml))
        for slide in slides(data)
        for shape in slide.shapes
        for rect in ((shape.left, shape.top, shape.width, shape.height),)
        for xml in (etree.tostring(shape._element).decode(),)
    ]


def test_our_own_file_as_that_of_a_client_gives_the_same_slides() -> None:
    ours, client = (
        pptx(every_kind(), library(), template) for template in (None, own_template(library()))
    )

    own = unpack(ours.data)
    other = {name for name, part in unpack(client.data).items() if own.get(name) != part}

    assert places(client.data) == places(ours.data)
    assert [name for name in other if not name.startswith("ppt/slides/slide")] == []
    assert client.small == ours.small
    assert [name for name, used in client.layouts if used != name] == []


NAMED = rb'(<p:cSld name=")'
TEXT = Deck("Dia", (TextSlide(**head("Dia"), body=parse("Woorden"), picture=None),))


@pytest.mark.parametrize(
    ("file", "pattern", "by", "name"),
    [
        (own_template(library()).data, NAMED, rb"\1Huis ", "Huis Tekst"),
        (usual(), rb'idx="1"', b'idx="13"', "Title and Content"),
    ],
    ids=["our layouts with other names", "a layout of a client with one of our numbers"],
)
def test_a_layout_is_known_as_ours_by_all_its_places(
    file: bytes, pattern: bytes, by: bytes, name: str
) -> None:
    client = PptxTemplate("client.pptx", changed(file, in_layouts(pattern, by)))
    (slide,) = slides(pptx(TEXT, library(), client).data)

    assert slide.slide_layout.name == name
    assert "Woorden" in [shape.text for shape in slide.placeholders]
