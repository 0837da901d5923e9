"""Turn texts into paragraphs as a presentation knows them, and those into XML."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from xml.sax.saxutils import escape

from oefenkoffer.markup import Markup, Node, plain_row

LEVELS = 5
"""How deep lists may stand in lists."""


@dataclass(frozen=True)
class Run:
    """A piece of text in one style.

    Attributes:
        soft: in the ink for what matters less.
        link: an address; empty for none.
        scale: how large beside the text around it.
    """

    text: str
    bold: bool = False
    italic: bool = False
    soft: bool = False
    link: str = ""
    scale: float = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph.

    Attributes:
        sign: "" for none, "•" for a point, "1" for a numbered one, "-" for a text below a point.
        start: the number of a numbered point.
        level: how deep the list stands in other lists.
        indent: how far a list stands in, in a presentation's own units.
    """

    runs: tuple[Run, ...]
    sign: str = ""
    start: int = 1
    level: int = 0
    indent: int = 457200

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def largest(self) -> float:
        """How high its lines are beside those of plain text."""
        return max((run.scale for run in self.runs), default=1)


Text = tuple[Paragraph, ...]


def line(text: str, *, bold: bool = False, soft: bool = False) -> Text:
    """One paragraph of plain text; none when there is nothing to say."""
    return (Paragraph((Run(text, bold=bold, soft=soft),)),) if text else ()


def paragraphs(text: Markup) -> Text:
    """A text as paragraphs; its lists as real lists."""
    return tuple(_blocks(text.blocks, 0))


def listed(texts: Sequence[Markup], first: int | None = None) -> Text:
    """Texts as points, or numbered from `first`; a single one without a number stands alone."""
    if len(texts) == 1 and first is None:
        return paragraphs(texts[0])
    sign = "•" if first is None else "1"
    return tuple(
        paragraph
        for index, text in enumerate(texts)
        for paragraph in _item(text.blocks, sign, (first or 1) + index, 0)
    )


def labelled(label: str, text: Markup) -> Text:
    """A text after its label, with the colon that belongs to it, on the same line."""
    first, *rest = paragraphs(text) or (Paragraph(()),)
    return (replace(first, runs=(Run(f"{label} ", soft=True), *first.runs)), *rest)


def _blocks(blocks: Sequence[Node], level: int) -> Iterator[Paragraph]:
    for block in blocks:
        if block.kind in {"bullet_list", "ordered_list"}:
            sign = "•" if block.kind == "bullet_list" else "1"
            for index, item in enumerate(block.children):
                yield from _item(item.children, sign, block.start + index, level)
        elif block.kind == "blockquote":
            for inner in _blocks(block.children, level):
                yield replace(inner, runs=tuple(replace(run, italic=True) for run in inner.runs))
        elif block.kind == "table":
            for row in block.children:  # in notes, which take no table
                yield Paragraph((Run(plain_row(row)),), level=level)
        elif block.kind == "picture":  # in notes as well: its words stand for it
            yield Paragraph((Run(block.text, italic=True),), level=level)
        else:
            yield Paragraph(tuple(_runs(block, Run(""))), level=level)


def _item(blocks: Sequence[Node], sign: str, number: int, level: int) -> Iterator[Paragraph]:
    """The first paragraph carries the sign; what follows stands below it."""
    for index, paragraph in enumerate(_blocks(blocks[:1], level)):
        yield replace(paragraph, sign="-" if index else sign, start=number)
    for block in blocks[1:]:
        deeper = level + 1 if block.kind.endswith("list") else level
        for paragraph in _blocks((block,), deeper):
            yield paragraph if paragraph.sign else replace(paragraph, sign="-")


def _runs(node: Node, style: Run) -> Iterator[Run]:
    """The runs inside a node, in the style of what they stand in."""
    if node.kind in {"text", "softbreak", "hardbreak"}:
        yield replace(style, text={"softbreak": " ", "hardbreak": "\v"}.get(node.kind, node.text))
    change = STYLES.get(node.kind)
    within = change(node, style) if change else style
    for child in node.children:
        yield from _runs(child, within)


STYLES: dict[str, Callable[[Node, Run], Run]] = {
    "strong": lambda _, style: replace(style, bold=True),
    "em": lambda _, style: replace(style, italic=True),
    "link": lambda node, style: replace(style, link=node.target),
}


