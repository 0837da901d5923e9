"""A secret in a PDF is found in whatever way the file is kept, or the file is refused."""

import base64
import io
import zlib
from collections.abc import Callable, Mapping

import pikepdf
import pytest

from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.packed_files import UnreadableError
from oefenkoffer.gate.texts import texts
from oefenkoffer.typesetting import Template, pdf

SECRET = "Je leest elke week een boek (é)."  # noqa: S105 (no password)
OTHER = "Meneer Smit staat aan de balie (ë)."
SOURCE = """\
#set document(title: "x", date: none)
#set page(width: 40mm, height: 80mm, margin: 5mm)
#set text(lang: "nl", hyphenate: true)
= Kop
{words}
"""

Change = Callable[[pikepdf.Pdf, str], None]


def typeset(words: str) -> bytes:
    class Here(Template):
        @property
        def sources(self) -> dict[str, bytes]:
            return {"main.typ": SOURCE.format(words=words).encode()}

    return pdf(Here("", "geheim.typ"), {})


def saved(data: bytes, **settings: object) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(stream, **settings)  # type: ignore[arg-type]
    return stream.getvalue()


def locked(words: str, **lock: object) -> bytes:
    return saved(typeset(words), encryption=pikepdf.Encryption(**lock))  # type: ignore[arg-type]


def changed(change: Change, words: str) -> bytes:
    """A paper of one empty page that holds the words in a way of its own."""
    stream = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        change(document, words)
        document.save(stream)
    return stream.getvalue()


def literal(words: str) -> bytes:
    return pikepdf.String(words).unparse()


def drawing(words: str, packing: Callable[[bytes], bytes], name: str) -> bytes:
    """A page whose letters have one byte each, packed."""

    def draw(document: pikepdf.Pdf, words: str) -> None:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page = document.pages[0]
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        halves = words[:9], words[9:]
        content = b"BT /F1 9 Tf [" + b" -20 ".join(map(literal, halves)) + b"] TJ ET"
        page.Contents = pikepdf.Stream(document, packing(content))
        if name:
            page.Contents.Filter = pikepdf.Name(name)

    with_filter = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        draw(document, words)
        document.save(
            with_filter, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False
        )
    return with_filter.getvalue()


def unused_form(document: pikepdf.Pdf, words: str) -> None:
    form = document.make_stream(b"BT /F1 9 Tf " + literal(words) + b" Tj ET")
    form.Subtype = pikepdf.Name.Form
    document.Root.Extra = form


def words_meant(document: pikepdf.Pdf, words: str) -> None:
    content = b"/Span <</ActualText " + literal(words) + b">> BDC EMC"
    document.pages[0].Contents = document.make_stream(content)


def note(document: pikepdf.Pdf, words: str) -> None:
    annotation = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=words
    )
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(annotation)])


def field(document: pikepdf.Pdf, words: str) -> None:
    box = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="veld", V=words)
    document.Root.AcroForm = pikepdf.Dictionary(Fields=[document.make_indirect(box)])


def name(document: pikepdf.Pdf, words: str) -> None:
    document.Root.Extra = pikepdf.Name("/" + words.replace(" ", "_"))


def outline(document: pikepdf.Pdf, words: str) -> None:
    with document.open_outline() as chapters:
        chapters.root.append(pikepdf.OutlineItem(words, 0))


def packed_attachment(document: pikepdf.Pdf, words: str) -> None:
    document.attachments["kaart.pdf"] = typeset(words)


def rewritten(words: str) -> bytes:
    """A file whose title was changed afterwards; the old one still lies in it."""
    data = changed(lambda document, old: document.docinfo.__setitem__("/Title", old), words)
    number = int(data[: data.index(b" 0 R", data.index(b"/Info"))].rpartition(b" ")[2])
    offset = len(data)
    section = b"%d 0 obj <</Title (weg)>> endobj\n" % number
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, offset)
    start = data[data.rindex(b"startxref") + 9 :].split()[0]
    trailer = data[data.rindex(b"trailer") + 7 : data.rindex(b"startxref")].strip()
    trailer = trailer.removesuffix(b">>") + b" /Prev " + start + b">>"
    end = offset + len(section)
    return data + section + table + b"trailer " + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % end


MODES = pikepdf.ObjectStreamMode
WAYS: Mapping[str, Callable[[str], bytes]] = {
    "as we typeset it": typeset,
    "objects in streams": lambda words: saved(typeset(words), object_stream_mode=MODES.generate),
    "laid out for the web": lambda words: saved(typeset(words), linearize=True),
    "owner password, newest": lambda words: locked(words, owner="a", user=""),
    "owner password, older": lambda words: locked(words, owner="a", user="", R=4),
    "owner password, oldest": lambda words: locked(
        words, owner="a", user="", R=3, aes=False, metadata=False
    ),
    "not packed": lambda words: drawing(words, bytes, ""),
    "packed by deflate": lambda words: drawing(words, zlib.compress, "/FlateDecode"),
    "in 85 signs": lambda words: drawing(
        words, lambda data: base64.a85encode(data) + b"~>", "/ASCII85Decode"
    ),
    "in 16 signs": lambda words: drawing(
        words, lambda data: data.hex().encode() + b">", "/ASCIIHexDecode"
    ),
    "in runs": lambda words: drawing(
        words,
        lambda data: b"".join(b"\0" + bytes([sign]) for sign in data) + b"\x80",
        "/RunLengthDecode",
    ),
    "a form on no page": lambda words: changed(unused_form, words),
    "words meant": lambda words: changed(words_meant, words),
    "a note": lambda words: changed(note, words),
    "a field to fill in": lambda words: changed(field, words),
    "a name": lambda words: changed(name, words),
    "the outline": lambda words: changed(outline, words),
    "a paper in a paper": lambda words: changed(packed_attachment, words),
    "before a change": rewritten,
    "behind the end": lambda words: typeset(OTHER) + f"\n{words}".encode(),
}
"""Ways to keep words in a PDF."""


def says(data: bytes, words: str) -> bool:
    return any(normalized(words) in normalized(text) for text in texts(data))


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_words_are_read_in_whatever_way_a_pdf_keeps_them(way: Callable[[str], bytes]) -> None:
    assert says(way(SECRET), SECRET)
    assert not says(way(OTHER), SECRET)


SEALED: Mapping[str, bytes] = {
    "a password to read it": locked(SECRET, owner="a", user="b"),
    "nothing but a beginning": b"%PDF-1.7\n" + SECRET.encode(),
    "a stream packed in no known way": drawing(SECRET, bytes, "/Onbekend"),
    "a stream that is cut off": drawing(
        SECRET, lambda data: base64.a85encode(data)[:10] + b"\xff", "/ASCII85Decode"
    ),
}


@pytest.mark.parametrize("data", SEALED.values(), ids=SEALED)
def test_a_pdf_that_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(texts(data))
