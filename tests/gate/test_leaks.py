import base64
import gzip
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from oefenkoffer import model, project
from oefenkoffer.gate import Disclosure, Site, leaks, passages
from oefenkoffer.gate.handwritten import position
from oefenkoffer.gate.normalize import normalized
from oefenkoffer.gate.secrets import secrets
from oefenkoffer.kit.disclosure import public_texts
from oefenkoffer.labels import sentence
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.vocabulary import Release
from tests.sample import files

SECRET = "Je leest elke week een boek. Je bent ziek geweest."  # noqa: S105 (no password)
"""A text of the sample that no participant may see, before or after."""

CASE = "roleplays/cases/te-laat.yml"
HALF = "elke week een boek. Je bent ziek"
ENTITIES = "".join(f"&#{ord(sign)};" for sign in SECRET)


def leaks_in(
    files: Mapping[str, bytes],
    release: Release = "before",
    handwritten: Mapping[str, str] | None = None,
    changed: Mapping[str, bytes] | None = None,
    persona: str = SECRET,
) -> list[str]:
    """What the gate says of some files, as lines of place and sentence."""
    sample = workshop_with(persona)
    pages = (handwritten or {}).items()
    disclosure = Disclosure(
        public_texts(sample, release),
        public_texts(sample, "after"),
        tuple(line for path, text in pages for line in passages(path, text)),
    )
    problems = leaks(Site(files, changed=changed or {}), sample, disclosure)
    return [f"{problem.position}: {sentence(problem, 'en')}" for problem in problems]


def workshop_with(persona: str) -> model.Workshop:
    """The sample, in which one role has another background."""
    sample = files()
    case = sample.contents[CASE].replace(SECRET.encode(), persona.encode())
    return model.read(replace(sample, contents={**sample.contents, CASE: case}))


def expected(path: str) -> list[str]:
    place = f"{CASE}:35:14: roles.lezer.persona"
    return [f"{place} is not for participants, yet it is on their site, in {path}"]


def png(**chunks: str) -> bytes:
    info = PngInfo()
    for key, text in chunks.items():
        info.add_text(key, text, zip=key.startswith("packed"))
        info.add_itxt(f"{key}-i", text, zip=key.startswith("packed"))
    stream = io.BytesIO()
    Image.new("RGB", (4, 4)).save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


