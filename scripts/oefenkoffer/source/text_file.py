"""The one door for every text that somebody typed: decode a file, and refuse a half-merged one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from oefenkoffer.problems import Code, Position, Problem

LARGEST = 256 * 1024
"""The largest file in bytes: some sixty times a case; the slow reader needs seconds for it."""
_KINDS = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF (WordPad, Word)"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel, PowerPoint (.doc, .xls, .ppt)"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"<!doctype", "HTML"),
    (b"<html", "HTML"),
)
_ZIP = b"PK\x03\x04"
_ZIP_KINDS = (
    (b"word/", "Word (.docx)"),
    (b"xl/", "Excel (.xlsx)"),
    (b"ppt/", "PowerPoint (.pptx)"),
    (b"opendocument", "LibreOffice (.odt)"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_CONTROLS = bytes(sorted({*range(32), 127} - set(b"\t\n\r\f\x1b")))
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: .*)?")
"""What a merge leaves around two versions of a text; `=======` alone may underline a heading."""
_BETWEEN = "=" * 7
"""What it leaves between them; no key of a YAML file looks so."""


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text without its byte order mark, and what is wrong with its encoding."""
    refusal = _refusal(path, data)
    if refusal:
        of_page = {"page": path} if path.lower().endswith(".md") else {}
        return None, [replace(refusal, facts={**refusal.facts, **of_page})]
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _guessed(path, data)


def _refusal(path: str, data: bytes) -> Problem | None:
    whole = Position(path)
    if kind := _kind(data):
        return Problem(Code.OTHER_KIND_OF_FILE, whole, {"kind": kind})
    if encoding := _wide_encoding(data):
        return Problem(Code.WIDE_ENCODING, whole, {"encoding": encoding})
    if _is_binary(data):
        return Problem(Code.BINARY_FILE, whole)
    if len(data) > LARGEST:
        facts = {"size": str(-(-len(data) // 1024)), "limit": str(LARGEST // 1024)}
        return Problem(Code.LARGE_FILE, whole, facts)
    return None


def _kind(data: bytes) -> str | None:
    """The kind of file, where its first bytes give it away."""
    if data.startswith(_ZIP):
        return next((kind for mark, kind in _ZIP_KINDS if mark in data), "ZIP")
    start = data[:64].lstrip().lower()
    return next((kind for mark, kind in _KINDS if start.startswith(mark.lower())), None)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark or by the zero bytes beside ordinary letters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if _mostly_zero(data, 4, 3) or _mostly_zero(data, 4, 0):
        return "UTF-32" if _mostly_zero(data, 4, 1) and _mostly_zero(data, 4, 2) else "UTF-16"
    if _mostly_zero(data, 2, 0) != _mostly_zero(data, 2, 1):
        return "UTF-16"
    return None


def _mostly_zero(data: bytes, width: int, offset: int) -> bool:
    """Whether at least 7 of 10 bytes at one place of each `width` bytes are zero."""
    some = data[offset:4096:width]
    return len(data) >= width and some.count(0) * 10 >= len(some) * 7


def _is_binary(data: bytes) -> bool:
    """Whether more than one byte in twenty is a control code, which no editor types."""
    some = data[:4096]
    controls = len(some) - len(some.translate(None, _CONTROLS))
    return controls * 20 > len(some)


def _guessed(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text with each broken line read as Windows-1252, and a problem for the first of them.

    One problem will do: all have the same cause, and saving the file once mends all.
    """
    problems: list[Problem] = []
    lines: list[str] = []
    for number, line in enumerate(re.split(rb"\r\n|\r|\n", data), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            lines.append(line.decode("cp1252", errors="replace"))
            if not problems:
                position = Position(path, number, error.start + 1, lines[-1])
                problems.append(Problem(Code.NOT_UTF8, position, {"sign": lines[-1][error.start]}))
    return "\n".join(lines), problems


def read_text(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file with plain line ends, and what is wrong with it.

    The text is None where it cannot be read, or where nobody knows which of two versions counts.
    """
    text, problems = decode(path, data)
    if text is None:
        return None, problems
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    conflicts = list(_conflicts(path, text))
    return (None if conflicts else text), [*problems, *conflicts]


def _conflicts(path: str, text: str) -> Iterator[Problem]:
    lines = text.split("\n")
    marks = [n for n, line in enumerate(lines, start=1) if _CONFLICT.fullmatch(line)]
    if not marks and path.endswith(".yml"):
        marks = [n for n, line in enumerate(lines, start=1) if line == _BETWEEN]
    for number in marks:
        yield Problem(Code.CONFLICT_MARK, Position(path, number, 1, lines[number - 1]))
