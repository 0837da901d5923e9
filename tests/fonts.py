"""Fonts of a client that does not exist: ours under another name, with something changed."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont, newTable

from oefenkoffer.typesetting.typeface import Style, Typeface

FAMILY = "Huisletter"
FOLDER = "roleplays/huisstijl/letters"
Family = Mapping[str, bytes]
NAMES = {"Regular": "Regular", "It": "Italic", "Semibold": "Semibold", "Bold": "Bold"}
"""What a maker calls our styles."""


@cache
def font(  # noqa: PLR0913 (what a test may want to change)
    style: str = "Regular",
    *,
    family: str = FAMILY,
    without: str = "",
    usage: int = 0,
    upm: int = 1000,
    flavor: str | None = None,
    axes: bool = False,
    capitals: int = 660,
) -> bytes:
    """One file of a family: its name is reserved for the real one, so it gets another.

    Args:
        style: one of ours.
        family: the name it goes under.
        without: signs that it does not have.
        usage: what its maker allows, as `fsType` has it.
        upm: units of a size of type; half as many make letters twice as large.
        flavor: `woff` for a font of the web.
        capitals: how tall it says that capitals are, in its units.
        axes: whether its weight can be chosen, as in a variable font.
    """
    ttf = files("font_source_sans_pro") / "files" / f"SourceSansPro-{style}.ttf"
    with TTFont(BytesIO(ttf.read_bytes()), recalcTimestamp=False) as made:
        _rename(made, family, NAMES.get(style, style))
        for table in made["cmap"].tables:
            table.cmap = {
                code: name for code, name in table.cmap.items() if chr(code) not in without
            }
        if axes:
            made["fvar"] = newTable("fvar")
        made["OS/2"].fsType, made["OS/2"].sCapHeight = usage, capitals
        made["head"].unitsPerEm, made.flavor = upm, flavor
        out = BytesIO()
        made.save(out)
        return out.getvalue()


def _rename(made: TTFont, family: str, style: str) -> None:
    names = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}"}
    names[6] = f"{family.replace(' ', '')}-{style}"
    table = made["name"]
    table.names = []
    for number, text in {**names, 16: family, 17: style}.items():
        table.setName(text, number, 3, 1, 0x409)


def family(*styles: str, folder: str = FOLDER, without: str = "", upm: int = 1000) -> Family:
    """Files by path: a regular and a bold, or these styles."""
    return {
        f"{folder}/{FAMILY}-{NAMES.get(style, style)}.ttf": font(style, without=without, upm=upm)
        for style in styles or ("Regular", "Bold")
    }


def wide_typeface() -> Typeface:
    """A family of a house with letters that are a quarter larger than ours, set as they are."""
    files: tuple[tuple[Style, bytes], ...] = (
        ("Regular", font(upm=800)),
        ("Bold", font("Bold", upm=800)),
    )
    return Typeface(FAMILY, FAMILY, 1.0, files, frozenset())
