import io
import zipfile
from dataclasses import replace
from itertools import combinations, pairwise, product
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.opc.package import OpcPackage
from pptx.opc.packuri import PackURI
from pptx.slide import Slide as PptxSlide

from oefenkoffer.labels import catalogue
from oefenkoffer.markup import Markup, Node, parse
from oefenkoffer.renderers.slides.model import (
    Deck,
    ExercisePart,
    ExerciseSlide,
    PointsSlide,
    StopSlide,
    TableSlide,
    TextSlide,
    opens_part,
)
from oefenkoffer.renderers.slides.pptx import pptx, small_type
from oefenkoffer.renderers.slides.pptx.package import R_URI
from oefenkoffer.typesetting import TextDoesNotFitError
from tests.digests import digest
from tests.presentations import A, P, notes, parts, slides, texts, titles, trees
from tests.renderers.slides.decks import library, sample_deck, words
from tests.renderers.slides.kinds import ALT, every_kind, head

DECK = every_kind()


@pytest.fixture(scope="module")
def data() -> bytes:
    return pptx(DECK, library()).data


def slide_of(data: bytes, title: str) -> PptxSlide:
    return next(
        slide for slide, said in zip(slides(data), titles(data), strict=True) if said == title
    )


@pytest.mark.parametrize("deck", [DECK, sample_deck()])
def test_each_slide_says_what_the_deck_says_in_real_places(deck: Deck) -> None:
    made = pptx(deck, library()).data

    assert titles(made) == [slide.title for slide in deck.slides]
    assert notes(made) == [" ".join(note.plain for note in slide.notes) for slide in deck.slides]
    assert [
        [word for word in words(slide) if word not in text]
        for slide, text in zip(deck.slides, texts(made), strict=True)
    ] == [[] for _ in deck.slides]


def test_a_page_of_notes_has_the_number_of_its_slide_without_a_look_through_all_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_for: list[str] = []
    next_name = OpcPackage.next_partname

    def counted(package: OpcPackage, name: str) -> PackURI:
        looked_for.append(name)
        return next_name(package, name)

    monkeypatch.setattr(OpcPackage, "next_partname", counted)
    silent, *others = DECK.slides
    noted = tuple(replace(slide, notes=(parse("Zeg dit."),)) for slide in others)

    made = pptx(replace(DECK, slides=(replace(silent, notes=()), *noted)), library()).data

    names = [page.notes_slide.part.partname for page in slides(made)[1:]]
    assert names == [f"/ppt/notesSlides/notesSlide{n}.xml" for n in range(2, len(DECK.slides) + 1)]
    assert [name for name in looked_for if "notesSlide" in name] == []


def test_nothing_is_left_empty_and_every_slide_but_the_first_has_a_number(data: bytes) -> None:
    empty = [
        (number, shape.name)
        for number, slide in enumerate(slides(data), start=1)
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text
    ]
    numbers = [
        [
            shape.text_frame.text
            for shape in slide.placeholders
            if shape.placeholder_format.type == KIND.SLIDE_NUMBER
        ]
        for slide in slides(data)
    ]

    assert empty == []
    assert numbers == [[], *([str(n)] for n in range(2, len(DECK.slides) + 1))]


def test_every_text_says_its_language(data: bytes) -> None:
    silent = [
        (name, item.tag)
        for name, tree in trees(data).items()
        if name.startswith("ppt/")
        for item in tree.iter(f"{A}rPr", f"{A}endParaRPr", f"{A}defRPr")
        if item.get("lang") != "nl-NL"
    ]
    without = [
        (name, run)
        for name, tree in trees(data).items()
        for run in tree.iter(f"{A}r", f"{A}fld", f"{A}br")
        if run.find(f"{A}rPr") is None
    ]

    assert silent == []
    assert without == []


