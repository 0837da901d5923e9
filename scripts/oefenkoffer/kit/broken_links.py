"""Look whether each link on a page by hand leads somewhere, without building a site."""

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.gate.links import ADDRESSES
from oefenkoffer.kit.batches import deck_batches
from oefenkoffer.kit.decks import deck_names
from oefenkoffer.kit.page_links import PageLink, ReadPage, read_page
from oefenkoffer.kit.published import is_readable, names_host, site_settings, target_of
from oefenkoffer.kit.site_check import MadePages
from oefenkoffer.model import Files, Workshop
from oefenkoffer.model.files import DOCS, MANUAL, PUBLISHED, is_page
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.site.addresses import PAPERS
from oefenkoffer.renderers.site.shortcodes import ShortcodeValues, expanded

OF_THEME_PLACES = "__"
"""How the names of the places that the theme gives each page begin."""

ADDRESS = re.compile(
    r"\]\(\s*(?P<plain>[^\s()<>\\&]+)(?:\s+\"[^\"\n]*\")?\s*\)"
    r"|\]\(|\]:|\[\[|<\w+://[^<>\s]*[\[\]]"
    rf"|\b(?:{'|'.join(ADDRESSES)})\s*=",
    re.IGNORECASE,
)
"""Where a page may lead somewhere, or only seems to; and, in most places, plainly whereto."""

LENIENT = re.compile(rb"^validation:(?!.*unrecognized_links: warn)", re.MULTILINE | re.DOTALL)
"""Settings with which MkDocs lets a link to a folder pass."""

DECKS = ("slides", "slides_with_answers")
"""What slides are called, on the site of participants and on that of the trainer."""


def refuse_broken_links(workshop: Workshop, public: Collection[str]) -> None:
    """Refuse a link on a page to a page or a picture that is not there, and one from the top.

    Args:
        workshop: what was read.
        public: the paths of the pages that participants get.

    Raises:
        KitProblems: all of these.
    """
    if problems := list(_broken_links(workshop, public)):
        raise KitProblems(problems)


@dataclass(frozen=True)
class _Reach:
    """What pages may lead to, below `docs/`: some paths, and all that is made in some folders."""

    paths: AbstractSet[str]
    folders: tuple[str, ...]
    generated: MadePages

    def holds(self, target: str, *, is_built: bool) -> bool:
        """Whether there is such a file; where a page in HTML asks, in the built site."""
        if target.startswith(self.folders):
            return True
        if is_built and is_page(target):
            return False
        page = f"{target.removesuffix('.html')}.md"
        return self._has(target) or (is_built and self._has(page))

    def _has(self, path: str) -> bool:
        return path in self.paths or path in self.generated


def _broken_links(workshop: Workshop, public: Collection[str]) -> Iterator[Problem]:
    of_all, with_answers = (_decks(workshop, f"file.{name}") for name in DECKS)
    generated = MadePages(workshop)
    for_participants = _Reach(_paths(workshop, public) | of_all, (f"{PAPERS}/",), generated)
    all_pages = _paths(workshop, workshop.files.pages)
    for_trainers = _Reach(all_pages | with_answers, (f"{PAPERS}/", f"{MANUAL}/"), generated)
    pages = _Pages(workshop)
    for path in workshop.files.pages:
        reach = for_participants if path in public else for_trainers
        for link, code in pages.faults(path.removeprefix(f"{DOCS}/"), reach):
            yield Problem(code, _place(path, pages.text(path), link.start), {"link": link.address})


def _decks(workshop: Workshop, label: str) -> AbstractSet[str]:
    """The slides that a site may have, by the label of their name: those typed, or of the cases."""
    name = branding_of(workshop).labels.text(label)
    of_cases = (f"{name}{ending}" for ending, _ in deck_batches(workshop.room_cases))
    typed = (typed for typed, _ in deck_names(workshop, name))
    return {f"{deck}.html" for deck in (*of_cases, *typed)}


