"""Set rows of words in columns, for the terminal."""

from collections.abc import Iterable, Iterator

GAP = "   "


def in_columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The rows as lines, indented, with the cells of a column under one another."""
    lines = tuple(rows)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield f"  {GAP.join(map(str.ljust, line, widths))}".rstrip()
