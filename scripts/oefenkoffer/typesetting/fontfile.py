"""Tell what each font file is, from its bytes: for Typst, for browsers, for Office."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import category

from oefenkoffer.temporary import temporary_folder, write_temporary
from oefenkoffer.typesetting.scaling import measures_of

logging.getLogger("fontTools").setLevel(logging.CRITICAL)  # what is wrong with a font, we tell

KINDS: Mapping[bytes, str] = {
    b"wOF2": "WOFF2",
    b"wOFF": "WOFF",
    b"ttcf": "TTC",
    b"PK\3\4": "ZIP",
    b"\x80\1": "Type 1",
    b"%!PS": "Type 1",
}
"""How files that hold type in a form that Typst or browsers do not read begin."""

SIGNATURES = (b"\0\1\0\0", b"true", b"OTTO")
"""How TrueType and OpenType begin."""

USAGE, RESTRICTED = 0x000F, 0x0002
WHOLE_OR_BITMAPS = 0x0300
"""Bits of `fsType`: may be embedded only whole, or only as bitmaps. Typst does neither."""

UNPRINTABLE = {"\N{ZERO WIDTH NO-BREAK SPACE}"}
PRIVATE = {"Co", "Cn", "Cs"}


class NotAFontError(Exception):
    """No whole TrueType or OpenType; `kind` names what it is, when that is known."""

    def __init__(self, kind: str = "") -> None:
        self.kind = kind
        super().__init__(kind or "no font")


@dataclass(frozen=True)
class Face:
    """What one font file holds.

    Attributes:
        family: the name that Typst knows it under.
        installed: the name that Windows lists it under.
        weight: 400 is regular, 700 is bold.
        stretch: 1 is of usual width.
        signs: without those that may not stand in a PDF for every reader.
        is_variable: whether one file holds many weights.
        is_locked: whether its maker forbids to embed it the way a PDF does.
    """

    family: str
    installed: str
    is_italic: bool
    weight: int
    stretch: float
    signs: frozenset[str]
    is_variable: bool
    is_locked: bool


def inspected(files: Iterable[bytes]) -> tuple[Face | NotAFontError, ...]:
    """What each file is, or why it is no font; in the order of the files."""
    return _inspected(tuple(files))


@lru_cache(maxsize=4)
def _inspected(files: tuple[bytes, ...]) -> tuple[Face | NotAFontError, ...]:
    seen = _as_typst_sees(files)
    return tuple(_face(data, seen.get(number)) for number, data in enumerate(files))


def _as_typst_sees(files: tuple[bytes, ...]) -> Mapping[int, Any]:
    """Typst's own words for each file that it can read, by number; it takes folders only."""
    import typst

    with temporary_folder() as folder:
        for number, data in enumerate(files):
            write_temporary(folder / f"{number}.ttf", data)
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
        ).fonts()
        return {int(Path(info.path).stem): info for info in fonts if info.path}


def _face(data: bytes, info: Any) -> Face | NotAFontError:  # noqa: ANN401 (Typst's FontInfo)
    if not data.startswith(SIGNATURES):
        return NotAFontError(next((KINDS[start] for start in KINDS if data.startswith(start)), ""))
    try:
        return _read(data, info)
    except Exception:  # noqa: BLE001 (a broken file makes fontTools raise nearly anything)
        return NotAFontError()


def _read(data: bytes, info: Any) -> Face:  # noqa: ANN401 (Typst's FontInfo)
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(data), lazy=True) as font:
        for tag in font.reader.keys():  # noqa: SIM118 (not a dict)
            font.reader[tag]  # a file that was cut short raises
        measures_of(data)  # and so does one whose letters cannot be drawn
        usage = font["OS/2"].fsType if "OS/2" in font else 0
        return Face(
            family=info.family,
            installed=font["name"].getDebugName(1) or info.family,
            is_italic=info.style != "normal",
            weight=info.weight,
            stretch=info.stretch,
            signs=signs_of(font),
            is_variable="fvar" in font,
            is_locked=usage & USAGE == RESTRICTED or bool(usage & WHOLE_OR_BITMAPS),
        )


def signs_of(font: Any) -> frozenset[str]:  # noqa: ANN401 (fontTools has no types)
    """The signs of a font that may stand in any PDF."""
    cmap = font.getBestCmap().items()
    missing = font.getGlyphName(0)
    signs = {chr(code) for code, name in cmap if name != missing}
    return frozenset(sign for sign in signs - UNPRINTABLE if category(sign) not in PRIVATE)
