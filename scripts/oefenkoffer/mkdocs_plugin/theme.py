"""The configuration of a site in, the same dressed in the style of the house out."""

import re
from html import escape

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from oefenkoffer.audience.house import House
from oefenkoffer.renderers.site import theming
from oefenkoffer.renderers.site.searching import WORKER, with_stems

UNUSED = re.compile(
    r".*\.map|assets/images/favicon\.png"
    r"|assets/javascripts/lunr/(?:tinyseg|wordcut|min/lunr\.(?!stemmer|{language}\.)[\w.]+\.min)\.js"
)
"""What the theme brings and no reader of a site in one language asks for."""


def dress(config: MkDocsConfig, house: House, *, is_trainer: bool) -> MkDocsConfig:
    """Set what every site of ours has, whatever `mkdocs.yml` says: style, title, and no tracks."""
    config.site_name = _title(house, is_trainer=is_trainer)
    config.use_directory_urls = False  # pages opened from disk need the names of files
    config.repo_url, config.edit_uri, config.site_author = None, None, None
    own = 1 if config.theme.custom_dir else 0
    config.theme.dirs.insert(own, str(theming.folder()))
    config.theme["font"] = False
    config.theme["favicon"] = theming.ICON
    if house.logo:
        config.theme["logo"] = f"{theming.ASSETS}/{house.logo.name}"
    config.extra_css = [*theming.STYLESHEETS, *config.extra_css]
    config.extra["generator"] = False
    config.extra["polyfills"] = [theming.OFFLINE_SEARCH]
    return config


def _title(house: House, *, is_trainer: bool) -> Markup:
    """The title of the kit, escaped here: the theme puts it into its templates as it stands."""
    title = f"{house.title} ({house.labels.text('site.trainer_mark')})"
    return Markup(escape(title if is_trainer else house.title))  # noqa: S704 (escaped)


def lighten(files: Files, language: str) -> None:
    """Drop the files of the theme that nobody asks for: most of its bytes, on a USB stick too."""
    unused = re.compile(UNUSED.pattern.replace("{language}", re.escape(language)))
    for file in tuple(files):
        if unused.fullmatch(file.src_uri):
            files.remove(file)


def search_worker(files: Files) -> dict[str, bytes]:
    """The theme's search worker with our part behind it, under its own name; {} without search."""
    found = (file for file in files if WORKER.fullmatch(file.src_uri))
    return {file.src_uri: with_stems(file.content_string).encode() for file in found}
