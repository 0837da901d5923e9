"""What a page by hand may tell by chance is told to its author, and stops nothing."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from oefenkoffer import model
from oefenkoffer.gate import leaks, suspicions
from oefenkoffer.gate.site import Site
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.verify import disclosure
from tests.gate.test_leaks import CASE, LONG, SECRET
from tests.mkdocs_plugin.project import PAGES, project
from tests.sample import files

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


def test_a_build_tells_what_may_be_chance_and_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = project(tmp_path, {**PAGES, "index.md": "# Welkom\n\nBij mevrouw Peeters.\n"})
    (tmp_path / CASE).write_bytes(NAMED)

    build_site(config, tmp_path / "s", audience="participants", release="before", papers=())

    assert "docs/index.md:3: S030" in caplog.text
    assert "Peeters" not in caplog.text
