"""A folder below `roleplays/` in, the font files that lie in it out, or why they cannot be read."""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from oefenkoffer.model.files import FOLDER, Files, is_hidden
from oefenkoffer.problems import Code

HEAVIEST = 4_000_000
"""Bytes of one file: the site and every deck carry the family."""

MILLION = 1_000_000
OUTSIDE = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.?(/|$)|//")
ENDINGS = {".ttf", ".otf"}
OTHER_ENDINGS = {".ttc", ".otc", ".woff", ".woff2", ".eot", ".pfb", ".pfm", ".dfont", ".zip"}
"""How files end that hold type as well, but that we cannot use."""

Wrong = tuple[Code, dict[str, str]]


def wrong_folder(folder: str, files: Files) -> Wrong | None:
    """Why there is no font file in a folder, if so."""
    place = _place(folder)
    if OUTSIDE.search(folder) or any(f"{place}/".startswith(f"{path}/") for path in files.outside):
        return Code.FONTS_OUTSIDE, {"backslash": "\\" if "\\" in folder else ""}
    every = (*files.contents, *files.oversized, *files.outside)
    if place in every:
        return Code.NO_FONT_FOLDER, {"file": folder, "meant": _typed(_folder(place))}
    below = sorted(path for path in every if path.startswith(f"{place}/"))
    if not below:
        same = (
            other for other in sorted(map(_folder, every)) if _letters(other) == _letters(place)
        )
        return Code.NO_FONT_FOLDER, {"meant": _typed(next(same, ""))}
    if any(_within(place, below)):
        return None
    deeper = (_folder(path) for path in below if is_font(path))
    return Code.NO_FONTS, {"meant": _typed(next(deeper, ""))}


def font_files(folder: str, files: Files) -> tuple[Mapping[str, bytes], tuple[Wrong, ...]]:
    """The fonts of a folder by the names of their files, and what is wrong with the others."""
    place, sizes = _place(folder), {path: len(data) for path, data in files.contents.items()}
    light: dict[str, bytes] = {}
    wrongs: list[Wrong] = []
    for path in _within(place, (*files.contents, *files.oversized, *files.outside)):
        name, size = path.rpartition("/")[2], files.oversized.get(path, sizes.get(path, 0))
        if path in files.outside:
            wrongs.append((Code.FONTS_OUTSIDE, {"file": name}))
        elif size > HEAVIEST:
            facts = {"megabytes": f"{size / MILLION:.0f}", "most": f"{HEAVIEST // MILLION}"}
            wrongs.append((Code.FONT_TOO_HEAVY, {"file": name, **facts}))
        else:
            light[name] = files.contents[path]
    return light, tuple(wrongs)


def is_font(path: str) -> bool:
    """Whether a file says that it holds type."""
    return not is_hidden(path) and ending(path) in ENDINGS | OTHER_ENDINGS


def ending(path: str) -> str:
    """How the name of a file ends, in small letters."""
    return path[path.rfind(".") :].lower()


def _within(place: str, paths: Iterable[str]) -> Iterator[str]:
    """The fonts that lie in a folder itself, in the order of their names."""
    return (path for path in sorted(paths) if _folder(path) == place and is_font(path))


def _place(folder: str) -> str:
    return f"{FOLDER}/{folder.rstrip('/')}"


def _typed(place: str) -> str:
    """A folder as somebody types it in `kit.yml`."""
    return place.removeprefix(FOLDER).removeprefix("/")


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _letters(path: str) -> str:
    """A path as a file system sees it that does not tell capitals, or kinds of ë, apart."""
    return normalize("NFC", path).casefold()
