"""Look through a site that MkDocs built for what keeps it from going out."""

import logging
from collections.abc import Mapping
from itertools import chain
from os.path import relpath
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data

from oefenkoffer.gate import LONG, Disclosure, broken_links, leaks, passages, read_site, suspicions
from oefenkoffer.gate.name_leaks import name_leaks
from oefenkoffer.kit.disclosure import (
    notes,
    public_views,
    remarks,
    shown_in_the_room,
    shown_of_plans,
    typed_slides,
)
from oefenkoffer.kit.markdown_decks import shown_files
from oefenkoffer.labels import reports, spoken
from oefenkoffer.mkdocs_plugin.iconless_theme import installed
from oefenkoffer.mkdocs_plugin.log_capture import position_of
from oefenkoffer.model import Workshop
from oefenkoffer.participants.whereabouts import names_of
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers.site import theme_assets
from oefenkoffer.vocabulary import Audience, Release, Spoken


def verify_site(
    config: MkDocsConfig,
    workshop: Workshop,
    *,
    audience: Audience,
    release: Release,
    handwritten: Mapping[str, str],
) -> None:
    """Look through the files of a site, as a reader with too much time would.

    Args:
        config: of the site, as MkDocs has built it.
        workshop: what the site tells of.
        audience: for whom the site is.
        release: whether its readers may know the answers.
        handwritten: by the path of a page in the site, its path in `docs/`.

    Raises:
        KitProblems: a link leads nowhere, a text that is not for participants is on their site,
            or the name of one of them is on any site.
    """
    project = Path(config.config_file_path).parent
    prefix = Path(relpath(config.docs_dir, project)).as_posix()
    sources = {page: f"{prefix}/{path}" for page, path in handwritten.items()}
    site = read_site(Path(config.site_dir), installed(config.theme), theme_assets.fonts())
    root = urlsplit(config.site_url or "/").path
    problems = [_at_its_source(problem, sources, project) for problem in broken_links(site, root)]
    if names := names_of(project):
        own = ((path, site.own(path)) for path in site.files if path not in site.of_theme)
        problems += name_leaks(own, names, workshop)
    if audience == "participants":
        pages = (path for page, path in sources.items() if page in site.files)
        texts = {path: _text(project / path) for path in pages}
        allowed = disclosure(workshop, release, texts)
        warn(suspicions(workshop, allowed), spoken(workshop.settings.language))
        problems += leaks(site, workshop, allowed)
    if problems:
        raise KitProblems(problems)


def warn(suspicions: tuple[Problem, ...], language: Spoken) -> None:
    """Tell the author what may be chance."""
    if suspicions:
        # Why not to the logger of MkDocs: what that warns of stops a strict build.
        logging.getLogger("oefenkoffer").warning(reports(KitProblems(suspicions), language))


def disclosure(workshop: Workshop, release: Release, handwritten: Mapping[str, str]) -> Disclosure:
    """What everyone may know of a workshop at a release, and from `handwritten` pages."""
    pages = (passages(path, text) for path, text in handwritten.items())
    others = (
        line
        for path, data in workshop.files.pages.items()
        if path not in handwritten
        for line in passages(path, data.decode("utf-8-sig", "replace"))
        if len(line.words.split()) >= LONG  # a manual quotes what pages say, in a few words
    )
    return Disclosure(
        before=public_views(workshop, release),
        after=(
            *public_views(workshop, "after"),
            *shown_in_the_room(workshop),
            *shown_of_plans(workshop),
        ),
        handwritten=(*chain.from_iterable(pages), *typed_slides(workshop, release)),
        shown=shown_files(workshop.files).union(
            path for path, text in handwritten.items() if _is_shown(text)
        ),
        private=(*notes(workshop), *remarks(workshop), *others),
    )


def _is_shown(page: str) -> bool:
    """Whether a page says of itself that it may tell what it tells."""
    return str(get_data(page)[1].get("shown")).lower() in {"true", "yes"}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _at_its_source(problem: Problem, sources: Mapping[str, str], project: Path) -> Problem:
    """The problem at the line of the Markdown page, where there is one that holds the link."""
    source = sources.get(problem.position.path)
    if source is None:
        return problem
    position = position_of(source, problem.facts["link"], project)
    return Problem(problem.code, position, problem.facts)
