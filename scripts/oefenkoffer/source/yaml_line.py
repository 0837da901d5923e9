"""Take one line of YAML apart into dashes, key and value, for sentences about that line."""

import re
from dataclasses import dataclass

_LEAD = re.compile(r" *(?:-(?: +|$))*")
_COLON = re.compile(r":(?= |$)")
_QUOTED_KEY = re.compile(r"(\"[^\"]*\"|'[^']*') *:(?= |$)")
_NEVER_A_KEY = "\"'[]{}#&*!|>%@`,"
_MOST_ITEMS = 6
_LONGEST = 60
BULLET = re.compile(r"[•▪●◦‣\uf0b7](?=[\s\w])|[·–—→](?=\s)")
"""A sign that stands for the dash of a list in a letter or in Word; to YAML it is text."""
TIGHT_KEY = re.compile(r" *(?:- +)*([^\W\d][\w-]*):(?=[\w\"'\[{|>“])")
# Why: a Windows path or a stray backslash hits `\t` and its like, and nobody types those by hand;
# a sign by its number (`\u00e9`) is what programs write.
BACKSLASH = re.compile(
    r"\\(?:[\"\\]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U000[0-9a-fA-F]{5}|U0010[0-9a-fA-F]{4})"
    r"|(?P<stray>\\)"
)


@dataclass(frozen=True)
class YamlLine:
    """A line such as `  - key: value`; columns count from 0.

    Attributes:
        lead: spaces and dashes before the key or value.
        key: the key with what stands before its colon; None without a key.
        value: what stands behind, without spaces around it; empty when there is nothing.
        value_at: the column of the value.
    """

    lead: str
    key: str | None
    value: str
    value_at: int

    @property
    def indent(self) -> int:
        """How many spaces the line starts with."""
        return len(self.lead) - len(self.lead.lstrip(" "))

    @property
    def dashes(self) -> str:
        """The dashes before the key or value, without indentation."""
        return self.lead.strip()


def parse_line(line: str) -> YamlLine:
    """Take one line apart."""
    match = _LEAD.match(line)
    lead = match[0] if match else ""
    rest = line[len(lead) :]
    colon = _key_end(rest)
    key = rest[:colon].rstrip() if colon is not None else None
    start = len(lead) + (colon + 1 if colon is not None else 0)
    while start < len(line) and line[start] == " ":
        start += 1
    return YamlLine(lead, key, line[start:].rstrip(), start)


def _key_end(rest: str) -> int | None:
    """The place of the colon behind a key, or None where there is no key."""
    if quoted := _QUOTED_KEY.match(rest):
        return quoted.end() - 1
    colon = _COLON.search(rest)
    if not colon or not colon.start() or rest[0] in _NEVER_A_KEY:
        return None
    return colon.start()


def below_a_bar(line: str, *, key_at: int | None = None) -> str:
    """What to type instead of a line: its key with a bar, and its text on the next line.

    With `key_at` all from that column on is text: what YAML took for a key was none.
    """
    parts = parse_line(line)
    lead = parts.lead.lstrip(" ")
    if key_at is None and parts.key is not None:
        head, text, indent = f"{lead}{parts.key}: |", parts.value, len(lead)
    else:
        head, text, indent = f"{lead}|", line[len(parts.lead) :].strip(), max(len(lead) - 2, 0)
    return f"      {head}\n      {' ' * indent}  {shortened(text)}"


def list_below_key(line: str) -> str:
    """What to type instead of a list between brackets: its key, and each item on its own line."""
    parts = parse_line(line)
    lead = parts.lead.lstrip(" ")
    head = f"{lead}{parts.key}:" if parts.key is not None else lead.rstrip()
    inside = parts.value.removeprefix("[").rpartition("]")[0]
    items = list(filter(None, map(str.strip, inside.split(", "))))
    shown = [*map(shortened, items[:_MOST_ITEMS]), *["…"] * (len(items) > _MOST_ITEMS)]
    return "\n".join([f"      {head}", *(f"      {' ' * len(lead)}  - {item}" for item in shown)])


def shortened(text: str) -> str:
    """A text as a hint shows it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
