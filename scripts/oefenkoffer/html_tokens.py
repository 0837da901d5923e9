"""Read HTML as tokens, which together are the page again, byte for byte.

One reader for all that looks into a page: what a browser takes for a tag, a comment or the text of
a script is so for each of them.
"""

# ruff: noqa: ARG002 (the parser passes what we take from the page ourselves)

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from itertools import accumulate
from types import MappingProxyType
from typing import Literal, NamedTuple

Kind = Literal["text", "start", "end", "comment", "declaration"]

NONE: Mapping[str, str] = MappingProxyType({})
AS_TYPED = frozenset({"code", "pre", "script", "style", "textarea", "title"})
"""Elements whose text is shown, or run, as it stands: nothing may be put into it."""

_COMMENT_ENDS = re.compile(r"--!?>")
_END = ">\n"
_KEPT_PIECES = 8192
_LONGEST_KEPT = 2000
"""Characters; both together some 20 MB at most, for the lines that the pages of a site share."""


class Token(NamedTuple):
    """A piece of a page.

    Attributes:
        kind: `text` has its entities as typed; `declaration` is all else that is not shown.
        source: as it stands in the page.
        name: of a tag, in small letters.
        attributes: of a start tag, with the values that a browser sees; of two equal names the
            first counts, and one without a value has an empty one.
    """

    kind: Kind
    source: str
    name: str = ""
    attributes: Mapping[str, str] = NONE


def tokens(html: str) -> tuple[Token, ...]:
    """The page in pieces. What never ends, such as a tag without its `>`, is text."""
    return read(html)[0]


@lru_cache(4)  # of one page its contents, words and lines are looked for, one after the other
def read(html: str) -> tuple[tuple[Token, ...], bool]:
    """The page in pieces, and whether it ends within a tag, a comment or a script.

    What follows such an end belongs to that.
    """
    page: list[Token] = []
    parts = tuple(pieces(html))
    for _, (first, *others), _ in parts:
        if page and page[-1].kind == first.kind == "text":
            page[-1] = Token("text", page[-1].source + first.source)
        else:
            page.append(first)
        page += others
    return tuple(page), bool(parts) and parts[-1][2]


def pieces(html: str) -> Iterator[tuple[str, tuple[Token, ...], bool]]:
    """The page in lines, of which pages share most; each means the same by itself.

    A piece ends with a line that ends with a tag, and leaves no tag, comment or script open; from
    the first that does on, the rest is one piece. With each come its tokens, of which it has one
    at least, and whether it leaves one open.
    """
    lines = html.split(_END)
    count = len(lines)
    for number, line in enumerate(lines, 1):
        is_last = number == count
        piece = line if is_last else f"{line}{_END}"
        page, is_open = _read_once(piece) if len(piece) <= _LONGEST_KEPT else _parsed(piece)
        if is_open and not is_last:
            piece = _END.join(lines[number - 1 :])
            page, is_open = _parsed(piece)
            yield piece, page, is_open
            return
        if piece:
            yield piece, page, is_open


def _parsed(piece: str) -> tuple[tuple[Token, ...], bool]:
    reader = _Reader(piece)
    return tuple(reader.tokens()), reader.is_open


_read_once = lru_cache(_KEPT_PIECES)(_parsed)


def with_surroundings(page: Iterable[Token], names: Container[str]) -> Iterator[tuple[Token, bool]]:
    """Each token, with whether it stands in an element of one of these names, or is its tag."""
    depth = 0
    for token in page:
        is_named = token.name in names
        if is_named and token.kind == "start":
            depth += 1
        yield token, depth > 0
        if is_named and token.kind == "end":
            depth = max(0, depth - 1)


def elements(page: Iterable[Token], names: Container[str]) -> Iterator[tuple[Token, str]]:
    """The start tag and the source within each element of these names that is in no other such.

    An element without an end has what follows it up to the end of the page.
    """
    first: Token | None = None
    within = list[str]()
    for token in page:
        if first is None:
            if token.kind == "start" and token.name in names:
                first, within = token, []
        elif token.kind == "end" and token.name == first.name:
            yield first, "".join(within)
            first = None
        else:
            within.append(token.source)
    if first is not None:
        yield first, "".join(within)


class _Reader(HTMLParser):
    """Python's own parser, asked where each token begins.

    Its older releases differ from browsers, and from its newer ones, in comments and declarations.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._html = html
        self._lines = (0, *accumulate(len(line) + 1 for line in html.split("\n")))
        self._starts: list[tuple[int, Kind, str, Mapping[str, str]]] = []
        self._is_whole = False
        self.feed(html)
        self.is_open = bool(self.rawdata or self.cdata_elem)
        self._is_whole = True
        self.close()
        if self.rawdata:  # of a script without an end
            self._starts.append((len(html) - len(self.rawdata), "text", "", NONE))
        if self._starts and self._starts[0][1] == "text":
            self._starts.pop(0)  # it begins with what the parser steps over, such as `</>`
        if html and (not self._starts or self._starts[0][0]):
            self._starts.insert(0, (0, "text", "", NONE))

    def tokens(self) -> Iterator[Token]:
        """Each token, with its source up to the beginning of the next one."""
        ends = [*(start for start, *_ in self._starts[1:]), len(self._html)]
        for (start, kind, name, attributes), end in zip(self._starts, ends, strict=False):
            yield Token(kind, self._html[start:end], name, attributes)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag in {"textarea", "title"}:  # its older releases look for tags in these
            self.set_cdata_mode(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add("start", tag, {name: value or "" for name, value in reversed(attrs)})

    def handle_endtag(self, tag: str) -> None:
        self._add("end", tag)

    def handle_data(self, data: str) -> None:
        self._add("text")

    def handle_comment(self, data: str) -> None:
        self._add("comment")

    def handle_pi(self, data: str) -> None:
        self._add("declaration")

    def parse_html_declaration(self, i: int) -> int:
        """Where `<!` ends, other than a comment: at the first `>`, or with the page."""
        return self._end_of("declaration", self.rawdata.find(">", i) + 1)

    def parse_comment(self, i: int, report: object = None) -> int:
        """Where a comment ends: at its own end, or with the page."""
        match = _COMMENT_ENDS.search(self.rawdata, i + 2)
        return self._end_of("comment", match.end() if match else 0)

    def _end_of(self, kind: Kind, end: int) -> int:
        if not (end or self._is_whole):
            return -1
        self._add(kind)
        return end or len(self.rawdata)

    def _add(self, kind: Kind, name: str = "", attributes: Mapping[str, str] = NONE) -> None:
        line, offset = self.getpos()
        if kind != "text" or not self._starts or self._starts[-1][1] != "text":
            self._starts.append((self._lines[line - 1] + offset, kind, name, attributes))
