"""The fonts that paper is set in: Source Sans Pro from its package, or a client's own family.

Behind a client's family ours stands as well, for the ticks and arrows that it does not have.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import typst

from oefenkoffer.temporary import lasting_folder, write_temporary
from oefenkoffer.typesetting.scaling import scaled
from oefenkoffer.typesetting.typeface import STYLES, Style, Typeface

FAMILY = "Source Sans Pro"


@cache
def fonts() -> typst.Fonts:
    """The fonts for every document of this process that is set in our own family.

    Why a folder of copies: the package holds each font twice, as OTF and as TTF, and Typst takes
    folders only and would mix the two.
    """
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[_folder(_ours())]
    )


@lru_cache(maxsize=2)
def fonts_with(typeface: Typeface) -> typst.Fonts:
    """The same for a client's family; without Typst's own, one of which may have its name."""
    theirs = {f"house-{style}.ttf": scaled(data, typeface.scale) for style, data in typeface.files}
    folder = _folder(_ours() | theirs)
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )


def fonts_for(typeface: Typeface | None) -> typst.Fonts:
    """The fonts for a document in a client's family, or in our own where there is none."""
    return fonts_with(typeface) if typeface else fonts()


@cache
def signs() -> frozenset[str]:
    """Every sign that paper can show, upright and in italics.

    The byte order mark is in the fonts, and forbidden by PDF/UA.
    """
    from fontTools.ttLib import TTFont

    def of(style: Style) -> set[str]:
        with TTFont(BytesIO(our_file(style)), lazy=True) as font:
            return set(map(chr, font.getBestCmap()))

    return frozenset(of("Regular") & of("It") - {"\N{ZERO WIDTH NO-BREAK SPACE}"})


@lru_cache(maxsize=8)
def advances(style: Style, typeface: Typeface | None = None) -> Mapping[str, float]:
    """How wide each sign is in one of the styles, in sizes of type."""
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(_data(style, typeface)), lazy=True) as font:
        widths, per = font["hmtx"].metrics, font["head"].unitsPerEm
        return {chr(code): widths[name][0] / per for code, name in font.getBestCmap().items()}


@lru_cache(maxsize=8)
def line_height(typeface: Typeface) -> float:
    """How high a line of a client's family is in Office, in sizes of type.

    Why the larger of two: Windows goes by one table of a font, and other systems by another.
    """
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(typeface.file("Regular")), lazy=True) as font:
        head = font["hhea"]
        heights = [head.ascent - head.descent + head.lineGap]
        if "OS/2" in font:
            heights.append(font["OS/2"].usWinAscent + font["OS/2"].usWinDescent)
        return float(max(heights) / font["head"].unitsPerEm)


def _folder(contents: Mapping[str, bytes]) -> Path:
    """A folder with these files for as long as the process runs: Typst reads them when needed."""
    folder = lasting_folder()
    for name, data in contents.items():
        write_temporary(folder / name, data)
    return folder


def _ours() -> dict[str, bytes]:
    return {f"SourceSansPro-{style}.ttf": our_file(style) for style in STYLES}


def _data(style: Style, typeface: Typeface | None) -> bytes:
    return typeface.file(style) if typeface else our_file(style)


def our_file(style: Style) -> bytes:
    """Source Sans Pro in one of its styles."""
    return (files("font_source_sans_pro") / "files" / f"SourceSansPro-{style}.ttf").read_bytes()
