"""Read and write the file of the printers that this computer remembers."""

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from pydantic import ValidationError

from oefenkoffer.model.definitions.printers import Printer, Printers
from oefenkoffer.model.loading.pydantic_errors import problems_from
from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.publish.file_writer import write_all
from oefenkoffer.source import Document, parse

NAME = "printers.yml"


def settings_file() -> Path:
    """Where the file stands, there or not: in the folder for settings of this user."""
    from platformdirs import user_config_path

    return user_config_path("oefenkoffer", appauthor=False) / NAME


def read_printers(file: Path) -> Mapping[str, Printer]:
    """The printers by name; none without a file.

    Raises:
        KitProblems: the file cannot be read, or somebody changed it into something else.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        _stop(Code.UNREADABLE, file, error)
    source = source_map(parse(str(file), data), data)
    if source.document.problems:
        raise KitProblems(source.document.problems)
    return _printers(source)


def validated(name: str, typed: Mapping[str, str | float | None]) -> Printer:
    """One printer from what somebody typed on the command line.

    Raises:
        KitProblems: the name or a number cannot be.
    """
    values = {key: value for key, value in typed.items() if value is not None}
    document = Document(name, {"printers": {name: values}}, ())  # type: ignore[dict-item]  # numbers
    return _printers(SourceMap(document, ()))[name]


def named_printer(name: str, printers: Mapping[str, Printer], file: Path) -> Printer:
    """The printer of that name.

    Raises:
        KitProblems: there is none.
    """
    if name in printers:
        return printers[name]
    facts = {
        "name": name,
        "choices": ", ".join(printers),
        "suggestion": suggestion(name, tuple(printers)),
        "none": "" if printers else "none",
    }
    raise KitProblems([Problem(Code.NO_SUCH_PRINTER, Position(str(file)), facts)])


def write_printers(printers: Mapping[str, Printer], file: Path) -> None:
    """Write all printers, as a whole or not at all.

    Raises:
        KitProblems: the file cannot be written.
    """
    import yaml

    values = {name: printer.model_dump(exclude_none=True) for name, printer in printers.items()}
    text = yaml.safe_dump({"printers": values}, sort_keys=True)
    write_all({file: text.encode()}, settings=True)


def _printers(source: SourceMap) -> Mapping[str, Printer]:
    try:
        return Printers.model_validate(source.document.values).printers
    except ValidationError as error:
        raise KitProblems(problems_from(error, Printers, source)) from None


def _stop(code: Code, file: Path, error: OSError) -> NoReturn:
    facts = {"file": str(file), "reason": error.strerror or type(error).__name__}
    raise KitProblems([Problem(code, Position(str(file)), facts)]) from None
