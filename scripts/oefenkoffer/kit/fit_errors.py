"""Turn texts that do not fit on paper into problems at the place where the author typed them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from oefenkoffer.kit.decks import decks
from oefenkoffer.markup import held_in, table_id
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.files import FOLDER, METHOD
from oefenkoffer.problems import Code, KitProblems, Location, Position, Problem
from oefenkoffer.renderers.slides.model import Origin, Slide
from oefenkoffer.typesetting import HIGHEST, Overflow, TextDoesNotFitError


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


def small_type_advice(small: Mapping[Slide, float], workshop: Workshop) -> Iterator[Problem]:
    """Advice on each slide of which the type is smaller than can be read from the back of a room.

    Args:
        small: the smallest type of such a slide on any screen, in points.
        workshop: what the slides are made of.
    """
    by_origin: dict[Origin, tuple[float, str]] = {}
    for slide, points in small.items():  # of several decks, which may tell the same
        smallest, _ = by_origin.get(slide.origin, (points, ""))
        by_origin[slide.origin] = min(points, smallest), slide.title
    for origin, (points, title) in by_origin.items():
        facts = {"title": title, "points": f"{points:g}", "field": _name(origin.field)}
        yield Problem(Code.SMALL_TYPE, _position(origin.location(0), workshop), facts)


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
        # First, since cards of one size leave fewer ways out.
        "one_size": "yes" if where.get("card") == "inject" else "",
        "field": _name(where.get("field", "")),
        "rigid": "" if "line" in where or "table" in where else _rigid(where, workshop),
        "text": _name(where.get("field", "")) if overflow.characters else "",
        "mm": f"{overflow.mm:.0f}",
        "characters": str(overflow.characters),
        "slide": where.get("slide", ""),
        "typed": where.get("line", ""),
        "fonts": workshop.settings.style.fonts or "",
    }
    return Problem(_code(overflow), _position(where, workshop), facts)


def _rigid(where: Mapping[str, str], workshop: Workshop) -> str:
    """What a text holds that is no shorter with fewer words: a picture, or else a table."""
    path, place = _place(where, workshop)
    model = workshop.models.get(path)
    below = [text for way, text in texts(model) if way[: len(place)] == place] if model else []
    return next((kind for kind in ("picture", "table") if any(held_in(below, kind))), "")


def _name(field: str) -> str:
    """The field as its author knows it: without the numbers of a list, and the way to a form."""
    keys = [key for key in field.split(".") if not key.isdigit()]
    return keys[-1] if len(keys) > _DEEP else ".".join(keys)


def _code(overflow: Overflow) -> Code:
    where = overflow.where
    if overflow.mm >= HIGHEST:
        return Code.TABLE_TOO_WIDE
    if where.get("file") == "forms.yml":
        return Code.FORM_DOES_NOT_FIT
    if where.get("card") == "pocket":
        return Code.POCKET_DOES_NOT_FIT
    return Code.TEXT_DOES_NOT_FIT_SLIDE if "slide" in where else Code.TEXT_DOES_NOT_FIT


def _position(where: Mapping[str, str], workshop: Workshop) -> Position:
    """The position of the field that a template named by case, role and field, or of the line."""
    if "line" in where:
        return Position(where["file"], int(where["line"]), 1)
    if "table" in where:
        return _position_of_table(where["table"], workshop)
    path, location = _place(where, workshop)
    return workshop.position(path, location)


def _place(where: Mapping[str, str], workshop: Workshop) -> tuple[str, Location]:
    """The file of a field that a template named by case, role and field, and its place there."""
    named = where.get("field", "").split(".")
    field: Location = tuple(int(key) if key.isdigit() else key for key in named)
    if where.get("case"):
        return workshop.case_path(where["case"]), _in_case(where, field, workshop)
    return f"{FOLDER}/{where['file']}" if "file" in where else METHOD, field


def _position_of_table(name: str, workshop: Workshop) -> Position:
    """Where the text stands that holds a table; of notes typed by hand, where the slide begins."""
    for path, model in workshop.models.items():
        for location, text in texts(model):
            if name in map(table_id, held_in(text, "table")):
                return workshop.position(path, location)
    slides = (slide for _, deck in decks(workshop, "after") for slide in deck.slides)
    origins = (s.origin for s in slides if name in map(table_id, held_in(s, "table")))
    origin = next(origins)
    return Position(origin.file, origin.line, 1)


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
