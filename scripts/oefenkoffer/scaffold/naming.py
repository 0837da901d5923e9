"""Turn what somebody types into a title, and into a name that every computer takes."""

import re
import unicodedata
from pathlib import Path

from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.vocabulary import LONGEST_NAME, RESERVED_NAMES

ENDINGS = (".yml", ".yaml", ".md")
APART = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"}
"""Letters that are no other letter with an accent."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def name_of(typed: str) -> str:
    """The name of a file or a folder: `Café zonder zorgen` becomes `cafe-zonder-zorgen`.

    Raises:
        KitProblems: nothing is left, it is too long, or Windows keeps the name for itself.
    """
    letters = "".join(APART.get(letter, letter) for letter in _bare(typed).lower())
    ascii_only = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", ascii_only.replace("'", "")))
    code = None
    if not name:
        code = Code.BAD_FILE_NAME
    elif name in RESERVED_NAMES:
        code = Code.RESERVED_NAME
    elif len(name) > LONGEST_NAME:
        code = Code.LONG_NAME
    if code:
        raise KitProblems([Problem(code, Position(typed), {"longest": str(LONGEST_NAME)})])
    return name


def refuse_reserved(folder: Path) -> None:
    """Refuse a new folder that Windows keeps for itself, or cannot call so.

    Raises:
        KitProblems: one of the folders that would be made has such a name.
    """
    for way in (folder, *folder.parents):
        is_reserved = way.name.partition(".")[0].rstrip().lower() in RESERVED_NAMES
        is_cut = way.name.endswith((".", " ")) and way.name not in {".", ".."}
        if (is_reserved or is_cut) and not way.exists():
            code = Code.RESERVED_NAME if is_reserved else Code.BAD_FILE_NAME
            raise KitProblems([Problem(code, Position(str(way)))])


def title_of(typed: str) -> str:
    """What people read: of a mere name its words, with a capital; any other text as it is."""
    bare = " ".join(_bare(typed).split())
    if not _NAME.fullmatch(bare):
        return bare
    words = bare.replace("-", " ")
    return words[:1].upper() + words[1:]


def _bare(typed: str) -> str:
    """Without the ending of a file, and as one letter where an accent stands apart."""
    text = unicodedata.normalize("NFC", typed).strip()
    return next((text.removesuffix(end) for end in ENDINGS if text.endswith(end)), text)
