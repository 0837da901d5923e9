"""The `nav` of `mkdocs.yml` in, the navigation of one audience's site out."""

from collections.abc import Iterator

from oefenkoffer.labels import Labels
from oefenkoffer.mkdocs_plugin.selection import MANUAL
from oefenkoffer.renderers.site.addresses import PRINT_PAGE

Nav = list[object]


def for_participants(nav: Nav | None, _paths: tuple[str, ...], _labels: Labels) -> Nav | None:
    """The nav without the pages that are for trainers."""
    return None if nav is None else list(_public(nav))


def for_trainer(nav: Nav | None, paths: tuple[str, ...], labels: Labels) -> Nav | None:
    """The nav with, after its first page, everything for the trainer."""
    if nav is None:
        return None
    manual = sorted(
        (path for path in paths if path.startswith(f"{MANUAL}/") and path.endswith(".md")),
        key=lambda path: (not path.endswith("/index.md"), path),
    )
    section: object = {labels.text("site.for_trainer"): [PRINT_PAGE, *manual]}
    first, *others = list(_public(nav))
    return [first, section, *others]


def _public(nav: Nav) -> Iterator[object]:
    """Each entry that is not of the manual; a section that becomes empty goes too."""
    for entry in nav:
        if isinstance(entry, dict):
            kept = {title: _kept(child) for title, child in entry.items()}
            if filled := {title: child for title, child in kept.items() if child}:
                yield filled
        elif _kept(entry):
            yield entry


def _kept(child: object) -> object:
    if isinstance(child, list):
        return list(_public(child))
    return None if isinstance(child, str) and child.startswith(f"{MANUAL}/") else child
