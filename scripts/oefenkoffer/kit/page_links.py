"""Find the links of a page by hand in what Markdown makes of it, as a build does.

What is code in a page, a comment or no link at all depends on the extensions that a site uses.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from oefenkoffer.gate.links import ADDRESSES, ANCHORS, links_of
from oefenkoffer.gate.page import page_of
from oefenkoffer.kit.plain_settings import EXTENSIONS as OF_OURS
from oefenkoffer.site_sources import EXTENSIONS as KNOWN

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown.treeprocessors import Treeprocessor

OF_MKDOCS = ("toc", "tables", "fenced_code")
"""Extensions that every site has."""

_START = re.compile(
    rf"""\]\(\s*<?|\]:[ \t]*\n?[ \t]*<?(?=\S)|\b(?:{"|".join(sorted(ADDRESSES))})\s*=\s*["']?""",
    re.IGNORECASE,
)
"""What stands before an address, in Markdown or in HTML."""

_MARKS = range(0xF0000, 0xFFFFE)
"""Signs for nobody's use, of which each stands for a place in a page."""

_MARK = re.compile(f"[{chr(_MARKS[0])}-{chr(_MARKS[-1])}]")

_AS_ENTITY = "\x02amp\x03"
"""How Markdown begins each letter of an e-mail address, to hide it from programs."""


class PageLink(NamedTuple):
    """An address in a page by hand.

    Attributes:
        start: where it stands in the text of the page; -1 where an extension made it.
        is_typed: whether it stands in HTML of the author, which MkDocs leaves as it is.
        loads: whether the browser loads what it names without being asked.
    """

    address: str
    start: int
    is_typed: bool
    loads: bool


@dataclass(frozen=True)
class ReadPage:
    """What a page by hand leads to, and which anchors of it a link may name.

    Attributes:
        anchors: none where only MkDocs can tell.
    """

    links: tuple[PageLink, ...]
    anchors: frozenset[str] | None


def read_page(
    text: str, settings: Mapping[str, Any], expanded: Callable[[str], str]
) -> ReadPage | None:
    """The page as a site with these settings has it; None where an extension breaks down.

    Args:
        text: with its settings at the top.
        settings: those of `mkdocs.yml`.
        expanded: puts parts of the workshop into the page that ask for them.
    """
    from markdown import Markdown  # few pages are read
    from mkdocs.utils.meta import get_data

    starts = tuple(match.end() for match in _START.finditer(text))[: len(_MARKS)]
    collected = _Collected()
    extensions, are_all = _extensions(settings.get("markdown_extensions", OF_OURS))
    try:
        markdown = Markdown(extensions=list(extensions), extension_configs=extensions)
        processors = markdown.treeprocessors
        processors.register(cast("Treeprocessor", collected), "links", priority=0)  # as MkDocs does
        html = page_of(markdown.convert(expanded(get_data(_marked(text, starts))[0])))
    except Exception:  # noqa: BLE001 (an extension may raise any; MkDocs tells of its settings)
        return None
    addresses = [
        *collected.addresses,
        *((address, True, loads) for address, loads in links_of(html)),
    ]
    anchors = {
        _MARK.sub("", tag.attributes[name])
        for tag in html.starts
        for name in ANCHORS & tag.attributes.keys()
    }
    links = tuple(_in_order(addresses, text, starts))
    return ReadPage(links, frozenset(anchors) if are_all and "{{" not in text else None)


def _extensions(typed: object) -> tuple[dict[str, dict[str, Any]], bool]:
    """The extensions that read nothing but the page, with their options; whether these are all."""
    are_all = True
    every: dict[str, dict[str, Any]] = {name: {} for name in OF_MKDOCS}
    for entry in typed if isinstance(typed, list | tuple) else [typed]:
        for name, options in entry.items() if isinstance(entry, dict) else [(str(entry), None)]:
            known = {key: value for key, value in (options or {}).items() if value is not None}
            is_known = KNOWN.fullmatch(name) is not None
            are_all &= is_known and known == (options or {})
            if is_known:
                every[name.removeprefix("markdown.extensions.")] = known
    return every, are_all


def _marked(text: str, starts: tuple[int, ...]) -> str:
    """The page with, before each address, a sign that tells where that stood."""
    pieces = (text[start:end] for start, end in zip((0, *starts), (*starts, None), strict=True))
    first, *others = pieces
    return first + "".join(
        f"{chr(mark)}{piece}" for mark, piece in zip(_MARKS, others, strict=False)
    )


def _in_order(
    addresses: list[tuple[str, bool, bool]], text: str, starts: tuple[int, ...]
) -> Iterator[PageLink]:
    """The links with the places where they stand; one without a mark behind those before it."""
    last = 0
    for marked, is_typed, loads in addresses:
        address = _MARK.sub("", marked)
        if mark := _MARK.search(marked):
            start = last = starts[ord(mark[0]) - _MARKS[0]]
        else:
            start = max(text.find(address, last), text.find(address))
        if start >= 0 or not is_typed:  # else it came with a part of the workshop
            yield PageLink(address, start, is_typed, loads)


class _Collected:
    """Takes the addresses out of the links and the pictures that Markdown made."""

    def __init__(self) -> None:
        self.addresses: list[tuple[str, bool, bool]] = []

    def run(self, root: "Element") -> None:
        """Look through a page."""
        for element in root.iter():
            key = {"a": "href", "img": "src"}.get(element.tag, "")
            address = element.attrib.pop(key, "")
            if address and _AS_ENTITY not in address:
                self.addresses.append((address, False, key == "src"))
