"""A file among the cases is a case or a picture; one with another ending would be left out unseen.

Good: `cases/keuken.yml`, `cases/keuken.jpg`.
Bad: `cases/keuken.yaml`, `cases/keuken.YML`, `cases/keuken.yml.txt`, `cases/keuken.docx`.
"""

from collections.abc import Iterator

from oefenkoffer.model.files import CASES, Files, is_case, is_hidden
from oefenkoffer.problems import Code, Position, Problem

PICTURES = (".png", ".jpg", ".jpeg")


def check(files: Files) -> Iterator[Problem]:
    """Each file that is neither a case, nor a picture, nor a program's own."""
    for path in files.contents:
        expected = is_case(path) or is_hidden(path) or path.lower().endswith(PICTURES)
        if path.startswith(CASES) and not expected:
            yield Problem(Code.WRONG_ENDING, Position(path), {"wanted": _wanted(path)})


def _wanted(path: str) -> str:
    """The file's name with the right ending."""
    return f"{path.rpartition('/')[2].partition('.')[0]}.yml"