class _Pages:
    """The pages by hand, of which Markdown reads only those that may lead nowhere, each once."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._files = workshop.files
        self._read: dict[str, ReadPage | None] = {}

    def text(self, path: str) -> str:
        """What a page says, given by its path in the project."""
        return self._files.pages[path].decode("utf-8-sig", "replace")

    def faults(self, page: str, reach: _Reach) -> Iterator[tuple[PageLink, Code]]:
        """Each link of a page that is wrong, and what is wrong with it."""
        if not self._may_be_wrong(page, reach):
            return
        read = self._page(page)
        for link in read.links if read else ():
            if code := self._fault(link, page, reach):
                yield link, code

    def _may_be_wrong(self, page: str, reach: _Reach) -> bool:
        """Whether anything in a page looks like a link that is not plainly right."""
        text = self.text(f"{DOCS}/{page}")
        for match in ADDRESS.finditer(text):
            link = PageLink(match["plain"] or "", match.start(), is_typed=False, loads="![" in text)
            if not link.address or self._fault(link, page, reach):
                return True
        return False

    def _fault(self, link: PageLink, page: str, reach: _Reach) -> Code | None:
        """What is wrong with a link."""
        if names_host(link.address):
            return Code.FOREIGN_HOST if link.loads else None
        if link.is_typed:
            code = _fault_in_html(link.address, page, reach)
        else:
            code = _fault(link.address, page, reach, self._files)
        return code or self._lost_anchor(link, page)

    def _lost_anchor(self, link: PageLink, page: str) -> Code | None:
        """Whether an address names an anchor that a page by hand does not have."""
        path, _, anchor = link.address.partition("#")
        target = target_of(page, path) if path else page
        if not anchor or not target or (link.is_typed and anchor.startswith(OF_THEME_PLACES)):
            return None
        if link.is_typed:  # as a browser does in the built site; MkDocs takes it as it stands
            target, anchor = PurePosixPath(target).with_suffix(".md").as_posix(), unquote(anchor)
        read = self._page(target)
        is_there = not read or read.anchors is None or anchor in read.anchors
        return None if is_there else Code.LOST_ANCHOR

    def _page(self, page: str) -> ReadPage | None:
        """What Markdown makes of a page, given by its path below `docs/`; None of one of ours."""
        if f"{DOCS}/{page}" not in self._files.pages:
            return None
        if page not in self._read:
            values = ShortcodeValues(method_view(self._workshop.method))
            branding = branding_of(self._workshop)
            self._read[page] = read_page(
                self.text(f"{DOCS}/{page}"),
                site_settings(self._files.config) or {},
                lambda text: expanded(text, page, values, branding),
            )
        return self._read[page]


def _paths(workshop: Workshop, pages: Collection[str]) -> AbstractSet[str]:
    """These pages, and the files beside them that any site gets."""
    beside = (*workshop.files.page_pictures, *workshop.files.beside_pages)
    fit = (path for path in beside if PurePosixPath(path).suffix.lower() in PUBLISHED)
    return {path.removeprefix(f"{DOCS}/") for path in (*pages, *fit)}


def _fault(address: str, page: str, reach: _Reach, files: Files) -> Code | None:
    """What is wrong with a link in Markdown; None for what only a built site can tell."""
    if address.startswith(("/", "\\")) and not names_host(address):
        return Code.ABSOLUTE_LINK
    if not is_readable(address):
        return Code.BROKEN_LINK
    target = normalize("NFC", target_of(page, address))
    if not target or reach.holds(target, is_built=False):
        return None
    is_told = PurePosixPath(target).suffix or not LENIENT.search(files.config)
    return Code.BROKEN_LINK if is_told else None


def _fault_in_html(address: str, page: str, reach: _Reach) -> Code | None:
    """What is wrong with an address in HTML, which a browser follows in the built site."""
    if not is_readable(address) or address.startswith("/"):
        return Code.LOST_LINK
    target = normalize("NFC", target_of(page, address))
    is_fine = not target or reach.holds(target, is_built=True)
    return None if is_fine else Code.LOST_LINK


def _place(path: str, text: str, start: int) -> Position:
    if start < 0:
        return Position(path)
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Position(path, line, column, text.splitlines()[line - 1])
