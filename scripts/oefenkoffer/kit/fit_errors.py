"""Turn texts that do not fit on paper into problems at the place where the author typed them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import takewhile
from statistics import mean

from oefenkoffer.kit.decks import decks
from oefenkoffer.markup import nodes_in, plain_text, table_id
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.files import FOLDER, METHOD
from oefenkoffer.problems import Code, KitProblems, Location, Position, Problem
from oefenkoffer.renderers.slides.model import Slide
from oefenkoffer.renderers.slides.overfull import place_of_longest
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
    """Advice on each slide whose type is too small to be read from the back of a room.

    Args:
        small: the smallest type of such a slide on any screen, in points.
        workshop: what the slides are made of.
    """
    by_text: dict[tuple[Position, str], tuple[float, str]] = {}
    for slide, points in small.items():  # of several decks, which may tell the same
        where = _by_words(place_of_longest(slide), workshop)
        text = _position(where, workshop), _name(where["field"])
        smallest, _ = by_text.get(text, (points, ""))
        by_text[text] = min(points, smallest), slide.title
    for (position, field), (points, title) in by_text.items():
        facts = {"title": title, "points": f"{points:g}", "field": field}
        yield Problem(Code.SMALL_TYPE, position, facts)


_DEEP = 2


@contextmanager
def as_problems(workshop: Workshop) -> Iterator[None]:
    """Raise KitProblems instead of the error that knows no files."""
    try:
        yield
    except TextDoesNotFitError as error:
        raise KitProblems(problems_of(error, workshop)) from None


def _problem(overflow: Overflow, workshop: Workshop) -> Problem:
    where = _by_words(overflow.where, workshop)
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
    return Problem(_code(overflow), _position(where, workshop, overflow.characters), facts)


def _by_words(where: Mapping[str, str], workshop: Workshop) -> Mapping[str, str]:
    """The field that says the words of a slide, or some of them: the nearest to its origin."""
    words = where.get("words")
    if not words:
        return where
    origin = _place(where, workshop)

    def nearness(source: tuple[str, Location, str]) -> tuple[bool, bool, int, int]:
        path, location, text = source
        along = takewhile(
            lambda steps: steps[0] == steps[1], zip(location, origin[1], strict=False)
        )
        return words in text, path == origin[0], len(list(along)), len(text)

    def sources(paths: Iterable[str]) -> list[tuple[str, Location, str]]:
        every = (
            (path, location, " ".join(plain_text(text).split()))
            for path in paths
            for location, text in texts(workshop.models[path])
        )
        return [it for it in every if it[2] and (words in it[2] or it[2] in words)]

    matches = sources({origin[0]} & workshop.models.keys())
    if not any(words in text for *_, text in matches):
        # Why not at once: with many cases that takes long, and the nearest is in the same file.
        matches = sources(workshop.models)
    if not matches:
        return where
    path, location, _ = max(matches, key=nearness)
    field = ".".join(map(str, location))
    return {"file": path.removeprefix(f"{FOLDER}/"), "field": field, "slide": where["slide"]}


def _rigid(where: Mapping[str, str], workshop: Workshop) -> str:
    """What a text holds that is no shorter with fewer words: a picture, or else a table."""
    path, place = _place(where, workshop)
    model = workshop.models.get(path)
    below = [text for way, text in texts(model) if way[: len(place)] == place] if model else []
    return next((kind for kind in ("picture", "table") if any(nodes_in(below, kind))), "")


def _name(field: str) -> str:
    """The field as its author knows it: without the numbers of a list, and the way to a form."""
    keys = [key for key in field.split(".") if not key.isdigit()]
    return keys[-1] if len(keys) > _DEEP else ".".join(keys)


def _code(overflow: Overflow) -> Code:
    where = overflow.where
    if overflow.mm >= HIGHEST:
        return Code.TABLE_TOO_WIDE
    if "slide" in where:
        return Code.TEXT_DOES_NOT_FIT_SLIDE
    if where.get("file") == "forms.yml":
        return Code.FORM_DOES_NOT_FIT
    return Code.POCKET_DOES_NOT_FIT if where.get("card") == "pocket" else Code.TEXT_DOES_NOT_FIT


def _position(where: Mapping[str, str], workshop: Workshop, characters: int = 0) -> Position:
    """The position of the field that a template named by case, role and field, or of the line."""
    if "line" in where:
        return Position(where["file"], int(where["line"]), 1)
    if "table" in where:
        return _position_of_table(where["table"], workshop)
    path, location = _place(where, workshop)
    return workshop.position(path, _too_long(path, location, characters, workshop))


def _too_long(path: str, location: Location, characters: int, workshop: Workshop) -> Location:
    """The one of several texts at a place that is too long: it alone; or else all of them.

    It is one that still says as much as the others do when so many characters are gone, or that
    says more than all others together.
    """
    lengths = {
        way: len(plain_text(text))
        for way, text in texts(workshop.models[path])
        if characters and way[: len(location)] == location
    }
    if len(lengths) < 2:  # noqa: PLR2004
        return location
    *others, longest = sorted(lengths, key=lambda way: lengths[way])
    rest = [lengths[way] for way in others]
    is_alone = lengths[longest] > min(mean(rest) + characters, sum(rest))
    return longest if is_alone else location


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
            if name in map(table_id, nodes_in(text, "table")):
                return workshop.position(path, location)
    slides = (slide for _, deck in decks(workshop, "after") for slide in deck.slides)
    origins = (s.origin for s in slides if name in map(table_id, nodes_in(s, "table")))
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
