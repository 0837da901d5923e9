"""A file that somebody typed lies where it is read, under a name by which it is read.

Good: `roleplays/cases/keuken.yml`, `docs/theorie/nee.md`, `docs/slides/dag.md`.
Bad: `roleplays/keuken.yml`, `docs/keuken.yml`, `roleplays/nee.md`, `docs/nee.md.txt`;
`.keuken.yml.icloud`, which says only that the file is elsewhere.
"""

import re
from collections.abc import Iterator

from oefenkoffer.model.files import (
    CASES,
    FORMAT,
    FORMS,
    METHOD,
    SESSIONS,
    SETTINGS,
    Files,
    is_labels,
    name_behind,
)
from oefenkoffer.problems import Code, Position, Problem

_DATA = re.compile(r".*\.ya?ml(?:\.txt)?", re.IGNORECASE)
_PAGE = re.compile(
    r"(?P<stem>.*?)\.(?:md|markdown|mdown|mkdn?)(?:\.(?:txt|docx|odt|rtf))?", re.IGNORECASE
)
_FOR_EDITORS = re.compile(r".*/(?:readme|leesmij)\.md", re.IGNORECASE)
"""What somebody puts beside the cases for whoever edits them."""

_AT_THE_TOP = frozenset(path.removesuffix(".yml") for path in (FORMAT, FORMS, METHOD, SETTINGS))


def check(files: Files) -> Iterator[Problem]:
    """Each file that nobody would read, though somebody means it to be read."""
    for path in sorted(files.placeholders):
        facts = {"name": name_behind(path)}
        yield Problem(Code.NOT_ON_THIS_DISK, Position(path), facts)
    for path in files.contents:
        if _is_misplaced_in_roleplays(path):
            yield Problem(Code.WRONG_FOLDER, Position(path))
    for path in sorted(files.beside_slides | set(files.slides)):
        if _DATA.fullmatch(path):
            yield Problem(Code.WRONG_FOLDER, Position(path))
        elif (page := _PAGE.fullmatch(path)) and not path.endswith(".md"):
            wanted = page["stem"].rpartition("/")[2] + ".md"
            yield Problem(Code.WRONG_ENDING, Position(path), {"wanted": wanted, "page": path})


def _is_misplaced_in_roleplays(path: str) -> bool:
    """Whether it is a text in a folder where only pictures, fonts and the like belong."""
    if path.startswith((CASES, SESSIONS)) or _FOR_EDITORS.fullmatch(path):
        return False
    if is_labels(path):
        return False
    is_known = path.partition(".")[0] in _AT_THE_TOP
    return bool(_PAGE.fullmatch(path) or (_DATA.fullmatch(path) and not is_known))
