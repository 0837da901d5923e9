"""Tell which signs are emoji, which a screen draws by itself, and leave them out on paper."""

import re
from functools import cache
from typing import Any

from oefenkoffer.typesetting.fonts import signs

INSTEAD = {
    "✔": "✓",
    "✅": "✓",
    "✗": "×",
    "✘": "×",
    "❌": "×",
    "●": "•",
    "▪": "•",
    "➔": "→",
    "➜": "→",
    "➡": "→",
    "⇒": "→",
}
"""What paper shows of some of them."""

_SIGN = "\u20e3\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\U000e0020-\U000e007f"
_JOINERS = "\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"
_MAYBE = re.compile(f"[{_SIGN}]")


def is_emoji(sign: str) -> bool:
    """Whether a sign is a small picture, or part of one, that our letters do not have."""
    return bool(_MAYBE.fullmatch(sign)) and sign not in signs()


def without_emoji(text: str, *, is_first: bool = True) -> str:
    """A text as paper shows it: for an emoji stands a sign that means the same, or nothing.

    Args:
        text: any text.
        is_first: whether no words stand before it on its line.
    """
    if not _MAYBE.search(text):
        return text
    shown = "".join(INSTEAD.get(sign, sign) for sign in text)
    parted = _emoji().sub(" ", shown)
    return parted.lstrip() if is_first and parted != shown else parted


def all_without_emoji(value: Any, *, is_first: bool = True) -> Any:  # noqa: ANN401 (any JSON value)
    """The same for every text in the data of a template."""
    if isinstance(value, str):
        return without_emoji(value, is_first=is_first)
    if isinstance(value, dict):
        return {key: all_without_emoji(item, is_first=is_first) for key, item in value.items()}
    if isinstance(value, list):
        return [all_without_emoji(item, is_first=not at) for at, item in enumerate(value)]
    return value


@cache
def _emoji() -> re.Pattern[str]:
    """Some emoji in a row, with the white around them."""
    ours = "".join(filter(_MAYBE.match, signs()))
    one = f"(?![{re.escape(ours)}])[{_SIGN}]" if ours else f"[{_SIGN}]"
    return re.compile(rf"\s*(?:{one}[{_JOINERS}]*)+\s*")
