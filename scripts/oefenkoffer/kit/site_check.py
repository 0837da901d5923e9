"""Look whether the menu of a site leads somewhere, without building the site."""

import re
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

import yaml

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.forms import forms
from oefenkoffer.gate.links import links_of
from oefenkoffer.gate.page import page_of
from oefenkoffer.html_tokens import tokens
from oefenkoffer.kit.decks import deck_names
from oefenkoffer.kit.moved_pages import page_addresses
from oefenkoffer.kit.published import (
    START,
    is_elsewhere,
    is_readable,
    published_pages,
    referred,
    target_of,
)
from oefenkoffer.model import Files, Workshop
from oefenkoffer.model.files import CONFIG, DOCS, MANUAL, PUBLISHED, is_page
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.site.addresses import PAPERS, form_address
from oefenkoffer.source import front_matter
from oefenkoffer.source.yaml_nodes import by_key, compose, position
from oefenkoffer.vocabulary import Release, has_come

CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`|<!--.*?-->", re.MULTILINE | re.DOTALL)
"""What a page shows as it is, or not at all: a link in it is none."""

INSERT = re.compile(r"<!--\s*oefenkoffer\b|\{\{")
"""Where a page asks for a part of the workshop, which may have places of its own."""

OWN_NAMES = re.compile(rb"slugify|separator|pymdownx")
"""Settings of MkDocs with which places may get other names."""

LINK = re.compile(
    r"(?:(?P<image>!)\[[^\[\]\n]*)?\]\(\s*(?:<(?P<bracketed>[^<>\n]+)>|(?P<typed>[^\s()<>]+))"
)

LENIENT = re.compile(rb"^validation:(?!.*unrecognized_links: warn)", re.MULTILINE | re.DOTALL)
"""Settings with which MkDocs lets a link to a folder pass."""

FILES = frozenset({"extra_css", "extra_javascript", "extra_templates", "logo", "favicon"})
"""Settings that name files of `docs/`, the last two below `theme`."""

OF_THEME = "assets/images/favicon.png"
"""A file of the theme that settings may name."""

ELSEWHERE = ("https://", "http://", "mailto:")


def refuse_lost_pages(workshop: Workshop) -> None:
    """Refuse settings that name a page or a file which is not there, and a site with no first page.

    Raises:
        KitProblems: all of these.
    """
    files = workshop.files
    problems = [*lost_start(workshop, workshop.settings.release)]
    known = {path.removeprefix(f"{DOCS}/") for path in files.beside_slides} | _ours(workshop)
    for node in _in_nav(files):
        if not node.value.startswith(ELSEWHERE) and node.value not in known:
            where = position(CONFIG, files.config, node.start_mark)
            problems.append(Problem(Code.NOT_IN_DOCS, where, {"link": node.value}))
    problems += _lost_files(files)
    if problems:
        raise KitProblems(problems)


def lost_start(workshop: Workshop, release: Release) -> Iterator[Problem]:
    """That the first page, to which all others lead, is not on a site at a release."""
    files = workshop.files
    page = next((name for name in START if f"{DOCS}/{name}" in files.pages), None)
    if page is None:
        yield Problem(Code.NO_START_PAGE, Position(DOCS))
        return
    path, data = f"{DOCS}/{page}", files.pages[f"{DOCS}/{page}"]
    typed = by_key(front_matter.settings(data)).get("release")
    nav = _settings(files).get("nav")
    if typed and not has_come(
        front_matter.release_of(data.decode("utf-8-sig", "replace")), release
    ):
        where = position(path, data, typed.start_mark)
        yield Problem(Code.NO_START_PAGE, where, {"waiting": typed.value})
    elif nav and page not in {node.value for node in _leaves(nav)}:
        where = position(CONFIG, files.config, nav.start_mark)
        yield Problem(Code.NO_START_PAGE, where, {"unlisted": page})


def _lost_files(files: Files) -> Iterator[Problem]:
    """Each style, script, logo or icon that `mkdocs.yml` names and nobody has."""
    if b"custom_dir" in files.config:
        return
    settings = _settings(files)
    named = {**by_key(settings.get("theme")), **settings}
    for key in FILES & named.keys():
        for node in _leaves(named[key]):
            is_there = f"{DOCS}/{node.value}" in files.beside_slides or node.value == OF_THEME
            is_file = PurePosixPath(node.value).suffix and not node.value.startswith(ELSEWHERE)
            if is_file and not is_there:
                where = position(CONFIG, files.config, node.start_mark)
                yield Problem(Code.REFUSED_SETTING, where, {"path": node.value, "setting": key})


def refuse_broken_links(workshop: Workshop) -> None:
    """Refuse a link on a page to a page or a picture that is not there, and one from the top.

    Raises:
        KitProblems: all of these.
    """
    if problems := list(_broken_links(workshop)):
        raise KitProblems(problems)


@dataclass(frozen=True)
class _Reach:
    """What pages may lead to, below `docs/`: some paths, and all that is made in some folders."""

    paths: AbstractSet[str]
    folders: tuple[str, ...]

    def holds(self, target: str, *, is_built: bool) -> bool:
        """Whether there is such a file; where a page in HTML asks, in the built site."""
        if target.startswith(self.folders):
            return True
        if is_built and is_page(target):
            return False
        return target in self.paths or (
            is_built and f"{target.removesuffix('.html')}.md" in self.paths
        )


def _broken_links(workshop: Workshop) -> Iterator[Problem]:
    files = workshop.files
    public = published_pages(files, workshop.settings.release).keys()
    with_answers = branding_of(workshop).labels.text("file.slides_with_answers")
    decks = {f"{name}.html" for name, _ in deck_names(workshop, with_answers)}
    for_participants = _Reach(_paths(workshop, public), (f"{PAPERS}/",))
    for_trainers = _Reach(_paths(workshop, files.pages) | decks, (f"{PAPERS}/", f"{MANUAL}/"))
    for path, data in files.pages.items():
        text = data.decode("utf-8-sig", "replace")
        shown = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
        reach = for_participants if path in public else for_trainers
        page = path.removeprefix(f"{DOCS}/")
        for start, address, code in _faults(shown, page, reach, files):
            yield Problem(code, _place(path, text, start), {"link": address})


def _faults(text: str, page: str, reach: _Reach, files: Files) -> Iterator[tuple[int, str, Code]]:
    """Where each link stands that is wrong, its address, and what is wrong with it."""
    for link in LINK.finditer(text):
        address = link[kind := link.lastgroup or ""]
        code = _fault(address, page, reach, files) or _lost_anchor(address, page, files)
        if link["image"] and is_elsewhere(address):
            code = Code.FOREIGN_HOST
        if code:
            yield link.start(kind), address, code
    start = 0
    for address, loads in links_of(page_of(text)):
        code = _fault_in_html(address, page, reach, loads=loads)
        if code := code or _lost_anchor(address, page, files):
            start = max(text.find(address, start), start)
            yield start, address, code


def _paths(workshop: Workshop, pages: Collection[str]) -> AbstractSet[str]:
    """These pages, the files beside them that any site gets, and the pages of ours."""
    beside = (*workshop.files.page_pictures, *workshop.files.beside_pages)
    fit = (path for path in beside if PurePosixPath(path).suffix.lower() in PUBLISHED)
    return _ours(workshop) | {path.removeprefix(f"{DOCS}/") for path in (*pages, *fit)}


def _fault(address: str, page: str, reach: _Reach, files: Files) -> Code | None:
    """What is wrong with a link in Markdown; None for what only a built site can tell."""
    if address.startswith("/") and not address.startswith("//"):
        return Code.ABSOLUTE_LINK
    if not is_readable(address):
        return Code.BROKEN_LINK
    target = normalize("NFC", target_of(page, address))
    if not target or reach.holds(target, is_built=False):
        return None
    is_told = PurePosixPath(target).suffix or not LENIENT.search(files.config)
    return Code.BROKEN_LINK if is_told else None


def _fault_in_html(address: str, page: str, reach: _Reach, *, loads: bool) -> Code | None:
    """What is wrong with an address in HTML, which a browser follows in the built site."""
    if not is_readable(address) or (address.startswith("/") and not is_elsewhere(address)):
        return Code.LOST_LINK
    if is_elsewhere(address):
        return Code.FOREIGN_HOST if loads else None
    target = normalize("NFC", target_of(page, address))
    is_fine = not target or reach.holds(target, is_built=True)
    return None if is_fine else Code.LOST_LINK


def _lost_anchor(address: str, page: str, files: Files) -> Code | None:
    """Whether an address names a place that a page by hand has not."""
    path, _, place = address.partition("#")
    target = files.pages.get(f"{DOCS}/{target_of(page, path) if path else page}")
    if not place or urlsplit(address).scheme or target is None or OWN_NAMES.search(files.config):
        return None
    places = _places(target)
    return Code.LOST_ANCHOR if places is not None and unquote(place) not in places else None


@lru_cache(maxsize=64)
def _places(page: bytes) -> frozenset[str] | None:
    """The places of a page that a link may name; None where it asks for parts of the workshop."""
    from markdown import markdown  # only few pages have links to a place

    text = page.decode("utf-8-sig", "replace")
    if INSERT.search(text):
        return None
    html = markdown(text, extensions=["admonition", "attr_list", "md_in_html", "tables", "toc"])
    return frozenset(
        token.attributes[name]
        for token in tokens(html)
        for name in ("id", "name")
        if name in token.attributes
    )


def _place(path: str, text: str, start: int) -> Position:
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Position(path, line, column, text.splitlines()[line - 1])


def leads_to_cases(workshop: Workshop) -> bool:
    """Whether the menu, or a page in it, leads to the list of cases or to one of them."""
    nav = {node.value for node in _in_nav(workshop.files)}
    if not nav:
        return True  # the menu is made, and has them
    pages = {path.removeprefix(f"{DOCS}/"): data for path, data in workshop.files.pages.items()}
    texts = {path: pages[path].decode("utf-8-sig", "replace") for path in nav & pages.keys()}
    of_cases = page_addresses(workshop, branding_of(workshop), only_cases=True)
    return bool((nav | referred(texts)) & of_cases)


def _ours(workshop: Workshop) -> frozenset[str]:
    """The pages that are made, by their addresses in any language."""
    of_forms = {form_address(form.name) for form in forms(workshop, released=True) if form.on_site}
    return page_addresses(workshop, branding_of(workshop)) | of_forms


def _in_nav(files: Files) -> Iterator[yaml.ScalarNode]:
    """Each page in the menu of `mkdocs.yml`, which can be read by now."""
    if nav := _settings(files).get("nav"):
        yield from _leaves(nav)


def _settings(files: Files) -> Mapping[str, yaml.Node]:
    return by_key(compose(files.config))


def _leaves(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _leaves(child)
    elif isinstance(node, yaml.MappingNode):
        for _, child in node.value:
            yield from _leaves(child)
