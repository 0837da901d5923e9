import io
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.util import Inches, Pt

from oefenkoffer.renderers.slides.pptx import PptxTemplate, TemplateRefusedError, pptx
from oefenkoffer.typesetting import TextDoesNotFitError
from tests.digests import digest
from tests.presentations import A, notes, parts, slides, texts, titles
from tests.renderers.slides.decks import library, words
from tests.renderers.slides.kinds import every_kind
from tests.renderers.slides.pptx.templates import TEMPLATES, every_kind_on

DECK = every_kind()
ADOPTED = "een indeling van ons, in de stijl van de klant"
ALONE = "Lege pagina, anders past het niet"
TITLES = {KIND.TITLE, KIND.CENTER_TITLE}
MAIN = "presentationml.presentation.main+xml"


def client(change: Callable[[dict[str, bytes]], None] = lambda _: None) -> PptxTemplate:
    """The house style of a client, with slides of theirs in it."""
    return PptxTemplate("client.pptx", changed(theirs(), change))


@cache
def theirs() -> bytes:
    presentation = Presentation()
    presentation.core_properties.author = "Geheim: Jan"
    for layout in (1, 8):
        slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
        slide.shapes.title.text = "Geheim: cijfers"
    slide.notes_slide.notes_text_frame.text = "Geheim: niet zeggen"
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    found = parts(data)
    change(found)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in found.items():
            archive.writestr(name, part)
    return out.getvalue()


def as_kind(kind: str) -> Callable[[dict[str, bytes]], None]:
    def change(found: dict[str, bytes]) -> None:
        name = "[Content_Types].xml"
        found[name] = found[name].replace(MAIN.encode(), kind.encode())

    return change


def without_texts(found: dict[str, bytes]) -> None:
    for name, part in found.items():
        if name.startswith("ppt/slideLayouts/slideLayout"):
            found[name] = re.sub(rb'type="(ctrT|t)itle"', b'type="dt"', part)


def lost(name: str) -> Callable[[dict[str, bytes]], None]:
    def change(found: dict[str, bytes]) -> None:
        del found[name]

    return change


def torn(found: dict[str, bytes]) -> None:
    found["ppt/slideMasters/slideMaster1.xml"] = b"<p:sldMaster"


def test_slides_stand_on_the_layouts_of_the_client_and_say_the_same() -> None:
    made = pptx(DECK, library(), client())

    assert titles(made.data) == [slide.title for slide in DECK.slides]
    assert notes(made.data) == [" ".join(n.plain for n in slide.notes) for slide in DECK.slides]
    assert [
        [word for word in words(slide) if word not in text]
        for slide, text in zip(DECK.slides, texts(made.data), strict=True)
    ] == [[] for _ in DECK.slides]
    assert dict(made.layouts) == {
        "Titel": "Title Slide",
        "Deel": "Section Header",
        "Tekst": "Title and Content",
        "Tekst en beeld": ADOPTED,
        "Zin": ADOPTED,
        "Citaat": ADOPTED,
        "Stelling": ADOPTED,
        "Opdracht": ADOPTED,
        "Tabel": ADOPTED,
        "Beeld": ADOPTED,
        "Twee kolommen": "Two Content",
        "Drie kolommen": ADOPTED,
        "Pauze": ADOPTED,
        "Situatie": ADOPTED,
        "Stopwoord": ADOPTED,
        "Beeld over de hele dia": ADOPTED,
    }


def test_nothing_of_the_client_but_the_looks_is_passed_on() -> None:
    made = pptx(DECK, library(), client()).data

    assert [name for name, part in parts(made).items() if b"Geheim" in part] == []
    assert [name for name in parts(made) if "thumb" in name or "printer" in name] == []
    assert digest(made) == digest(pptx(DECK, library(), client()).data)


@pytest.fixture(scope="module", params=TEMPLATES)
def dressed(request: pytest.FixtureRequest) -> bytes:
    """A slide of every kind on a template; its tests in a row, so that one process makes it."""
    return every_kind_on(request.param)


