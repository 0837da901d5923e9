"""Write problems for a program: an editor, or the checks of a repository."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from oefenkoffer.labels import hint, sentence
from oefenkoffer.problems import Problem
from oefenkoffer.vocabulary import Spoken

Problems = tuple[Problem, ...]
Level = Literal["error", "warning"]

ESCAPED = {"%": "%25", "\r": "%0D", "\n": "%0A"}
ESCAPED_IN_FIELD = {**ESCAPED, ":": "%3A", ",": "%2C"}
"""What GitHub takes for a sign of its own, as it wants it written."""


def as_json(problems: Problems, advice: Problems, language: Spoken) -> str:
    """A list of objects; a line or column of 0 means all of the file, or of the line."""
    rows = [
        {
            "level": level,
            "code": problem.code.value,
            "path": problem.position.path,
            "line": problem.position.line,
            "column": problem.position.column,
            "message": sentence(problem, language),
            "hint": hint(problem, language),
        }
        for level, problem in _levels(problems, advice)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Problems, advice: Problems, language: Spoken) -> str:
    """A command for each, which GitHub shows at the line."""
    return "\n".join(
        f"::{level} {_fields(problem)}::{_escaped(_message(problem, language), ESCAPED)}"
        for level, problem in _levels(problems, advice)
    )


WRITERS: Mapping[str, Callable[[Problems, Problems, Spoken], str]] = {
    "json": as_json,
    "github": as_github,
}


def _levels(problems: Problems, advice: Problems) -> Iterator[tuple[Level, Problem]]:
    yield from (("error", problem) for problem in problems)
    yield from (("warning", problem) for problem in advice)


def _fields(problem: Problem) -> str:
    position = problem.position
    known = {"file": position.path, "line": position.line, "col": position.column}
    texts = {name: str(value) for name, value in known.items() if value}
    texts["title"] = problem.code.value
    return ",".join(f"{name}={_escaped(text, ESCAPED_IN_FIELD)}" for name, text in texts.items())


def _message(problem: Problem, language: Spoken) -> str:
    return f"{sentence(problem, language)}\n{hint(problem, language)}"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
