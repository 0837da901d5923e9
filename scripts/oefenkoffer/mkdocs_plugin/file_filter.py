"""Decide whether a file may be published for an audience. Closed by default."""

from collections.abc import Container, Iterable
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from oefenkoffer.kit.published import reachable, unmeant
from oefenkoffer.model.files import DOCS, MANUAL, PUBLISHED, folded, is_hidden
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.site.theme_assets import ASSETS
from oefenkoffer.source.front_matter import release_of
from oefenkoffer.vocabulary import Release, has_come

SLIDES = "slides"
"""The folder in `docs/` with typed slides and the speaker's notes: no pages, for nobody."""


def keep_published(
    files: Files, config: MkDocsConfig, *, is_trainer: bool, release: Release
) -> frozenset[str]:
    """Take everything off a site that is not for its readers, or that nobody meant to be on it.

    Participants get a picture or a PDF when a page of theirs leads to it and, where `mkdocs.yml`
    has no `nav`, the pages that links from the start page lead to.

    Returns:
        The pages that participants get at a later release, such as those with `release: after`.
    """
    waiting = {file for file in files if not is_trainer and _waits(file, config, release)}
    for file in tuple(files):
        if file in waiting or not is_published(file, config, is_trainer=is_trainer):
            files.remove(file)
    if not is_trainer:
        _keep_meant(files, config)
    return frozenset(file.src_uri for file in waiting)


def _keep_meant(files: Files, config: MkDocsConfig) -> None:
    """Take off what nobody meant participants to find."""
    own = {file.src_uri: file for file in files if is_in_docs(file, config)}
    pages = {path: f.content_string for path, f in own.items() if f.is_documentation_page()}
    if config.nav is None:
        for path in pages.keys() - reachable(pages):
            if own[path].inclusion != InclusionLevel.NOT_IN_NAV:
                files.remove(own[path])
                del pages[path]
    sheets = {path: f.content_string for path, f in own.items() if path.endswith(".css")}
    named = (config.theme.get("logo"), config.theme.get("favicon"), *_paths(config.nav))
    for path in unmeant(own, pages | sheets, filter(None, named)):
        files.remove(own[path])


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


def _waits(file: File, config: MkDocsConfig, release: Release) -> bool:
    """Whether a page says that it is for a later release."""
    return (
        file.is_documentation_page()
        and is_in_docs(file, config)
        and _is_really_in_docs(file, config)
        and not has_come(release_of(file.content_string), release)
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
    listed = set(map(folded, _paths(config.nav)))
    return folded(file.src_uri) in listed or file.inclusion == InclusionLevel.NOT_IN_NAV


def _paths(nav: object) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    if isinstance(nav, dict):
        return [path for child in nav.values() for path in _paths(child)]
    return [path for child in nav for path in _paths(child)] if isinstance(nav, list) else []


def refuse_conflicts(files: Files, paths: Iterable[str], config: MkDocsConfig) -> None:
    """See to it that nothing which is made at these paths pushes away what somebody put there.

    Raises:
        KitProblems: each file in `docs/` that has one of these paths, whatever its capitals.
    """
    ours = set(map(folded, paths))
    problems = [
        Problem(
            Code.SAME_ADDRESS,
            Position(f"{DOCS}/{file.src_uri}"),
            {"address": file.src_uri, "other": "", "own": "yes"},
        )
        for file in files
        if is_in_docs(file, config) and _is_ours(folded(file.src_uri), ours)
    ]
    if problems:
        raise KitProblems(problems)


def _is_ours(path: str, ours: Container[str]) -> bool:
    return path in ours or path.startswith(f"{ASSETS}/")
