"""The quick reader of drawn words says what PDFium says, or that it does not know the file."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from oefenkoffer.gate import pdfs
from oefenkoffer.gate.drawn import NotKnownError, unescaped, words
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.kit.papers import public_papers
from oefenkoffer.typesetting import Template, pdf
from tests.sample import workshop

SOURCE = """\
#set document(title: "Eén (kaart)")
#set page(width: 60mm, height: 80mm, margin: 5mm)
#set text(lang: "nl", hyphenate: true)
= Één kop (met haken)
Gewoon, *vet*, _schuin_ en *_beide_*: fijn, affiche, € 12,50 — “ja”, Ελλάδα.
- #link("https://voorbeeld.nl")[een link]
- \\\\ en \\(
#pagebreak()
#table(columns: 2, [a], [b], [*c*], [d])
#lorem(60)
"""


@pytest.fixture(scope="module")
def paper() -> bytes:
    class Here(Template):
        @property
        def sources(self) -> dict[str, bytes]:
            return {"main.typ": SOURCE.encode()}

    return pdf(Here("", "woorden.typ"), {})


def drawn(data: bytes) -> bytes:
    objects, streams = pdfs.apart(data)
    return normalized("".join(words(objects, streams)[::2]))


def by_pdfium(data: bytes) -> bytes:
    document = pypdfium2.PdfDocument(data)
    return normalized("".join(page.get_textpage().get_text_range() for page in document))


def test_the_words_are_those_that_pdfium_reads(paper: bytes) -> None:
    assert drawn(paper) == by_pdfium(paper)


def test_the_papers_of_a_site_are_understood() -> None:
    papers = [paper.content for paper in public_papers(workshop(), "after")]

    assert list(map(drawn, papers)) == list(map(by_pdfium, papers))


def saved(data: bytes, **settings: object) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(stream, **settings)  # type: ignore[arg-type]
    return stream.getvalue()


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "objects in streams": lambda data: saved(
        data, object_stream_mode=pikepdf.ObjectStreamMode.generate
    ),
    "locked": lambda data: saved(data, encryption=pikepdf.Encryption(owner="a", user="")),
    "letters of one byte": lambda data: data.replace(b"/Identity-H", b"/WinAnsiEnc"),
    "no signs of a font": lambda data: data.replace(b"/ToUnicode", b"/ToSomething"),
    "a font by another way": lambda data: data.replace(b"/Font<<", b"/Font 9 0 R/F<<", 1),
    "a page in two streams": lambda data: data.replace(b"/Contents ", b"/Contents[", 1),
    "fonts that no page has": lambda data: data.replace(b"/Contents ", b"/Somethin ", 1),
    "packed otherwise": lambda data: data.replace(b"/FlateDecode", b"/LZWDecode", 1),
    "cut off": lambda data: data.replace(b"endstream", b"\nendstream", 1)[:-30],
    "changed afterwards": lambda data: data + b"\nstartxref\n0\n%%EOF",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_not_understood_is_left_to_pdfium(
    change: Callable[[bytes], bytes], paper: bytes
) -> None:
    changed = change(paper)

    assert changed != paper
    with pytest.raises(NotKnownError):
        drawn(changed)


@pytest.mark.parametrize("late", [b"BT (\\000\\001)Tj ET", b"BT <0001> Tj ET", b"BT (\\001)Tj ET"])
def test_words_in_no_font_that_is_known_are_left_to_pdfium(late: bytes, paper: bytes) -> None:
    objects, streams = pdfs.apart(paper)
    changed = [
        replace(one, data=one.data + b"\n" + late if one.draws else one.data) for one in streams
    ]

    with pytest.raises(NotKnownError):
        words(objects, changed)


@pytest.mark.parametrize(
    ("literal", "meant"),
    [
        (rb"a\(b\)c", b"a(b)c"),
        (rb"\101\12\1", b"A\n\1"),
        (rb"a\\101", rb"a\101"),
        (rb"\x41\a\v\u0041\N", b"x41avu0041N"),
        (b"a\\\nb\\\r\nc", b"abc"),
        (rb"\n\r\t\b\f", b"\n\r\t\b\f"),
    ],
)
def test_escapes_of_a_string_mean_what_pdf_says(literal: bytes, meant: bytes) -> None:
    assert unescaped(literal) == meant
