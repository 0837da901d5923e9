"""The fonts that paper is set in: Source Sans Pro from its package, the TrueType files only."""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path

import typst

FAMILY = "Source Sans Pro"
STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


@cache
def fonts() -> typst.Fonts:
    """The fonts for every document of this process.

    Why a folder of copies: the package holds each font twice, as OTF and as TTF, and Typst takes
    folders only and would mix the two.
    """
    folder = Path(tempfile.mkdtemp(prefix="oefenkoffer-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for style in STYLES:
        with as_file(_file(style)) as ttf:
            shutil.copy(ttf, folder)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])


@cache
def signs() -> frozenset[str]:
    """Every sign that paper can show, upright and in italics.

    The byte order mark is in the fonts, and forbidden by PDF/UA.
    """
    from fontTools.ttLib import TTFont

    def of(style: str) -> set[str]:
        with as_file(_file(style)) as ttf, TTFont(ttf, lazy=True) as font:
            return set(map(chr, font.getBestCmap()))

    return frozenset(of("Regular") & of("It") - {"\N{ZERO WIDTH NO-BREAK SPACE}"})


@cache
def advances(style: str) -> Mapping[str, float]:
    """How wide each sign is in one of the styles, in sizes of type."""
    from fontTools.ttLib import TTFont

    with as_file(_file(style)) as ttf, TTFont(ttf, lazy=True) as font:
        widths, per = font["hmtx"].metrics, font["head"].unitsPerEm
        return {chr(code): widths[name][0] / per for code, name in font.getBestCmap().items()}


def _file(style: str) -> Traversable:
    return files("font_source_sans_pro") / "files" / f"SourceSansPro-{style}.ttf"
