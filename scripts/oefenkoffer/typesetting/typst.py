"""Turn sources and data into a tagged PDF; what does not fit comes back as data."""

import ctypes
import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from oefenkoffer.temporary import empty_folder, temporary_folder, write_temporary
from oefenkoffer.typesetting.fonts import FAMILY, fonts, fonts_for
from oefenkoffer.typesetting.large_print import ENLARGEMENT, enlarged
from oefenkoffer.typesetting.nonbreaking import Prepared, prepared
from oefenkoffer.typesetting.typeface import Typeface

OVERFLOW = "panicked with: overflow "
OVERFULL = "panicked with: overfull "
NO_ROOM = "panicked with: no-room "
HIGHEST = 5000
"""What is higher in mm is no text that is too long, but a table that has no room in its width."""

GENERATIONS = 11
"""Documents after which Typst lets go of a layout that none of them used; it keeps ten."""
HALF = GENERATIONS // 2
"""Why not all of them: the next papers hold much that the last ones held, and what two clearings
in a row find unused goes all the same, so no more is kept than for two times `MOST_KEPT`."""
NOTHING = b"#none"

LETTERS = 25_000
"""Bytes of a PDF that are its fonts, about: they take no room as a layout."""
MOST_KEPT = 400_000
"""Bytes of PDFs, beside their fonts, of which Typst keeps the layouts before it is cleared: some
150 MB. Of what is only measured it keeps about as much for each byte of its data."""
_kept: deque[int] = deque(maxlen=GENERATIONS - 1)
"""The bytes of the documents that Typst still may keep, each with what was measured for it."""
_measured: list[int] = []
"""The bytes of what was measured since the last document, by several threads."""

SHARED = (
    "theme.typ",
    "words.typ",
    "rich.typ",
    "signs.typ",
    "cover.typ",
    "points_table.typ",
    "pieces.typ",
    "held.typ",
)


@dataclass(frozen=True)
class Template:
    """A Typst document beside its renderer.

    Attributes:
        package: the package that holds the file, such as `oefenkoffer.renderers.cards`.
        name: the file, such as `cards.typ`; it reads its data with `json("data.json")`.
        parts: more files of the package, which the document imports by their names.
    """

    package: str
    name: str
    parts: tuple[str, ...] = ()

    @property
    def sources(self) -> dict[str, bytes]:
        """The texts of the template by the names that Typst knows them under."""
        folder = files(self.package)
        parts = {part: (folder / part).read_bytes() for part in self.parts}
        return {"main.typ": (folder / self.name).read_bytes(), **parts}


@dataclass(frozen=True)
class Overflow:
    """A text that does not fit.

    Attributes:
        where: the names that the template gave, such as case, role and field; or the name of a
            table.
        mm: how much too high the whole is.
        characters: about how many characters of the longest field are too many.
    """

    where: Mapping[str, str]
    mm: float
    characters: int


class TextDoesNotFitError(Exception):
    """At least one text is too long for its paper; `overflows` lists all of them."""

    def __init__(self, overflows: tuple[Overflow, ...]) -> None:
        self.overflows = overflows
        super().__init__(f"{len(overflows)} texts do not fit")


class OverfullError(Exception):
    """A template has boxes that are too high or too wide; it does not know which text is too long.

    Attributes:
        mm: by how much, for each of its boxes; 0 or less for one that fits.
    """

    def __init__(self, mm: tuple[float, ...]) -> None:
        self.mm = mm
        super().__init__(f"boxes are too high by {mm} mm")


class TypesettingError(RuntimeError):
    """A template is wrong: a mistake of ours, not of an author."""

    def __init__(self, template: Template, message: str) -> None:
        super().__init__(f"{template.package}/{template.name}: {message}")


def pdf(
    template: Template,
    data: Mapping[str, Any],
    pictures: Mapping[str, bytes] | None = None,
    typeface: Typeface | None = None,
) -> bytes:
    """The PDF of a template filled with data: tagged, PDF/UA-1, equal every time.

    Without a date: a document with one would differ each day.

    Args:
        template: the document; beside its own parts it can import the `SHARED` files.
        data: JSON values, which the template reads from `data.json`; of pictures in texts the
            bytes as well. With `large_print` it lays out small pages, which are enlarged to A4.
        pictures: bytes by name; the template reads them as `pictures/<name>`.
        typeface: a client's family of type; None for our own.

    Raises:
        TextDoesNotFitError: the template found texts that are too long.
        OverfullError: the template found boxes that are too full.
        TypesettingError: the template failed, or Typst warned.
    """
    make_room()
    with compiler(template, data, typeface, pictures) as typesetter:
        result, warnings = typesetter.compile_with_warnings(format="pdf", pdf_standards="ua-1")
    if warnings:
        raise TypesettingError(template, "; ".join(warning.message for warning in warnings))
    assert isinstance(result, bytes)  # noqa: S101 (a PDF is one file; Typst says so by type only)
    _kept.append(max(0, len(result) - LETTERS) + sum(_measured))
    _measured.clear()
    return enlarged(result) if data.get("large_print") else result


