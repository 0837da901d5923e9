"""A file that was damaged anywhere is looked through or refused, and raises nothing else."""

import base64
import gzip
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.gate import read_site
from oefenkoffer.gate.packed_files import UnreadableError
from oefenkoffer.gate.texts import texts
from tests.gate.test_leaks import png, zipped
from tests.gate.test_pdfs import WAYS
from tests.pictures import jpeg

WORDS = "Meneer Smit staat aan de balie."
PAGE = f"<!-- <b>{WORDS}</b> --><p a='\\u0041%41&amp;'>{WORDS}</p><script>x='<i>'</script>"
DATA = f"<img src='data:x;base64,{base64.b64encode(zipped('a', WORDS.encode())).decode()}'>"
OTHERS = (
    PAGE.encode(),
    DATA.encode(),
    png(Comment=WORDS),
    jpeg(),
    zipped("a.pdf", WAYS["a note"](WORDS), b"x"),
    gzip.compress(WORDS.encode()),
)
PAPERS = tuple(way(WORDS) for way in WAYS.values())


def damaged(draw: st.DataObject, data: bytes) -> bytes:
    place = draw.draw(st.integers(0, len(data) - 1))
    length = draw.draw(st.integers(0, 30))
    return data[:place] + draw.draw(st.binary(max_size=20)) + data[place + length :]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(OTHERS), st.data())
def test_a_damaged_file_is_looked_through_or_refused(data: bytes, draw: st.DataObject) -> None:
    try:
        assert all(isinstance(text, str) for text in texts(damaged(draw, data)))
    except UnreadableError:
        return


@pytest.mark.uncounted
@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(PAPERS), st.data())
def test_a_damaged_paper_is_looked_through_or_refused(data: bytes, draw: st.DataObject) -> None:
    try:
        assert all(isinstance(text, str) for text in texts(damaged(draw, data)))
    except UnreadableError:
        return


def test_data_of_any_length_in_a_page_is_looked_through() -> None:
    for length in range(16, 30):
        assert list(texts(b"<img src='data:x;base64," + b"A" * length + b"'>"))


def test_a_folder_that_cannot_be_read_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "a.html").write_text(WORDS, encoding="utf-8")
    real = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("cases"):
            raise PermissionError(path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    with pytest.raises(PermissionError):
        read_site(tmp_path)


@pytest.mark.parametrize("start", [b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07\x01", b"\x28\xb5\x2f\xfd"])
def test_what_nobody_here_can_unpack_is_refused(start: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(texts(start + bytes(range(256))))
