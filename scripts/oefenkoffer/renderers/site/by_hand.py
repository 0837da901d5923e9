"""A hand-written page as HTML in, its tables and its lines to fill in as a phone shows them out."""

import re
from html import escape, unescape

LINE = re.compile("…{3,}|\\.{9,}")
"""What an author types to have something filled in by hand."""

TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
HEAD = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
CELL = re.compile(r"<td(?=[ >])")
TAG = re.compile(r"<[^>]*>")


def fitted(html: str, words: dict[str, str]) -> str:
    """The page with lines drawn, and in each cell of a table what its column is about.

    Why: a phone is too narrow for three columns. There the cells of a row stand below each other,
    and a reader sees no heading above them.
    """
    line = f'<span class="ok-line" role="img" aria-label="{escape(words["fill_in"])}"></span>'
    labelled = TABLE.sub(lambda table: _labelled(table[0]), html)
    return "".join(
        piece if piece.startswith("<") else LINE.sub(line, piece)
        for piece in re.split(r"(<[^>]*>)", labelled)
    )


def _labelled(table: str) -> str:
    columns = [_plain(column) for column in HEAD.findall(table)]

    def row(found: re.Match[str]) -> str:
        labels = iter(columns)
        return CELL.sub(lambda _: f'<td data-label="{next(labels, "")}"', found[0])

    return ROW.sub(row, table)


def _plain(column: str) -> str:
    """The words of a heading before what it is about, without its markup and lines to fill in."""
    words = LINE.sub("", unescape(TAG.sub("", column))).strip(" :")
    return escape(words if words.endswith(("?", "…")) or not words else f"{words}:")
