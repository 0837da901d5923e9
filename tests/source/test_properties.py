import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from oefenkoffer.source import Document, document_reader, parse
from oefenkoffer.source.invisible_characters import INVISIBLE, ODD_SPACES

pytestmark = pytest.mark.uncounted

LETTERS = st.characters(exclude_categories=["Cs"]).filter(lambda sign: not INVISIBLE.match(sign))
LINE = st.text(LETTERS.filter(lambda sign: sign not in "\r\n"), max_size=40)
SIGNS = [*"'\"#[]{}|>&*!%@`\\", "- ", ": ", " #", ", ", "? ", "---", "...", "<<: ", "1", "é"]
SPACES = ["\n", "\n  ", "\n    ", "\t", "\r\n", "\u00a0", "\u200b", "\ufeff", "\x85"]
PIECES = ["a", "b: ", "key: text\n", "- item\n", "  sub: |\n    text\n"]
SNIPPETS = st.sampled_from([*SIGNS, *SPACES, *PIECES])
YAMLISH = st.lists(SNIPPETS, max_size=30).map("".join)


def first_is_text(lines: list[str]) -> bool:
    """YAML takes the indentation of a block from its first line, which must not start blank."""
    return bool(lines[0].strip()) and lines[0][0] not in f" \t{ODD_SPACES}"


@given(st.lists(LINE, min_size=1, max_size=6).filter(first_is_text))
@settings(max_examples=300)
def test_text_in_a_block_comes_back_unchanged(lines: list[str]) -> None:
    lines = [line.lstrip(f"\t{ODD_SPACES} ") if not line.strip() else line for line in lines]
    text = "\n".join([*lines, "slot"]) + "\n"
    typed = "a:\n  - b: |\n" + "".join(f"      {line}\n" for line in [*lines, "slot"]) + "c: d\n"

    document = parse("case.yml", typed.encode())

    wrong = [problem for problem in document.problems if problem.code.name != "ODD_SPACE"]
    assert wrong == []
    if not document.problems:
        assert document.values == {"a": [{"b": text}], "c": "d"}


@given(st.binary(max_size=300) | YAMLISH.map(str.encode) | st.text(max_size=200).map(str.encode))
@settings(max_examples=500)
def test_no_input_raises(data: bytes) -> None:
    document = parse("case.yml", data)

    assert isinstance(document, Document)
    assert all(problem.position.path == "case.yml" for problem in document.problems)


@given(YAMLISH)
@settings(max_examples=500)
def test_a_problem_points_into_its_own_line(text: str) -> None:
    for problem in parse("case.yml", text.encode()).problems:
        assert 0 <= problem.position.column <= len(problem.position.text) + 1


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML without its C reader")
@given(YAMLISH)
@example("? \n  \\")
@example("b: |#")
@example("b: >-2#\n  c")
@settings(max_examples=1000)
def test_both_readers_say_the_same(text: str) -> None:
    data = text.encode()
    fast = parse("case.yml", data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document_reader, "_FAST", None)
        slow = parse("case.yml", data)

    assert fast == slow
    assert fast.root == slow.root
