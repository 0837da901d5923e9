"""Names of people who come to a day are found in whatever is not for print."""

import io
import json
from base64 import b64encode
from random import Random

import pytest
from pptx import Presentation

from oefenkoffer.gate.name_leaks import name_leaks
from oefenkoffer.model import read
from tests import sample

WORKSHOP = read(sample.files())


def leaking(path: str, data: bytes, *names: str) -> list[tuple[str, str]]:
    return [
        (problem.facts["names"], problem.facts["files"])
        for problem in name_leaks([(path, data)], names, WORKSHOP)
    ]


def deck() -> bytes:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    slide.notes_slide.notes_text_frame.text = "Vraag Zoë Bakker"
    target = io.BytesIO()
    presentation.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("index.html", b"<p>Zo\xc3\xab <b>Bakker</b> opent</p>"),
        ("index.html", b"<p>Zo&euml;&nbsp;Bakker</p>"),
        ("search.json", json.dumps({"text": "van ZOË BAKKER"}).encode()),
        ("deck.pptx", deck()),
        ("zoe-bakker.html", b""),
    ],
)
def test_a_whole_name_is_found_however_it_is_written(path: str, data: bytes) -> None:
    assert leaking(path, data, "Zoë Bakker", "Bo de Wit") == [("Zoë Bakker", path)]


def test_a_name_of_one_word_is_found_as_a_word_only() -> None:
    assert leaking("a.html", b"<p>Annabel, Hannah en anna.</p>", "Anna") == [("Anna", "a.html")]
    assert leaking("a.html", b"<p>Annabel en Hannah</p>", "Anna") == []


def test_the_name_of_somebody_in_a_case_is_no_leak() -> None:
    word = next(
        word
        for case in WORKSHOP.cases
        for role in case.roles.values()
        for word in (role.name or "").split()
        if word.isalpha() and word.istitle()
    )

    assert leaking("a.html", word.encode(), word) == []


def test_the_scripts_of_a_theme_hold_no_names() -> None:
    assert leaking("lunr.js", b"const months = ['Jan']", "Jan") == []


def test_a_short_name_is_not_found_in_letters_that_stand_together_by_chance() -> None:
    noise = Random(1).randbytes(300_000)  # noqa: S311 (no secret)
    font = b"<style>@font-face{src:url(data:font/woff2;base64,%b)}</style>" % b64encode(noise)

    for path, data in (("logo.webp", noise), ("deck.html", font)):
        assert leaking(path, data, "An", "Bo", "Jo de Wit") == []
    assert leaking("oud.txt", "Café van An".encode("cp1252"), "An") == [("An", "oud.txt")]