@dataclass(frozen=True)
class Look:
    """What a slide says of its text beside what the layout does.

    Attributes:
        soft: the XML of the colour for what matters less; empty where it could not be read.
        free: the XML of colour and letters for a text that takes after no place of the layout.
        letters: the XML of its letters alone.
    """

    soft: str = '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>'
    free: str = ""
    letters: str = ""


USUAL_LOOK = Look()


@dataclass(frozen=True)
class TextContext:
    """What every text of a slide needs to know.

    Attributes:
        language: such as `nl-NL`.
        link: gives the relationship of the slide with an address; empty where there is none.
    """

    language: str
    link: Callable[[str], str]
    look: Look = USUAL_LOOK


@dataclass(frozen=True)
class TextStyle:
    """How a text is set, other than its place says.

    Attributes:
        bulleted: whether a paragraph of the place has a bullet of its own.
        size: in points; 0 for that of the place.
        base: the size that a larger piece of text is larger than.
        bold: whether all of it is.
        free: whether it stands in no place of the layout.
        side: where its lines stand, as XML has it; "" for the usual one.
    """

    bulleted: bool = True
    size: float = 0
    base: float = 0
    bold: bool = False
    free: bool = False
    side: str = ""


def xml(text: Text, context: TextContext, text_style: TextStyle) -> str:
    """Paragraphs as XML; none is one empty paragraph, which XML needs."""
    ends = f"<a:endParaRPr {_style(context.language, text_style.size)}/>"
    return "".join(
        f"<a:p>{_properties(paragraph, text_style)}"
        f"{''.join(_run(run, context, text_style) for run in paragraph.runs)}{ends}</a:p>"
        for paragraph in text or (Paragraph(()),)
    )


def _style(language: str, size: float) -> str:
    return f'lang="{language}"' + (f' sz="{round(size * 100)}"' if size else "")


NARROW = 230000
"""How far a list stands in on a card, in a presentation's own units."""

FOR_NUMBER = 114300
"""How much more a number needs than a bullet."""


def inset_of(paragraph: Paragraph) -> int:
    """How far a paragraph stands in."""
    more = FOR_NUMBER if paragraph.sign == "1" else 0
    return paragraph.indent * (paragraph.level + bool(paragraph.sign)) + more


def _properties(paragraph: Paragraph, text_style: TextStyle) -> str:
    level = f' lvl="{paragraph.level}"' if paragraph.level else ""
    level += f' algn="{text_style.side}"' if text_style.side else ""
    indent = paragraph.indent
    inset = indent * (paragraph.level + 1)
    numbered = inset_of(paragraph)
    if paragraph.sign == "•" and text_style.bulleted:
        return f"<a:pPr{level}/>"
    if paragraph.sign == "•":
        return (
            f'<a:pPr marL="{inset}" indent="-{indent}"{level}>'
            '<a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>'
        )
    if paragraph.sign == "1":
        return (
            f'<a:pPr marL="{numbered}" indent="-{indent + FOR_NUMBER}"{level}>'
            '<a:buFont typeface="+mj-lt"/>'
            f'<a:buAutoNum type="arabicPeriod" startAt="{paragraph.start}"/></a:pPr>'
        )
    left = inset if paragraph.sign else inset - indent
    return f'<a:pPr marL="{left}" indent="0"{level}><a:buNone/></a:pPr>'


def _target(address: str, relation: str) -> str:
    """A link out of the presentation, or to another slide; none without a relationship."""
    jump = ' action="ppaction://hlinksldjump"' if address.startswith("#") else ""
    return f'<a:hlinkClick r:id="{relation}"{jump}/>' if relation else ""


def _run(run: Run, context: TextContext, text_style: TextStyle) -> str:
    size = (text_style.size or (text_style.base if run.scale != 1 else 0)) * run.scale
    attributes = _style(context.language, size)
    attributes += ' b="1"' * (text_style.bold or run.bold) + ' i="1"' * run.italic
    soft = context.look.soft if run.soft else ""
    colour = soft or (context.look.free if text_style.free else "")
    target = _target(run.link, context.link(run.link)) if run.link else ""
    properties = f"<a:rPr {attributes}>{colour}{target}</a:rPr>"
    pieces = (f"<a:r>{properties}<a:t>{escape(part)}</a:t></a:r>" for part in run.text.split("\v"))
    return f"<a:br>{properties}</a:br>".join(pieces)
