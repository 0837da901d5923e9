"""From the files of a project to a workshop: parse, fill the models, check across files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from oefenkoffer.model.base import Strict
from oefenkoffer.model.case import Case
from oefenkoffer.model.checks import problems_of
from oefenkoffer.model.errors import problems_from
from oefenkoffer.model.files import METHOD, SETTINGS, Files
from oefenkoffer.model.method import Method
from oefenkoffer.model.settings import Settings
from oefenkoffer.model.workshop import Workshop, case_id_of
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.source import Document, parse

M = TypeVar("M", bound=Strict)


@dataclass(frozen=True)
class Filled(Generic[M]):
    """A model filled from one file, or what is wrong with that file."""

    model: M | None
    problems: tuple[Problem, ...]


def read(files: Files) -> Workshop:
    """The workshop that the files hold.

    Raises:
        KitProblems: anything is wrong in any of the files; all of it.
    """
    documents = {path: parse(path, data) for path, data in _yaml_files(files)}
    method = _fill(Method, documents.get(METHOD) or _nothing(METHOD))
    settings = _fill(Settings, documents.get(SETTINGS) or _nothing(SETTINGS))
    cases = [
        _fill(Case, document, {"id": case_id})
        for path, document in documents.items()
        if (case_id := case_id_of(path)) is not None
    ]
    found = tuple(filled.model for filled in cases if filled.model)
    if method.model is None or settings.model is None or len(found) < len(cases):
        by_case = (problem for filled in cases for problem in filled.problems)
        raise KitProblems((*method.problems, *settings.problems, *by_case))
    workshop = Workshop(
        method.model, settings.model, _in_order(found, settings.model), documents, files
    )
    if problems := problems_of(workshop):
        raise KitProblems(problems)
    return workshop


def _yaml_files(files: Files) -> Iterator[tuple[str, bytes]]:
    for path, data in sorted(files.contents.items()):
        if path in {METHOD, SETTINGS} or (case_id_of(path) and path.endswith(".yml")):
            yield path, data


def _nothing(path: str) -> Document:
    return Document(path, None, (Problem(Code.NO_FILE, Position(path), {"path": path}),))


def _fill(model: type[M], document: Document, given: Mapping[str, str] | None = None) -> Filled[M]:
    """The model of a document; `given` are values that do not stand in the file itself."""
    if document.problems or not isinstance(document.values, dict):
        return Filled(None, document.problems)
    try:
        return Filled(model.model_validate({**document.values, **(given or {})}), ())
    except ValidationError as error:
        return Filled(None, tuple(problems_from(error, model, document)))


def _in_order(cases: tuple[Case, ...], settings: Settings) -> tuple[Case, ...]:
    order = {case_id: place for place, case_id in enumerate(settings.case_order)}
    return tuple(sorted(cases, key=lambda case: (order.get(case.id, len(order)), case.id)))
