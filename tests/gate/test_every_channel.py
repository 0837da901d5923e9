"""Every kind of private text, in every place where a site can keep words: found, and named.

Each place has a control: other words there are no leak.
"""

import base64
import bz2
import gzip
import io
import lzma
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from oefenkoffer import model
from oefenkoffer.gate import Site, leaks
from oefenkoffer.kit.disclosure import disclosure
from oefenkoffer.vocabulary import Release
from tests.gate.test_pdfs import typeset
from tests.sample import files

CASE = "roleplays/cases/te-laat.yml"
PLAN = "roleplays/sessions/dag.yml"
SLIDES = "docs/slides/dag.md"
MANUAL = "docs/handleiding/index.md"

REMARK = "Gebaseerd op wat mevrouw Peeters vorig najaar aan de balie overkwam."
BESIDE = "Zo liep het met meneer De Wit echt af, en dat ligt hier nog steeds gevoelig."
GUIDANCE = "Niemand mag merken dat wij de tweede ronde altijd korter laten duren dan de eerste."
NOTE = "Wijs hier nooit iemand aan die vanochtend al twee keer aan de beurt is geweest."
BY_TRAINER = "Op deze groep kun je het beste de eerste casus twee keer achter elkaar laten spelen."
PRIVATE: Mapping[str, tuple[str, str]] = {
    "of a role": ("Je leest elke week een boek. Je bent ziek geweest.", f"{CASE}:36:14"),
    "for the trainer": ("Laat deze casus eerst rustig spelen.", f"{CASE}:"),
    "an answer": ("Anderen wachtten op dit boek.", f"{CASE}:14:7"),
    "a remark in YAML": (REMARK, f"{CASE}:1"),
    "a remark behind a text": (BESIDE, f"{CASE}:2"),
    "of a session plan": (GUIDANCE, f"{PLAN}:6:"),
    "a note for the speaker": (NOTE, f"{SLIDES}:1"),
    "a page for the trainer": (BY_TRAINER, f"{MANUAL}:3"),
}
"""A text of each kind, and where its author typed it."""

OTHER = "In onze bieb mag iedereen elke dag zo lang lezen als hij zelf maar wil en kan."


def workshop() -> model.Workshop:
    """The sample, with a text of each kind."""
    sample = files()
    plan = (
        "title: Een dag\nstart: 9.00\nblocks:\n  - title: Ronde\n    minutes: 20\n"
        f"    notes: {GUIDANCE}\n"
    )
    title, rest = sample.contents[CASE].decode().split("\n", 1)
    case = f"# {REMARK}\n{title}  # {BESIDE}\n{rest}".encode()
    return model.read(
        replace(
            sample,
            contents={**sample.contents, CASE: case, PLAN: plan.encode()},
            slides={SLIDES: f"## Nu\n\nEven kijken.\n\nNotities:\n{NOTE}\n".encode()},
            pages={MANUAL: f"# Handleiding\n\n{BY_TRAINER}\n".encode()},
        )
    )


WORKSHOP = workshop()


