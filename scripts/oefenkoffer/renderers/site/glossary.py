"""Explain the words of the trade in a page, each at its first use."""

import re
from collections.abc import Iterator, Mapping
from html import escape

from oefenkoffer.html_tokens import AS_TYPED, tokens, with_surroundings

PAGE = "woorden.md"
"""The hand-written page whose tables give each word with its meaning."""

ROW = re.compile(r"^\| *(?P<word>[^|]+?) *\| *(?P<meaning>[^|]+?) *\|$", re.MULTILINE)
RULE = re.compile(r"^\|[ :|-]+\|\n", re.MULTILINE)
LEFT_ALONE = AS_TYPED | {"a", "abbr", "button", "h1", "h2", "h3", "label", "legend", "th"}
"""Where an explanation would be in the way: what is a heading, or can be pressed already."""


def words_of(markdown: str) -> dict[str, str]:
    """The meaning of each word in the tables of a page; `a, b` and `word (SHORT)` are two words."""
    meanings = {}
    for row in ROW.finditer(RULE.split(markdown, maxsplit=1)[-1]):
        for word in re.split(r", *| *\(", row["word"].removesuffix(")")):
            meanings[word] = row["meaning"]
    return meanings


def explained(html: str, words: Mapping[str, str]) -> str:
    """The page with the first use of each word as an abbreviation that shows its meaning.

    It can be reached by a keyboard and by a finger, which know no hovering.
    """
    if not words:
        return html
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(map(re.escape, longest_first))
    pattern = re.compile(rf"\b(?P<word>{either})(?:en|s|n)?\b", re.IGNORECASE)
    meanings = {word.lower(): meaning for word, meaning in words.items()}
    return "".join(_explained(html, pattern, meanings))


def _explained(html: str, pattern: re.Pattern[str], unused: dict[str, str]) -> Iterator[str]:
    """The pieces of a page; a meaning is used up where it is shown."""

    def shown(match: re.Match[str]) -> str:
        meaning = unused.pop(match["word"].lower(), None)
        if meaning is None:
            return match[0]
        return f'<abbr tabindex="0" title="{escape(meaning)}">{match[0]}</abbr>'

    for token, is_inside in with_surroundings(tokens(html), LEFT_ALONE):
        is_text = token.kind == "text" and not is_inside
        yield pattern.sub(shown, token.source) if is_text else token.source
