"""Read the family of type in a folder below `roleplays/`, or tell why there is none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from oefenkoffer.model.assets.font_files import ENDINGS, ending, folder_fault, font_files
from oefenkoffer.model.files import Files
from oefenkoffer.problems import Code, Fault
from oefenkoffer.typesetting.fontfile import Face, NotAFontError, inspected
from oefenkoffer.typesetting.fonts import FAMILY, our_file
from oefenkoffer.typesetting.scaling import scale
from oefenkoffer.typesetting.typeface import Style, Typeface

UPRIGHT: Mapping[Style, tuple[int, range]] = {
    "Regular": (400, range(300, 451)),
    "Bold": (700, range(600, 750)),
    "Semibold": (600, range(550, 651)),
}
"""Which weight each style should have, and which will do: within these Typst chooses as we do."""

ITALIC: Mapping[Style, Style] = {"Regular": "It", "Bold": "BoldIt", "Semibold": "SemiboldIt"}
NEEDED: Sequence[Style] = ("Regular", "Bold")

TypefaceOrFaults = tuple[Typeface | None, tuple[Fault, ...]]


@dataclass(frozen=True)
class Font:
    """A font with the name of its file."""

    file: str
    data: bytes
    face: Face


def typeface(folder: str, files: Files) -> TypefaceOrFaults:
    """The family in a folder, or everything that is wrong with that folder."""
    if fault := folder_fault(folder, files):
        return None, (fault,)
    contents, faults = font_files(folder, files)
    fonts, of_fonts = _fonts(contents)
    faults = (*faults, *of_fonts, *_family_faults(fonts))
    if faults:
        return None, faults
    chosen = _chosen(fonts)
    faults = (*_twice(fonts, chosen), *_missing(fonts, chosen))
    return (None, faults) if faults else (_family(chosen), ())


def _fonts(contents: Mapping[str, bytes]) -> tuple[tuple[Font, ...], tuple[Fault, ...]]:
    fonts: list[Font] = []
    faults: list[Fault] = []
    for (name, data), face in zip(contents.items(), inspected(contents.values()), strict=True):
        if isinstance(face, NotAFontError):
            faults.append((Code.NOT_A_FONT, {"file": name, "format": _format(name, face)}))
        else:
            fonts.append(Font(name, data, face))
            faults += _font_faults(name, face)
    return tuple(fonts), tuple(faults)


def _format(name: str, error: NotAFontError) -> str:
    """What a file is: by its first bytes, else by its ending when that is none of ours."""
    return error.kind or ("" if ending(name) in ENDINGS else ending(name)[1:].upper())


def _font_faults(name: str, face: Face) -> Iterator[Fault]:
    if face.is_variable:
        yield Code.FONT_VARIABLE, {"file": name}
    if face.is_locked:
        yield Code.FONT_LOCKED, {"file": name}


def _family_faults(fonts: Iterable[Font]) -> Iterator[Fault]:
    families = sorted({font.face.family for font in fonts})
    if len(families) > 1:
        yield Code.FONT_FAMILIES, {"families": ", ".join(families)}
    elif families and families[0].casefold() == FAMILY.casefold():
        yield Code.FONT_IS_OURS, {"family": families[0]}


def _chosen(fonts: Sequence[Font]) -> Mapping[Style, Font]:
    """The font for each style; what is of another width or weight is not used."""
    chosen: dict[Style, Font] = {}
    for style, (wanted, will_do) in UPRIGHT.items():
        for is_italic, name in ((False, style), (True, ITALIC[style])):
            candidates = [
                font
                for font in _usual(fonts)
                if font.face.is_italic is is_italic
                and font.face.weight in will_do
                and font not in chosen.values()
            ]
            if candidates:
                chosen[name] = min(candidates, key=lambda font: abs(font.face.weight - wanted))
    return chosen


def _usual(fonts: Sequence[Font]) -> Iterator[Font]:
    """The fonts of usual width, or of the width nearest to that."""
    nearest = min(abs(font.face.stretch - 1) for font in fonts)
    return (font for font in fonts if abs(font.face.stretch - 1) == nearest)


def _twice(fonts: Sequence[Font], chosen: Mapping[Style, Font]) -> Iterator[Fault]:
    """Each pair of files that Typst could take the same style from."""
    taken = {font.file for font in chosen.values()}
    for first, second in combinations(fonts, 2):
        if _variant(first) == _variant(second) and {first.file, second.file} & taken:
            yield Code.FONT_TWICE, {"one": first.file, "other": second.file}


def _variant(font: Font) -> tuple[bool, int, float]:
    return font.face.is_italic, font.face.weight, font.face.stretch


def _missing(fonts: Sequence[Font], chosen: Mapping[Style, Font]) -> Iterator[Fault]:
    for style in NEEDED:
        if style not in chosen:
            facts = {"family": fonts[0].face.family, "style": style.lower()}
            yield Code.NO_FONT_STYLE, facts


def _family(chosen: Mapping[Style, Font]) -> Typeface:
    regular = chosen["Regular"].face
    files = tuple((style, font.data) for style, font in chosen.items())
    signs = frozenset.intersection(*(font.face.signs for font in chosen.values()))
    size = scale(chosen["Regular"].data, our_file("Regular"))
    return Typeface(regular.family, regular.installed, size, files, signs)
