"""Look through a site that MkDocs built for what keeps it from going out."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from oefenkoffer.gate import Disclosure, Site, leaks, lost_links, read_site
from oefenkoffer.kit.disclosure import public_views
from oefenkoffer.mkdocs_plugin.iconless_theme import installed
from oefenkoffer.mkdocs_plugin.log_capture import position_of
from oefenkoffer.model import Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers.site import theme_assets
from oefenkoffer.vocabulary import Audience, Release


def verify_site(
    config: MkDocsConfig,
    workshop: Workshop,
    *,
    audience: Audience,
    release: Release,
    generated: frozenset[str],
) -> None:
    """Look through the files of a site, as a reader with too much time would.

    Raises:
        KitProblems: a link leads nowhere, or a text that is not for participants is on their site.
    """
    site = read_site(Path(config.site_dir), installed(config.theme), theme_assets.fonts())
    root = urlsplit(config.site_url or "/").path
    problems = [_at_its_page(problem, config) for problem in lost_links(site, root)]
    if audience == "participants":
        handwritten = _handwritten(config, site, generated)
        problems += leaks(site, workshop, disclosure(workshop, release, handwritten))
    if problems:
        raise KitProblems(problems)


def disclosure(workshop: Workshop, release: Release, handwritten: Mapping[str, str]) -> Disclosure:
    """What everyone may know of a workshop at a release, and from `handwritten` pages."""
    return Disclosure(public_views(workshop, release), public_views(workshop, "after"), handwritten)


def _handwritten(config: MkDocsConfig, site: Site, generated: frozenset[str]) -> Mapping[str, str]:
    """The Markdown of the published pages that nobody generated, by path in the project."""
    docs = Path(config.docs_dir)
    paths = (path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md")))
    return {
        f"{docs.name}/{path}": (docs / path).read_text(encoding="utf-8-sig", errors="replace")
        for path in paths
        if path not in generated and f"{path.removesuffix('.md')}.html" in site.files
    }


def _at_its_page(problem: Problem, config: MkDocsConfig) -> Problem:
    """The problem at the line of the Markdown page, where there is one that holds the link."""
    docs = Path(config.docs_dir)
    page = f"{problem.position.path.removesuffix('.html')}.md"
    if not (docs / page).is_file():
        return problem
    position = position_of(f"{docs.name}/{page}", problem.facts["link"], docs.parent)
    return Problem(problem.code, position, problem.facts)