def test_equal_input_gives_equal_bytes_without_the_hour(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        times = {entry.date_time for entry in archive.infolist()}

    assert digest(data) == digest(pptx(every_kind(), library()).data)
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_file_says_its_title_and_nothing_of_who_made_it(data: bytes) -> None:
    about = trees(data)["docProps/core.xml"]

    assert {item.tag.rpartition("}")[2]: item.text for item in about} == {
        "title": "Nee & ja <zeggen>",
        "language": "nl-NL",
    }
    assert [name for name in parts(data) if "thumb" in name or "printer" in name] == []


def test_slides_are_16_to_9_in_the_colours_of_the_house(data: bytes) -> None:
    presentation = Presentation(io.BytesIO(data))
    colours = {
        item.tag.rpartition("}")[2]: item[0].get("val")
        for item in trees(data)["ppt/theme/theme1.xml"].iter(f"{A}clrScheme").__next__()
    }

    assert (presentation.slide_width, presentation.slide_height) == (12192000, 6858000)
    assert colours["accent1"] == library().accent[1:].upper()
    assert {slide.slide_layout.name for slide in presentation.slides} == {
        "Titel", "Deel", "Tekst", "Tekst en beeld", "Beeld", "Zin", "Opdracht", "Tabel",
        "Twee kolommen", "Drie kolommen", "Citaat", "Stelling", "Pauze", "Situatie", "Stopwoord",
        "Beeld over de hele dia",
    }  # fmt: skip


def test_sections_are_the_parts_of_the_workshop() -> None:
    deck = sample_deck()
    tree = trees(pptx(deck, library()).data)["ppt/presentation.xml"]
    found = [
        (item.get("name"), len(item[0])) for item in tree.iter() if item.tag.endswith("}section")
    ]

    starts = [number for number, slide in enumerate(deck.slides) if opens_part(slide)]
    assert found == [
        (deck.slides[start].title, end - start)
        for start, end in pairwise([*starts, len(deck.slides)])
    ]


def test_a_picture_keeps_its_proportions_and_says_what_is_on_it(data: bytes) -> None:
    pictures = [
        (shape.element.xpath("p:nvPicPr/p:cNvPr/@descr")[0], round(shape.width / shape.height, 2))
        for slide in slides(data)
        for shape in slide.shapes
        if shape.element.tag == f"{P}pic"
    ]

    whole = [shape for alt, shape in pictures if alt == ALT]
    assert whole.count(1.33) == len(whole) - 2
    assert len([name for name in parts(data) if name.startswith("ppt/media/")]) == 2


def test_a_picture_that_covers_its_place_is_cut_and_not_stretched(data: bytes) -> None:
    for title in ("De gang", "De hele dia"):
        (picture,) = [s for s in slide_of(data, title).shapes if s.element.tag == f"{P}pic"]
        cut: Any = picture
        left, right, top, foot = (
            getattr(cut, f"crop_{side}") for side in ("left", "right", "top", "bottom")
        )
        wide, high = 40 * (1 - left - right), 30 * (1 - top - foot)

        assert wide / high == pytest.approx(cut.width / cut.height, abs=0.01)


def test_a_table_is_a_table_with_its_header(data: bytes) -> None:
    frame = next(shape for shape in slide_of(data, "Soorten nee").shapes if shape.has_table)
    table = frame.table  # type: ignore[attr-defined]  # only a frame with a table has it

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Soort", "Zeg"],
        ["Op", "Er is niets meer."],
        ["Regel", "Mag niet."],
    ]
    assert (table.first_row, frame.is_placeholder) == (True, True)


def test_lists_are_lists(data: bytes) -> None:
    def signs(title: str) -> list[tuple[str, str | None, str | None]]:
        body = slide_of(data, title).placeholders[1]
        return [
            (
                paragraph.text,
                paragraph._p.pPr.get("lvl"),
                next((item.tag.rpartition("}")[2] for item in reversed(paragraph._p.pPr)), None),
            )
            for paragraph in body.text_frame.paragraphs
        ]

    assert signs("De situatie") == [
        ("Zie de regels.", None, "buNone"),
        ("Een", None, None),
        ("Twee", "1", "buAutoNum"),
        ("Drie", None, None),
    ]
    assert signs("Vragen") == [("Wie?", None, "buAutoNum"), ("Wat?", None, "buAutoNum")]
    starts = [
        item.get("startAt") for item in slide_of(data, "Vragen").element.iter(f"{A}buAutoNum")
    ]
    assert starts == ["3", "4"]


def test_bold_and_italics_stay() -> None:
    body = parse("Zo **vet**, zo *cursief*.\n\n> Zij zei.")
    deck = Deck("Letters", (TextSlide(**head("Letters"), body=body, picture=None),))
    shown = slides(pptx(deck, library()).data)[0]
    runs = [
        (run.text, run.font.bold, run.font.italic)
        for paragraph in shown.placeholders[1].text_frame.paragraphs
        for run in paragraph.runs
    ]

    assert runs == [
        ("Zo ", None, None),
        ("vet", True, None),
        (", zo ", None, None),
        ("cursief", None, True),
        (".", None, None),
        ("Zij zei.", None, True),
    ]


