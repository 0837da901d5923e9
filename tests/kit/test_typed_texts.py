"""Whatever is typed in the texts of a workshop: problems that say where, or all outputs; no crash.

Seeded, so that a failure can be looked into; another seed draws another workshop.
"""

import copy
from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any, get_args

import pytest
import yaml

from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.sites import site_files
from oefenkoffer.kit.slides import slides
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems
from oefenkoffer.source import parse
from oefenkoffer.vocabulary import Audience
from tests import marks, sample

pytestmark = pytest.mark.uncounted

CASE = "roleplays/cases/te-laat.yml"
METHOD, KIT = "roleplays/method.yml", "roleplays/kit.yml"
FORMS = "roleplays/forms.yml"
PATHS = (CASE, METHOD, KIT, FORMS)
LINES = ["1. Kennis", "a | b", "[folder](", "<b>x</b>", "#let x = 1", "$x^2$", "Naam: ___", "a\\b"]
LINES += ["{{ x }}", "{% raw %}", "&amp;", "'s avonds", '"nee', "x" * 119, "a" + " " * 100 + "b"]
LINES += ["--8<-- 'x'", "[^1]", ":smile:", "%", "@a", "../x", "C:\\x", "``x``", "==x==", "~~x~~"]
LINES += [
    "http://x.nl",
    "a@b.nl",
    "\N{RIGHT SINGLE QUOTATION MARK}",
    "€ 5",
    "(c)",
    "...",
    "1",
    "ja",
]
RICH = [
    *LINES,
    "- a",
    "1. a",
    "> a",
    "**a**",
    "_a_",
    "• a\n• b",
    "– a\n– b",
    "a\n\nb",
    "a\\\nb",
    "*",
]
RICH += [
    "[a](https://x.nl)",
    "<https://x.nl>",
    "[a](mailto:)",
    "[a](http://)",
    "[a](tel:)",
    "- a\n  - b",
]
RICH += [
    "[a](https://x.nl/\N{SNOWMAN})",
    "[a](https://[::1)",
    "[](https://x.nl)",
    "[*a*](https://x.nl)",
]
RICH += [
    "1000000000. a",
    "0. a",
    "- \n- a",
    ">",
    "> - a\n> - b",
    "[a](b)",
    "* * a",
    "+",
    "1.\n2. a",
]
SHORT = [text for text in RICH if len(text) < 60]
"""Those that fit on any card, so that all papers are made."""

REFUSED = [
    "# a",
    "- a",
    "• a",
    "| a | b |",
    "[a]()",
    "**a**",
    "![a](b)",
    "a\nb",
    "\u200b",
    "\U0001f600",
    "",
]
REFUSED += [
    "```\na\n```",
    "---\na\n---",
    "a\n===",
    "| a |\n|---|\n| b |",
    " ",
    "[" * 120,
    "x" * 5_000,
]


def fields(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    """Where a text stands in plain YAML values."""
    if isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            if step not in marks.NOT_TEXT:
                yield from fields(part, (*above, step))
    elif isinstance(value, str) and above[-1] not in {"version", "formerly", "source"}:
        yield above


class Quoted(yaml.SafeDumper):
    """Writes a text between quotes, and one of several lines below a bar."""


Quoted.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else "'"
    ),
)


@cache
def values_of(path: str) -> Any:  # noqa: ANN401 (any YAML value)
    return marks.FORMS if path == FORMS else parse(path, sample.files().contents[path]).values


def typed(path: str, texts: Mapping[tuple[Any, ...], str]) -> bytes:
    """A file of the sample with some of its texts replaced, and none left empty."""
    values = copy.deepcopy(values_of(path))
    for way in list(fields(values)):
        parent = values
        for step in way[:-1]:
            parent = parent[step]
        parent[way[-1]] = texts.get(way, parent[way[-1]] or "tekst")
    return yaml.dump(values, Dumper=Quoted, allow_unicode=True, width=10_000).encode()


def drawn(path: str, texts: list[str], chance: Random, share: float) -> dict[tuple[Any, ...], str]:
    """For about a `share` of the texts of a file, another text."""
    return {way: chance.choice(texts) for way in fields(values_of(path)) if chance.random() < share}


def workshop_of(changes: Mapping[str, bytes]) -> Workshop | None:
    """The sample with some files changed; None when it is refused, with lines."""
    contents = {**sample.files().contents, FORMS: typed(FORMS, {}), **changes}
    try:
        return read(Files(contents))
    except KitProblems as refused:
        problems = refused.problems
    assert [problem for problem in problems if not problem.position.line] == []
    return None


@pytest.mark.parametrize("seed", range(40))
def test_texts_of_any_kind_are_read_or_refused_where_they_stand(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 (no secret)
    texts = [*RICH, *REFUSED]
    workshop_of({path: typed(path, drawn(path, texts, chance, 0.1)) for path in PATHS})


@pytest.mark.parametrize("seed", range(3))
def test_texts_that_pass_the_check_come_out_on_paper_slides_and_pages(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 (no secret)
    changes = {
        path: {
            way: text
            for way, text in drawn(path, SHORT, chance, 0.7).items()
            if workshop_of({path: typed(path, {way: text})})
        }
        for path in PATHS
    }
    workshop = workshop_of({path: typed(path, texts) for path, texts in changes.items()})
    assert workshop
    assert sum(map(len, changes.values())) > 25
    for make in (papers, slides):
        assert list(make(workshop, "after"))
    for audience in get_args(Audience):
        assert site_files(workshop, audience, "after", (Output("a.pdf", b""),))
