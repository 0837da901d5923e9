"""No line ends within what is read as one: a number and what it counts, a word of an address."""

import re
from io import BytesIO
from itertools import accumulate

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.markup import parse
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.nonbreaking import Prepared, _texts, prepared

LINES = Template("tests.typesetting.papers", "lines.typ")
PAIRS = [
    "6 minuten",
    "90 daarvan",
    "€ 25",
    "12,5 meter",
    "Ja, als ....",
    "dan zeg ik …",
    "--back-dx",
    "--large-print 2",
    "9–12 uur",
    "ma–do open",
    "tot 12.30 uur",
    "**6** minuten",
    "€ **25**",
    "**€** 25",
    "wel *12* %",
    "**Ja, als** ....",
    "(--back-dx)",
    "9 – 12 uur",
    "10 000 mensen",
    "5 GB",
    "Ronde 1: nee",
    "kaart 2 van 4",
]
WORDS = ["de", "huurder", "vertelt", "wat", "er", "nog", "is", "en", "waarom", "dat", "mag"]
PARTED = re.compile(
    r"\d\n[a-z%]|€\n|(^|\s)-{1,2}([a-z]+-)*\n|\d[–-]\n|[a-z]–\n|\n(\.|…)|[a-z]\n\d+( van|:)",
    re.MULTILINE,
)
"""Where a line may not end."""


def lines(text: str, width: int) -> list[str]:
    """The lines of a text that is set this wide, in mm."""
    document = pypdfium2.PdfDocument(
        BytesIO(pdf(LINES, {"text": parse(text).data, "plain": text, "width": width}))
    )
    found = [line.strip() for page in document for line in _lines(page)]
    document.close()
    return [line for line in found if line]


def ends_kept(text: str, width: int) -> list[str]:
    """The same, and a hyphen at the end of a line, which pdfium joins to the next, ends it too."""
    return "\n".join(lines(text, width)).replace("\ufffe", "-\n").split("\n")


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    return str(page.get_textpage().get_text_range()).splitlines()


@given(
    st.lists(st.sampled_from([*WORDS, *PAIRS]), min_size=8, max_size=30),
    st.integers(min_value=28, max_value=90),
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_what_is_read_as_one_stands_on_one_line(words: list[str], width: int) -> None:
    text = " ".join([*words, "slot."])

    assert PARTED.findall("\n".join(lines(text, width))) == []


def test_what_is_read_as_one_is_parted_where_no_line_has_room_for_it() -> None:
    assert lines("Kwartiermakers 12", 28)[-2:] == ["Kwartiermakers", "12"]


ADDRESSES = [
    "https://trainingen.noordhoekwonen-academie.nl/klantgericht-werken/najaar/",
    "www.noordhoekwonen.nl/huurders/zelf-klussen/aanvraagformulier?soort=keuken&jaar=2026",
    "klachten.commissie@woningcorporatie-noordhoek.nl",
    "presentielijst_noordhoekwonen_definitief2026.xlsx",
]
PARTS = re.compile(r"[^@/._?&=:-]*[@/._?&=:-]+|[^@/._?&=:-]+$")
"""A word of an address with the signs behind it, after which a line may end."""
ALSO = re.compile(r"(?=_)|(?<=\D)(?=\d)")
"""Where else a line may end, if it must."""


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("width", [24, 36, 48, 64, 80, 110])
def test_an_address_is_broken_at_its_signs_and_without_a_hyphen(address: str, width: int) -> None:
    allowed = {match.start() for match in ALSO.finditer(address)}
    for part in PARTS.finditer(address):
        is_too_wide = len(ends_kept(part[0], width)) > 2
        allowed |= set(range(*part.span())) if is_too_wide else {part.start()}
    sentence = f"Kijkop{address}"

    shown = [line.replace(" ", "") for line in ends_kept(f"Kijk op {address}", width)]

    assert "".join(shown) == 2 * sentence
    starts = {place % len(sentence) - len("Kijkop") for place in accumulate(map(len, shown))}
    assert {place for place in starts if place >= 0} <= allowed


def test_pictures_and_addresses_stay_as_they_are() -> None:
    data = {
        "svg": "M4 4h1 v1",
        "path": "pictures/logo 2 b.png",
        "alt": "Plan 1",
        "text": ["6 minuten", 6, None],
    }

    assert prepared(data).data == {**data, "text": ["6\N{NO-BREAK SPACE}minuten", 6, None]}


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("de", "6 Minuten, 3 Übungen", "6~Minuten, 3~Übungen"),
        ("nl", "Casus 3 De keuken, na 3 minuten", "Casus~3 De keuken, na 3~minuten"),
        ("nl", "Ronde 1: nee. Om 12.30 uur, in 2026", "Ronde~1: nee. Om 12.30~uur, in~2026"),
        ("nl", "bladzijde 3 van 4, ronde 2 of werk", "bladzijde~3~van~4, ronde~2~of werk"),
        ("en", "Case 2 of 4, part 3b, at 9:30", "Case~2~of~4, part 3b, at~9:30"),
        ("de", "Runde 1: Nein, um 9:30 Uhr", "Runde~1: Nein, um 9:30~Uhr"),
        ("fr", "Groupe 3 : page 2 sur 3, 9 h 30", "Groupe~3~: page~2~sur~3, 9~h~30"),
        ("es", "Página 3 de 4: grupo 2", "Página~3~de~4: grupo~2"),
        (
            "fr",
            "Prêt ? « Oui ! » Durée : 9 h 30, 3 étapes",
            "Prêt~? «~Oui~!~» Durée~: 9~h~30, 3~étapes",
        ),
        ("es", "¿Y ahora? 5 años …", "¿Y ahora? 5~años~…"),
        ("en", "a :b and c", "a :b and c"),
        ("en", "10 000 people, 5 GB – or more", "10~000~people, 5~GB~– or more"),
        ("en", "D2 $2 billion; B1 Nature stays", "D2~$2~billion; B1~Nature stays"),
        ("es", "9 – 12 h, ± 3 km, $ 25", "9~–~12~h, ±~3~km, $~25"),
    ],
)
def test_each_language_keeps_together_what_it_writes_with_a_space(
    language: str, text: str, kept: str
) -> None:
    words = prepared({"language": language, "text": text}).data["text"]

    assert words == kept.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize("language", ["nl", "en", "de", "fr", "es"])
def test_a_number_in_other_letters_stays_with_what_it_counts(language: str) -> None:
    text = parse("Kies **6** min of *€* **25** per [3](https://a.nl) m ….").data

    words = "".join(
        _texts({"children": prepared({"language": language, "text": text}).data["text"]})
    )

    assert words == "Kies 6~min of €~25~per 3~m~….".replace("~", "\N{NO-BREAK SPACE}")


def test_bytes_of_pictures_go_beside_the_data() -> None:
    picture = {"name": "a.png", "data": b"PNG", "alt": "Een kat"}
    data = {"text": [{"kind": "table", "aligns": [""]}, picture], "range": ("9–12",)}

    assert prepared(data) == Prepared(
        {"text": [data["text"][0], {"name": "a.png", "alt": "Een kat"}], "range": ["9–12"]},
        {"a.png": b"PNG"},
        pieces=True,
        tables=True,
    )
