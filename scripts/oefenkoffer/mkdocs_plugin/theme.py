"""The configuration of a site in, the same dressed in the style of the house out."""

import re
from hashlib import sha256
from html import escape
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from oefenkoffer.audience.branding import Branding
from oefenkoffer.mkdocs_plugin.kept_theme import KeptTheme
from oefenkoffer.renderers.site import offline, theming
from oefenkoffer.renderers.site.pruning import pruned, words_of
from oefenkoffer.renderers.site.searching import BUNDLE, WORKER, with_lazy_search, with_stems

THEME_SHEETS = "assets/stylesheets"
"""Where the theme keeps its stylesheets."""

UNUSED = re.compile(
    r".*\.map|assets/images/favicon\.png"
    r"|assets/javascripts/lunr/(?:tinyseg|wordcut|min/lunr\.(?!stemmer|{language}\.)[\w.]+\.min)\.js"
)
"""What the theme brings and no reader of a site in one language asks for."""


def dress(config: MkDocsConfig, branding: Branding, *, is_trainer: bool) -> MkDocsConfig:
    """Set what every site of ours has, whatever `mkdocs.yml` says: style, title, and no tracks."""
    config.site_name = _title(branding, is_trainer=is_trainer)
    config.use_directory_urls = False  # pages opened from disk need the names of files
    config.repo_url, config.edit_uri, config.site_author = None, None, None
    own = 1 if config.theme.custom_dir else 0
    config.theme.dirs.insert(own, str(theming.folder()))
    config.theme = KeptTheme(config.theme)
    config.theme["font"] = False
    config.theme["favicon"] = theming.ICON
    if branding.logo:
        config.theme["logo"] = f"{theming.ASSETS}/{branding.logo.name}"
    config.extra_css = [*theming.STYLESHEETS, *config.extra_css]
    config.extra_javascript = [theming.SCRIPT, *config.extra_javascript]
    config.extra["generator"] = False
    config.extra["polyfills"] = [theming.OFFLINE_SEARCH]
    return config


def for_templates(branding: Branding, *, is_trainer: bool, is_live: bool) -> dict[str, object]:
    """What our templates and scripts need to know of a site."""
    words = branding.labels.section("site")
    script = {name: words[name] for name in ("menu", "close", "search_dialog")}
    if not (is_trainer or is_live):
        script |= {"manifest": offline.MANIFEST, "offline": offline.WORKER}
    return {
        "words": words,
        "theme_words": branding.labels.section("theme"),
        "is_trainer": is_trainer,
        "touch_icon": offline.TOUCH_ICON,
        "for_script": script,
    }


def app(branding: Branding) -> dict[str, bytes]:
    """What a phone needs to keep the participants' site as an app, by path."""
    icons = {path: offline.icon(size, branding.accent) for size, path in offline.ICONS.items()}
    return icons | {offline.MANIFEST: offline.manifest(branding).encode()}


def offline_worker(site_dir: Path) -> None:
    """Write the worker that keeps a finished site readable without a network."""
    files = {
        path.relative_to(site_dir).as_posix(): path.read_bytes()
        for path in site_dir.rglob("*")
        if path.is_file() and path.name != offline.WORKER
    }
    (site_dir / offline.WORKER).write_bytes(offline.worker(files).encode())


def prune(site_dir: Path) -> None:
    """Take out of the theme's stylesheets what no page of a finished site can use: half of them."""
    sheets = {path: path.read_text(encoding="utf-8") for path in site_dir.rglob("*.css")}
    words = words_of(
        path.read_text(encoding="utf-8")
        for path in site_dir.rglob("*")
        if path.suffix in {".html", ".js"}
        and not path.is_relative_to(site_dir / "search")
        and not {"workers", "lunr"} & set(path.parts)
    )
    for path in sorted(sheets):
        if path.parent == site_dir / THEME_SHEETS:
            others = (sheet for other, sheet in sheets.items() if other != path)
            path.write_bytes(pruned(sheets[path], others, words).encode())


def mark_versions(site_dir: Path) -> None:
    """Put a hash of its content behind the address of each file that we changed of the theme.

    Why: such a file keeps the theme's name, which promises a browser that it never changes.
    """
    changed = {
        path.name: sha256(path.read_bytes()).hexdigest()[:8]
        for path in sorted(site_dir.rglob("*.min.*"))
        if path.parent == site_dir / THEME_SHEETS
        or any(p.fullmatch(path.relative_to(site_dir).as_posix()) for p in (WORKER, BUNDLE))
    }
    if not changed:
        return
    names = re.compile(rf"/({'|'.join(map(re.escape, changed))})(?=\")")
    for page in site_dir.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        marked = names.sub(lambda found: f"/{found[1]}?v={changed[found[1]]}", html)
        if marked != html:
            page.write_bytes(marked.encode())


def _title(branding: Branding, *, is_trainer: bool) -> Markup:
    """The title of the kit, escaped here: the theme puts it into its templates as it stands."""
    title = f"{branding.title} ({branding.labels.text('site.trainer_mark')})"
    return Markup(escape(title if is_trainer else branding.title))  # noqa: S704 (escaped)


def lighten(files: Files, language: str) -> None:
    """Drop the files of the theme that nobody asks for: most of its bytes, on a USB stick too."""
    unused = re.compile(UNUSED.pattern.replace("{language}", re.escape(language)))
    for file in tuple(files):
        if unused.fullmatch(file.src_uri):
            files.remove(file)


def search_scripts(files: Files) -> dict[str, bytes]:
    """The theme's search worker and its script for every page, each with our part in it."""
    return {
        file.src_uri: adapt(file.content_string).encode()
        for pattern, adapt in ((WORKER, with_stems), (BUNDLE, with_lazy_search))
        for file in files
        if pattern.fullmatch(file.src_uri)
    }
