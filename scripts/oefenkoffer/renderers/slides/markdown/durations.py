"""Read how long something takes, whole: `15 minuten`, `120 seconden`, `1,5 uur`; or not at all.

Why never in part: `90 seconden` was read as 90 minutes, `2 uur` as 2 and `1,5 minuut` as 1.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from oefenkoffer.labels import words_of
from oefenkoffer.problems import Code
from oefenkoffer.renderers.slides.markdown.label_words import is_near
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock
from oefenkoffer.renderers.slides.markdown.refused_slides import refused
from oefenkoffer.vocabulary import PACKAGED

MOST_MINUTES = 480
MINUTES_IN: Mapping[str, Fraction] = {
    "seconds": Fraction(1, 60),
    "minutes": Fraction(1),
    "hours": Fraction(60),
}
SHORTEST = 5
"""Letters of the word for a unit whose slips are known for slips: `minuuten`."""

_NUMBER = re.compile(r"(\d{1,5}(?:[.,]\d)?)(?!\d)")
_WORD = re.compile(r"\s*([^\W\d_]+)\.?")
_APART = re.compile(r"\s*(?:[,;]|:\s)")
_SEPARATOR = re.compile(r"[\s,;:–—-]*")
_GOES_ON = re.compile(r"[\s:–—-]*(?:[^\s\d]{1,4}\s+)?\d")
"""A second number: of a range, of a time of the clock, or of an amount in two parts."""

_AMOUNT = re.compile(r"\d\s*([^\W\d_]+)")


def minutes(block: SourceBlock) -> tuple[int, str]:
    """The whole minutes at the start of a label, and the words behind them.

    Raises:
        RefusedSlideError: there is no time, or one that is no whole number of minutes.
    """
    number = _NUMBER.match(block.text)
    amount, rest = _amount(number[1], block.text[number.end() :]) if number else (None, "")
    if amount is None or amount.denominator > 1 or not 1 <= amount <= MOST_MINUTES:
        facts = {"most": str(MOST_MINUTES), "unclear": number[0] if number else ""}
        raise refused(Code.SLIDE_MINUTES, block, **facts)
    return int(amount), _SEPARATOR.sub("", rest, count=1)


def _amount(number: str, behind: str) -> tuple[Fraction | None, str]:
    """The minutes that a number and what stands behind it mean, and the rest; None if unclear."""
    amount = Fraction(number.replace(",", "."))
    word = _WORD.match(behind)
    unit = _units().get(word[1].casefold()) if word else None
    if unit is not None and word:
        amount, behind = amount * unit, behind[word.end() :]
    elif word:  # which may be what is counted: 12 people, 10 months
        return None, ""
    return (None if _is_unclear(behind, has_unit=unit is not None) else amount), behind


def _is_unclear(rest: str, *, has_unit: bool) -> bool:
    """Whether the words behind an amount may change what it means."""
    if rest and not _SEPARATOR.match(rest[0])[0]:  # type: ignore[index]
        return True
    if any(_is_time(match[1]) for match in _AMOUNT.finditer(rest)):
        return True
    apart = _APART.match(rest)
    if apart and (has_unit or ":" not in apart[0]):
        return False
    return bool(_GOES_ON.match(rest)) or any(_is_time(match[1]) for match in _WORD.finditer(rest))


def _is_time(word: str) -> bool:
    """Whether a word tells of time: a unit, one that we do not count in, or nearly a unit."""
    bare = word.casefold()
    near = (is_near(bare, unit, shortest=SHORTEST) for unit in _units() if len(unit) > SHORTEST)
    return bare in _units() or bare in _words("other_times") or any(near)


@cache
def _units() -> Mapping[str, Fraction]:
    """How many minutes each word for a unit is, in all languages: `uur`, `min`, `hours`."""
    return {word: minutes for unit, minutes in MINUTES_IN.items() for word in _words(unit)}


@cache
def _words(key: str) -> frozenset[str]:
    texts = (words_of(language, "durations")[key] for language in PACKAGED)
    return frozenset(word.strip() for text in texts for word in text.split(","))
