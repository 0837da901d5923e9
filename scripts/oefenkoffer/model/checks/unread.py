"""The files of a workshop lie in its folder, and are of a size that a person types.

Good: `roleplays/kit.yml` is a file of some kilobytes.
Bad: `roleplays/kit.yml` is a link to a file elsewhere, or a film with the wrong name.
"""

from collections.abc import Iterator

from oefenkoffer.model.files import (
    DOCS,
    FORMAT,
    FORMS,
    METHOD,
    SETTINGS,
    Files,
    is_case,
    is_labels,
    is_page,
    is_session,
)
from oefenkoffer.problems import Code, Position, Problem

MEGABYTE = 1_000_000


def check(files: Files) -> Iterator[Problem]:
    """Each file of the workshop that was not read."""
    for path in filter(_needed, sorted(files.outside)):
        yield Problem(Code.FILE_OUTSIDE, Position(path))
    for path in filter(_needed, files.oversized):
        size = f"{files.oversized[path] / MEGABYTE:.0f}"
        yield Problem(Code.FILE_TOO_LARGE, Position(path), {"megabytes": size})


def _needed(path: str) -> bool:
    is_of_docs = path.startswith(f"{DOCS}/") and is_page(path)
    return path in {FORMAT, FORMS, METHOD, SETTINGS} or any(
        (is_case(path), is_session(path), is_labels(path), is_of_docs)
    )