@pytest.mark.uncounted
def test_every_shape_has_a_place_on_the_slides_of_a_client(dressed: bytes) -> None:
    """A shape that neither says its place nor takes after one is not shown at all."""
    presentation = Presentation(io.BytesIO(dressed))
    width, height = int(presentation.slide_width or 0), int(presentation.slide_height or 0)
    outside = [
        (number, shape.name)
        for number, slide in enumerate(presentation.slides, start=1)
        for shape in slide.shapes
        if None in (shape.left, shape.top, shape.width, shape.height)
        or min(shape.left, shape.top, shape.width, shape.height) < 0
        or shape.left + shape.width > width
        or shape.top + shape.height > height
    ]

    assert outside == []


@pytest.mark.uncounted
def test_a_place_that_takes_after_none_for_sure_says_all_itself(dressed: bytes) -> None:
    """LibreOffice gives several places one number, and texts the number of the title."""
    unsure = []
    for slide in slides(dressed):
        layout = [p.placeholder_format.idx for p in list[Any](slide.slide_layout.placeholders)]
        for place in list[Any](slide.placeholders):
            kind, number = place.placeholder_format.type, place.placeholder_format.idx
            says = {item.tag for item in place.element.iter(f"{A}xfrm", f"{A}lvl1pPr")}
            if layout.count(number) > 1 and kind not in TITLES and place.has_text_frame:
                unsure += [place.name] if len(says) < 2 else []

    assert unsure == []


def test_our_own_slides_restyled_serve_as_a_template_place_by_place() -> None:
    ours = pptx(DECK, library()).data
    made = pptx(DECK, library(), PptxTemplate("ours.pptx", ours))

    assert all(name == theirs for name, theirs in made.layouts)
    assert texts(made.data) == texts(ours)


def test_a_potx_is_a_template_too() -> None:
    template = client(as_kind("presentationml.template.main+xml"))

    assert titles(pptx(DECK, library(), template).data) == [slide.title for slide in DECK.slides]


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        (PptxTemplate("a.pptx", b""), "damaged"),
        (PptxTemplate("a.pptx", b"no zip at all"), "damaged"),
        (PptxTemplate("a.pptx", client().data[:9000]), "damaged"),
        (client(torn), "damaged"),
        (client(lost("ppt/slideMasters/slideMaster1.xml")), "damaged"),
        (client(lost("ppt/presentation.xml")), "damaged"),
        (client(lost("ppt/slideMasters/_rels/slideMaster1.xml.rels")), "damaged"),
        (client(lost("[Content_Types].xml")), "other"),
        (PptxTemplate("a.ppt", b"\xd0\xcf\x11\xe0 and so on"), "locked"),
        (client(as_kind("presentation.macroEnabled.main+xml")), "macros"),
        (client(as_kind("wordprocessingml.document.main+xml")), "other"),
    ],
)
def test_a_file_that_cannot_serve_is_refused_with_the_reason(
    template: PptxTemplate, reason: str
) -> None:
    with pytest.raises(TemplateRefusedError) as caught:
        pptx(DECK, library(), template)

    assert caught.value.reason == reason


@pytest.mark.uncounted
@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.data())
def test_a_file_that_was_damaged_anywhere_serves_or_is_refused(draw: st.DataObject) -> None:
    def damage(found: dict[str, bytes]) -> None:
        name = draw.draw(st.sampled_from([name for name in found if found[name]]))
        place = draw.draw(st.integers(0, len(found[name]) - 1))
        rest = found[name][place + draw.draw(st.integers(0, 40)) :]
        found[name] = found[name][:place] + draw.draw(st.binary(max_size=8)) + rest

    with suppress(TemplateRefusedError, TextDoesNotFitError):
        pptx(replace(DECK, slides=DECK.slides[:3]), library(), client(damage))


