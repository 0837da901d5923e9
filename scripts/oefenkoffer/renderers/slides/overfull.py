"""Name the texts that are too long for a slide as on other paper: by shortening each of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from oefenkoffer.markup import Markup, Node, plain_text
from oefenkoffer.renderers.slides.model import Deck, Slide
from oefenkoffer.typesetting import Overflow, TextDoesNotFitError
from oefenkoffer.typesetting.fit import Box, Data, Text, too_long

ROOM, OF_HEAD = 40, 100
"""Characters that a text on a slide has room for in type that everybody can read; and its head."""
HEAD = ("title", "context")
UNSEEN = frozenset(
    {"origin", "notes", "name", "block", "back", "code", "picture", "sign", "role", "target"}
)
"""Fields that are not read on a slide."""

Written = TypeVar("Written")
Path = tuple[str | int, ...]


def write_or_name(write: Callable[[Deck], Written], deck: Deck) -> Written:
    """What is written of a deck.

    Raises:
        TextDoesNotFitError: slides hold too much; `where` names case, file, field and slide, and
            `words` those of the text that is too long, where a single one is.
    """
    try:
        return write(deck)
    except TextDoesNotFitError as error:
        overflows = tuple(_named(error, write, deck))
        raise TextDoesNotFitError(overflows) from None


def _named(
    error: TextDoesNotFitError, write: Callable[[Deck], Any], deck: Deck
) -> Iterator[Overflow]:
    def measure(documents: Sequence[Data]) -> Sequence[float]:
        return _over(write, replace(deck, slides=tuple(it["slide"] for it in documents)))

    boxes = [_box_of(overflow, deck) for overflow in error.overflows]
    over = iter(measure([box.data for box in boxes if box]))
    full = dict[str, Box]()
    for overflow, box in zip(error.overflows, boxes, strict=True):
        # Why not full alone: on a client's layouts the other slides take part in what it stands on.
        if box and next(over) > 0:
            full.setdefault(overflow.where["slide"], box)
        else:
            yield overflow
    yield from too_long(full.values(), measure)


def _box_of(overflow: Overflow, deck: Deck) -> Box | None:
    """The slide that holds too much; none of those typed by hand, which are told as a whole."""
    if "slide" not in overflow.where or "line" in overflow.where:
        return None
    number = int(overflow.where["slide"])
    return _box(number, deck.slides[number - 1])


def _over(write: Callable[[Deck], Any], deck: Deck) -> Sequence[float]:
    """How many mm each slide of a deck is too full; 0 where it fits."""
    try:
        write(deck)
    except TextDoesNotFitError as error:
        mm = {it.where.get("slide"): it.mm for it in error.overflows}
        return [mm.get(str(number), 0.0) for number, _ in enumerate(deck.slides, start=1)]
    return [0.0 for _ in deck.slides]


def place_of_longest(slide: Slide) -> Mapping[str, str]:
    """Where the longest text of a slide comes from, with its words; a whole slide typed by hand."""
    where = slide.origin.location(0)
    if slide.origin.line:
        return where
    return max(_box(0, slide).texts, key=lambda text: text.length).where


def _box(number: int, slide: Slide) -> Box:
    where = slide.origin.location(number)
    texts = tuple(
        Text(
            {**where, "words": plain_text(text)},
            len(plain_text(text)),
            OF_HEAD if path[0] in HEAD else ROOM,
            _cut(path),
        )
        for path, text in _texts(slide, ())
    )
    return Box({"slide": slide}, texts, where)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str | Markup]]:
    """Each text that stands on a slide, with the way to it."""
    if isinstance(value, str | Markup):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in UNSEEN:
                yield from _texts(getattr(value, field.name), (*path, field.name))


def _cut(path: Path) -> Callable[[Data, int], Data]:
    return lambda data, room: {"slide": _shortened(data["slide"], path, max(room, 1))}


def _shortened(value: Any, path: Path, room: int) -> Any:  # noqa: ANN401 (a slide, or a part of it)
    """A slide of which the text at the end of a way is as short as it should be."""
    if isinstance(value, str):
        return value[:room]
    if isinstance(value, Markup):
        return Markup((Node("paragraph", (Node("text", text=value.plain[:room]),)),))
    step, rest = path[0], path[1:]
    if isinstance(step, str):
        return replace(value, **{step: _shortened(getattr(value, step), rest, room)})
    return (*value[:step], _shortened(value[step], rest, room), *value[step + 1 :])
