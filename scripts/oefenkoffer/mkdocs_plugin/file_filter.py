"""Decide whether a file may be published for an audience. Closed by default."""

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from oefenkoffer.model.files import PUBLISHED, is_hidden

MANUAL = "handleiding"
"""The folder in `docs/` that is for trainers only."""

SLIDES = "slides"
"""The folder in `docs/` with typed slides and the speaker's notes: no pages, for nobody."""


def is_published(file: File, config: MkDocsConfig, *, is_trainer: bool) -> bool:
    """Whether a file lying in `docs/` belongs on this site; files of the theme always do."""
    if not is_in_docs(file, config):
        return True
    path = PurePosixPath(file.src_uri)
    return (
        path.suffix.lower() in PUBLISHED
        and path.parts[0] != SLIDES
        and not any(map(is_hidden, path.parts))
        and _is_really_in_docs(file, config)
        and (is_trainer or (path.parts[0] != MANUAL and _is_listed(file, config)))
    )


def is_in_docs(file: File, config: MkDocsConfig) -> bool:
    """Whether a file lies in `docs/`, not in the theme or in memory."""
    return file.src_dir is not None and Path(file.src_dir) == Path(config.docs_dir)


def _is_really_in_docs(file: File, config: MkDocsConfig) -> bool:
    """Whether no link leads to a place elsewhere, such as the cases with all their secrets."""
    target = Path(file.abs_src_path or "").resolve()
    return target.is_relative_to(Path(config.docs_dir).resolve())


def _is_listed(file: File, config: MkDocsConfig) -> bool:
    """Whether somebody meant this page to be found: `nav` or `not_in_nav` names it."""
    if not file.is_documentation_page() or config.nav is None:
        return True
    return file.src_uri in _paths(config.nav) or file.inclusion == InclusionLevel.NOT_IN_NAV


def _paths(nav: object) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    if isinstance(nav, dict):
        return [path for child in nav.values() for path in _paths(child)]
    return [path for child in nav for path in _paths(child)] if isinstance(nav, list) else []
