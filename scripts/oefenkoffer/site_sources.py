"""Tell whether a site would be the same: from what MkDocs reads on disk to one digest of it."""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from oefenkoffer.model.files import CONFIG

PLUGINS = re.compile(r"(material/)?(meta|oefenkoffer|offline|search|tags)")
"""Plugins that read nothing but the pages; of any other nobody can tell."""

EXTENSIONS = re.compile(
    r"(markdown\.extensions\.)?"
    r"(abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|footnotes|md_in_html|meta"
    r"|nl2br|sane_lists|smarty|tables|toc|wikilinks)"
    r"|pymdownx\.(?!b64|snippets)[a-z.]+|material\.extensions\.[a-z.]+"
)
"""Extensions of Markdown that read nothing but the page."""

UNKNOWABLE = ("INHERIT", "hooks")
"""Settings that bring in what stands elsewhere, or code that may read anything."""


def digest_of_sources(project: Path) -> str | None:
    """The digest of all that the sites of a project are made of, beside this program.

    None where nobody can tell: then the site is built each time.
    """
    settings = _settings(project / CONFIG)
    if settings is None or any(key in settings for key in UNKNOWABLE):
        return None
    if not all(map(PLUGINS.fullmatch, _names(settings.get("plugins")))):
        return None
    if not all(map(EXTENSIONS.fullmatch, _names(settings.get("markdown_extensions")))):
        return None
    theme = settings.get("theme")
    own_theme = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    folders = [str(settings.get("docs_dir", "docs")), *([str(own_theme)] if own_theme else [])]
    digest = hashlib.sha256(_text(project / CONFIG))
    for folder in folders:
        root = project / folder
        for file in _files(root):
            digest.update(f"\0{folder}\0{file.relative_to(root).as_posix()}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _settings(file: Path) -> Mapping[str, Any] | None:
    """The settings of MkDocs; None where they hold a tag, which may stand for anything."""
    try:
        settings = yaml.safe_load(_text(file)) or {}
    except (OSError, yaml.YAMLError):
        return None
    return settings if isinstance(settings, Mapping) else None


def _text(file: Path) -> bytes:
    """What the file says; nothing where a kit does without it."""
    return file.read_bytes() if file.exists() else b""


def _names(listed: object) -> Iterator[str]:
    """The names in a list of plugins, in each of the forms in which MkDocs takes it."""
    entries = listed if isinstance(listed, list | Mapping) else ()
    for entry in entries:
        yield from map(str, entry) if isinstance(entry, Mapping) else (str(entry),)


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, in one order; links are followed, as MkDocs does."""
    for here, folders, names in os.walk(folder, onerror=_refuse, followlinks=True):
        folders.sort()
        yield from (file for name in sorted(names) if (file := Path(here, name)).is_file())


def _refuse(error: OSError) -> None:
    """Why: a folder that is passed over would be taken for one that did not change."""
    raise error
