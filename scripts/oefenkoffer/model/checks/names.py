"""The name of a case's file is a name on every computer and in every address, and no other has it.

Good: `cases/nieuwe-keuken.yml`.
Bad: `cases/Nieuwe keuken.yml`; `cases/con.yml`, which Windows refuses; `cases/a/keuken.yml` beside
`cases/b/keuken.yml`, which would be one page.
"""

import re
from collections.abc import Iterator

from oefenkoffer.model.base import ID
from oefenkoffer.model.files import Files, case_id_of, is_case
from oefenkoffer.problems import Code, Position, Problem

LONGEST = 60
RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}


def check(files: Files) -> Iterator[Problem]:
    """Each name that is none, and each that was given before."""
    first: dict[str, str] = {}
    for path in sorted(filter(is_case, files.contents)):
        case_id = case_id_of(path)
        if code := _wrong(case_id):
            yield Problem(code, Position(path), {"longest": str(LONGEST)})
        if (same := first.setdefault(case_id.casefold(), path)) != path:
            yield Problem(Code.SAME_NAME, Position(path), {"other": same})


def _wrong(case_id: str) -> Code | None:
    if case_id.casefold().partition(".")[0] in RESERVED:
        return Code.RESERVED_NAME
    if len(case_id) > LONGEST:
        return Code.LONG_NAME
    return None if re.fullmatch(ID, case_id) else Code.BAD_FILE_NAME
