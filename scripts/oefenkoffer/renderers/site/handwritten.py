"""Make the tables and the lines to fill in of a hand-written page fit a phone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from posixpath import dirname, relpath

from oefenkoffer.html_tokens import AS_TYPED, Token, tokens, with_surroundings
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.theme_assets import FORM_SCRIPT, LINES_SCRIPT

LINE = re.compile("…{3,}|\\.{9,}")
"""What an author types to have something filled in by hand."""


def fitted(html: str, words: dict[str, str]) -> str:
    """The page with lines drawn, and in each cell of a table what its column is about.

    Why: a phone is too narrow for three columns. There the cells of a row stand below each other,
    and a reader sees no heading above them.
    """
    line = f'<span class="ok-line" role="img" aria-label="{escape(words["fill_in"])}"></span>'
    return "".join(
        LINE.sub(line, token.source) if token.kind == "text" and not is_typed else token.source
        for token, is_typed in with_surroundings(_labelled(tokens(html)), AS_TYPED)
    )


def keeping_lines(html: str, address: str, words: dict[str, str]) -> str:
    """The page with a form at its end to which its lines belong, if it has lines and no form.

    Args:
        html: the content of a page.
        address: where it stands in the built site.
        words: those of the site.
    """
    if 'class="ok-line"' not in html or 'class="ok-form"' in html:
        return html
    here = dirname(address) or "."
    scripts = [relpath(script, here) for script in (LINES_SCRIPT, FORM_SCRIPT)]
    return html + fill("lines.html.j2", scripts=scripts, words=words)


@dataclass
class _Table:
    """A table while it is read: what its columns are about, and which cell of a row comes next."""

    columns: list[str] = field(default_factory=list)
    cell: int = 0
    text: list[str] = field(default_factory=list)

    def read(self, token: Token) -> Token:
        """The token, labelled where it begins a cell below a heading."""
        if token.kind == "text":
            self.text.append(token.source)
        elif token.name == "tr":
            self.cell = 0
        elif token.name == "th" and token.kind == "end" and self.cell > len(self.columns):
            self.columns.append(_plain("".join(self.text)))
        elif token.name in {"td", "th"} and token.kind == "start":
            label = self.columns[self.cell] if self.cell < len(self.columns) else ""
            self.cell, self.text = self.cell + 1, []
            if token.name == "td":
                return token._replace(source=f'<td data-label="{label}"{token.source[3:]}')
        return token


def _labelled(page: tuple[Token, ...]) -> Iterator[Token]:
    tables = list[_Table]()
    for token in page:
        if token.name == "table" and token.kind == "start":
            tables.append(_Table())
        elif token.name == "table" and tables:
            tables.pop()
        yield tables[-1].read(token) if tables else token


def _plain(column: str) -> str:
    """The words of a heading before what it is about, without its lines to fill in."""
    words = LINE.sub("", unescape(column)).strip(" :")
    return escape(words if words.endswith(("?", "…")) or not words else f"{words}:")
