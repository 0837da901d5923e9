"""The manual: every example in it works, and it tells of what is there."""

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import click
import pytest
import yaml

from oefenkoffer import IN_CHECKOUT
from oefenkoffer.cli import main
from oefenkoffer.kit.full_check import full_check, problems_of
from oefenkoffer.model import read
from oefenkoffer.model.files import (
    CASES,
    CONFIG,
    DOCS,
    FOLDER,
    FORMAT,
    FORMS,
    LABELS,
    SETTINGS,
    Files,
)
from oefenkoffer.model.loading.formats import packaged
from oefenkoffer.problems import Problem
from oefenkoffer.reference import manual_pages
from oefenkoffer.reference.manual_pages import how_tos, rows_of
from oefenkoffer.renderers.site.shortcodes import MARKER, PARTS
from oefenkoffer.scaffold.new_workshop import workshop
from oefenkoffer.vocabulary import FILES_OF_KIND, SPOKEN, Spoken
from tests import fonts
from tests.pictures import jpeg

ROOT = Path(__file__).parents[1]
MANUAL = manual_pages.FOLDER
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = re.compile(r"# (?P<path>\S+)(?: (?:van|of) (?P<format>[\w-]+))?\n")
COMMAND = re.compile(rf"{IN_CHECKOUT} ?([^`\n]*)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
PROBLEM = re.compile(r"\b[A-Z]\d{3}\b")
KEY = re.compile(r"`([a-z_]+)[`:]|^[ -]*([a-z_]+):", re.MULTILINE)
PAGES = [(language, name) for language in SPOKEN for name in how_tos(language)]

BESIDE: Mapping[str, bytes] = {
    "roleplays/logo.png": (ROOT / "contributing/pictures/rolkaart.png").read_bytes(),
    **dict.fromkeys(("roleplays/plaatjes/briefje.jpg", "roleplays/pictures/note.jpg"), jpeg(1)),
    **{
        f"{folder}/{style}.ttf": fonts.font(style)
        for folder in (fonts.FOLDER, "roleplays/style/type")
        for style in ("Regular", "Bold")
    },
}
"""What the examples name: a logo, a picture, a folder with type."""


CASES_OF_PAGES = ("keuken", "buren", "wachttijd")
"""What the Dutch pages call cases."""

PAGES_OF_MENUS = ("oefenen.md", "nee-lijst.md", "practise.md", "no-list.md")
"""What the pages name in a menu."""

ALONE = (FORMAT, CONFIG)
"""Files whose examples stand each in a workshop of its own."""


def blocks(language: str, page: str, kind: str) -> Iterator[str]:
    """The examples of one kind on a page."""
    text = (MANUAL / language / page).read_text(encoding="utf-8")
    return (match[2] for match in BLOCK.finditer(text) if match[1] == kind)


def keys_named(language: Spoken) -> set[str]:
    """Words of a manual that stand alone in code, or before a colon."""
    text = "\n".join(how_tos(language).values())
    return {word for words in KEY.findall(text) for word in words}


@cache
def base(language: str, format_name: str) -> Files:
    """The new workshop that an example is about."""
    texts = workshop("Example", format_name or "conversation", language)
    contents = {path: text.encode() for path, text in texts.items() if path.startswith(FOLDER)}
    return Files({**contents, **BESIDE}, pages={f"{DOCS}/index.md": b"# Welcome\n"})


def on_top(before: bytes, example: str) -> bytes:
    """A file in which each section that stands in the example is as it stands there."""
    text = before.decode()
    for key in re.findall(r"^(\w+):", example, re.MULTILINE):
        text = re.sub(rf"^{key}:.*\n(?:[ #-].*\n|\n)*", "", text, flags=re.MULTILINE)
    return f"{text}\n{example}".encode()


def with_cases(files: Files, text: str) -> Files:
    """A workshop with the cases that a text names."""
    first = next(data for name, data in files.contents.items() if name.startswith(CASES))
    cases = {f"{CASES}{name}.yml": first for name in CASES_OF_PAGES if name in text}
    return replace(files, contents={**cases, **files.contents})


def with_example(files: Files, path: str, block: str) -> Files:
    """A workshop in which an example stands in its file."""
    if path == CONFIG:
        pages = {f"{DOCS}/{page}": b"# X\n" for page in PAGES_OF_MENUS}
        config = on_top(files.config, block)
        return replace(files, config=config, pages={**files.pages, **pages})
    contents = dict(with_cases(files, block).contents)
    if path == FORMAT:
        case = b"title: X\nroles:\n  a:\n    plays: speaker\n    brief: Y\n    arguments: [Z]\n"
        contents = {SETTINGS: contents[SETTINGS], f"{CASES}x.yml": case}
    if path.startswith(LABELS):
        contents[SETTINGS] = on_top(contents[SETTINGS], f"language: {Path(path).stem}\n")
    contents[path] = on_top(contents.get(path, b""), block)
    return replace(files, contents=contents)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str, dict[str, str]]]:
    return [(problem.code, str(problem.position), dict(problem.facts)) for problem in problems]


