"""One line with a mistake that YAML stumbles over, and the rules that recognise such lines.

Each rule takes one line and returns its mistake, or None when it makes no such mistake.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.invisible_characters import ODD_SPACES, describe
from oefenkoffer.source.lines import Lines
from oefenkoffer.source.yaml_line import (
    BACKSLASH,
    BULLET,
    TIGHT_KEY,
    YamlLine,
    below_a_bar,
    list_below_key,
    parse_line,
)

_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
APOSTROPHE = re.compile(r"'(?:s|t|n|k|m|r|ns)\b(?!')")
_TIGHT_DASH = re.compile(r" *-(?=[^\s-])")
_ODD_JOINT = re.compile(rf" *(?:- +)*(?:[\w-]+:|-)(?=[{ODD_SPACES}])")
_INNER_COLON = re.compile(r":(?= |$)")
_BAR = re.compile(r"[|>][-+0-9]{0,2}(?: +#.*)?")
_CLOSING = {"[": "]", "{": "}"}
_SIGNS = "*&!@`%,]}"


@dataclass(frozen=True)
class Mistake:
    """What made YAML stumble.

    Attributes:
        line: where the cause stands, from 0.
        mended: the lines with that cause out of the way, to read on; None when there is no telling.
    """

    problem: Problem
    line: int
    mended: Lines | None = None


@dataclass(frozen=True)
class Candidate:
    """A line that may hold the mistake, with what the rules want to know about it."""

    lines: Lines
    number: int

    @property
    def text(self) -> str:
        """The line as read."""
        return self.lines.read[self.number]

    @property
    def parts(self) -> YamlLine:
        """The line taken apart."""
        return parse_line(self.text)

    def value(self, code: Code, column: int, *, mend: bool = True, **facts: str) -> Mistake:
        """The value makes YAML stumble: below a bar it would be plain text."""
        problem = self.lines.problem(
            code, self.number, column, block=below_a_bar(self.text), **facts
        )
        mended = self.lines.masked(self.number, self.parts.value_at) if mend else None
        return Mistake(problem, self.number, mended)

    def with_space(self, code: Code, column: int, width: int, **facts: str) -> Mistake:
        """A real space should stand at `column`, in place of `width` signs."""
        text = self.text
        read = f"{text[:column]} {text[column + width :]}"
        origin = (*range(column + 1), *range(column + width, len(text) + 1))
        problem = self.lines.problem(code, self.number, column, **facts)
        mended = self.lines.with_changes({self.number: (read, origin)})
        return Mistake(problem, self.number, mended)


def is_written(line: str) -> bool:
    """Whether there is more on the line than a remark."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _quote(line: Candidate) -> Mistake | None:
    """A value that starts with a quotation mark and does not end with it."""
    parts = line.parts
    if parts.value[:1] not in ("'", '"'):
        return None
    quoted = _QUOTED.match(parts.value)
    rest = parts.value[quoted.end() :].lstrip() if quoted else ""
    if quoted and (not rest or rest.startswith("# ")):
        return _bad_escape(line)
    if APOSTROPHE.match(parts.value):
        return line.value(Code.APOSTROPHE, parts.value_at, word=parts.value.split(maxsplit=1)[0])
    if quoted:
        return line.value(Code.TEXT_AFTER_QUOTE, parts.value_at + len(parts.value) - len(rest))
    return _bad_escape(line) or line.value(Code.OPEN_QUOTE, parts.value_at, sign=parts.value[0])


def _bad_escape(line: Candidate) -> Mistake | None:
    r"""`"C:\foto"`: a backslash that YAML takes as the start of a special sign."""
    if line.parts.value.startswith('"'):
        for match in BACKSLASH.finditer(line.parts.value):
            if match["stray"]:
                return line.value(Code.BACKSLASH, line.parts.value_at + match.start())
    return None


