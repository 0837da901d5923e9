"""The name of a case or a session plan is a name on every computer, and no other has it.

Good: `cases/nieuwe-keuken.yml`.
Bad: `cases/Nieuwe keuken.yml`; `cases/con.yml`, which Windows refuses; `cases/a/keuken.yml` beside
`cases/b/keuken.yml`, which would be one page.
"""

import re
from collections.abc import Iterable, Iterator

from oefenkoffer.model.files import Files, id_of, is_case, is_session
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.typed_values import ID
from oefenkoffer.vocabulary import LONGEST_NAME, RESERVED_NAMES


def check(files: Files) -> Iterator[Problem]:
    """Each name that is none, and each that was given before."""
    for kind in (is_case, is_session):
        yield from _check(filter(kind, files.contents))


def _check(paths: Iterable[str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path in sorted(paths):
        name = id_of(path)
        if code := _wrong(name):
            yield Problem(code, Position(path), {"longest": str(LONGEST_NAME)})
        if (same := first.setdefault(name.casefold(), path)) != path:
            yield Problem(Code.SAME_NAME, Position(path), {"other": same})


def _wrong(name: str) -> Code | None:
    if name.casefold().partition(".")[0] in RESERVED_NAMES:
        return Code.RESERVED_NAME
    if len(name) > LONGEST_NAME:
        return Code.LONG_NAME
    return None if re.fullmatch(ID, name) else Code.BAD_FILE_NAME