def pdf_of(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        change(document)
        document.save(stream)
    return stream.getvalue()


def attached(words: str) -> bytes:
    return pdf_of(lambda document: document.attachments.__setitem__("a.txt", words.encode()))


def titled(words: str) -> bytes:
    return pdf_of(lambda document: document.docinfo.update({"/Title": words}))


def photo(words: str) -> bytes:
    exif, stream = Image.Exif(), io.BytesIO()
    exif[0x010E] = words
    Image.new("RGB", (4, 4)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def plate(words: str) -> bytes:
    info, stream = PngInfo(), io.BytesIO()
    info.add_text("Comment", words, zip=True)
    Image.new("RGB", (4, 4)).save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


def embedded(words: str) -> bytes:
    return b"<img src='data:text/plain;base64," + base64.b64encode(words.encode()) + b"'>"


def packed(words: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", words)
    return stream.getvalue()


def profiled(words: str) -> bytes:
    stream = io.BytesIO()
    profile = bytes(128) + words.encode("utf-16-be")
    Image.new("RGB", (4, 4)).save(stream, "PNG", icc_profile=profile)
    return stream.getvalue()


CHANNELS: Mapping[str, tuple[str, Callable[[str], bytes]]] = {
    "words of a page": ("a.html", lambda words: f"<p>{words}</p>".encode()),
    "a remark in a page": ("a.html", lambda words: f"<p>x</p><!-- {words} -->".encode()),
    "what a picture shows": ("a.html", lambda words: f'<img alt="{words}">'.encode()),
    "what search engines read": (
        "a.html",
        lambda words: f'<meta name="description" content="{words}">'.encode(),
    ),
    "a script in a page": ("a.html", lambda words: f"<script>x='{words}'</script>".encode()),
    "data in a page": ("a.html", embedded),
    "the search": ("search/search_index.json", lambda words: f'{{"text": "{words}"}}'.encode()),
    "a script": ("a.js", lambda words: f"say('{words}')".encode()),
    "a style": ("a.css", lambda words: f"a::after{{content:'{words}'}}".encode()),
    "the list of pages": ("sitemap.xml", lambda words: f"<loc>{words}</loc>".encode()),
    "the list of pages, packed": ("sitemap.xml.gz", lambda words: gzip.compress(words.encode())),
    "a file packed by xz": ("a.xz", lambda words: lzma.compress(words.encode())),
    "a file packed by bzip2": ("a.bz2", lambda words: bz2.compress(words.encode())),
    "a drawing": ("a.svg", lambda words: f"<svg><desc>{words}</desc></svg>".encode()),
    "a paper": ("a.pdf", typeset),
    "the title of a paper": ("a.pdf", titled),
    "what is attached to a paper": ("a.pdf", attached),
    "packed behind a film": ("a.mp4", lambda words: b"\0\0\0\x18ftypmp42" + packed(words)),
    "packed behind a paper": ("a.pdf", lambda words: titled("x") + packed(words)),
    "hexadecimal digits": ("a.js", lambda words: f"say('{words.encode().hex()}')".encode()),
    "two bytes a letter as data in a script": (
        "a.js",
        lambda words: b"say('" + base64.b64encode(words.encode("utf-16")) + b"')",
    ),
    "packed data in a script": (
        "a.js",
        lambda words: b"say('" + base64.b64encode(gzip.compress(words.encode())) + b"')",
    ),
    "the colours of a picture": ("a.png", profiled),
    "beside the pixels of a photo": ("a.jpg", photo),
    "beside the pixels of a picture": ("a.png", plate),
}


def told(
    path: str, data: bytes, pages: Mapping[str, str], release: Release = "before"
) -> list[str]:
    """What the gate says of one file, as lines of code, place and facts."""
    allowed = disclosure(WORKSHOP, release, pages)
    return [
        f"{problem.code} {problem.position} {' '.join(problem.facts.values())}"
        for problem in leaks(Site({path: data}), WORKSHOP, allowed)
    ]


@pytest.mark.parametrize(("path", "holding"), CHANNELS.values(), ids=CHANNELS)
@pytest.mark.parametrize(("words", "source"), PRIVATE.values(), ids=PRIVATE)
def test_a_private_text_is_found_in_every_channel(
    words: str, source: str, path: str, holding: Callable[[str], bytes]
) -> None:
    problems = told(path, holding(words), {})

    assert problems
    assert any(problem.startswith(f"S020 {source}") for problem in problems)
    assert all(problem.endswith(path) for problem in problems)


@pytest.mark.parametrize(("path", "holding"), CHANNELS.values(), ids=CHANNELS)
def test_other_words_in_the_same_channel_are_no_leak(
    path: str, holding: Callable[[str], bytes]
) -> None:
    assert told(path, holding(OTHER), {}) == []


@pytest.mark.parametrize("words", [OTHER, "Laat de eerste casus twee keer spelen."])
def test_a_page_by_hand_says_what_it_likes_in_its_own_words(words: str) -> None:
    assert told("a.html", words.encode(), {"docs/a.md": f"# A\n\n{words}\n"}) == []


BY_HAND = {kind: given for kind, given in PRIVATE.items() if "page" not in kind}
LATER = {"an answer"}
"""A page by hand may teach what the answer of a case will be."""


@pytest.mark.parametrize("kind", BY_HAND)
def test_a_private_text_in_a_page_by_hand_is_told_at_its_line(kind: str) -> None:
    words, source = BY_HAND[kind]
    problems = told("a.html", words.encode(), {"docs/a.md": f"# A\n\n<!-- x\n-->\n{words}\n"})

    if kind in LATER:
        assert problems == []
    else:
        assert problems
        assert all(problem.startswith("S029 docs/a.md:5 ") for problem in problems)
        assert any(f"{':'.join(source.split(':')[:2])}" in problem for problem in problems)


@pytest.mark.parametrize(
    ("top", "is_shown"),
    [
        ("---\nshown: yes\n---\n", True),
        ("---\ntitle: A\nshown: true\n---\n", True),
        ("---\nshown: no\n---\n", False),
        ("---\ntitle: A\n---\n", False),
        ("# A\n\n---\nshown: yes\n---\n", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("kind", sorted(BY_HAND.keys() - LATER))
def test_what_the_author_means_to_show_is_shown(kind: str, top: str, *, is_shown: bool) -> None:
    words = BY_HAND[kind][0]
    page = {"docs/a.md": f"{top}\n{words}\n"}

    assert (told("a.html", f"<p>{words}</p>".encode(), page) == []) == is_shown


def test_slides_of_a_day_may_say_what_its_plan_calls_each_block_and_why() -> None:
    plan = (
        "title: Een dag\nstart: 9.00\nblocks:\n  - title: {0} A\n    minutes: 20\n    goal: {0} B\n"
    )
    contents = {**WORKSHOP.files.contents, PLAN: plan.format(GUIDANCE).encode()}
    workshop = model.read(replace(WORKSHOP.files, contents=contents))
    shown = f"<p>{GUIDANCE} A</p><p>{GUIDANCE} B</p>".encode()

    allowed = disclosure(workshop, "after", {})

    assert leaks(Site({"presentatie.html": shown}), workshop, allowed) == ()


def test_no_report_of_a_leak_repeats_the_words() -> None:
    for words, _ in PRIVATE.values():
        for pages in ({}, {"docs/a.md": words}):
            allowed = disclosure(WORKSHOP, "before", pages)
            for problem in leaks(Site({"a.html": words.encode()}), WORKSHOP, allowed):
                assert words not in f"{problem.position.text} {problem.facts}"


QUESTION = "Welke zin maakte het nee geloofwaardig?"
"""What the trainer asks the room after a case."""


@pytest.mark.parametrize(
    ("head", "words", "expected"),
    [
        ("", QUESTION, []),
        ("", OTHER, []),
        ("", PRIVATE["of a role"][0], ["S029 docs/slides/dag.md:1 roles.lezer.persona"]),
        ("---\nshown: no\n---\n", QUESTION, []),
        (
            "---\nshown: no\n---\n",
            PRIVATE["of a role"][0],
            ["S029 docs/slides/dag.md:4 roles.lezer.persona"],
        ),
        ("---\nshown: yes\n---\n", PRIVATE["of a role"][0], []),
        ("\ufeff---\r\nShown: True\r\n---\r\n", PRIVATE["of a role"][0], []),
    ],
)
def test_a_slide_typed_by_hand_may_ask_the_room_but_tell_no_secret(
    monkeypatch: pytest.MonkeyPatch, head: str, words: str, expected: list[str]
) -> None:
    slides = {SLIDES: f"{head}## Nu\n\n{words}\n".encode()}
    typed = replace(WORKSHOP, files=replace(WORKSHOP.files, slides=slides))
    monkeypatch.setattr(f"{__name__}.WORKSHOP", typed)

    problems = told("presentatie.html", words.encode(), {}, "after")
    assert [problem.partition(f" {CASE}")[0] for problem in problems] == expected
