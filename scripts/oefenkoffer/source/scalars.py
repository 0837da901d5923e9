"""Compare a text as YAML read it with the text as typed: a problem for each difference."""

import re
from collections.abc import Iterator
from itertools import islice

import yaml

from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.invisible_characters import INVISIBLE, ODD_SPACES, describe
from oefenkoffer.source.lines import Lines, Scalar, end_of, start_of
from oefenkoffer.source.yaml_line import BACKSLASH, BULLET, TIGHT_KEY, below_a_bar, parse_line

# Why: `kamer #3` is text that YAML drops, `phone  # or chat` is a remark. One space before the sign
# and none behind it is how people write a number; two before it is how they line remarks up. An
# empty value is never followed by a remark without a space (`accent:   #a03020` is a colour).
_LOST = re.compile(r" (#[^\s#].*)")
_LOST_WHOLE = re.compile(r" +(#[^\s#].*)")
_GLUED_ITEM = re.compile(r"\s*([-*])(?=\s)")
_TYPOGRAPHIC = "·–—→"
"""Signs that a text may well begin with, but for where a dash of a list would stand."""
_TIGHT_ITEM = re.compile(r"\s*-(?=[^\W\d])")
_GLUED_KEY = re.compile(r"\s*([^\W\d][\w-]*):(?=\s|$)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}")
_NO_DASH = {Code.NO_SPACE_AFTER_DASH, Code.NOT_A_DASH}
_ODD_JOINT = re.compile(f"(?:-|[\\w-]+:)(?=[{ODD_SPACES}])|(?=[{ODD_SPACES}])")


def differences(lines: Lines, event: yaml.ScalarEvent) -> Iterator[Problem]:
    """Every way in which a value is not the text as typed. A block is always as typed."""
    if event.style == '"':
        yield from escape_problems(lines, event)
    elif not event.style:
        yield from _lost(lines, event)
        yield from _glued(lines, event)
        yield from _odd_ends(lines, event)


def escape_problems(lines: Lines, event: yaml.ScalarEvent) -> Iterator[Problem]:
    r"""`"C:\new"`, where `\n` would end a line, or an invisible sign by its number."""
    (first, start), (last, end) = start_of(event), end_of(event)
    for number in range(first, last + 1):
        shift = start if number == first else 0
        typed = lines.line(number)[shift : end if number == last else None]
        for match in BACKSLASH.finditer(typed):
            if match["stray"]:
                block = below_a_bar(lines.line(number))
                yield lines.problem(Code.BACKSLASH, number, shift + match.start(), block=block)
                return
    if hidden := INVISIBLE.search(event.value):
        yield lines.problem(Code.INVISIBLE, first, start, **describe(hidden[0]))


def _tight(lines: Lines, number: int) -> Iterator[Problem]:
    """`key:value` or `-item`."""
    text = lines.line(number)
    if key := TIGHT_KEY.match(text):
        yield lines.problem(Code.NO_SPACE_AFTER_COLON, number, key.end(), key=key[1])
    elif item := _TIGHT_ITEM.match(text):
        yield lines.problem(Code.NO_SPACE_AFTER_DASH, number, item.end())


def _lost(lines: Lines, event: yaml.ScalarEvent) -> Iterator[Problem]:
    """Text behind a `#` that looks like no remark."""
    number, column = end_of(event)
    rest = lines.line(number)[column:]
    if lost := (_LOST if event.value else _LOST_WHOLE).match(rest):
        text = lost[1].rstrip()
        colour = text if not event.value and _COLOUR.fullmatch(text) else ""
        yield lines.problem(
            Code.TEXT_LOST, number, column + lost.start(1), text=text, colour=colour
        )


def _glued(lines: Lines, event: yaml.ScalarEvent) -> Iterator[Problem]:
    """Lines that should be items or keys of their own, and join the text above them."""
    (first, column), last = start_of(event), end_of(event)[0]
    problems = [*_bullet(lines, first, column)]
    if not lines.line(first)[:column].strip(" -"):
        problems += _tight(lines, first)
    for number in range(first + 1, last + 1):
        problems += islice(_glued_line(lines, number), 1)
    # Why: below a line whose dash is none, a right dash is glued as well, and is no mistake.
    of_dash = any(problem.code in _NO_DASH for problem in problems)
    yield from (p for p in problems if not (of_dash and _is_glued_dash(p)))


def _is_glued_dash(problem: Problem) -> bool:
    text, column = problem.position.text, problem.position.column
    return problem.code is Code.GLUED_ITEM and text[column - 1] == "-"


def _bullet(lines: Lines, number: int, column: int) -> Iterator[Problem]:
    """A sign for a list at the start of a text."""
    before, rest = lines.line(number)[:column], lines.line(number)[column:]
    if BULLET.match(rest) and (rest[0] not in _TYPOGRAPHIC or not before.strip()):
        yield lines.problem(Code.NOT_A_DASH, number, column, sign=rest[0])


def is_unclosed(lines: Lines, scalar: Scalar) -> bool:
    """Whether a quotation runs on over lines that stand no deeper: its end was forgotten."""
    if scalar.style not in ("'", '"'):
        return False
    first, last = start_of(scalar)[0], end_of(scalar)[0]
    indent = parse_line(lines.line(first)).indent
    below = (lines.line(number) for number in range(first + 1, last + 1))
    return any(text.strip() and parse_line(text).indent <= indent for text in below)


def _glued_line(lines: Lines, number: int) -> Iterator[Problem]:
    text = lines.line(number)
    indent = len(text) - len(text.lstrip())
    if BULLET.match(text, indent):
        yield lines.problem(Code.NOT_A_DASH, number, indent, sign=text[indent])
    elif item := _GLUED_ITEM.match(text):
        yield lines.problem(Code.GLUED_ITEM, number, item.start(1))
    elif key := _GLUED_KEY.match(text):
        yield lines.problem(Code.GLUED_KEY, number, key.start(1), key=key[1])
    yield from _tight(lines, number)


def _odd_ends(lines: Lines, event: yaml.ScalarEvent) -> Iterator[Problem]:
    """A no-break space where YAML asks for a real one, or where nobody can see it."""
    if joint := _ODD_JOINT.match(event.value):
        number, column = start_of(event)
        column += joint.end()
    elif event.value[-1:] and event.value[-1] in ODD_SPACES:
        number, column = end_of(event)
        column -= 1
    else:
        return
    sign = lines.line(number)[column]
    yield lines.problem(Code.ODD_SPACE, number, column, **describe(sign))
