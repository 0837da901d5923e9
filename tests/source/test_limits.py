"""Input made to break a reader.

The deep files are read in a process of their own: a crash of the interpreter would take the tests
with it.
"""

import subprocess
import sys

import pytest

from oefenkoffer.source import DEEPEST
from tests.source import reported

DEEP = {
    "lists": ("a: ' + '[' * 200_000", "1:23 TOO_DEEP"),
    "mappings": ("' + '{a: ' * 60_000", "1:81 TOO_DEEP"),
    "dashes": ("a:\\n' + '- ' * 130_000", "2:39 TOO_DEEP"),
    "questions": ("' + '? ' * 130_000", "1:3 ODD_KEY"),
    "indentation": ("' + ''.join(' ' * i + 'a:\\n' for i in range(700))", "21:21 TOO_DEEP"),
}


@pytest.mark.parametrize("reader", ["C", "Python"])
@pytest.mark.parametrize(("text", "expected"), DEEP.values(), ids=DEEP)
def test_deep_nesting_is_refused_without_a_crash(text: str, expected: str, reader: str) -> None:
    code = f"""
from oefenkoffer.source import document_reader
if {reader!r} == "Python":
    document_reader._FAST = None
[problem] = document_reader.parse("case.yml", ('{text}).encode()).problems
print(f"{{problem.position.line}}:{{problem.position.column}} {{problem.code.name}}")
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=600
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, expected + "\n", "")


def test_nesting_up_to_the_limit_is_read() -> None:
    lists = DEEPEST - 1

    assert reported("a: " + "[" * lists + "]" * lists) == []
    assert reported("a: " + "[" * DEEPEST + "]" * DEEPEST) == [f"1:{DEEPEST + 3} TOO_DEEP"]


def test_an_alias_bomb_is_refused_where_it_starts() -> None:
    text = "a: &a [x, x]\nb: [*a, *a]\n"

    assert reported(text) == ["1:4 ANCHOR", "2:5 ALIAS", "2:9 ALIAS"]
