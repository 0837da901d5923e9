"""The `nav` of `mkdocs.yml` in, the navigation of one audience's site out."""

from collections.abc import Callable, Iterator

from oefenkoffer.labels import Labels
from oefenkoffer.model.files import MANUAL
from oefenkoffer.renderers.site.addresses import PRINT_PAGE, PROGRAMME, SESSIONS

Nav = list[object]


def for_participants(nav: Nav | None, paths: tuple[str, ...], _labels: Labels) -> Nav | None:
    """The nav without the pages that are for trainers."""
    return None if nav is None else _shown(nav, paths)


def for_trainer(nav: Nav | None, paths: tuple[str, ...], labels: Labels) -> Nav | None:
    """The nav with, after its first page, everything for the trainer."""
    if nav is None:
        return None
    manual = sorted(
        (path for path in paths if path.startswith(f"{MANUAL}/") and path.endswith(".md")),
        key=lambda path: (not path.endswith("/index.md"), path),
    )
    plans = sorted(path for path in paths if path.startswith(f"{SESSIONS}/"))
    section: object = {labels.text("site.for_trainer"): [PRINT_PAGE, *plans, *manual]}
    first, *others = _shown(nav, paths)
    return [first, section, *others]


def _shown(nav: Nav, paths: tuple[str, ...]) -> Nav:
    """The nav without the manual, and without the programme while no session plan shows it."""

    def is_shown(page: str) -> bool:
        is_missing = page == PROGRAMME and PROGRAMME not in paths
        return not (page.startswith(f"{MANUAL}/") or is_missing)

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