def _bracket(line: Candidate) -> Mistake | None:
    """A value that starts with a bracket: text after it, no end, or something odd inside."""
    parts = line.parts
    closing = _CLOSING.get(parts.value[:1])
    if closing is None:
        return None
    opening = parts.value[0]
    end = _bracket_end(parts.value)
    if end is None:
        whole = "\n".join([parts.value, *line.lines.read[line.number + 1 :]])
        code = Code.OPEN_BRACKET if _bracket_end(whole) is None else Code.INSIDE_BRACKETS
        return line.value(
            code, parts.value_at, mend=code is Code.OPEN_BRACKET, opening=opening, closing=closing
        )
    rest = parts.value[end:].lstrip()
    if rest and not rest.startswith("# "):
        return line.value(
            Code.TEXT_AFTER_BRACKET,
            parts.value_at + len(parts.value) - len(rest),
            opening=opening,
            closing=closing,
        )
    return line.value(
        Code.INSIDE_BRACKETS,
        parts.value_at,
        opening=opening,
        closing=closing,
        list=list_below_key(line.text) if opening == "[" else "",
    )


def _bracket_end(text: str) -> int | None:
    """The offset behind the bracket that closes the first, or None."""
    depth = 0
    for offset, sign in enumerate(text):
        depth += (sign in "[{") - (sign in "]}")
        if not depth:
            return offset + 1
    return None


def _list_item(line: Candidate) -> Mistake | None:
    """`* item` or `– item`: a list as in a letter."""
    parts = line.parts
    is_star = parts.value.startswith("* ")
    if parts.dashes or not (is_star or BULLET.match(parts.value)):
        return None
    if is_star and parts.key is not None:
        return None
    at = parts.value_at if parts.key is None else len(parts.lead)
    code = Code.STAR_ITEM if is_star else Code.NOT_A_DASH
    problem = line.lines.problem(code, line.number, at, sign=line.text[at])
    read = f"{line.text[:at]}-{line.text[at + 1 :]}"
    change = {line.number: (read, tuple(range(len(read) + 1)))}
    return Mistake(problem, line.number, line.lines.with_changes(change))


def _sign(line: Candidate) -> Mistake | None:
    """A value that starts with a sign that YAML keeps for itself."""
    parts = line.parts
    begins_item = parts.key is not None and parts.value.startswith(("- ", "? "))
    if begins_item or (parts.value and parts.value[0] in _SIGNS):
        return line.value(Code.SIGN_AT_START, parts.value_at, sign=parts.value[0])
    return None


def _beside_bar(line: Candidate) -> Mistake | None:
    """Text on the line of the bar itself."""
    parts = line.parts
    if parts.value[:1] in ("|", ">") and not _BAR.fullmatch(parts.value):
        text = parts.value[1:].strip()
        block = below_a_bar(f"{line.text[: parts.value_at]}{text}")
        problem = line.lines.problem(
            Code.TEXT_BESIDE_BAR, line.number, parts.value_at, sign=parts.value[0], block=block
        )
        return Mistake(problem, line.number)
    return None


def _inner_colon(line: Candidate) -> Mistake | None:
    """`key: Let op: text`."""
    parts = line.parts
    colon = _INNER_COLON.search(parts.value)
    if parts.key is None or not colon:
        return None
    return line.value(Code.COLON_IN_TEXT, parts.value_at + colon.start())


def _tight_key(line: Candidate) -> Mistake | None:
    """`key:value`."""
    tight = TIGHT_KEY.match(line.text)
    if not tight or line.parts.key is not None:
        return None
    return line.with_space(Code.NO_SPACE_AFTER_COLON, tight.end(), 0, key=tight[1])


def _tight_dash(line: Candidate) -> Mistake | None:
    """`-item`."""
    tight = _TIGHT_DASH.match(line.text)
    return line.with_space(Code.NO_SPACE_AFTER_DASH, tight.end(), 0) if tight else None


def _odd_joint(line: Candidate) -> Mistake | None:
    """`key:` or `-` with a space behind it that is none to YAML."""
    joint = _ODD_JOINT.match(line.text)
    if not joint:
        return None
    return line.with_space(Code.ODD_SPACE, joint.end(), 1, **describe(line.text[joint.end()]))


def _no_colon(line: Candidate) -> Mistake | None:
    """Text where a key should be."""
    parts = line.parts
    if parts.key is not None or parts.dashes or not is_written(line.text):
        return None
    code = Code.ODD_KEY if parts.value.startswith(":") else Code.NO_COLON
    return Mistake(line.lines.problem(code, line.number, parts.value_at), line.number)


RULES: tuple[Callable[[Candidate], Mistake | None], ...] = (
    _odd_joint,
    _quote,
    _bracket,
    _list_item,
    _sign,
    _beside_bar,
    _inner_colon,
    _tight_key,
    _tight_dash,
    _no_colon,
)
