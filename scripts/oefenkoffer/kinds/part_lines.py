"""Short texts made of words and other texts, for an output that has no look for a kind of part."""

from oefenkoffer.markup import Markup, Node


def plain(words: str) -> Markup:
    """A line of plain text, as a text."""
    return Markup((Node("paragraph", (Node("text", text=words),)),))


def labelled(name: str, text: Markup) -> Markup:
    """A text after its name."""
    label = Node("strong", (Node("text", text=f"{name} "),))
    first, *others = text.blocks
    if first.kind != "paragraph":
        return Markup((Node("paragraph", (label,)), *text.blocks))
    return Markup((Node("paragraph", (label, *first.children)), *others))


def joined(first: Markup, second: Markup) -> Markup:
    """Two texts one after the other, in one line where each of them is one."""
    if not (first.is_line and second.is_line):
        return Markup((*first.blocks, *second.blocks))
    (one,), (other,) = first.blocks, second.blocks
    nodes = (*one.children, Node("text", text=" "), *other.children)
    return Markup((Node("paragraph", nodes),))


def emphasized(text: Markup) -> Markup:
    """A text that stands out, where it is a line."""
    if not text.is_line:
        return text
    return Markup((Node("paragraph", (Node("em", text.blocks[0].children),)),))
