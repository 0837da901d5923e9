"""Look whether first page, menu and settings of a site name what is there, without building it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath

import yaml

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.forms import forms
from oefenkoffer.kit.moved_pages import page_addresses
from oefenkoffer.kit.published import START, referred
from oefenkoffer.markup import is_elsewhere
from oefenkoffer.model import Files, Workshop
from oefenkoffer.model.files import CONFIG, DOCS
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.site.addresses import form_address
from oefenkoffer.source import front_matter
from oefenkoffer.source.yaml_nodes import by_key, compose, position
from oefenkoffer.vocabulary import PACKAGED, Release, has_come

FILES = frozenset({"extra_css", "extra_javascript", "extra_templates", "logo", "favicon"})
"""Settings that name files of `docs/`, the last two below `theme`."""

OF_THEME = "assets/images/favicon.png"
"""A file of the theme that settings may name."""


def refuse_lost_pages(workshop: Workshop) -> None:
    """Refuse settings that name a page or a file which is not there, and a site with no first page.

    Raises:
        KitProblems: all of these.
    """
    files = workshop.files
    problems = [*lost_start(workshop, workshop.settings.release)]
    by_hand = {path.removeprefix(f"{DOCS}/") for path in files.beside_slides}
    generated = MadePages(workshop)
    for node in _in_nav(files):
        if not (is_elsewhere(node.value) or node.value in by_hand or node.value in generated):
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
            is_file = PurePosixPath(node.value).suffix and not is_elsewhere(node.value)
            if is_file and not is_there:
                where = position(CONFIG, files.config, node.start_mark)
                yield Problem(Code.REFUSED_SETTING, where, {"path": node.value, "setting": key})


def leads_to_cases(workshop: Workshop) -> bool:
    """Whether the menu, or a page in it, leads to the list of cases or to one of them."""
    nav = {node.value for node in _in_nav(workshop.files)}
    if not nav:
        return True  # the menu is made, and has them
    pages = {path.removeprefix(f"{DOCS}/"): data for path, data in workshop.files.pages.items()}
    texts = {path: pages[path].decode("utf-8-sig", "replace") for path in nav & pages.keys()}
    named, branding = nav | referred(texts), branding_of(workshop)
    return any(
        not named.isdisjoint(page_addresses(workshop, branding, languages, only_cases=True))
        for languages in ((), PACKAGED)
    )


class MadePages:
    """The pages that are made, by their addresses in any language.

    Why the others by themselves: their words take long to read, and most kits name none.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop, self._branding = workshop, branding_of(workshop)

    def __contains__(self, path: str) -> bool:
        return path in self._in_own_language or path in self._in_any

    @cached_property
    def _in_own_language(self) -> frozenset[str]:
        every = forms(self._workshop, released=True)
        of_forms = {form_address(form.name) for form in every if form.on_site}
        return page_addresses(self._workshop, self._branding, ()) | of_forms

    @cached_property
    def _in_any(self) -> frozenset[str]:
        return page_addresses(self._workshop, self._branding)


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
