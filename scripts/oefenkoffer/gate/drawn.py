"""The objects and streams of a PDF in, the words that its pages draw out.

It knows the way in which Typst writes text: numbers of letters, two bytes each, in a font that says
which signs they stand for. That is what the slow reader of pages goes by as well; of a file that
has anything else in it, nothing is told here, and that reader is asked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_FLAT = rb"[^()\\]*(?:\\.[^()\\]*)*"
LITERAL = re.compile(rb"\((%b(?:\(%b\)%b)*)\)" % (_FLAT, _FLAT, _FLAT), re.DOTALL)
"""A string, which may hold brackets in pairs."""

_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_RESOURCES = re.compile(rb"/Resources (\d+) 0 R")
_FONTS = re.compile(rb"/Font\b\s*<<([^<>]*)>>")
_OTHER_FONT = re.compile(rb"/Font\s*[\[\d]")
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_FONT = re.compile(rb"/([^\s/<>()\[\]]+)\s+(\d+) 0 R")
_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_CHOSEN = re.compile(rb"/([^\s/<>()\[\]]+)\s+-?[\d.]+\s+Tf\b")
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_RARE = re.compile(rb"\\(?:[^0-7nrtbf\\]|[4-7][0-7]{2})")
"""An escape that Python means otherwise than PDF does; what looks like one need not be one."""

_UNKNOWN = (b"/Encrypt", b"/ObjStm", b"/Type3", b"/AcroForm", b"/Predictor")
"""What hides objects, or draws in another way."""

_FILTER = re.compile(rb"/Filter\s*(/\w+|\S)")
_FILTERS = frozenset({b"/FlateDecode", b"/DCTDecode"})
"""How streams may be packed: in the way that is unpacked here, or as a photograph."""

_OCTAL = {
    f"{number:0{width}o}".encode(): bytes([number]) for width in (1, 2, 3) for number in range(256)
}
_SIGNS = _OCTAL | {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class NotKnownError(Exception):
    """The file has something that this reader does not understand."""


class Signs(dict[int, str]):
    """What the number of a letter stands for."""

    def __missing__(self, number: int) -> str:
        raise NotKnownError


@dataclass(frozen=True)
class Stream:
    """A stream, unpacked, with the number of its object.

    Attributes:
        is_whole: whether it could be unpacked to its end.
    """

    number: int
    data: bytes
    is_whole: bool

    @property
    def draws(self) -> bool:
        """Whether it may draw words; nothing is drawn before a font is chosen."""
        return b"BT" in self.data and b"Tf" in self.data


@dataclass(frozen=True)
class _Page:
    """The numbers of what a page draws with, and of the stream that it is drawn by."""

    resources: int
    stream: int


def words(objects: bytes, streams: Sequence[Stream]) -> list[str]:
    """What each stream draws, and the strings in it that are not drawn.

    Raises:
        NotKnownError: the file has something that this reader does not understand.
    """
    if any(name in objects for name in _UNKNOWN) or set(_FILTER.findall(objects)) - _FILTERS:
        raise NotKnownError
    by_number = {stream.number: stream.data for stream in streams}
    if len(by_number) < len(streams) or not all(stream.is_whole for stream in streams):
        raise NotKnownError
    if objects.count(b"startxref") != 1:
        raise NotKnownError  # a file that was changed afterwards holds objects in two forms
    fonts = _fonts(objects, by_number)
    return [
        text
        for stream in streams
        if stream.draws
        for text in _said(stream.data, fonts.get(stream.number, {}))
    ]


def unescaped(literal: bytes) -> bytes:
    """A string without its escapes; a backslash at the end of a line joins two lines."""
    if b"\\" not in literal:
        return literal
    plain = literal.replace(b"\\(", b"\\050").replace(b"\\)", b"\\051")
    if not _RARE.search(plain):
        return plain.decode("unicode-escape").encode("latin-1")
    parts = _ESCAPE.split(literal)
    parts[1::2] = [_SIGNS.get(code, b"" if code.endswith(b"\n") else code) for code in parts[1::2]]
    return b"".join(parts)


def _fonts(objects: bytes, streams: Mapping[int, bytes]) -> Mapping[int, Mapping[bytes, Signs]]:
    """By the number of the stream that a page is drawn by: its fonts, by their names there."""
    if _OTHER_FONT.search(objects):
        raise NotKnownError
    signs: dict[int, Signs] = {}
    found: dict[int, dict[bytes, Signs]] = {}
    for page in _pages(objects):
        fonts: dict[bytes, Signs] = {}
        for listed in _FONTS.findall(_object(objects, page.resources)):
            for name, number in _FONT.findall(listed):
                if int(number) not in signs:
                    signs[int(number)] = _signs(_object(objects, int(number)), streams)
                fonts[name] = signs[int(number)]
        if found.setdefault(page.stream, fonts) != fonts:
            raise NotKnownError
    return found


def _pages(objects: bytes) -> Iterator[_Page]:
    for named in _RESOURCES.finditer(objects):
        start = objects.rfind(b" obj", 0, named.start())
        drawn_by = _CONTENTS.findall(objects, start, objects.find(b"endobj", start))
        if len(drawn_by) > 1:
            raise NotKnownError
        for number in drawn_by:
            yield _Page(int(named[1]), int(number))


def _object(objects: bytes, number: int) -> bytes:
    _, *found = objects.split(b"\n%d 0 obj" % number)
    if len(found) != 1:
        raise NotKnownError
    return found[0].partition(b"endobj")[0]


def _signs(font: bytes, streams: Mapping[int, bytes]) -> Signs:
    named = _TO_UNICODE.search(font)
    if b"/Type0" not in font or b"/Identity-H" not in font or not named:
        raise NotKnownError
    found = Signs()
    for kind, section in _SECTION.findall(streams.get(int(named[1]), b"")):
        if kind != b"char":
            raise NotKnownError
        for number, sign in _PAIR.findall(section):
            found[int(number, 16)] = bytes.fromhex(sign.decode()).decode("utf-16-be", "replace")
    return found


def _said(data: bytes, fonts: Mapping[bytes, Signs]) -> tuple[str, str]:
    """What a stream draws, and the strings in it that are not drawn."""
    drawn, others = list[str](), list[str]()
    signs: Signs | None = None
    is_text = False
    parts = LITERAL.split(data)
    operators = b" ".join(parts[::2]).replace(b"<<", b"")
    # Why: other strings, or a picture among the words, in which anything may stand.
    if any(sign in operators for sign in (b"(", b")", b"<", b"BI")):
        raise NotKnownError
    for between, literal in zip(parts[::2], [*parts[1::2], b""], strict=True):
        begin, end = between.rfind(b"BT"), between.rfind(b"ET")
        if begin != end:
            is_text, signs = begin > end, None
            drawn.append("\n")
        if b"Tf" in between:
            signs = _chosen(between[max(begin, 0) :], fonts)
        if is_text and literal:
            drawn.append(_meant(unescaped(literal), signs))
        else:
            others.append(text(unescaped(literal)))
    return "".join(drawn), "\n".join(others)


def _chosen(operators: bytes, fonts: Mapping[bytes, Signs]) -> Signs:
    names = _CHOSEN.findall(operators)
    if not names or names[-1] not in fonts:
        raise NotKnownError
    return fonts[names[-1]]


def _meant(string: bytes, signs: Signs | None) -> str:
    """The signs that the numbers in a string stand for."""
    if signs is None or len(string) % 2:
        raise NotKnownError
    return string.decode("utf-16-be", "surrogatepass").translate(signs)


def text(string: bytes) -> str:
    """A string of a PDF: two bytes a letter when it says so, else one."""
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "ignore")
    return string.decode("latin-1")
