"""Find the font files in a folder below `roleplays/`, or tell why they cannot be read."""

from collections.abc import Iterable, Iterator, Mapping

from oefenkoffer.model.files import FOLDER, Files, folded, is_hidden, leads_outside
from oefenkoffer.problems import Code, Fault

HEAVIEST = 4_000_000
"""Bytes of one file: the site and every deck carry the family."""

MILLION = 1_000_000
ENDINGS = {".ttf", ".otf"}
OTHER_ENDINGS = {".ttc", ".otc", ".woff", ".woff2", ".eot", ".pfb", ".pfm", ".dfont", ".zip"}
"""How files end that hold type too, in a form that we cannot use."""


def folder_fault(folder: str, files: Files) -> Fault | None:
    """Why there is no font file in a folder, if so."""
    path = _path(folder)
    if leads_outside(folder) or any(f"{path}/".startswith(f"{link}/") for link in files.outside):
        return Code.FONTS_OUTSIDE, {"backslash": "\\" if "\\" in folder else ""}
    every = files.paths
    if path in every:
        return Code.NO_FONT_FOLDER, {"file": folder, "meant": _typed(_folder(path))}
    below = sorted(file for file in every if file.startswith(f"{path}/"))
    if not below:
        same = (way for way in sorted(map(_folder, every)) if folded(way) == folded(path))
        return Code.NO_FONT_FOLDER, {"meant": _typed(next(same, ""))}
    if any(_within(path, below)):
        return None
    deeper = (_folder(file) for file in below if is_font(file))
    return Code.NO_FONTS, {"meant": _typed(next(deeper, ""))}


def font_files(folder: str, files: Files) -> tuple[Mapping[str, bytes], tuple[Fault, ...]]:
    """The fonts of a folder by the names of their files, and what is wrong with the others."""
    sizes = {path: len(data) for path, data in files.contents.items()}
    light: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in _within(_path(folder), files.paths):
        name, size = path.rpartition("/")[2], files.oversized.get(path, sizes.get(path, 0))
        if path in files.outside:
            faults.append((Code.FONTS_OUTSIDE, {"file": name}))
        elif size > HEAVIEST:
            facts = {"megabytes": f"{size / MILLION:.0f}", "most": f"{HEAVIEST // MILLION}"}
            faults.append((Code.FONT_TOO_HEAVY, {"file": name, **facts}))
        else:
            light[name] = files.contents[path]
    return light, tuple(faults)


def is_font(path: str) -> bool:
    """Whether a file says that it holds type."""
    return not is_hidden(path) and ending(path) in ENDINGS | OTHER_ENDINGS


def ending(path: str) -> str:
    """How the name of a file ends, in small letters."""
    return path[path.rfind(".") :].lower()


def _within(folder: str, paths: Iterable[str]) -> Iterator[str]:
    """The fonts that lie in a folder itself, in the order of their names."""
    return (path for path in sorted(paths) if _folder(path) == folder and is_font(path))


def _path(folder: str) -> str:
    return f"{FOLDER}/{folder.rstrip('/')}"


def _typed(path: str) -> str:
    """A folder as somebody types it in `kit.yml`."""
    return path.removeprefix(FOLDER).removeprefix("/")


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