def jpeg() -> bytes:
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = SECRET
    Image.new("RGB", (4, 4)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def windows_jpeg() -> bytes:
    """A picture whose comment is in two bytes a letter, as the explorer of Windows writes it."""
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x9C9C] = SECRET.encode("utf-16-le")
    Image.new("RGB", (4, 4)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def zipped(name: str, data: bytes, comment: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
        archive.comment = comment
    return stream.getvalue()


def paper(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        change(document)
        document.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def subject(document: pikepdf.Pdf) -> None:
    document.docinfo["/Subject"] = SECRET


def xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["dc:description"] = SECRET


def alt_text(document: pikepdf.Pdf) -> None:
    figure = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, Alt=f"{SECRET} €")
    document.Root.Extra = document.make_indirect(figure)


def attachment(document: pikepdf.Pdf) -> None:
    document.attachments["kaart.txt"] = SECRET.encode()


def on_paper(tmp_path: Path, words: str = SECRET) -> bytes:
    """The secret in a column so narrow that words are divided."""
    source = (
        '#set document(title: "x")\n#set page(width: 22mm, height: 90mm, margin: 3mm)\n'
        f'#set text(lang: "nl", hyphenate: true, size: 12pt)\n= K\n{words}'
    )
    (tmp_path / "smal.typ").write_text(source, encoding="utf-8")

    class Here(Template):
        @property
        def sources(self) -> dict[str, bytes]:
            return {"main.typ": (tmp_path / self.name).read_bytes()}

    return pdf(Here("", "smal.typ"), {})


IN_STYLE = "".join(f"\\{ord(sign):x} " for sign in SECRET)
PACKED = base64.b64encode(SECRET.encode())
LEAKS: Mapping[str, tuple[str, bytes]] = {
    "text": ("a.html", f"<p>{SECRET}</p>".encode()),
    "half of it": ("a.html", f"<p>{HALF}</p>".encode()),
    "in capitals": ("a.html", f"<p>{SECRET.upper()}</p>".encode()),
    "comment": ("a.html", f"<p>x</p><!-- {SECRET} -->".encode()),
    "markup in a comment": (
        "a.html",
        f"<!-- <p>{SECRET.replace('week', '<b>week</b>')}</p> -->".encode(),
    ),
    "open comment": ("a.html", f"<!-- {SECRET}".encode()),
    "comment of several lines": ("a.html", b"<!-- elke week een<br>\nboek. Je bent -->"),
    "attribute": ("a.html", f'<img alt="{SECRET}">'.encode()),
    "attribute with a sign in it": ("a.html", f"<i data-x='a > b {SECRET}'></i>".encode()),
    "meta": ("a.html", f'<meta name="description" content="{SECRET}">'.encode()),
    "script": ("a.html", f"<script>var x='{SECRET}'</script>".encode()),
    "mail": ("a.html", f'<a href="mailto:a@b.nl?body={SECRET.replace(" ", "%20")}">x</a>'.encode()),
    "line breaks": ("a.html", SECRET.replace(" ", "\r\n    ").encode()),
    "hyphens": (
        "a.html",
        SECRET.replace("geweest", "ge-\nweest").replace("ziek", "zi-ek").encode(),
    ),
    "soft hyphens": ("a.html", SECRET.replace("ee", "e\u00ade").encode()),
    "soft hyphens as entities": ("a.html", SECRET.replace("ee", "e&shy;e").encode()),
    "invisible signs": ("a.html", SECRET.replace("e", "e\u200b").encode()),
    "letters marked": (
        "a.html",
        SECRET.replace("ee", "e<wbr>e").replace("boek", "b<b>oe</b>k").encode(),
    ),
    "entities": ("a.html", ENTITIES.encode()),
    "entities of entities": ("a.html", ENTITIES.replace("&", "&amp;").encode()),
    "accents apart": ("a.html", SECRET.replace("ziek", "zi\u0308ek").encode()),
    "search index": ("search/search_index.json", f'{{"text": "<p>{SECRET}</p>"}}'.encode()),
    "escapes": ("a.js", "".join(f"\\u{ord(sign):04x}" for sign in SECRET).encode()),
    "escaped line breaks": ("a.json", SECRET.replace(" ", "\\n").encode()),
    "sitemap": ("sitemap.xml", f"<loc>{SECRET.replace(' ', '-')}</loc>".encode()),
    "stylesheet": ("a.css", f"/* {SECRET} */".encode()),
    "escapes of a stylesheet": ("a.css", f"a::after{{content:'{IN_STYLE}'}}".encode()),
    "address in an address": ("a.html", f"<a href='?a={quote(quote(SECRET))}'>x</a>".encode()),
    "packed in an attribute": ("a.html", b'<p data-x="%b">x</p>' % PACKED),
    "packed in a script": ("a.js", b"document.title = atob('%b')" % PACKED),
    "data in a page": (
        "a.html",
        b'<img src="data:image/svg+xml;base64,' + base64.b64encode(SECRET.encode()) + b'">',
    ),
    "name of a file": (f"{SECRET.replace(' ', '-')}txt", b""),
    "old encoding": ("a.txt", f"één {SECRET} café".encode("latin-1")),
    "two bytes a letter": ("a.txt", SECRET.encode("utf-16")),
    "zip": ("a.zip", zipped("kaart.yml", f"persona: {SECRET}".encode())),
    "zip in a zip": ("a.zip", zipped("b.docx", zipped("c.xml", SECRET.encode()))),
    "remark on a zip": ("a.zip", zipped("a", b"", SECRET.encode())),
    "gzip": ("sitemap.xml.gz", gzip.compress(SECRET.encode())),
    "text in a png": ("a.png", png(Comment=SECRET)),
    "packed text in a png": ("a.png", png(packed=SECRET)),
    "jpeg": ("a.jpg", jpeg()),
    "jpeg of Windows": ("a.jpg", windows_jpeg()),
    "subject of a pdf": ("a.pdf", paper(subject)),
    "metadata of a pdf": ("a.pdf", paper(xmp)),
    "alt text in a pdf": ("a.pdf", paper(alt_text)),
    "attachment of a pdf": ("a.pdf", paper(attachment)),
}


@pytest.mark.parametrize(("path", "data"), LEAKS.values(), ids=LEAKS)
def test_a_secret_is_found_wherever_it_hides(path: str, data: bytes) -> None:
    assert leaks_in({path: data}) == expected(path)


def test_a_secret_is_found_on_paper_across_divided_words(tmp_path: Path) -> None:
    assert leaks_in({"a.pdf": on_paper(tmp_path)}) == expected("a.pdf")


def test_a_secret_is_found_on_paper_in_letters_of_several_fonts(tmp_path: Path) -> None:
    words = SECRET.replace("week", "#strong[we]ek").replace("ziek", "_ziek_")

    assert leaks_in({"a.pdf": on_paper(tmp_path, words)}) == expected("a.pdf")


def test_a_secret_is_found_on_paper_that_another_program_saved(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(on_paper(tmp_path))) as document:
        document.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)

    assert leaks_in({"a.pdf": stream.getvalue()}) == expected("a.pdf")


def test_a_secret_is_found_where_pieces_meet_that_each_were_read_before() -> None:
    """Each piece says too little, and stands in a page of its own as well."""
    pieces = ["<p>Je leest elke week</p>\n", "<p>een boek. Je</p>\n", "<p>bent ziek geweest.</p>\n"]
    other = "<p>Iets anders.</p>\n"
    apart = {f"{number}.html": f"{other}{piece}{other}" for number, piece in enumerate(pieces)}
    files = {**apart, "a.html": "".join(pieces), "b.html": "".join(pieces)}

    assert leaks_in({path: text.encode() for path, text in files.items()}) == expected(
        "a.html, b.html"
    )


@pytest.mark.parametrize(
    "script",
    [
        f"one();two();/* {SECRET} */three()",
        f"one();/* {SECRET.replace('. ', ';')} */",
        "elke week;een boek;Je bent",
        f"one();two();three();four();five();six();say('{SECRET}')",
    ],
)
def test_a_secret_is_found_in_a_script_of_the_theme_that_was_changed(script: str) -> None:
    theme = b"one();two();een boek;three();four();five();six();seven()"

    assert leaks_in({"a.js": script.encode()}, changed={"a.js": theme}) == expected("a.js")


def test_what_a_theme_says_itself_is_no_leak() -> None:
    theme = f"one();/* {SECRET} */;two();three()".encode()
    pruned = f"/* {SECRET} */;three()".encode()

    assert leaks_in({"a.js": pruned}, changed={"a.js": theme}) == []


def deep(data: bytes, times: int) -> bytes:
    """Bytes in a zip in a zip, so many times."""
    return deep(zipped("a", data), times - 1) if times else data


SEALED: Mapping[str, tuple[str, bytes]] = {
    "a broken zip": ("a.zip", zipped("a", SECRET.encode())[:-30]),
    "a broken gzip": ("a.gz", gzip.compress(SECRET.encode())[:-9]),
    "a zip in a zip in a zip": ("a.zip", deep(SECRET.encode(), 5)),
    "a pdf of nothing": ("a.pdf", b"%PDF-1.7"),
}


@pytest.mark.parametrize(("path", "data"), SEALED.values(), ids=SEALED)
def test_a_file_that_nobody_can_look_into_is_told(path: str, data: bytes) -> None:
    assert leaks_in({path: data}) == [f"{path}: nobody can tell what this file holds"]


def test_a_secret_is_told_once_with_the_files_that_hold_it() -> None:
    names = [f"{name}.html" for name in "abcde"]

    assert leaks_in(dict.fromkeys(names, SECRET.encode())) == expected(
        "a.html, b.html, c.html (+2)"
    )


def test_an_answer_is_a_secret_until_the_release() -> None:
    page = {"a.html": b"Anderen wachtten op dit boek."}

    assert leaks_in(page, "before") == [
        f"roleplays/cases/te-laat.yml:{place} is not for participants, "
        "yet it is on their site, in a.html"
        for place in ("13:7: answer.why_not.0", "22:12: sample_sentences.no_and_why.0.say")
    ]
    assert leaks_in(page, "after") == []


@pytest.mark.parametrize(
    "words",
    [
        "Meneer Smit staat aan de balie.",  # public
        "Je bent ziek",  # three words of a secret
        "Geen boete.",  # a secret that anyone may say
        "mevrouw Jansen",
        "Het boek is uit",
    ],
)
def test_words_that_tell_nothing_are_no_leak(words: str) -> None:
    assert leaks_in({"a.html": words.encode()}) == []


def test_letters_of_other_scripts_are_compared_too() -> None:
    assert normalized("Ελλάδα;") == normalized("ελ-λάδα")
    assert normalized("Ελλάδα;") != normalized("Ελλάς")


def test_a_page_by_hand_may_share_words_with_a_secret_but_not_hold_it_whole() -> None:
    shares, holds = {"docs/a.md": HALF}, {"docs/a.md": f"# A\n\n{SECRET}\n"}

    assert leaks_in({"a.html": HALF.encode()}, handwritten=shares) == []
    assert leaks_in({"a.html": HALF.encode()}) == expected("a.html")
    told = f"a text that is not for participants stands here: {CASE}:35 roles.lezer.persona"
    assert leaks_in({"a.html": SECRET.encode()}, handwritten=holds) == [f"docs/a.md:3: {told}"]


LONG = (
    "Vlak voor de zomer vond je broer twaalf losse bladen onder een plank, naast zijn oude fiets, "
    "maar niemand weet dat nog en jij zegt er vandaag zeker niets over."
)
"""A secret of 28 words, longer than any of the sample."""


@pytest.mark.parametrize(("count", "tells"), [(9, False), (10, True), (11, True)])
@pytest.mark.parametrize("first", [0, 7, 16])
def test_a_page_by_hand_may_hold_nine_words_of_a_secret_in_a_row_but_not_ten(
    first: int, count: int, *, tells: bool
) -> None:
    words = " ".join(LONG.split()[first : first + count])

    assert (
        leaks_in({}, handwritten={"docs/a.md": f"# A\n\n{words}\n"}, persona=LONG) != []
    ) == tells


def test_a_comment_in_a_page_by_hand_makes_nothing_public() -> None:
    handwritten = {"docs/a.md": f"# A\n\n<!-- {HALF} -->\n"}

    assert leaks_in({"a.html": HALF.encode()}, handwritten=handwritten) == expected("a.html")


def test_a_page_by_hand_may_teach_what_an_answer_says() -> None:
    sentence_of_the_answer = "Anderen wachtten op dit boek."
    handwritten = {"docs/a.md": f"Zeg dan: {sentence_of_the_answer}"}

    assert leaks_in({"a.html": sentence_of_the_answer.encode()}, handwritten=handwritten) == []


def test_the_real_workshop_has_nothing_long_that_is_too_short_to_find() -> None:
    """The gate knows every text of the real workshop that says more than a few words."""
    real = model.read(project.read(Path(__file__).parents[2]))
    public = public_texts(real, "before")
    hidden = [
        secret
        for secret in secrets(real, public)
        if not any(secret.normalized in text for text in public)
    ]
    pages = {f"{n}.html": f"<p>{secret.text}</p>".encode() for n, secret in enumerate(hidden)}
    disclosure = Disclosure(public, public_texts(real, "after"), ())
    known = {str(problem.position) for problem in leaks(Site(pages), real, disclosure)}

    assert hidden != []
    assert [it.text for it in hidden if str(position(it, real)) not in known] == []
