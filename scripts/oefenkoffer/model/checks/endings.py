"""A file among the cases is a case or a picture, one among the sessions is a session plan.

One with another ending would be left out unseen.

Good: `cases/keuken.yml`, `cases/keuken.jpg`, `sessions/dagdeel.yml`.
Bad: `cases/keuken.yaml`, `cases/keuken.YML`, `cases/keuken.yml.txt`, `sessions/dagdeel.docx`.
"""

from collections.abc import Iterator

from oefenkoffer.model.files import CASES, SESSIONS, Files, is_case, is_hidden, is_session
from oefenkoffer.problems import Code, Position, Problem

PICTURES = (".png", ".jpg", ".jpeg")


def check(files: Files) -> Iterator[Problem]:
    """Each file that is none of these, nor a program's own."""
    for path in filter(_stray, files.contents):
        plan = {"session": path} if path.startswith(SESSIONS) else {}
        yield Problem(Code.WRONG_ENDING, Position(path), {"wanted": _wanted(path), **plan})


def _stray(path: str) -> bool:
    if is_hidden(path):
        return False
    if path.startswith(SESSIONS):
        return not is_session(path)
    return path.startswith(CASES) and not (is_case(path) or path.lower().endswith(PICTURES))


def _wanted(path: str) -> str:
    """The file's name with the right ending."""
    return f"{path.rpartition('/')[2].partition('.')[0]}.yml"
