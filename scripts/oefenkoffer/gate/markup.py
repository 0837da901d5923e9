"""HTML, or anything like it, in; its words and its tags apart out."""

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape

_TAG = re.compile(r"(<!--.*?(?:-->|$)|<[/!?a-zA-Z][^<>]*>)", re.DOTALL)
"""A tag ends at the first sign that looks like its end, even within quotes: nothing is lost, since
what stands outside of tags is read as well."""

_COMMENT = "<!--"
_END = ">\n"
DEEPEST = 3
"""How often a sign may be written as an entity of an entity."""


@dataclass(frozen=True, eq=False)
class Page:
    """A text with markup in it."""

    source: str

    @property
    def pieces(self) -> list[str]:
        """The source in pieces, which together say what it says; pages share most of theirs.

        No tag, entity or escape goes on behind the end of a line that is the end of a tag. A
        comment may: a source that holds one is a piece by itself.
        """
        if _COMMENT in self.source:
            return [self.source]
        *lines, last = self.source.split(_END)
        return [*(line + _END for line in lines), last]

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
        tags = self._parts[1::2]
        if _COMMENT in self.source:
            tags = [tag for tag in tags if not tag.startswith(_COMMENT)]
        return "".join(tags)

    @property
    def comments(self) -> str:
        """What stands in comments; there may be markup in it."""
        if _COMMENT not in self.source:
            return ""
        return "".join(
            tag.removeprefix(_COMMENT).removesuffix("-->")
            for tag in self._parts[1::2]
            if tag.startswith(_COMMENT)
        )


def plain(text: str) -> str:
    """Text with the signs that its entities stand for; an entity of an entity as well."""
    for _ in range(DEEPEST):
        if "&" not in text or (meant := unescape(text)) == text:
            break
        text = meant
    return text
