"""Look through a site that MkDocs built for what keeps it from going out."""

import logging
from collections.abc import Mapping
from os.path import relpath
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from oefenkoffer.gate import broken_links, leaks, read_site, suspicions
from oefenkoffer.gate.name_leaks import name_leaks
from oefenkoffer.kit.disclosure import disclosure
from oefenkoffer.labels import reports, spoken
from oefenkoffer.mkdocs_plugin.iconless_theme import installed
from oefenkoffer.mkdocs_plugin.log_capture import position_of
from oefenkoffer.model import Workshop
from oefenkoffer.participants.names_on_disk import names_of
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


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _at_its_source(problem: Problem, sources: Mapping[str, str], project: Path) -> Problem:
    """The problem at the line of the Markdown page, where there is one that holds the link."""
    source = sources.get(problem.position.path)
    if source is None:
        return problem
    position = position_of(source, problem.facts["link"], project)
    return Problem(problem.code, position, problem.facts)
