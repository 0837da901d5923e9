"""What the tests keep of Typst is what Typst would say, and only where nothing differs."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import typst

from oefenkoffer.typesetting.fonts import fonts
from tests import typeset_once
from tests.typeset_once import COMPILER, Documents, compiler_of, digest

SOURCE = {"main.typ": b"= Kop"}


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    return Documents(tmp_path)


@pytest.fixture
def work() -> Callable[[], int]:
    """Another answer each time."""
    numbers: Iterator[int] = count()
    return lambda: next(numbers)


def test_another_test_gets_what_was_kept(documents: Documents, work: Callable[[], int]) -> None:
    first = documents.answer("key", work)
    documents.forget_questions()

    assert (first, documents.answer("key", work), documents.answer("else", work)) == (0, 0, 1)


def test_what_one_test_asks_for_twice_is_done_twice_and_compared(
    documents: Documents, work: Callable[[], int]
) -> None:
    documents.answer("key", work)

    with pytest.raises(AssertionError, match="typeset twice, and not equal"):
        documents.answer("key", work)


def test_a_test_may_say_that_it_looks_at_something_else(
    documents: Documents, work: Callable[[], int]
) -> None:
    documents.forget_questions(repeats=False)

    assert [documents.answer("key", work) for _ in range(2)] == [0, 0]


@pytest.mark.typeset_once
def test_a_mark_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    compiler: Any = typst.Compiler
    first = compiler(SOURCE).compile(format="pdf")
    monkeypatch.setattr(typeset_once, "COMPILER", None)

    assert compiler(SOURCE).compile(format="pdf") == first


def test_what_was_kept_is_compared_with_what_is_made_after_it(
    documents: Documents, work: Callable[[], int]
) -> None:
    documents.answer("key", work)
    documents.forget_questions()
    documents.answer("key", lambda: 0)

    with pytest.raises(AssertionError, match="typeset twice, and not equal"):
        documents.answer("key", lambda: 1)


@pytest.mark.parametrize("text", [b"= Kop", b'#set text(font: "none such")\nHier'])
def test_a_document_and_its_warnings_are_as_typst_gives_them(
    documents: Documents, text: bytes
) -> None:
    def answer(kind: Any) -> Any:  # noqa: ANN401 (either compiler)
        source = {"main.typ": b"#set document(date: none)\n" + text}  # else it tells the second
        pdf, warnings = kind(source).compile_with_warnings(format="pdf")
        return pdf, [(warning.message, warning.hints, warning.trace) for warning in warnings]

    expected = answer(COMPILER)
    for _ in range(2):
        documents.forget_questions()
        assert answer(compiler_of(documents)) == expected


def test_an_error_is_as_typst_raises_it(documents: Documents) -> None:
    def error(kind: Any) -> tuple[object, ...]:  # noqa: ANN401 (either compiler)
        with pytest.raises(typst.TypstError) as caught:
            kind({"main.typ": b"#panic(1)"}).compile()
        return str(caught.value), caught.value.diagnostic, caught.value.hints

    expected = error(COMPILER)
    for _ in range(2):
        documents.forget_questions()
        assert error(compiler_of(documents)) == expected


def test_whatever_typst_gets_tells_documents_apart(tmp_path: Path) -> None:
    """The same folder with another file in it is another document too."""
    plain = digest(SOURCE, {"root": tmp_path, "font_paths": fonts()}, "compile")
    others = [
        digest({"main.typ": b"= kop"}, {"root": tmp_path, "font_paths": fonts()}, "compile"),
        digest(SOURCE, {"root": tmp_path, "font_paths": typst.Fonts()}, "compile"),
        digest(SOURCE, {"root": tmp_path}, "compile"),
        digest(SOURCE, {"root": tmp_path, "font_paths": fonts(), "sys_inputs": {}}, "compile"),
        digest(SOURCE, {"root": tmp_path, "font_paths": fonts()}, "query"),
    ]
    for content in (b"a", b"b"):
        (tmp_path / "picture").write_bytes(content)
        others.append(digest(SOURCE, {"root": tmp_path, "font_paths": fonts()}, "compile"))
    (tmp_path / "picture").unlink()

    assert digest(SOURCE, {"root": tmp_path, "font_paths": fonts()}, "compile") == plain
    assert len({plain, *others}) == 1 + len(others)
