"""A long text in, pieces out that each fit a slide in large type.

A text parts between its paragraphs, its list items and, in a long paragraph, its sentences; a
sentence is never broken. A piece that is still too long is for the writer to report.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from oefenkoffer.markup import Markup, Node

LINE = 56
"""How many characters a line of a slide takes."""

ROOM = 8.5
"""How many lines a slide takes."""

AIR = 0.5
"""The space between two texts, in lines."""

SENTENCE_END = re.compile(r"(?<=[.!?…])([”’)]?)\s+")
LISTS = {"bullet_list", "ordered_list"}
BREAKS = {"softbreak", "hardbreak"}


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


def groups(texts: Sequence[Markup]) -> tuple[tuple[Markup, ...], ...]:
    """Texts in their order, as many together as a slide takes."""
    found: list[tuple[Markup, ...]] = []
    for text in texts:
        together = (*found[-1], text) if found else ()
        if together and sum(map(lines, together)) <= ROOM:
            found[-1] = together
        else:
            found.append((text,))
    return tuple(found)


def parted(text: Markup) -> tuple[Markup, ...]:
    """A text as it stands when a slide takes it, or else in pieces that each fit."""
    if lines(text) <= ROOM:
        return (text,)
    found: list[list[_Piece]] = []
    for piece in _pieces(text):
        together = [*found[-1], piece] if found else []
        if together and lines(_joined(together)) <= ROOM:
            found[-1] = together
        else:
            found.append([piece])
    return tuple(map(_joined, found))


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
    said = Markup((Node("paragraph", tuple(sentence)),)).plain.rstrip("”’)")
    return said.endswith((".", "!", "?", "…"))


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
    for found in SENTENCE_END.finditer(text):
        yield replace(node, text=text[start : found.end(1)])
        start = found.end()
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


def _together(one: Node, other: Node) -> Node:
    between = (Node("softbreak"),) if one.kind == "paragraph" else ()
    return replace(one, children=(*one.children, *between, *other.children))
