"""The files of a workshop lie where they are read, under names by which they are read."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from oefenkoffer.model.files import (
    CASES,
    DOCS,
    FORMAT,
    FORMS,
    METHOD,
    SESSIONS,
    SETTINGS,
    Files,
    id_of,
    is_case,
    is_hidden,
    is_labels,
    is_page,
    is_session,
    name_behind,
)
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.typed_values import ID
from oefenkoffer.vocabulary import LONGEST_NAME, RESERVED_NAMES

PICTURES = (".png", ".jpg", ".jpeg")
DATA = re.compile(r".*\.ya?ml(?:\.txt)?", re.IGNORECASE)
PAGE = re.compile(
    r"(?P<stem>.*?)\.(?:md|markdown|mdown|mkdn?)(?:\.(?:txt|docx|odt|rtf))?", re.IGNORECASE
)
FOR_EDITORS = re.compile(r".*/(?:readme|leesmij)\.md", re.IGNORECASE)
"""What somebody puts beside the cases for whoever edits them."""
AT_THE_TOP = frozenset(path.removesuffix(".yml") for path in (FORMAT, FORMS, METHOD, SETTINGS))
MEGABYTE = 1_000_000
NOT_IN_ADDRESSES = frozenset('#%?:*"<>|\\')
"""What means something else in an address, or is refused by Windows in the name of a file."""


def no_cases(files: Files) -> Iterator[Problem]:
    """A kit has at least one case.

    Good: `roleplays/cases/keuken.yml`.
    Bad: an empty folder `roleplays/cases/`, or the cases in another folder.
    """
    if not files.case_ids:
        yield Problem(Code.NO_CASES, Position(CASES.rstrip("/")), {"folder": CASES})


def wrong_endings(files: Files) -> Iterator[Problem]:
    """A file among the cases is a case or a picture, one among the sessions is a session plan.

    One with another ending would be left out unseen.

    Good: `cases/keuken.yml`, `cases/keuken.jpg`, `sessions/dagdeel.yml`.
    Bad: `cases/keuken.yaml`, `cases/keuken.YML`, `cases/keuken.yml.txt`, `sessions/dagdeel.docx`.
    """
    for path in filter(_is_wrong, files.contents):
        plan = {"session": path} if path.startswith(SESSIONS) else {}
        yield Problem(Code.WRONG_ENDING, Position(path), {"wanted": _right_name(path), **plan})


def _is_wrong(path: str) -> bool:
    if is_hidden(path):
        return False
    if path.startswith(SESSIONS):
        return not is_session(path)
    return path.startswith(CASES) and not (is_case(path) or path.lower().endswith(PICTURES))


def _right_name(path: str) -> str:
    """The file's name with the right ending."""
    return f"{path.rpartition('/')[2].partition('.')[0]}.yml"


def bad_names(files: Files) -> Iterator[Problem]:
    """The name of a case or a session plan is a name on every computer, and no other has it.

    Good: `cases/nieuwe-keuken.yml`.
    Bad: `cases/Nieuwe keuken.yml`; `cases/con.yml`, which Windows refuses; `cases/a/keuken.yml`
    beside `cases/b/keuken.yml`, which would be one page.
    """
    for kind in (is_case, is_session):
        yield from _bad_names(filter(kind, files.contents))


def _bad_names(paths: Iterable[str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path in sorted(paths):
        name = id_of(path)
        if code := _why_bad(name):
            yield Problem(code, Position(path), {"longest": str(LONGEST_NAME)})
        if (same := first.setdefault(name.casefold(), path)) != path:
            yield Problem(Code.SAME_NAME, Position(path), {"other": same})


def _why_bad(name: str) -> Code | None:
    if name.casefold().partition(".")[0] in RESERVED_NAMES:
        return Code.RESERVED_NAME
    if len(name) > LONGEST_NAME:
        return Code.LONG_NAME
    return None if re.fullmatch(ID, name) else Code.BAD_FILE_NAME


def bad_names_of_slides(files: Files) -> Iterator[Problem]:
    """The name of a file with slides can stand in an address, as the names of its decks do.

    Good: `docs/slides/dag 2.md`.
    Bad: `docs/slides/dag #2.md`; a name with a line break, or of more than sixty characters.
    """
    for path in sorted(filter(is_page, files.slides)):
        name = PurePosixPath(path).stem
        if len(name) > LONGEST_NAME:
            yield Problem(Code.LONG_NAME, Position(path), {"longest": str(LONGEST_NAME)})
        elif not name.isprintable() or not NOT_IN_ADDRESSES.isdisjoint(name):
            yield Problem(Code.BAD_SLIDES_NAME, Position(path))


def misplaced(files: Files) -> Iterator[Problem]:
    """A file that somebody typed lies where it is read, under a name by which it is read.

    Good: `roleplays/cases/keuken.yml`, `docs/theorie/nee.md`, `docs/slides/dag.md`.
    Bad: `roleplays/keuken.yml`, `docs/keuken.yml`, `roleplays/nee.md`, `docs/nee.md.txt`;
    `.keuken.yml.icloud`, which says only that the file is elsewhere.
    """
    for path in sorted(files.placeholders):
        facts = {"name": name_behind(path)}
        yield Problem(Code.NOT_ON_THIS_DISK, Position(path), facts)
    for path in files.contents:
        if _is_misplaced_in_roleplays(path):
            yield Problem(Code.WRONG_FOLDER, Position(path))
    for path in sorted(files.beside_slides | set(files.slides)):
        if DATA.fullmatch(path):
            yield Problem(Code.WRONG_FOLDER, Position(path))
        elif (page := PAGE.fullmatch(path)) and not path.endswith(".md"):
            wanted = page["stem"].rpartition("/")[2] + ".md"
            yield Problem(Code.WRONG_ENDING, Position(path), {"wanted": wanted, "page": path})


def _is_misplaced_in_roleplays(path: str) -> bool:
    """Whether it is a text in a folder where only pictures, fonts and the like belong."""
    if path.startswith((CASES, SESSIONS)) or FOR_EDITORS.fullmatch(path):
        return False
    if is_labels(path):
        return False
    is_known = path.partition(".")[0] in AT_THE_TOP
    return bool(PAGE.fullmatch(path) or (DATA.fullmatch(path) and not is_known))


def unread(files: Files) -> Iterator[Problem]:
    """The files of a workshop lie in its folder, and are of a size that a person types.

    Good: `roleplays/kit.yml` is a file of some kilobytes.
    Bad: `roleplays/kit.yml` is a link to a file elsewhere, or a film with the wrong name.
    """
    for path in filter(_is_needed, sorted(files.outside)):
        yield Problem(Code.FILE_OUTSIDE, Position(path))
    for path in filter(_is_needed, files.oversized):
        size = f"{files.oversized[path] / MEGABYTE:.0f}"
        yield Problem(Code.FILE_TOO_LARGE, Position(path), {"megabytes": size})


def _is_needed(path: str) -> bool:
    is_of_docs = path.startswith(f"{DOCS}/") and is_page(path)
    return path in {FORMAT, FORMS, METHOD, SETTINGS} or any(
        (is_case(path), is_session(path), is_labels(path), is_of_docs)
    )
