"""Turn a syntax error of YAML into a problem about the author's own line, mended where possible.

YAML tells where it stumbled and what it hoped for; the cause often stands elsewhere. So we look at
the lines around, and say what is wrong with the first that has a known mistake.
"""

from collections.abc import Iterable, Iterator

import yaml

from oefenkoffer.problems import Code
from oefenkoffer.source.invisible_characters import block_text
from oefenkoffer.source.lines import LineColumn, Lines, Scalar, end_of, start_of
from oefenkoffer.source.scalars import is_unclosed
from oefenkoffer.source.yaml_line import below_a_bar, parse_line
from oefenkoffer.source.yaml_mistakes import APOSTROPHE, RULES, Candidate, Mistake, is_written

_QUOTES = ("'", '"')
_OPENING = ("'", '"', "[", "{")


def explain(
    lines: Lines, error: Exception, loader: yaml.SafeLoader, last: yaml.ScalarEvent | None
) -> Mistake:
    """Why the reader stumbled.

    Args:
        lines: the lines as read.
        error: what the reader raised.
        loader: the reader, whose waiting tokens tell what it had seen.
        last: the last scalar that it handed out.
    """
    mark = getattr(error, "problem_mark", None) or loader.get_mark()
    context = getattr(error, "context_mark", None)
    where = _last_written(lines, mark.line)
    scalar = _last_scalar(loader, last, (mark.line, mark.column))
    for quotation in (last, scalar):
        if quotation and is_unclosed(lines, quotation):
            return _open_quote(Candidate(lines, start_of(quotation)[0]))
    if scalar and scalar.style in _QUOTES and start_of(scalar)[0] < where == end_of(scalar)[0]:
        return _after_long_quote(lines, scalar)
    opened = [context.line] if context and _sign_at(lines, context) in _OPENING else []
    others = _candidates(lines, where, context, scalar)
    return (
        _culprit(lines, opened)
        or _end_of_document(lines, where)
        or _below_a_bar(lines, where)
        or _culprit(lines, others)
        or _misplaced(Candidate(lines, where))
    )


def _culprit(lines: Lines, numbers: Iterable[int]) -> Mistake | None:
    """The first known mistake in any of the lines."""
    mistakes = (rule(Candidate(lines, number)) for number in numbers for rule in RULES)
    return next((mistake for mistake in mistakes if mistake), None)


def _candidates(
    lines: Lines, where: int, context: yaml.Mark | None, scalar: Scalar | None
) -> Iterator[int]:
    """The lines that may hold the cause, from top to bottom: a mistake shows itself late."""
    if scalar and not scalar.style:
        yield start_of(scalar)[0]
    if context:
        yield min(context.line, len(lines.read) - 1)
    yield where


def _end_of_document(lines: Lines, where: int) -> Mistake | None:
    """A line `...`, here or just above."""
    above = _last_written(lines, where - 1) if where else where
    for number in (where, above):
        if lines.read[number].rstrip() == "...":
            return Mistake(lines.problem(Code.SECOND_DOCUMENT, number, 0), number)
    return None


def _below_a_bar(lines: Lines, where: int) -> Mistake | None:
    """A line of text below a bar, too far to the left for it."""
    if where not in block_text(lines.read):
        return None
    indent = parse_line(lines.read[where]).indent
    return Mistake(lines.problem(Code.TEXT_TOO_FAR_LEFT, where, indent), where)


def _sign_at(lines: Lines, mark: yaml.Mark) -> str:
    text = lines.read[mark.line] if mark.line < len(lines.read) else ""
    return text[mark.column : mark.column + 1]


def _last_scalar(
    loader: yaml.SafeLoader, last: yaml.ScalarEvent | None, before: LineColumn
) -> Scalar | None:
    """The last scalar that starts before the error, handed out or still waiting."""
    waiting = [
        token
        for token in loader.tokens
        if isinstance(token, yaml.ScalarToken) and start_of(token) < before
    ]
    return waiting[-1] if waiting else last


def _last_written(lines: Lines, number: int) -> int:
    """The line itself, or the nearest above it with more than a remark on it."""
    number = min(number, len(lines.read) - 1)
    while number and not is_written(lines.read[number]):
        number -= 1
    return number


def _open_quote(first: Candidate) -> Mistake:
    """A quotation without an end: a forgotten one, or an apostrophe that began it."""
    parts = first.parts
    if APOSTROPHE.match(parts.value):
        return first.value(Code.APOSTROPHE, parts.value_at, word=parts.value.split(maxsplit=1)[0])
    return first.value(Code.OPEN_QUOTE, parts.value_at, sign=parts.value[:1])


def _after_long_quote(lines: Lines, scalar: Scalar) -> Mistake:
    """A quotation over several lines, with text behind it: often an apostrophe that began it."""
    first = Candidate(lines, start_of(scalar)[0])
    if APOSTROPHE.match(first.parts.value):
        return _open_quote(first)
    block = f"{below_a_bar(first.text)} …"
    problem = lines.problem(Code.TEXT_AFTER_QUOTE, *end_of(scalar), block=block)
    mended = lines.masked(first.number, first.parts.value_at)
    return Mistake(problem, first.number, mended)


def _misplaced(line: Candidate) -> Mistake:
    """A line that is right in itself, and stands too far left or right."""
    above = _last_written(line.lines, line.number - 1) if line.number else 0
    upper = parse_line(line.lines.read[above])
    indent = line.parts.indent
    if above < line.number and upper.value and indent > upper.indent:
        problem = line.lines.problem(
            Code.DEEPER_THAN_TEXT, line.number, indent, above=str(above + 1)
        )
    else:
        problem = line.lines.problem(Code.INDENTATION, line.number, indent)
    return Mistake(problem, line.number)
