r"""A picture exists, lies in the project, is a PNG, JPEG or SVG of a sane size, and is described.

Good: `file: plaatjes/keuken.jpg` with `alt: Een keuken met een scheve deur`; in a text
`![Een keuken met een scheve deur](plaatjes/keuken.jpg)`.
Bad: `file: ..\Foto's\IMG_0012.HEIC` with `alt: IMG_0012`; in a text `![IMG_0012](IMG_0012.HEIC)`.
"""

import re
from collections.abc import Iterator

from oefenkoffer.markup import Markup, nodes_in
from oefenkoffer.model.assets.text_pictures import may_hold_pictures
from oefenkoffer.model.checks.unprintable import missing_signs
from oefenkoffer.model.definitions.schema import pictures
from oefenkoffer.model.files import FOLDER, Files, folded, leads_outside
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Fault, Location, Problem
from oefenkoffer.typed_values import Strict

HEAVIEST = 10_000_000
"""Bytes."""

LARGEST = 40_000_000
"""Pixels; a picture of ten times that takes a gigabyte to print."""

MILLION = 1_000_000


def check(parsed: Parsed[Strict], files: Files) -> Iterator[Problem]:
    """What is wrong with each picture that a file names."""
    for location, picture in pictures(parsed.model):
        if fault := _file_fault(picture.file, files):
            code, facts = fault
            yield Problem(code, parsed.source_map.position((*location, "file")), facts)
        if _is_name(picture.alt, picture.file):
            yield Problem(Code.POOR_ALT, parsed.source_map.position((*location, "alt")))
    if not may_hold_pictures(files.contents[parsed.source_map.document.path]):
        return
    for location, text in parsed.texts:
        if isinstance(text, Markup):
            yield from _in_text(text, location, parsed, files)


def _in_text(
    text: Markup, location: Location, parsed: Parsed[Strict], files: Files
) -> Iterator[Problem]:
    """What is wrong with each picture in a text, at its address."""
    for node in nodes_in(text, "picture"):
        position = parsed.source_map.find(location, node.target)
        if fault := _file_fault(node.target, files):
            code, facts = fault
            yield Problem(code, position, facts)
        if _is_name(node.text, node.target):
            yield Problem(Code.POOR_ALT, position)


def _file_fault(file: str, files: Files) -> Fault | None:
    path = f"{FOLDER}/{file}"
    if leads_outside(file) or file.endswith("/") or path in files.outside:
        return Code.PICTURE_OUTSIDE, {"backslash": "\\" if "\\" in file else ""}
    if path in files.oversized:
        return too_heavy(files.oversized[path])
    if path not in files.contents:
        return _not_found(path, files)
    return data_fault(file, files.contents[path])


def _not_found(path: str, files: Files) -> Fault:
    """No such file; another with the same letters is most likely meant."""
    same = (file for file in files.contents if folded(file) == folded(path))
    if meant := next(same, None):
        return Code.PICTURE_CASE, {"meant": meant.removeprefix(f"{FOLDER}/")}
    return Code.NO_PICTURE, {"folder": f"{FOLDER}/"}


def too_heavy(size: int) -> Fault:
    """What is wrong with a picture of so many bytes."""
    facts = {"megabytes": f"{size / MILLION:.0f}", "most": f"{HEAVIEST // MILLION}"}
    return Code.PICTURE_TOO_HEAVY, facts


def too_large(pixels: int) -> Fault | None:
    """What is wrong with a picture of so many pixels, if anything is."""
    if pixels <= LARGEST:
        return None
    facts = {"megapixels": f"{pixels // MILLION}", "most": f"{LARGEST // MILLION}"}
    return Code.PICTURE_TOO_LARGE, facts


def data_fault(file: str, data: bytes) -> Fault | None:
    """Why the bytes of a picture cannot be used, if so."""
    if len(data) > HEAVIEST:
        return too_heavy(len(data))
    return _content_fault(file, data)


def _content_fault(file: str, data: bytes) -> Fault | None:
    from oefenkoffer.model.assets.clean_pictures import clean
    from oefenkoffer.model.assets.drawings import LiveDrawingError, words_in
    from oefenkoffer.model.assets.picture_kinds import NotAPictureError, inspect, is_drawing

    kind: str = "SVG"
    endings: tuple[str, ...] = (".svg",)
    try:
        if is_drawing(data):
            for _, facts in missing_signs(words_in(data), None):
                return Code.SIGN_NOT_IN_FONT, {"drawing": facts.get("sign", facts["code"]), **facts}
        else:
            info = inspect(data)
            kind, endings = info.kind, info.endings
            if fault := too_large(info.pixels):
                return fault
        clean(data)
    except NotAPictureError as error:
        return Code.NOT_A_PICTURE, {"format": error.kind}
    except LiveDrawingError as error:
        return Code.LIVE_DRAWING, {"part": error.part}
    if not file.lower().endswith(endings):
        return Code.PICTURE_ENDING, {"format": kind, "ending": endings[0]}
    return None


def _is_name(alt: str, file: str) -> bool:
    """Whether a description is only the name of the file."""
    name = file.rpartition("/")[2]
    return _bare(alt) in {_bare(name), _bare(name.rpartition(".")[0])}


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
