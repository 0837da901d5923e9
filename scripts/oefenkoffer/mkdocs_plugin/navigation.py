"""Turn the `nav` of `mkdocs.yml` into the navigation of one audience's site."""

from collections.abc import Callable, Iterable, Iterator

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title

from oefenkoffer.labels import Labels
from oefenkoffer.model.files import MANUAL
from oefenkoffer.renderers.site.addresses import site_addresses

Nav = list[object]


START = "index.md"


def nav_of(pages: Iterable[str], labels: Labels) -> Nav | None:
    """The nav of a site whose `mkdocs.yml` has none: what every workshop has, then what is its own.

    Args:
        pages: the paths of all pages that may be listed.
        labels: those of the site, which say how pages are called.

    Returns:
        None for a site without a start page: MkDocs lists its pages by itself.
    """
    paths = {*pages}
    if START not in paths:
        return None
    ours = site_addresses(labels)
    first = (START, ours.programme, ours.cases, ours.cheat_sheet, ours.sentences)
    folders_of_ours = (ours.cases.removesuffix(START), ours.sessions)
    sections: dict[str, list[str]] = {"": [path for path in first if path in paths]}
    for path in sorted(paths - {*first, ours.print_page}):
        if not path.startswith(folders_of_ours):
            sections.setdefault(path.rpartition("/")[0].partition("/")[0], []).append(path)
    alone = sections.pop("")
    return [*alone, *({dirname_to_title(name): listed} for name, listed in sections.items())]


def for_participants(
    nav: Nav | None, paths: tuple[str, ...], labels: Labels, waiting: frozenset[str] = frozenset()
) -> Nav | None:
    """The nav without the pages that are for trainers, and without those that wait."""
    return None if nav is None else _shown(nav, paths, labels, waiting)


KEYS = f"{MANUAL}/keys-"
"""How the pages that list every key begin; one looks things up in them, and does not read them."""


def for_trainer(
    nav: Nav | None, paths: tuple[str, ...], labels: Labels, waiting: frozenset[str] = frozenset()
) -> Nav | None:
    """The nav with what is for the trainer after its first page, and the manual as its last."""
    if nav is None:
        return None
    manual = sorted(
        (path for path in paths if path.startswith(f"{MANUAL}/") and path.endswith(".md")),
        key=lambda path: (not path.endswith("/index.md"), path.startswith(KEYS), path),
    )
    addresses = site_addresses(labels)
    plans = sorted(path for path in paths if path.startswith(addresses.sessions))
    section: object = {labels.text("site.for_trainer"): [addresses.print_page, *plans]}
    of_manual: list[object] = [{labels.text("site.manual"): manual}] if manual else []
    first, *others = _shown(nav, paths, labels, waiting)
    return [first, section, *others, *of_manual]


def place_below(parent: str, paths: Iterable[str], files: Files) -> None:
    """Let pages that no menu lists stand below one that it does, each before the next one.

    The theme then marks that page in its menu, and leads to it and to their neighbours.
    """
    above = _page(parent, files)
    before = above
    for page in filter(None, (_page(path, files) for path in paths)):
        if above is None or page.parent or page.previous_page or page.next_page:
            continue  # a menu lists it
        page.parent = above  # type: ignore[assignment]  # MkDocs asks of a parent what a page has
        page.previous_page = before
        if before is not above and before is not None:
            before.next_page = page
        before = page


def _page(path: str, files: Files) -> Page | None:
    file = files.get_file_from_path(path)
    return file.page if file else None


def _shown(nav: Nav, paths: tuple[str, ...], labels: Labels, waiting: frozenset[str]) -> Nav:
    """The nav without the manual, and without the programme while no session plan shows it."""
    programme = site_addresses(labels).programme

    def is_shown(page: str) -> bool:
        is_missing = page == programme and programme not in paths
        return not (page.startswith(f"{MANUAL}/") or is_missing or page in waiting)

    return list(_kept(nav, is_shown))


def _kept(nav: Nav, is_shown: Callable[[str], bool]) -> Iterator[object]:
    """Each entry whose page is shown; a section that becomes empty goes too."""
    for entry in nav:
        if isinstance(entry, dict):
            kept = {title: _child(child, is_shown) for title, child in entry.items()}
            if filled := {title: child for title, child in kept.items() if child}:
                yield filled
        elif _child(entry, is_shown):
            yield entry


def _child(child: object, is_shown: Callable[[str], bool]) -> object:
    if isinstance(child, list):
        return list(_kept(child, is_shown))
    return None if isinstance(child, str) and not is_shown(child) else child
