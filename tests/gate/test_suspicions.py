"""What a page by hand may tell by chance is told to its author, and stops nothing."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from oefenkoffer import model
from oefenkoffer.gate import leaks, suspicions, told_by_fields
from oefenkoffer.gate.site import Site
from oefenkoffer.kit.disclosure import disclosure, public_texts
from oefenkoffer.labels import sentence
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.project import read
from tests.gate.test_leaks import CASE, LONG, SECRET, workshop_with
from tests.mkdocs_plugin.project import PAGES, project
from tests.sample import files

ROOT = Path(__file__).parents[2]
SAMPLE = files()
NAMED = SAMPLE.contents[CASE].replace(b"name: meneer Smit", b"name: mevrouw Peeters")
WORKSHOP = model.read(
    replace(
        SAMPLE, contents={**SAMPLE.contents, CASE: NAMED.replace(SECRET.encode(), LONG.encode())}
    )
)
"""The sample with a long secret, and a person whom no situation names."""


def told(words: str) -> Mapping[str, list[str]]:
    """What is told of a page by hand that says some words: what stops it, and what does not."""
    allowed = disclosure(WORKSHOP, "before", {"docs/a.md": f"# A\n\n{words}\n"})
    found = {
        "stops": leaks(Site({}), WORKSHOP, allowed),
        "may be": suspicions(WORKSHOP, allowed),
    }
    return {
        kind: [f"{p.code} {p.position} {' '.join(p.facts.values())}" for p in problems]
        for kind, problems in found.items()
    }


@pytest.mark.parametrize(
    ("count", "code"), [(4, None), (5, "S030"), (9, "S030"), (10, "S029"), (20, "S029")]
)
@pytest.mark.parametrize("first", [0, 4, 8])
def test_some_words_in_a_row_may_be_chance_and_many_are_not(
    first: int, count: int, code: str | None
) -> None:
    words = " ".join(LONG.split()[first : first + count])
    line = f"{code} docs/a.md:3 roles.lezer.persona {CASE}:35"

    assert told(words) == {
        "stops": [line] if code == "S029" else [],
        "may be": [line] if code == "S030" else [],
    }


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Bij mevrouw Peeters ging het zo.", ["roles.lezer.name"]),
        ("Bij mevrouw Peeterss buren ging het zo.", ["roles.lezer.name"]),
        ("Bij mevrouw ging het zo. Peeters heet iedereen.", []),
        ("Een leuk boek.", []),
    ],
)
def test_the_name_of_a_person_may_be_chance(words: str, places: list[str]) -> None:
    report = told(words)

    assert report["stops"] == []
    assert [line.split()[2] for line in report["may be"]] == places


SUFFERED = "Je moeder is vorig jaar overleden, en sindsdien lees je iedere avond een boek van haar."


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("Zijn moeder is het vorig jaar overleden. Hij leest nu iedere avond haar boek.", 3),
        ("Veel tekst.\n\n| moeder | vorig jaar |\n|--|--|\n| overleden | iedere avond lezen |", 5),
        ("Sindsdien leest hij een boek, iedere avond. Vorig jaar is zijn moeder overleden.", 3),
        ("Iedere avond een boek lezen: dat kan.", None),
        ("Vorig jaar zei een moeder: wij lezen iedere avond.", None),
        (
            "Moeder. "
            + "Hier gaat het over iets anders, heel lang. " * 9
            + "Vorig jaar overleden.",
            None,
        ),
    ],
)
def test_nearly_all_of_a_text_in_other_words_may_be_chance(page: str, line: int | None) -> None:
    workshop = workshop_with(SUFFERED)

    problems = suspicions(workshop, disclosure(workshop, "before", {"docs/a.md": f"# A\n\n{page}"}))

    assert [problem.position.line for problem in problems] == ([line] if line else [])


def test_a_text_for_everyone_that_tells_what_another_keeps_is_named() -> None:
    situation = "Zijn moeder is vorig jaar overleden, en sindsdien leest hij iedere avond."
    sample = files()
    case = (
        sample.contents[CASE]
        .decode()
        .replace(
            "Meneer Smit staat aan de balie. Hij brengt een boek **twee weken** te laat terug.",
            situation,
        )
    )
    contents = {**sample.contents, CASE: case.replace(SECRET, SUFFERED).encode()}
    workshop = model.read(replace(sample, contents=contents))

    problems = [*told_by_fields(workshop, public_texts(workshop, "before"))]

    assert [sentence(p, "en") for p in problems] == [
        "note: everyone may read situation, and it says nearly the same as roles.lezer.persona",
    ]
    assert f"{CASE}:3" in str(problems[0].position)


def test_a_text_for_everyone_that_tells_what_another_case_keeps_is_named() -> None:
    sample = files()
    kept = sample.contents[CASE].decode().replace(SECRET, SUFFERED)
    telling = (
        sample.contents[CASE]
        .decode()
        .replace("Meneer Smit staat aan de balie.", f"Meneer Smit staat aan de balie. {SUFFERED}")
    )
    other = CASE.replace("te-laat", "ander")
    contents = {**sample.contents, CASE: kept.encode(), other: telling.encode()}
    workshop = model.read(replace(sample, contents=contents))

    problems = [*told_by_fields(workshop, public_texts(workshop, "before"))]

    keeper = f"{CASE} roles.lezer.persona"
    assert [sentence(p, "en") for p in problems] == [
        f"note: everyone may read situation, and it says nearly the same as {keeper}",
    ]
    assert other in str(problems[0].position)


def test_the_real_workshop_tells_nothing_by_its_fields() -> None:
    real = model.read(read(ROOT))

    assert not [*told_by_fields(real, public_texts(real, "before"))]


def test_a_build_tells_what_may_be_chance_and_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = project(tmp_path, {**PAGES, "index.md": "# Welkom\n\nBij mevrouw Peeters.\n"})
    (tmp_path / CASE).write_bytes(NAMED)

    build_site(config, tmp_path / "s", audience="participants", release="before", papers=())

    assert "docs/index.md:3: S030" in caplog.text
    assert "Peeters" not in caplog.text