def test_a_bug_is_not_blamed_on_the_file_of_a_client(monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr("oefenkoffer.renderers.slides.pptx.presentation._sections", bug)

    with pytest.raises(KeyError, match="ours"):
        pptx(DECK, library(), client())


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    def bloat(found: dict[str, bytes]) -> None:
        found["ppt/media/film.bin"] = b"\0" * 301_000_000

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        found = parts(client().data)
        bloat(found)
        for name, part in found.items():
            archive.writestr(name, part)

    with pytest.raises(TemplateRefusedError) as caught:
        pptx(DECK, library(), PptxTemplate("film.pptx", out.getvalue()))

    assert caught.value.reason == "large"


def low() -> PptxTemplate:
    """A client whose layouts have hardly any room."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for place in list[Any](layout.placeholders):
            place.height = Inches(0.2)
    out = io.BytesIO()
    presentation.save(out)
    return PptxTemplate("low.pptx", out.getvalue())


def test_a_client_without_a_layout_for_a_text_gets_one_of_ours() -> None:
    made = pptx(DECK, library(), client(without_texts))

    assert titles(made.data) == [slide.title for slide in DECK.slides]
    assert dict(made.layouts)["Zin"] == ADOPTED
    assert [
        [word for word in words(slide) if word not in text]
        for slide, text in zip(DECK.slides, texts(made.data), strict=True)
    ] == [[] for _ in DECK.slides]


def test_what_fits_on_no_layout_of_a_client_has_a_page_of_it_to_itself() -> None:
    made = pptx(DECK, library(), low())

    assert titles(made.data) == [slide.title for slide in DECK.slides]
    assert [
        [word for word in words(slide) if word not in text]
        for slide, text in zip(DECK.slides, texts(made.data), strict=True)
    ] == [[] for _ in DECK.slides]
    assert dict(made.layouts)[ALONE] == (
        f"dia {', '.join(str(n + 1) for n in range(len(DECK.slides)))}"
    )
    assert {slide.slide_layout.element.get("showMasterSp") for slide in slides(made.data)} == {"0"}


@pytest.mark.parametrize("inches", [5.625, 7.5, 11.25])
def test_pages_of_a_client_become_as_high_as_ours_with_all_on_them(inches: float) -> None:
    """Type of 14 points must be as large on the wall whatever the size of the pages."""
    scale = inches / 7.5
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(10 * scale), Inches(inches)
    place: Any = presentation.slide_layouts[1].placeholders[1]
    place.left, place.top, place.width, place.height = (
        Inches(length * scale) for length in (0.5, 1.5, 9, 5)
    )
    place.text_frame.paragraphs[0].font.size = Pt(32 * scale)
    out = io.BytesIO()
    presentation.save(out)

    made = Presentation(
        io.BytesIO(pptx(DECK, library(), PptxTemplate("c.pptx", out.getvalue())).data)
    )
    body: Any = made.slide_layouts[1].placeholders[1]

    assert (made.slide_width, made.slide_height) == (Inches(10), Inches(7.5))
    assert (body.left, body.top, body.width, body.height) == tuple(map(Inches, (0.5, 1.5, 9, 5)))
    assert body.text_frame.paragraphs[0].font.size == Pt(32)


def test_notes_stay_where_the_client_has_no_place_for_them() -> None:
    def change(found: dict[str, bytes]) -> None:
        name = "ppt/notesMasters/notesMaster1.xml"
        found[name] = re.sub(rb'<p:ph type="body"[^>]*>', b'<p:ph type="hdr"/>', found[name])

    template = client(change)
    made = pptx(DECK, library(), template)

    assert b'type="body"' not in parts(template.data)["ppt/notesMasters/notesMaster1.xml"]
    assert notes(made.data) == [" ".join(n.plain for n in slide.notes) for slide in DECK.slides]


def test_a_shape_that_takes_after_no_place_has_an_outline() -> None:
    """PowerPoint draws nothing, and no text either, in a shape without one."""
    bare = [
        shape.name
        for slide in slides(every_kind_on("wide"))
        for shape in slide.shapes
        if not shape.is_placeholder
        and shape.has_text_frame
        and not list(shape.element.iter(f"{A}prstGeom", f"{A}custGeom"))
    ]

    assert bare == []