@contextmanager
def compiler(
    template: Template,
    data: Mapping[str, Any],
    typeface: Typeface | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Iterator[typst.Compiler]:
    """Typst with a template filled with data; what it refuses is raised as an error of ours."""
    ready = prepared(data)
    with _root({**(pictures or {}), **ready.pictures}) as root:
        typesetter = typst.Compiler(
            _sources(template, ready, typeface),  # type: ignore[type-var]  # a dict is taken, the stub lags
            root=root,
            font_paths=fonts_for(typeface),
        )
        try:
            yield typesetter
        except RuntimeError as error:  # a query raises no error of Typst's own
            raise _explained(template, error) from None


def make_room() -> None:
    """Let go of what Typst keeps and did not use lately, where it keeps much.

    Why before a document is measured too: what that leaves comes on top, and is used to set it.
    """
    if sum(_kept) + sum(_measured) > MOST_KEPT:
        _let_go(HALF)


def count_measured(size: int) -> None:
    """Count a document of so many bytes of data that was laid out to be measured alone."""
    _measured.append(size)


def evict_cache() -> None:
    """Let go of all layouts that Typst keeps from the documents of before."""
    _let_go(GENERATIONS)


def _let_go(generations: int) -> None:
    """Let go of the layouts that so many documents more would have left unused for too long.

    Why empty documents: Typst looks through its cache after each one, and has no other way in.
    """
    compiler = typst.Compiler(NOTHING, font_paths=fonts())
    for _ in range(generations):
        compiler.compile(input=NOTHING, format="svg")
    _kept.clear()
    _measured.clear()
    _give_back_memory()


def _give_back_memory() -> None:
    """Hand what is free to the system, where the C library can; else it lies between what is used.

    Why: without, a large kit takes half as much again.
    """
    with suppress(AttributeError, OSError, TypeError):  # macOS and Windows have no such function
        ctypes.CDLL(None).malloc_trim(0)


def _sources(template: Template, ready: Prepared, typeface: Typeface | None) -> dict[str, bytes]:
    shared = files("oefenkoffer.typesetting")
    enlargement = ENLARGEMENT if ready.data.get("large_print") else 1
    needs = {"pieces": ready.pieces, "tables": ready.tables, "enlargement": enlargement}
    return {
        **{name: (shared / name).read_bytes() for name in SHARED},
        **template.sources,
        "data.json": _json(ready.data),
        "type.json": _json({**_type(typeface), **needs}),
    }


def _type(typeface: Typeface | None) -> Mapping[str, Any]:
    """The families that `theme.typ` sets text in, the next for signs that the first lacks."""
    if typeface is None:
        return {"families": [FAMILY], "italics": True}
    return {"families": [typeface.family, FAMILY], "italics": typeface.has_italics}


def _json(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode()


@contextmanager
def _root(pictures: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder for pictures, which Typst takes from a disk only; without any, an empty one."""
    if not pictures:
        yield empty_folder()
        return
    with temporary_folder() as folder:
        for name, data in pictures.items():
            path = folder / "pictures" / name
            path.parent.mkdir(exist_ok=True)
            write_temporary(path, data)
        yield folder


def _explained(template: Template, error: RuntimeError) -> Exception:
    message = str(error)
    if OVERFULL in message:
        return OverfullError(tuple(json.loads(message.split(OVERFULL, 1)[1])))
    if NO_ROOM in message:
        names = json.loads(message.split(NO_ROOM, 1)[1])
        return TextDoesNotFitError(tuple(Overflow({"table": name}, HIGHEST, 0) for name in names))
    if OVERFLOW not in message:
        more = error.diagnostic if isinstance(error, typst.TypstError) else ""
        return TypesettingError(template, f"{message} {more}")
    overflows = json.loads(message.split(OVERFLOW, 1)[1])
    return TextDoesNotFitError(
        tuple(Overflow(item["where"], item["mm"], item["characters"]) for item in overflows)
    )
