"""Read pictures with any address: where one may lie the project tells, not markdown-it."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import image as image_rule

_SPACED = re.compile(r'(!\[[^\]\n]{0,400}\]\()([^()<>\n"]{0,200}[ \t][^()<>\n"]{0,200})\)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)
"""What begins an address of the web, or one that holds the picture itself; `C:` is a disk."""


def with_marked_addresses(text: str) -> str:
    """The text with `<` and `>` around addresses of pictures that have spaces: files have them."""
    return _SPACED.sub(lambda match: f"{match[1]}<{match[2].strip()}>)", text)


def picture_rule(markdown: MarkdownIt, state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (as markdown-it calls it)
    """The rule of markdown-it, with a parser that takes every address as it was typed."""
    own, state.md = state.md, markdown
    try:
        return image_rule(state, silent)
    finally:
        state.md = own


def is_elsewhere(address: str) -> bool:
    """Whether an address leads out of the project."""
    return bool(_ELSEWHERE.match(address))
