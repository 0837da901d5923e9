"""Turn texts that do not fit on paper into problems at the place where the author typed them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from oefenkoffer.model import Workshop
from oefenkoffer.model.files import FOLDER, METHOD
from oefenkoffer.problems import Code, KitProblems, Location, Position, Problem
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError


def problems_of(error: TextDoesNotFitError, workshop: Workshop) -> Iterator[Problem]:
    """A problem for each text that does not fit, with how much is too much where it is worst.

    Why once: what stands on the cards of three roles is one text to its author.
    """
    reported: set[tuple[Code, Position]] = set()
    for overflow in sorted(error.overflows, key=lambda overflow: -overflow.mm):
        problem = _problem(overflow, workshop)
        if (problem.code, problem.position) not in reported:
            reported.add((problem.code, problem.position))
            yield problem


_DEEP = 2


@contextmanager
def as_problems(workshop: Workshop) -> Iterator[None]:
    """Raise KitProblems instead of the error that knows no files."""
    try:
        yield
    except TextDoesNotFitError as error:
        raise KitProblems(problems_of(error, workshop)) from None


def _problem(overflow: Overflow, workshop: Workshop) -> Problem:
    where = overflow.where
    facts = {
        "field": _name(where.get("field", "")),
        "text": _name(where.get("field", "")) if overflow.characters else "",
        "mm": f"{overflow.mm:.0f}",
        "characters": str(overflow.characters),
        "slide": where.get("slide", ""),
        "typed": where.get("line", ""),
        "fonts": workshop.settings.style.fonts or "",
    }
    return Problem(_code(where), _position(where, workshop), facts)


def _name(field: str) -> str:
    """The field as its author knows it: without the numbers of a list, and the way to a form."""
    keys = [key for key in field.split(".") if not key.isdigit()]
    return keys[-1] if len(keys) > _DEEP else ".".join(keys)


def _code(where: Mapping[str, str]) -> Code:
    if where.get("file") == "forms.yml":
        return Code.FORM_DOES_NOT_FIT
    if where.get("card") == "pocket":
        return Code.POCKET_DOES_NOT_FIT
    return Code.TEXT_DOES_NOT_FIT_SLIDE if "slide" in where else Code.TEXT_DOES_NOT_FIT


def _position(where: Mapping[str, str], workshop: Workshop) -> Position:
    """The position of the field that a template named by case, role and field, or of the line."""
    if "line" in where:
        return Position(where["file"], int(where["line"]), 1)
    named = where.get("field", "").split(".")
    field: Location = tuple(int(key) if key.isdigit() else key for key in named)
    if where.get("case"):
        path = workshop.case_path(where["case"])
        return workshop.position(path, _in_case(where, field, workshop))
    path = f"{FOLDER}/{where['file']}" if "file" in where else METHOD
    return workshop.position(path, field)


def _in_case(where: Mapping[str, str], field: Location, workshop: Workshop) -> Location:
    """Below the role that holds the field; a card shows fields of its case and of other roles."""
    case = next(case for case in workshop.cases if case.id == where["case"])
    own = where.get("role")
    if own not in case.roles:
        return field
    places: list[tuple[Location, object]] = [(("roles", own), case.roles[own]), ((), case)]
    places += [(("roles", role), holder) for role, holder in case.roles.items()]
    return next(
        ((*place, *field) for place, holder in places if field[0] in _fields(holder)), field
    )


def _fields(holder: object) -> Iterable[str | int]:
    return getattr(type(holder), "model_fields", ())
