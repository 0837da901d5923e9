"""HTML, or anything like it, in; its words and its tags apart out."""

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape

_TAG = re.compile(
    r"""(<!--.*?(?:-->|$)|<[/!?a-z](?:[^<>"']|"[^"<>]*"|'[^'<>]*'|["'])*+>)""",
    re.DOTALL | re.IGNORECASE,
)
"""A tag up to its end. The repetition gives nothing back: a script, in which a quote closes
nothing, would else be tried in more ways than there is time for."""

_COMMENT = "<!--"
DEEPEST = 3
"""How often a sign may be written as an entity of an entity."""


@dataclass(frozen=True)
class Page:
    """A text with markup in it."""

    source: str

    @cached_property
    def _parts(self) -> list[str]:
        return _TAG.split(self.source)

    @property
    def words(self) -> str:
        """What stands between the tags; a word that a tag divides is whole again."""
        return plain("".join(self._parts[::2]))

    @cached_property
    def tags(self) -> str:
        """All tags with their attributes, without the comments."""
        return "".join(tag for tag in self._parts[1::2] if not tag.startswith(_COMMENT))

    @property
    def comments(self) -> str:
        """What stands in comments; there may be markup in it."""
        return "".join(
            tag.removeprefix(_COMMENT).removesuffix("-->")
            for tag in self._parts[1::2]
            if tag.startswith(_COMMENT)
        )


def plain(text: str) -> str:
    """Text with the signs that its entities stand for; an entity of an entity as well."""
    for _ in range(DEEPEST):
        if "&" not in text:
            break
        text = unescape(text)
    return text
