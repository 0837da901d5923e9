"""Give the configuration of a site the style of the house."""

import logging
import re
from collections.abc import Callable, Container, Mapping
from functools import cache, partial
from hashlib import sha256
from html import escape
from importlib.metadata import version
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from oefenkoffer.audience.branding import Branding
from oefenkoffer.gate.site import FilesOnDisk
from oefenkoffer.labels import Labels
from oefenkoffer.mkdocs_plugin.iconless_theme import without_icon_walk
from oefenkoffer.mkdocs_plugin.site_language import apply_language, drop_unused_languages, stemmed
from oefenkoffer.renderers.site import offline, theme_assets
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.search_scripts import BUNDLE, WORKER, with_lazy_search, with_stems

UNUSED = re.compile(r".*\.map|assets/images/favicon\.png")
"""What the theme brings and no reader asks for."""

FOR_SCRIPT = ("menu", "close", "search_dialog", "search_elsewhere", "search_longer")
"""What our script says, by its label."""

FEATURES = ("content.tooltips", "navigation.footer", "navigation.path")
"""What of the theme each page of ours needs: words explained, its neighbours, and its place."""

SCRIPTS = "assets/javascripts/"
"""Where the theme keeps its scripts."""


def apply_branding(config: MkDocsConfig, branding: Branding, *, is_trainer: bool) -> MkDocsConfig:
    """Set what every site of ours has, whatever `mkdocs.yml` says: style, title, and no tracks."""
    config.site_name = _title(branding, is_trainer=is_trainer)
    config.use_directory_urls = False  # pages opened from disk need the names of files
    config.repo_url, config.edit_uri, config.site_author = None, None, None
    own = 1 if config.theme.custom_dir else 0
    config.theme.dirs.insert(own, str(theme_assets.folder()))
    config.theme = without_icon_walk(config.theme)
    apply_language(config, branding.labels.language)
    config.theme["font"] = False
    config.theme["favicon"] = theme_assets.ICON
    typed = config.theme.get("features") or []
    listed = typed if isinstance(typed, list) else str(typed).split()
    config.theme["features"] = [*dict.fromkeys((*listed, *FEATURES))]
    if branding.logo:
        config.theme["logo"] = f"{theme_assets.ASSETS}/{branding.logo.name}"
    config.extra_css = [*theme_assets.STYLESHEETS, *config.extra_css]
    config.extra_javascript = [theme_assets.SCRIPT, *config.extra_javascript]
    config.extra["generator"] = False
    if not is_trainer:
        config.copyright = foot(branding, config.copyright or "")
    config.extra["polyfills"] = [theme_assets.OFFLINE_SEARCH]
    return config


def for_templates(
    branding: Branding, pages: Container[str], *, is_trainer: bool, is_live: bool
) -> dict[str, object]:
    """What our templates and scripts need to know of a site, and of its `pages` by their paths."""
    words = branding.labels.section("site")
    script: dict[str, object] = {name: words[name] for name in FOR_SCRIPT}
    script["places"] = [
        (words[name], built(path)) for name, path in _places(branding) if path in pages
    ]
    if not (is_trainer or is_live):
        script |= {"manifest": offline.MANIFEST, "offline": offline.WORKER}
    return {
        "words": words,
        "theme_words": branding.labels.section("theme") | {"language": branding.labels.language},
        "is_trainer": is_trainer,
        "is_findable": branding.is_findable,
        "about": branding.subtitle or branding.title,
        "touch_icon": offline.TOUCH_ICON,
        "large_icon": max(offline.ICONS.items())[1],
        "for_script": script,
    }


def foot(branding: Branding, typed: str) -> str:
    """What stands below each page: what `mkdocs.yml` says, whom to ask, and what is kept."""
    facts = {"contact": branding.contact, "licence": branding.licence}
    own = fill("foot.html.j2", **facts, words=branding.labels.section("site"))
    return f"{typed}<br>\n{own}" if typed else own


def _places(branding: Branding) -> tuple[tuple[str, str], ...]:
    """Where somebody may look who finds nothing, as labels and paths."""
    addresses = site_addresses(branding.labels)
    return (
        ("all_cases", addresses.cases),
        ("cheat_sheet", addresses.cheat_sheet),
        ("sentences", addresses.sentences),
        ("to_start", "index.md"),
    )


def app(branding: Branding) -> dict[str, bytes]:
    """What a phone needs to keep the participants' site as an app, by path."""
    icons = {path: offline.icon(size, branding.accent) for size, path in offline.ICONS.items()}
    return icons | {offline.MANIFEST: offline.manifest(branding).encode()}


def remove_worker(site_dir: Path) -> None:
    """Write a worker that removes the one of an earlier site at the address of a live one."""
    (site_dir / offline.WORKER).write_bytes(offline.worker_remover().encode())


def offline_worker(site_dir: Path, root: str) -> None:
    """Write the worker that keeps a finished site readable without a network."""
    worker = site_dir / offline.WORKER
    worker.unlink(missing_ok=True)  # it would name itself
    worker.write_bytes(offline.worker(FilesOnDisk(site_dir), root).encode())


def with_versions(html: str, scripts: Mapping[str, bytes]) -> str:
    """The page with a hash of its content behind the address of each of these scripts.

    Why: such a file keeps the theme's name, which promises a browser that it never changes.
    """
    for path, content in scripts.items():
        name = path.rpartition("/")[2]
        html = html.replace(f'/{name}"', f'/{name}?v={sha256(content).hexdigest()[:8]}"')
    return html


def _title(branding: Branding, *, is_trainer: bool) -> Markup:
    """The title of the kit, escaped here: the theme puts it into its templates as it stands."""
    title = f"{branding.title} ({branding.labels.text('site.trainer_mark')})"
    return Markup(escape(title if is_trainer else branding.title))  # noqa: S704 (escaped)


def drop_unused(files: Files, languages: tuple[str, ...]) -> None:
    """Drop the files of the theme that nobody asks for: most of its bytes, on a USB stick too.

    Args:
        files: those of the site.
        languages: what its search knows.
    """
    for file in tuple(files):
        if UNUSED.fullmatch(file.src_uri):
            files.remove(file)
    drop_unused_languages(files, languages)


def search_scripts(
    files: Files, labels: Labels, languages: tuple[str, ...] = ()
) -> dict[str, bytes]:
    """The theme's search worker and its script for every page, each with our part in it.

    With a release of the theme whose scripts we do not know, its own search stays, and this process
    says so once. An export of pages holds no scripts, and none is missed there.
    """
    own = stemmed(languages, labels.language)
    adapting: dict[re.Pattern[str], Callable[[str], str]] = {
        WORKER: partial(with_stems, language=own),
        BUNDLE: with_lazy_search,
    }
    adapted = {
        file.src_uri: script.encode()
        for pattern, adapt in adapting.items()
        for file in files
        if pattern.fullmatch(file.src_uri)
        and (script := adapt(file.content_string)) != file.content_string
    }
    has_scripts = any(file.src_uri.startswith(SCRIPTS) for file in files)
    if has_scripts and len(adapted) < len(adapting):
        _warn(labels.text("site.plain_search", release=version("mkdocs-material")))
    return adapted


@cache
def _warn(message: str) -> None:
    # Why not to the logger of MkDocs: what that warns of stops a strict build.
    logging.getLogger("oefenkoffer").warning(message)
