"""Compose nodes from YAML events; all that YAML would change, guess or drop is a problem."""

import re
from collections.abc import Callable, Mapping

import yaml

from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.document import Value, ValueNode
from oefenkoffer.source.invisible_characters import INVISIBLE, ODD_SPACE, describe
from oefenkoffer.source.lines import LineColumn, Lines, end_of, mask, start_of
from oefenkoffer.source.scalars import differences, escape_problems, is_unclosed
from oefenkoffer.source.yaml_line import below_a_bar

DEEPEST = 20
"""How many lists and mappings may stand inside each other; a case needs six."""

# Why: between brackets the readers differ on signs such as `?`; they agree on these.
_TIGHT_DASH = re.compile(r"-[^\W\d]")
_PLAIN_SAFE = re.compile(r"[\w .-]*")


class StopReading(Exception):  # noqa: N818 (no error: the reader has seen enough)
    """The rest of the file cannot be understood; the problem is already noted."""


class UnclosedQuoteError(ValueError):
    """A quotation took in the lines below it; it is the composer's `last`."""


class Composer:
    """Takes the events of one file, one by one, and keeps no more depth than `DEEPEST`.

    A strict composer stops at what the reader in Python may read otherwise: some texts between
    brackets, and a key with nothing behind it, not even a colon.

    Attributes:
        root: the top mapping, as soon as it is there.
        last: the last scalar, where a later syntax error may have its cause.
    """

    def __init__(self, lines: Lines, *, strict: bool = False) -> None:
        self.lines = lines
        self._strict = strict
        self._brackets = 0
        self.problems: list[Problem] = []
        self.root: ValueNode | None = None
        self.last: yaml.ScalarEvent | None = None
        self._open: list[ValueNode] = []
        self._keys: list[tuple[str, LineColumn] | None] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Note one event; raises StopReading when the rest cannot be understood."""
        handler = _HANDLERS.get(type(event))
        if handler:
            handler(self, event)

    def document(self, event: yaml.Event) -> None:
        """Only one document is read; YAML allows more, behind a line `---`."""
        self._documents += 1
        if self._documents > 1:
            self._refuse(Code.SECOND_DOCUMENT, event)
            raise StopReading

    def scalar(self, event: yaml.Event) -> None:
        """A key or a text."""
        assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 (the table says so)
        self.last = event
        if is_unclosed(self.lines, event):
            raise UnclosedQuoteError
        self._refuse_marks(event)
        start = start_of(event)
        if self._strict and not event.style and self._needs_strict(event.value, start):
            raise StopReading
        if self._awaits_key():
            self._keys[-1] = (self._key(event), start)
        elif self._open:
            self._put(ValueNode(start, self._text(event)))
        elif event.style or event.value:
            self._text_at_top(event)

    def alias(self, event: yaml.Event) -> None:
        """`*name`: the text as typed takes its place."""
        self._refuse(Code.ALIAS, event)
        if self._awaits_key() or not self._open:
            raise StopReading
        self._put(ValueNode(start_of(event), self._rest_of_line(event)))

    def start(self, event: yaml.Event) -> None:
        """A list or mapping begins."""
        self._refuse_marks(event)
        if self._awaits_key():
            self._refuse(Code.ODD_KEY, event)
            raise StopReading
        if len(self._open) >= DEEPEST:
            self._refuse(Code.TOO_DEEP, event, limit=str(DEEPEST))
            raise StopReading
        empty: Value = {} if isinstance(event, yaml.MappingStartEvent) else []
        node = ValueNode(start_of(event), empty)
        self._brackets += bool(getattr(event, "flow_style", False))
        if not self._open:
            self._top(node, event)
        self._open.append(node)
        self._keys.append(None)

    def end(self, _event: yaml.Event) -> None:
        """A list or mapping ends and takes its place in the one around it."""
        node = self._open.pop()
        self._keys.pop()
        self._brackets = max(self._brackets - 1, 0)
        if self._open:
            self._put(node)

    def _top(self, node: ValueNode, event: yaml.Event) -> None:
        if not isinstance(node.value, dict):
            self._refuse(Code.TOP_LEVEL, event)
            raise StopReading
        self.root = node

    def _text_at_top(self, event: yaml.ScalarEvent) -> None:
        """No StopReading: a syntax error further on tells more than that this is no mapping."""
        problems = [*differences(self.lines, event)]
        self.problems += problems
        if not problems:
            self._refuse(Code.TOP_LEVEL, event)

    def _needs_strict(self, text: str, start: LineColumn) -> bool:
        if not text and self._keys and self._keys[-1]:
            line, column = start
            return not self.lines.line(line)[:column].rstrip().endswith(":")
        return bool(self._brackets) and not _PLAIN_SAFE.fullmatch(text)

    def _awaits_key(self) -> bool:
        in_mapping = bool(self._open) and isinstance(self._open[-1].value, dict)
        return in_mapping and self._keys[-1] is None

    def _put(self, node: ValueNode) -> None:
        parent = self._open[-1]
        if isinstance(parent.value, list):
            parent.put(len(parent.value), node)
            return
        key, self._keys[-1] = self._keys[-1], None
        if key and key[0] not in parent.children:
            node.key_start = key[1]
            parent.put(key[0], node)

    def _key(self, event: yaml.ScalarEvent) -> str:
        key = INVISIBLE.sub("", event.value)
        if event.style == '"':
            self.problems += escape_problems(self.lines, event)
        line, column = start_of(event)
        before = self.lines.line(line)[:column].rstrip()
        first = self._open[-1].children.get(key)
        if not key or before.endswith("?") or end_of(event)[0] > line:
            self._refuse(Code.ODD_KEY, event)
        elif not event.style and _TIGHT_DASH.match(key):
            self._refuse_at(Code.NO_SPACE_AFTER_DASH, line, column + 1)
        elif key == "<<":
            self._refuse(Code.MERGE_KEY, event)
        elif odd := ODD_SPACE.search(key):
            self._refuse_at(Code.ODD_SPACE, line, column + odd.start(), **describe(odd[0]))
        elif not event.style and " " in key:
            text = self.lines.line(line)
            self._refuse_at(
                Code.KEY_WITH_SPACE, line, column, key=key, block=below_a_bar(text, key_at=column)
            )
        elif first and first.key_start:
            self._refuse(Code.REPEATED_KEY, event, key=key, first=str(first.key_start[0] + 1))
        return key

    def _text(self, event: yaml.ScalarEvent) -> str | None:
        self.problems += differences(self.lines, event)
        if event.style:
            return INVISIBLE.sub("", event.value)
        line, column = start_of(event)
        if event.anchor or event.tag:
            return self._rest_of_line(event)
        typed = self.lines.masks.get(line)
        if typed is not None and self.lines.line(line)[column:].startswith(mask(typed)):
            return event.value.replace(mask(typed), typed, 1)
        return event.value or None

    def _refuse_marks(self, event: yaml.Event) -> None:
        """`&name` and `!name`, which a Dutch text may just begin with."""
        for code, mark in (
            (Code.ANCHOR, getattr(event, "anchor", None)),
            (Code.TAG, getattr(event, "tag", None)),
        ):
            if mark is not None:
                self._refuse(code, event)

    def _rest_of_line(self, event: yaml.Event) -> str:
        line, column = start_of(event)
        return self.lines.line(line)[column:].rstrip()

    def _refuse(self, code: Code, event: yaml.Event, **facts: str) -> None:
        line, column = start_of(event)
        if code in _WITH_BLOCK:
            facts["block"] = below_a_bar(self.lines.line(line))
        self._refuse_at(code, line, column, **facts)

    def _refuse_at(self, code: Code, line: int, column: int, **facts: str) -> None:
        self.problems.append(self.lines.problem(code, line, column, **facts))


_WITH_BLOCK = frozenset({Code.ANCHOR, Code.ALIAS, Code.TAG})
_HANDLERS: Mapping[type[yaml.Event], Callable[[Composer, yaml.Event], None]] = {
    yaml.DocumentStartEvent: Composer.document,
    yaml.ScalarEvent: Composer.scalar,
    yaml.AliasEvent: Composer.alias,
    yaml.SequenceStartEvent: Composer.start,
    yaml.MappingStartEvent: Composer.start,
    yaml.SequenceEndEvent: Composer.end,
    yaml.MappingEndEvent: Composer.end,
}
