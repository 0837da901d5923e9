"""Take HTML, or anything like it, apart into its words and its tags."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from oefenkoffer.html_tokens import Token, pieces, read, with_surroundings

_CODE = frozenset({"script", "style", "textarea", "title"})
"""Elements whose text has no tags for a browser; for one who looks at it, it may."""

DEEPEST = 3
"""How often a sign may be written as an entity of an entity."""


@dataclass(frozen=True, eq=False)
class Page:
    """A text with markup in it.

    Attributes:
        tokens: its pieces.
        is_open: whether what follows it belongs to a tag, a comment or a script that it begins.
    """

    tokens: tuple[Token, ...]
    is_open: bool

    @property
    def starts(self) -> Iterator[Token]:
        """The tags that may have attributes."""
        return (token for token in self.tokens if token.kind == "start")

    @property
    def words(self) -> str:
        """What stands between the tags; a word that a tag divides is whole again."""
        return plain("".join(token.source for token in self.tokens if token.kind == "text"))

    @property
    def tags(self) -> str:
        """All tags with their attributes, without the comments."""
        return "".join(
            token.source for token in self.tokens if token.kind not in {"text", "comment"}
        )

    @property
    def inside(self) -> str:
        """What stands in comments and in scripts; there may be markup in it."""
        return "".join(
            token.source.removeprefix("<!--").removesuffix("-->")
            for token, is_code in with_surroundings(self.tokens, _CODE)
            if token.kind == "comment" or (is_code and token.kind == "text" and "<" in token.source)
        )


def page_of(source: str) -> Page:
    """A text, read as a whole."""
    return Page(*read(source))


def chunks(source: str, shared: dict[str, Page]) -> Iterator[Page]:
    """A page in chunks, which together say what it says; `shared` ones, as pages share most."""
    for piece, tokens, is_open in pieces(source):
        yield shared.get(piece) or shared.setdefault(piece, Page(tokens, is_open))


def plain(text: str) -> str:
    """Text with the signs that its entities stand for; an entity of an entity as well."""
    for _ in range(DEEPEST):
        if "&" not in text or (meant := unescape(text)) == text:
            break
        text = meant
    return text
