import codecs

import pytest

from oefenkoffer.labels import report
from oefenkoffer.source import LARGEST, parse
from tests.source import reported

TEXT = "title: Eén zin over “begrip” voor € 5\nlevel: 1\n"


def test_utf_8_is_read_with_and_without_its_mark() -> None:
    plain = parse("case.yml", TEXT.encode())
    marked = parse("case.yml", codecs.BOM_UTF8 + TEXT.encode())

    assert plain.problems == marked.problems == ()
    assert plain.values == marked.values == {"title": TEXT[7:37], "level": "1"}


def test_windows_1252_is_named_by_its_first_line_and_sign() -> None:
    data = "title: De keuken\nsituation: Eén zin\npersona: café\n".encode("cp1252")
    [problem] = parse("case.yml", data).problems

    assert (
        report(problem, "nl")
        == """\
case.yml:2:13: Y005 hier staat waarschijnlijk “é”, maar het bestand is niet opgeslagen als UTF-8
    situation: Eén zin
                ^
  Tip: Sla het op als UTF-8. In Kladblok kies je Opslaan als, en dan bij Codering UTF-8. \
Kijk daarna of de letters met een accent nog kloppen."""
    )


def test_other_mistakes_are_told_together_with_the_wrong_encoding() -> None:
    data = "title: café\ntitle: “b”\n".encode("cp1252")

    assert reported(data) == ["1:11 NOT_UTF8", "2:1 REPEATED_KEY"]


def test_a_line_in_utf_8_stays_right_among_lines_that_are_not() -> None:
    data = "a: één\n".encode() + "b: één\n".encode("cp1252")

    document = parse("case.yml", data)

    assert document.values == {"a": "één", "b": "één"}
    assert [problem.position.line for problem in document.problems] == [2]


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
def test_wide_encodings_are_named_with_and_without_a_mark(encoding: str, named: str) -> None:
    document = parse("case.yml", TEXT.encode(encoding))

    assert [(p.code.name, dict(p.facts)) for p in document.problems] == [
        ("WIDE_ENCODING", {"encoding": named})
    ]
    assert document.values is None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04....word/document.xml", "Word (.docx)"),
        (b"PK\x03\x04....xl/workbook.xml", "Excel (.xlsx)"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "LibreOffice (.odt)"),
        (b"PK\x03\x04....photo.jpg", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "Word, Excel, PowerPoint (.doc, .xls, .ppt)"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"{\\rtf1\\ansi De keuken}", "RTF (WordPad, Word)"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\n<!DOCTYPE html>\n<html>", "HTML"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, kind: str) -> None:
    [problem] = parse("case.yml", data).problems

    assert report(problem, "nl").splitlines()[0] == (
        f"case.yml: Y001 dit is geen tekstbestand, maar een bestand van het soort {kind}"
    )


def test_a_large_word_file_is_called_a_word_file_and_not_a_large_one() -> None:
    assert reported(b"PK\x03\x04word/" + bytes(LARGEST)) == ["0:0 OTHER_KIND_OF_FILE"]


def test_a_file_full_of_control_codes_is_no_text() -> None:
    assert reported(bytes(range(256)) * 4) == ["0:0 BINARY_FILE"]


def test_a_large_file_is_refused_with_its_size_and_the_limit() -> None:
    [problem] = parse("case.yml", b"a: b\n" * 60_000).problems

    assert report(problem, "nl") == (
        "case.yml: Y003 dit bestand is 293 kB. Dat is te groot, 256 kB mag\n"
        "  Tip: Zet elke casus in een eigen bestand."
    )


def test_a_file_of_the_largest_size_is_read() -> None:
    data = b"a: |\n" + b"  tekst\n" * ((LARGEST - 5) // 8)

    assert reported(data) == []
