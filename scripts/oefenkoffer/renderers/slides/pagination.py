"""Spread a long text or many points over slides that each take their share in large type.

A text is split between its paragraphs, its list items and, in a long paragraph, its sentences; a
sentence is never broken. A piece that is still too long is for the writer to report.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TypeVar

from oefenkoffer.audience.branding import Branding
from oefenkoffer.markup import Markup, Node
from oefenkoffer.markup.nodes import BREAKS
from oefenkoffer.renderers.slides.model import Slide

LINE = 56
"""How many characters a line of a slide takes."""

ROOM = 8.5
"""How many lines a slide takes."""

STEP = 0.5
"""By how much the room is lowered to fill slides evenly, in lines."""

AIR = 0.5
"""The space between two texts, in lines."""

SENTENCE_END = re.compile(r"(?<=[.!?…])([”’)]?)\s+")
LISTS = {"bullet_list", "ordered_list"}


@dataclass(frozen=True)
class _Piece:
    """The smallest part of a text, and the number of the block it comes from."""

    node: Node
    block: int


def lines(text: Markup) -> float:
    """How many lines a text takes on a slide, about."""
    return sum(map(_lines_of, text.blocks))


def _lines_of(block: Node) -> float:
    if block.kind in LISTS:
        return sum(lines(Markup(item.children)) for item in block.children)
    return AIR + ceil(len(Markup((block,)).plain) / LINE)


def point_pages(
    title: str,
    points: Sequence[Markup],
    branding: Branding,
    slide: Callable[[str, tuple[Markup, ...], int], Slide],
) -> Iterator[Slide]:
    """A slide for each group of points, made from its title, its points and its first number."""
    first = 1
    for index, group in enumerate(grouped(points)):
        yield slide(page_title(title, index, branding), group, first)
        first += len(group)


def text_pages(
    title: str,
    text: Markup,
    branding: Branding,
    slide: Callable[[str, Markup, int], Slide],
    share: float = 1.0,
) -> Iterator[Slide]:
    """A slide for each piece of a text, made from its title, the piece and its index.

    Args:
        title: of the first; the others say that they go on.
        text: what it says.
        branding: how they say that.
        slide: makes one.
        share: how much of the usual room there is.
    """
    for index, piece in enumerate(split_text(text, ROOM * share)):
        yield slide(page_title(title, index, branding), piece, index)


def page_title(title: str, index: int, branding: Branding) -> str:
    """The title of a slide, or of one that goes on with it; one that does already keeps its own."""
    more = branding.labels.text("slides.more", title="").strip()
    if not index or title.endswith(more):
        return title
    return branding.labels.text("slides.more", title=title)


def grouped(texts: Sequence[Markup]) -> tuple[tuple[Markup, ...], ...]:
    """Texts in their order on as few slides as take them, each about as full as the others."""
    return _balanced(texts, lambda together: sum(map(lines, together)), ROOM)


def split_text(text: Markup, room: float = ROOM) -> tuple[Markup, ...]:
    """A text as it stands when a slide takes it, or else in pieces that each fit."""
    if lines(text) <= room:
        return (text,)
    pages = _balanced(tuple(_pieces(text)), lambda together: lines(_joined(together)), room)
    return tuple(map(_joined, pages))


Item = TypeVar("Item")


def _balanced(
    items: Sequence[Item], height: Callable[[Sequence[Item]], float], room: float
) -> tuple[tuple[Item, ...], ...]:
    """Items in their order on as few pages as take them: no last one of a single line."""
    pages = _filled(items, height, room)
    while len(lower := _filled(items, height, room - STEP)) == len(pages) and room > STEP:
        pages, room = lower, room - STEP
    return pages


def _filled(
    items: Sequence[Item], height: Callable[[Sequence[Item]], float], room: float
) -> tuple[tuple[Item, ...], ...]:
    """Items in their order, as many together as have room."""
    pages: list[tuple[Item, ...]] = []
    for item in items:
        together = (*pages[-1], item) if pages else ()
        if together and height(together) <= room:
            pages[-1] = together
        else:
            pages.append((item,))
    return tuple(pages)


def _pieces(text: Markup) -> Iterator[_Piece]:
    for number, block in enumerate(text.blocks):
        if block.kind == "paragraph":
            parts = _sentences(block)
        elif block.kind in LISTS:
            parts = _items(block)
        else:
            parts = iter((block,))
        yield from (_Piece(part, number) for part in parts)


def _items(block: Node) -> Iterator[Node]:
    for index, item in enumerate(block.children):
        yield replace(block, children=(item,), start=block.start + index)


def _sentences(paragraph: Node) -> Iterator[Node]:
    """The sentences of a paragraph; emphasis and links stay whole."""
    sentence: list[Node] = []
    for child in paragraph.children:
        if _complete(sentence) and _is_space(child):
            yield replace(paragraph, children=tuple(sentence))
            sentence = []
        *ended, rest = _texts(child, at_start=not sentence)
        for part in ended:
            yield replace(paragraph, children=(*sentence, part))
            sentence = []
        sentence += [rest] if _says_something(rest, at_start=not sentence) else []
    if sentence:
        yield replace(paragraph, children=tuple(sentence))


def _complete(sentence: Sequence[Node]) -> bool:
    text = Markup((Node("paragraph", tuple(sentence)),)).plain.rstrip("”’)")
    return text.endswith((".", "!", "?", "…"))


def _is_space(node: Node) -> bool:
    return node.kind in BREAKS or node.text[:1].isspace()


def _says_something(node: Node, *, at_start: bool) -> bool:
    """Whether a piece is worth keeping: a sentence does not start with an empty text or a break."""
    return not at_start or bool(node.text or node.children)


def _texts(node: Node, *, at_start: bool) -> Iterator[Node]:
    """A text up to the end of each sentence in it, and what remains; other nodes as they are."""
    if node.kind != "text":
        yield node
        return
    text = node.text.lstrip() if at_start else node.text
    start = 0
    for match in SENTENCE_END.finditer(text):
        yield replace(node, text=text[start : match.end(1)])
        start = match.end()
    yield replace(node, text=text[start:])


def _joined(pieces: Sequence[_Piece]) -> Markup:
    """Pieces as one text: those of one paragraph or list belong together again."""
    blocks: list[tuple[int, Node]] = []
    for piece in pieces:
        if blocks and blocks[-1][0] == piece.block:
            blocks[-1] = (piece.block, _together(blocks[-1][1], piece.node))
        else:
            blocks.append((piece.block, piece.node))
    return Markup(tuple(node for _, node in blocks))


def _together(node: Node, after: Node) -> Node:
    between = (Node("softbreak"),) if node.kind == "paragraph" else ()
    return replace(node, children=(*node.children, *between, *after.children))
