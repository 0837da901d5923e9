"""The remarks in a file of YAML: what its author typed behind a `#`, and no reader is given."""

import re
from collections.abc import Iterator

import yaml

from oefenkoffer.source.document import Document
from oefenkoffer.source.lines import LineColumn, end_of, start_of

_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_REMARK = re.compile(r"(?:^|(?<=\s))#+(.*)")
_BAR = ("|", ">")


def remarks(document: Document) -> Iterator[tuple[int, str]]:
    """Each remark of a file without problems, with its line from 1; a `#` in a text is none."""
    if document.lines is None:
        return
    try:
        tokens = list(yaml.scan(document.lines.text, Loader=_LOADER))
    except yaml.YAMLError:  # the reader in C takes less in a few places
        tokens = list(yaml.scan(document.lines.text, Loader=yaml.BaseLoader))
    read = document.lines.read
    end = (0, 0)
    for token in tokens:
        yield from _between(read, end, start_of(token))
        end = end_of(token)
        if isinstance(token, yaml.ScalarToken) and token.style in _BAR:
            line, column = start_of(token)
            yield from _between(read, (line, column), (line, len(read[line])))


def _between(
    read: tuple[str, ...], start: LineColumn, end: LineColumn
) -> Iterator[tuple[int, str]]:
    for number in range(start[0], min(end[0] + 1, len(read))):
        last = end[1] if number == end[0] else None
        first = start[1] if number == start[0] else 0
        if match := _REMARK.search(read[number][first:last]):
            yield number + 1, match[1].strip()
