"""Typed settings and thin hooks: what MkDocs asks, answered by the steps of the kit."""

# ruff: noqa: ARG002 (MkDocs passes every hook all of its arguments, by name)

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from shutil import rmtree
from types import MappingProxyType
from typing import Literal, get_args
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Optional
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory
from mkdocs.utils.templates import TemplateContext

from oefenkoffer import model, project
from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.cases import public_cases
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import programmes
from oefenkoffer.kit.address_clashes import refuse_clashes
from oefenkoffer.kit.moved_pages import NewPlace, new_places
from oefenkoffer.kit.output import Output, on_disk
from oefenkoffer.kit.sites import shown_at, site_files, take_home
from oefenkoffer.kit.theme_values import refuse_unusable_values
from oefenkoffer.labels import spoken
from oefenkoffer.mkdocs_plugin.file_filter import keep_published, refuse_conflicts
from oefenkoffer.mkdocs_plugin.moved_links import (
    other_spellings,
    with_moved_links,
    with_moved_pages,
)
from oefenkoffer.mkdocs_plugin.navigation import (
    START,
    for_participants,
    for_trainer,
    nav_of,
    place_below,
)
from oefenkoffer.mkdocs_plugin.page_pictures import clean_pictures, with_addresses
from oefenkoffer.mkdocs_plugin.plugin_errors import as_plugin_error
from oefenkoffer.mkdocs_plugin.rendering import KeptPages, render_html, render_once
from oefenkoffer.mkdocs_plugin.search_words import (
    KeptEntries,
    SearchWords,
    add_search_words,
    search_words,
)
from oefenkoffer.mkdocs_plugin.site_language import search_languages
from oefenkoffer.mkdocs_plugin.theme import (
    app,
    apply_branding,
    drop_unused,
    for_templates,
    offline_worker,
    remove_worker,
    search_scripts,
    with_versions,
)
from oefenkoffer.mkdocs_plugin.toc import table_of_contents, with_jumps
from oefenkoffer.mkdocs_plugin.verify import verify_site
from oefenkoffer.model.files import FOLDER, FORMAT, MANUAL, SETTINGS
from oefenkoffer.reference.manual_pages import how_tos, key_pages
from oefenkoffer.renderers.site import glossary, theme_assets
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.cases import page_count
from oefenkoffer.renderers.site.handwritten import fitted, keeping_lines
from oefenkoffer.renderers.site.postprocess import postprocess, without_csp
from oefenkoffer.renderers.site.shortcodes import ShortcodeValues, expanded
from oefenkoffer.scaffold.new_workshop import format_in
from oefenkoffer.temporary import lasting_folder
from oefenkoffer.vocabulary import AUDIENCES, RELEASES, Audience, Release

HEADING = re.compile(r"^# .*$", re.MULTILINE)
"""The title of a page; what the trainer wants first stands below that of the start page."""


class PluginSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs types it in part
    """What `mkdocs.yml` may say below the plugin's name."""

    audience = Choice(AUDIENCES, default="participants")
    release = Optional(Choice(RELEASES))