@pytest.mark.uncounted
@pytest.mark.parametrize(("language", "page"), PAGES)
def test_each_file_in_the_manual_is_one_that_can_be_built(language: str, page: str) -> None:
    """Each is read in its place; whether all fits on paper is asked once for each workshop."""
    workshops: dict[str, Files] = {}
    with_texts: set[str] = set()
    for block in blocks(language, page, "yaml"):
        head = HEAD.match(block)
        assert head, f"begin the example with a line that names its file:\n{block}"
        if head["path"].startswith(".github/"):
            assert "jobs" in yaml.safe_load(block)
            continue
        name = f"{head['format'] or ''}{head['path'] if head['path'] in ALONE else ''}"
        files = workshops.get(name) or base(language, head["format"] or "")
        workshops[name] = with_example(files, head["path"], block)
        assert told(problems_of(partial(read, workshops[name]))) == [], block
        if head["path"].startswith((CASES, FORMS)):
            with_texts.add(name)

    for name in with_texts:
        assert told(full_check(workshops[name]).problems) == [], name


@pytest.mark.parametrize(("language", "page"), [("en", "slides.md"), ("nl", "dia-s.md")])
def test_the_slides_in_the_manual_can_be_built(language: str, page: str) -> None:
    (slides,) = blocks(language, page, "slides")
    files = with_cases(base(language, ""), slides)
    files = replace(files, slides={f"{DOCS}/slides/x.md": slides.encode()})

    assert told(full_check(files).problems) == []


@pytest.mark.parametrize(("language", "page"), PAGES)
def test_each_command_in_the_manual_is_one_that_can_be_typed(language: str, page: str) -> None:
    text = (MANUAL / language / page).read_text(encoding="utf-8")

    for match in COMMAND.finditer(text):
        words = shlex.split(match[1].partition("#")[0])
        command: click.Command = main
        context = click.Context(main, obj="en")
        while isinstance(command, click.Group) and words:
            _, resolved, words = command.resolve_command(context, words)
            assert resolved
            command = resolved
        if words and words[0] != "--help" and not isinstance(command, click.Group):
            command.make_context(command.name, words, obj="en").close()


@pytest.mark.parametrize(("language", "page"), PAGES)
def test_each_part_of_a_page_in_the_manual_is_one_that_there_is(language: str, page: str) -> None:
    text = (MANUAL / language / page).read_text(encoding="utf-8").replace("```", "")

    assert {match["name"] for match in MARKER.finditer(text)} <= {*PARTS}


def test_both_languages_have_the_same_tasks() -> None:
    assert len(how_tos("en")) == len(how_tos("nl"))


@pytest.mark.parametrize("pattern", [OPTION, PROBLEM])
def test_both_languages_name_the_same(pattern: re.Pattern[str]) -> None:
    english, dutch = ({*pattern.findall("".join(how_tos(name).values()))} for name in SPOKEN)

    assert english ^ dutch == set()


def test_both_languages_tell_of_the_same_keys() -> None:
    """A key that one of them names in a sentence or in an example, the other one names too."""
    exercise = packaged("conversation")
    keys = {row.way[-1] for kind in FILES_OF_KIND for row in rows_of(kind, exercise, "en")}
    english, dutch = (keys & keys_named(language) for language in SPOKEN)

    assert english ^ dutch == set()
