"""Read a file of names: a name on each line, or a table as Excel saves it.

Names stay on the computer where they were typed: what reads this file gives them to papers for the
printer and to the terminal, and to nothing else.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from oefenkoffer.labels import catalogue
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.source.text_file import read_text
from oefenkoffer.vocabulary import SPOKEN

MOST_PEOPLE = 120
"""More is no group for one trainer, but a list of something else."""
LONGEST = 60
SEPARATORS = ";\t,"
FORMULA = ("=", "+", "-", "@")
ADDRESS = re.compile(r"[@/\\<>{}|;,\t]|www\.|\d")


@dataclass(frozen=True)
class Typed:
    """Something that somebody typed, and where."""

    text: str
    position: Position


@dataclass(frozen=True)
class NamedLine:
    """One of the people, with what else stands on the line, by column."""

    name: Typed
    cells: Mapping[str, str]


def read_names(path: str, data: bytes) -> tuple[NamedLine, ...]:
    """Everyone in a file, in its order.

    Raises:
        KitProblems: it is no list of names, or not of names alone.
    """
    text, problems = read_text(path, data)
    if text is None:
        raise KitProblems([_of_names(problem) for problem in problems])
    entries, problems = _entries(path, text)
    problems += _twice([entry.name for entry in entries])
    if len(entries) > MOST_PEOPLE:
        where = entries[MOST_PEOPLE].name.position
        facts = {"n": str(len(entries)), "most": str(MOST_PEOPLE)}
        problems = [Problem(Code.TOO_MANY_NAMES, where, facts)]
    elif not entries and not problems:
        problems = [Problem(Code.NO_NAMES, Position(path))]
    if problems:
        raise KitProblems(problems)
    return entries


def folded_name(name: str) -> str:
    """A name as it is compared: capitals, and more spaces than one, make no difference."""
    return " ".join(normalize("NFC", name).casefold().split())


def name_twice(name: Typed, first: Position) -> Problem:
    """Somebody who is on the list already."""
    return Problem(Code.NAME_TWICE, name.position, {"name": name.text, "first": str(first)})


def _of_names(problem: Problem) -> Problem:
    """The same, with a way out that is one for a list of names."""
    return Problem(problem.code, problem.position, {**problem.facts, "names": "yes"})


def _entries(path: str, text: str) -> tuple[tuple[NamedLine, ...], list[Problem]]:
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    separator = next((sign for sign in SEPARATORS if sign in lines[first]), ";")
    words = _column_words()
    header = [words.get(folded_name(cell), "") for cell in _cells(lines[first], separator)]
    if "name" not in header:
        header, first = ["name"], first - 1
        separator = ""
    problems: list[Problem] = []
    for column, cell in enumerate(_cells(lines[first], separator) if separator else ()):
        if not header[column] and cell.strip():
            where = Position(path, first + 1, 1, lines[first])
            facts = {"column": cell.strip(), "columns": ", ".join(sorted(words))}
            problems.append(Problem(Code.NO_SUCH_COLUMN, where, facts))
    entries: list[NamedLine] = []
    for number, line in enumerate(lines[first + 1 :], start=first + 2):
        if not line.strip(" \t;,"):
            continue
        where = Position(path, number, 1, line)
        cells = _cells(line, separator) if separator else [line]
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        problems += (Problem(code, where, {"name": row["name"]}) for code in _faults(row["name"]))
        entries.append(NamedLine(Typed(row["name"], where), row))
    return tuple(entries), problems


def _cells(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _column_words() -> dict[str, str]:
    """What a column may be called, in each language of the command line, and which one it is."""
    return {
        folded_name(word): column
        for language in SPOKEN
        for column, word in catalogue(language).section("names_column").items()
    }


def _faults(name: str) -> Iterator[Code]:
    """What keeps a text from being a name; of several faults the first is enough."""
    if not name:
        yield Code.NO_NAME_ON_LINE
    elif name.startswith(FORMULA):
        yield Code.FORMULA_AS_NAME
    elif (
        ADDRESS.search(name)
        or any(sign in name for sign in SEPARATORS)
        or len(name) > LONGEST
        or not name.isprintable()
    ):
        yield Code.NOT_A_NAME


def _twice(names: list[Typed]) -> Iterator[Problem]:
    first: dict[str, Position] = {}
    for name in names:
        before = first.setdefault(folded_name(name.text), name.position)
        if before != name.position:
            yield name_twice(name, before)