class OefenkofferPlugin(BasePlugin[PluginSettings]):  # type: ignore[no-untyped-call]  # likewise
    """Adds the pages of a workshop to a site, and keeps out what is not meant for its readers.

    Attributes:
        papers: the PDFs that the site may hold, where they were made already.
        read_before: the workshop, where the one who builds has read it already.
        handwritten: the pages in `docs/`, by their paths in the site.
        moved_pictures: where each picture of `docs/` is in the site, by where it would have been.
        new_places: where each page of ours stands, by its address in another language, and each
            file, by another way to write its name.
        unverified: the folder that MkDocs writes to, until it was looked through.
        is_live: whether `mkdocs serve` shows the site to its author.
        waiting: the folder in which files wait that are made of the workshop.
        search_words: by the address of a page, what it is found by though it shows it nowhere.
        manual: the paths of its pages, where it is ours.
        kept_pages: what Markdown made of these, for a live site.
        entries_of_sites: what the search holds of the pages of each live site.
    """

    papers: tuple[Output, ...] = ()
    read_before: model.Workshop | None = None
    workshop: model.Workshop
    branding: Branding
    shortcodes: ShortcodeValues
    start = ""
    generated: frozenset[str] = frozenset()
    handwritten: Mapping[str, str] = MappingProxyType({})
    moved_pictures: Mapping[str, str] = MappingProxyType({})
    new_places: Mapping[str, NewPlace] = MappingProxyType({})
    unverified: Path | None = None
    is_live = False
    waiting: Path | None = None
    glossary: Mapping[str, str] = MappingProxyType({})
    search_scripts: Mapping[str, bytes] = MappingProxyType({})
    search_words: dict[str, SearchWords]
    manual: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.kept_pages: KeptPages = {}
        self.entries_of_sites: Mapping[Audience, KeptEntries] = {
            audience: KeptEntries() for audience in get_args(Audience)
        }

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this plugin between the builds of `mkdocs serve`, and know of it."""
        self.is_live = command == "serve"

    @event_priority(50)  # before the search and offline plugins read what is set here
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the workshop, and give the theme its style."""
        folder = Path(config.config_file_path).parent
        config.watch.append(str(folder / FOLDER))
        with as_plugin_error(config):
            self.workshop = self.read_before or model.read(project.read(folder))
            refuse_unusable_values(self.workshop)
        self.branding = branding_of(self.workshop)
        return apply_branding(config, self.branding, is_trainer=self._is_trainer)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Drop what is not for this audience, and add what is made of the workshop."""
        waiting = keep_published(files, config, is_trainer=self._is_trainer, release=self._release)
        with as_plugin_error(config):
            self.moved_pictures = clean_pictures(files, config)
            refuse_clashes(self.workshop)
            outputs = site_files(
                self.workshop, self._audience, self._release, self.papers, self._keep()
            )
        self._prepare_pages(outputs, files, config)
        self._add(outputs, files, config)
        navigation = for_trainer if self._is_trainer else for_participants
        nav = with_moved_pages(config.nav, self.new_places) or nav_of(
            (file.src_uri for file in files.documentation_pages()), self.branding.labels
        )
        config.nav = navigation(nav, tuple(files.src_uris), self.branding.labels, waiting)
        return files

    def _keep(self) -> Callable[[Iterable[Output]], Iterable[Output]]:
        """Where what is made waits: on disk until the end, or in memory for a live site."""
        if self.is_live:
            return iter
        self.waiting = lasting_folder()
        return partial(on_disk, folder=self.waiting)

    def _prepare_pages(
        self, outputs: tuple[Output, ...], files: Files, config: MkDocsConfig
    ) -> None:
        """Work out, once for all pages, what is put into them."""
        self.generated = frozenset(output.path for output in outputs)
        self.handwritten = {
            file.dest_uri: file.src_uri
            for file in files.documentation_pages()
            if file.src_dir == config.docs_dir
        }
        places = {**new_places(self.workshop, self.branding), **other_spellings(files.src_uris)}
        self.new_places = {
            path: place for path, place in places.items() if files.get_file_from_path(path) is None
        }
        self.search_words = {}
        self._kept_entries.begin()
        self.shortcodes = ShortcodeValues(
            method_view(self.workshop.method),
            forms(self.workshop, released=False),
            take_home(outputs, self.workshop),
            programmes(self.workshop),
            public_cases(self.workshop, shown_at(self._audience, self._release)),
        )
        page = files.get_file_from_path(glossary.PAGE)
        self.glossary = glossary.words_of(page.content_string) if page else {}

    def _add(self, outputs: tuple[Output, ...], files: Files, config: MkDocsConfig) -> None:
        """Add what is made of the workshop, and what the theme needs; drop what it does not."""
        added: dict[str, bytes | Path] = {output.path: output.source for output in outputs}
        added |= theme_assets.assets(self.branding)
        languages = search_languages(config)
        drop_unused(files, languages)
        self.search_scripts = search_scripts(files, self.branding.labels, languages)
        added |= self.search_scripts
        manual = self._manual(files) if self._is_trainer else {}
        self.manual = frozenset(manual)
        added |= manual if self._is_trainer else app(self.branding)
        with as_plugin_error(config):
            refuse_conflicts(files, added, config)
        for path, source in added.items():
            if self.is_live and path.endswith(".html") and isinstance(source, bytes):
                source = without_csp(source.decode()).encode()  # noqa: PLW2901 (as it is shown)
            _put(files, path, source, config)
        self.start = self._trainer_start(outputs, files, config) if self._is_trainer else ""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give the pages of cases, which no menu lists one by one, a place below their list."""
        addresses = site_addresses(self.branding.labels)
        cases = (addresses.case(case.id) for case in self.workshop.cases)
        place_below(addresses.cases, cases, files)
        count = page_count(len(self.workshop.cases))
        place_below(addresses.cases, map(addresses.list, range(2, count + 1)), files)
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Put parts of the workshop into hand-written pages that ask for them."""
        path = page.file.src_uri
        if path in self.generated:
            render_html(page)
        elif self.is_live and path in self.manual:
            render_once(page, self.kept_pages)
        return self.with_parts(markdown, path)

    def with_parts(self, markdown: str, path: str) -> str:
        """A page, given by its path, with the parts of the workshop that it asks for."""
        page = expanded(markdown, path, self.shortcodes, self.branding)
        if path not in self.generated:
            page = with_moved_links(page, path, self.new_places)
        if path == START and self.start:
            page = HEADING.sub(lambda title: f"{title[0]}\n\n{self.start}", page, count=1)
        return page

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Explain the words of the trade; give a page of HTML its contents, and fit one by hand."""
        found_by = search_words(page.meta)
        if page.file.src_uri == START:
            found_by += (self.branding.labels.text("search.start"),)
        self.search_words[page.url] = SearchWords(str(page.title), found_by)
        words = self.branding.labels.section("site")
        if page.file.src_uri in self.generated:
            page.toc = table_of_contents(html, page.toc)
        else:
            html = fitted(html, words)
            html = with_addresses(html, page.url, self.moved_pictures)
        if page.file.src_uri != glossary.PAGE:
            html = glossary.explained(html, self.glossary)
        if page.file.src_uri != START:
            html = with_jumps(html, page.toc, self.branding.labels)
        return keeping_lines(html, page.file.dest_uri, words)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates their words."""
        env.globals["koffer"] = for_templates(
            self.branding, files.src_uris, is_trainer=self._is_trainer, is_live=self.is_live
        )
        self.unverified = None if self.is_live else Path(config.site_dir)
        return env

    @event_priority(50)  # before the search reads the page
    def _on_page_context_before_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Spare a live site the search through pages that are as they were."""
        if self.is_live:
            self._kept_entries.spare(page)
        return context

    @event_priority(-50)  # after it
    def _on_page_context_after_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if self.is_live:
            self._kept_entries.restore(page)
        return context

    on_page_context = CombinedEvent(_on_page_context_before_search, _on_page_context_after_search)

    @event_priority(-100)  # nothing may change a page after the policy has named its scripts
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Give a page its last names and its policy."""
        return self._finished(output)

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for pages that stand by themselves, such as the one for a lost address."""
        return self._finished(output) if template_name.endswith(".html") else output

    def _manual(self, files: Files) -> Mapping[str, bytes]:
        """The manual with all keys of this workshop, unless a folder in `docs/` takes its place."""
        if any(path.startswith(f"{MANUAL}/") for path in files.src_uris):
            return {}
        language = spoken(self.workshop.settings.language)
        kit = self.workshop.files.contents
        name = format_in(kit[SETTINGS], kit.get(FORMAT, b""))
        pages = {**how_tos(language), **key_pages(self.workshop.exercise, name, language)}
        return {f"{MANUAL}/{page}": text.encode() for page, text in pages.items()}

    def _trainer_start(
        self, outputs: tuple[Output, ...], files: Files, config: MkDocsConfig
    ) -> str:
        """What stands first on the start page of the trainer."""
        # Why here: the site of participants needs no library of papers.
        from oefenkoffer.kit.desk import trainer_start
        from oefenkoffer.kit.jobs.history_file import read_history

        has_manual = files.get_file_from_path(f"{MANUAL}/{START}") is not None
        manual = built(f"{MANUAL}/{START}") if has_manual else None
        history = read_history(Path(config.config_file_path).parent)
        return trainer_start(outputs, self.workshop, self._release, history, manual=manual)

    def _finished(self, html: str) -> str:
        html = with_versions(html, self.search_scripts)
        return postprocess(html, self.branding.labels, is_live=self.is_live)

    @event_priority(-50)  # after the search wrote its index, before it is copied for use from disk
    def _on_post_build_index(self, *, config: MkDocsConfig) -> None:
        """Let pages be found by words that they do not show."""
        kept = self._kept_entries if self.is_live else None
        add_search_words(Path(config.site_dir), self.search_words, kept)

    @event_priority(-100)  # after the search, whose files are to be kept as well
    def _on_post_build_complete(self, *, config: MkDocsConfig) -> None:
        """Remove the packed sitemap: its bytes hold the time of the build."""
        site_dir = Path(config.site_dir)
        (site_dir / "sitemap.xml.gz").unlink(missing_ok=True)
        if self.is_live:
            remove_worker(site_dir)
        elif not self._is_trainer:
            offline_worker(site_dir, urlsplit(config.site_url or "/").path or "/")

    @event_priority(float("-inf"))  # nothing may change the site after it was looked through
    def _on_post_build_verify(self, *, config: MkDocsConfig) -> None:
        """Let no site out that holds secrets, whoever asked MkDocs to build it."""
        with as_plugin_error(config):
            verify_site(
                config,
                self.workshop,
                audience=self._audience,
                release=self._release,
                handwritten=self.handwritten,
            )
        self.unverified = None

    on_post_build = CombinedEvent(
        _on_post_build_index, _on_post_build_complete, _on_post_build_verify
    )

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing of a site that was not looked through to its end."""
        self._drop_unverified()

    def on_shutdown(self) -> None:
        """Likewise where somebody stopped the build; and let go of what waited on disk."""
        self._drop_unverified()
        if self.waiting:
            rmtree(self.waiting, ignore_errors=True)
            self.waiting = None

    def _drop_unverified(self) -> None:
        if self.unverified:
            clean_directory(str(self.unverified))
            self.unverified = None

    @property
    def _audience(self) -> Audience:
        return self.config.audience

    @property
    def _kept_entries(self) -> KeptEntries:
        return self.entries_of_sites[self._audience]

    @property
    def _is_trainer(self) -> bool:
        return self._audience == "trainer"

    @property
    def _release(self) -> Release:
        return self.config.release or self.workshop.settings.release


def _put(files: Files, path: str, source: bytes | Path, config: MkDocsConfig) -> None:
    """Add a generated file; one of the theme at the same path gives way.

    A file on disk is copied from there: the papers of a large kit do not fit in memory.
    """
    former = files.get_file_from_path(path)
    if former:
        files.remove(former)
    inclusion = InclusionLevel.NOT_IN_NAV
    if isinstance(source, Path):
        files.append(File.generated(config, path, abs_src_path=str(source), inclusion=inclusion))
    else:
        files.append(File.generated(config, path, content=source, inclusion=inclusion))
