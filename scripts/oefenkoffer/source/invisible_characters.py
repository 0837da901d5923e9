"""Find, name and take out the signs that the eye cannot tell from others, before YAML reads on."""

import re
import unicodedata
from collections.abc import Iterator

from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.lines import Change, Lines

# Why: wide and narrow spaces are good typography inside a text (€ 5), and a trap anywhere else.
ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
# Everything that shows nothing: controls, format signs, fillers, byte order marks inside the text.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_SUSPECT = re.compile(f"\t|^%|{INVISIBLE.pattern}|{ODD_SPACE.pattern}", re.MULTILINE)
_LEAD = re.compile(f"[ \t{ODD_SPACES}]*")
_COMMENT = re.compile(r"(^|[ \t])#(?=\s|$)|^\s*#")
_BLOCK_START = re.compile(r"( *(?:- +)*)(?:[^\s#].*?:[ \t]+)?[|>][-+0-9]{0,2}[ \t]*(?:#.*)?")
_CONTROL_NAMES = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}


def clean(path: str, text: str) -> tuple[Lines, list[Problem]]:
    """The lines of a text without the signs that mislead, and a problem for each of those."""
    typed = tuple(re.split(r"\r\n|\r|\n", text))
    lines = Lines(path, typed, typed)
    if not _SUSPECT.search(text):
        return lines, []
    inside = block_text(typed)
    problems = list(_directives(lines))
    changes: dict[int, Change] = {p.position.line - 1: ("", (0,)) for p in problems}
    for number, line in enumerate(typed):
        if number not in changes and _SUSPECT.search(line):
            problems += _line_problems(lines, number, in_block=number in inside)
            changes[number] = _cleaned_line(line, in_block=number in inside)
    return lines.with_changes(changes), problems


def describe(sign: str) -> dict[str, str]:
    """The facts that name a sign: its number and its Unicode name."""
    unnamed = "CONTROL CHARACTER" if unicodedata.category(sign) == "Cc" else "NOT A CHARACTER"
    default = _CONTROL_NAMES.get(sign, unnamed)
    return {"number": f"U+{ord(sign):04X}", "name": unicodedata.name(sign, default)}


def block_text(lines: tuple[str, ...]) -> frozenset[int]:
    """The numbers of the lines that are text under a `|` or `>`."""
    inside: set[int] = set()
    indent: int | None = None
    for number, line in enumerate(lines):
        own = len(line) - len(line.lstrip(" "))
        if indent is not None and (not line.strip(" ") or own > indent):
            inside.add(number)
            continue
        start = _BLOCK_START.fullmatch(line)
        indent = _parent_indent(start[1], line) if start else None
    return frozenset(inside)


def _parent_indent(lead: str, line: str) -> int:
    """The column that text under the bar must pass: of the key, or else of the last dash."""
    has_key = line[len(lead)] not in "|>"
    return len(lead) if has_key else max(lead.rfind("-"), 0)


def _directives(lines: Lines) -> Iterator[Problem]:
    """A `%` line before the first value: YAML would obey it, or drop it without a word."""
    for number, line in enumerate(lines.typed):
        if line.startswith("%"):
            yield lines.problem(Code.DIRECTIVE, number, 0)
        elif line.strip() and not line.lstrip().startswith("#"):
            return


def _line_problems(lines: Lines, number: int, *, in_block: bool) -> Iterator[Problem]:
    line = lines.typed[number]
    seen: set[str] = set()
    for match in INVISIBLE.finditer(line):
        if match[0] not in seen:
            seen.add(match[0])
            yield lines.problem(Code.INVISIBLE, number, match.start(), **describe(match[0]))
    lead = _LEAD.match(line)
    if lead and (odd := ODD_SPACE.search(lead[0])) and line.strip():
        yield lines.problem(Code.ODD_SPACE, number, odd.start(), **describe(odd[0]))
    tab = line.find("\t")
    if tab >= 0 and not in_block and not _COMMENT.search(line[:tab]):
        yield lines.problem(Code.TAB, number, tab)


def _cleaned_line(line: str, *, in_block: bool) -> Change:
    """The line without invisible signs, and with plain spaces where only those make sense."""
    lead = _LEAD.match(line)
    end = lead.end() if lead else 0
    kept = [
        (_cleaned_character(sign, in_block=in_block, in_lead=column < end), column)
        for column, sign in enumerate(line)
        if sign in _BREAKS or not INVISIBLE.match(sign)
    ]
    return "".join(sign for sign, _ in kept), (*(column for _, column in kept), len(line))


def _cleaned_character(sign: str, *, in_block: bool, in_lead: bool) -> str:
    if sign in _BREAKS or (in_lead and ODD_SPACE.match(sign)) or (sign == "\t" and not in_block):
        return " "
    return sign