def test_a_link_leads_where_it_says(data: bytes) -> None:
    body = slide_of(data, "De situatie").placeholders[1]
    runs = body.text_frame.paragraphs[0].runs

    assert [run.hyperlink.address for run in runs] == [None, "https://example.org/a?b=1&c=2", None]


def test_a_link_to_a_slide_jumps_there_and_one_to_nowhere_is_text() -> None:
    node = Node("link", (Node("text", text="verder"),), target="#/twee")
    body = Markup((Node("paragraph", (node, replace(node, target="#/negen"))),))
    deck = Deck(
        "Sprong",
        (
            TextSlide(**head("Een") | {"notes": (body,)}, body=body, picture=None),
            TextSlide(**head("Twee"), body=parse("Hier."), picture=None),
        ),
    )

    first, second = slides(pptx(deck, library()).data)
    (found,) = first.element.iter(f"{A}hlinkClick")
    relation = found.get(f"{{{R_URI}}}id")

    assert found.get("action") == "ppaction://hlinksldjump"
    assert first.part.related_part(relation) is second.part


def test_texts_stand_in_the_order_of_reading(data: bytes) -> None:
    order = [shape.name for shape in slide_of(data, "Aan de slag").shapes]

    assert order == [
        "Hoort bij", "Titel", "Tekst", "Tabel", "Toelichting", "Minuten", "Eenheid",
        "Naam van de workshop", "Nummer van de dia",
    ]  # fmt: skip


def test_a_layout_may_be_called_otherwise() -> None:
    words = catalogue("nl", overrides=({"pptx.layout_stop": "Noodrem"},))
    slide = StopSlide(**head("Veilig"), sentence=parse("Stop."), rule=parse("Iedereen mag dit."))
    data = pptx(Deck("Op", (slide,)), replace(library(), labels=words)).data

    assert [it.slide_layout.name for it in slides(data)] == ["Noodrem"]


def test_what_does_not_fit_is_named_all_at_once() -> None:
    endless = parse("heel veel woorden " * 120)
    long_title = "Een titel die nooit ophoudt " * 24
    deck = Deck(
        "Te veel",
        (
            DECK.slides[0],
            TextSlide(**head("Tekst"), body=endless, picture=None),
            TableSlide(**head("Tabel"), header=(parse("Zo"),), rows=((endless,),)),
            TextSlide(**head(long_title), body=parse("Kort."), picture=None),
        ),
    )

    with pytest.raises(TextDoesNotFitError) as caught:
        pptx(deck, library())

    assert [
        (found.where["slide"], found.where["field"], found.mm > 5, 40 < found.characters < 4000)
        for found in caught.value.overflows
    ] == [
        ("2", "steps.why_not.points", True, True),
        ("3", "steps.why_not.points", True, True),
        ("4", "steps.why_not.points", True, True),
    ]


@pytest.mark.parametrize(("lines", "parts"), [*product((1, 2, 4, 6), (0, 1, 4)), (1, 7)])
def test_the_text_of_an_exercise_takes_the_room_that_is_left(lines: int, parts: int) -> None:
    lead = parse("\n\n".join(["Doe het."] * lines))
    work = tuple(ExercisePart("Speel", n) for n in range(1, parts + 1))
    exercise = ExerciseSlide(
        **head("A"), lead=lead, parts=work, materials=("kaarten",), stop_word="Stop", group="paren"
    )
    presentation = pptx(Deck("Op", (exercise,)), library())
    (slide,) = slides(presentation.data)
    apart = [
        first.top + first.height <= second.top
        or second.top + second.height <= first.top
        or first.left + first.width <= second.left
        for first, second in combinations(slide.shapes, 2)
    ]

    assert all(apart)
    assert lines + parts > 7 or presentation.small == {}


def test_what_fits_in_small_type_alone_is_made_and_told() -> None:
    points = tuple(parse("Een punt van een woord of tien dat wel past") for _ in range(12))
    slide = PointsSlide(**head("Vol"), points=points, first=None)
    deck = Deck("Vol", (DECK.slides[0], slide))
    presentation = pptx(deck, library())
    sizes = {
        int(item.get("sz")) / 100
        for level in slides(presentation.data)[1].element.iter(f"{A}lvl1pPr")
        for item in level
        if item.get("sz")
    }

    assert list(presentation.small) == [2]
    assert 14 <= presentation.small[2] < 20
    assert presentation.small[2] in sizes
    assert small_type(deck, library()) == presentation.small
