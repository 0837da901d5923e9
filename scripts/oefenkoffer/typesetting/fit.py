"""Name the texts that are too long for their paper: by shortening each, and looking what helps.

What takes most room need not be too long: of the texts on a full card, the one is told that leaves
most room once it is as long as the paper was laid out for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from oefenkoffer.typesetting.query import query
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.typesetting.typst import (
    HIGHEST,
    Overflow,
    OverfullError,
    Template,
    TextDoesNotFitError,
    pdf,
)

Data = Mapping[str, Any]
Cut = Callable[[Data, int], Data]
"""Data with one of its texts shortened to about so many characters."""

HELPS = 0.05
"""The least that a shorter text has to make room, in mm."""
LINE = 20
"""Characters of about half a line of a card."""
RIGID = 1000
"""Characters that a table or a picture counts for: more than any paper has room for, so that it is
looked whether it helps to leave it out."""
CULPRITS = 4
"""Texts of one paper that are told at once."""


@dataclass(frozen=True)
class Text:
    """A text on a paper.

    Attributes:
        where: the names of its place in the author's files, such as case, role and field.
        length: in characters.
        room: about how many characters of it the paper was laid out for.
        cut: shortens it.
    """

    where: Mapping[str, str]
    length: int
    room: int
    cut: Cut


@dataclass(frozen=True)
class Box:
    """What has to fit as a whole, such as a card or a page.

    Attributes:
        data: a document with this box alone.
        texts: all that is printed in it, by its author.
        otherwise: the place that is told when no single text is too long.
    """

    data: Data
    texts: tuple[Text, ...]
    otherwise: Mapping[str, str] | None = None


Measure = Callable[[Sequence[Data]], Sequence[float]]
"""How many mm each document is too high or too wide; below 0 where there is room left."""


def measured(template: Template, typeface: Typeface | None) -> Measure:
    """How documents of a template are measured: it answers in `<result>` when asked to measure."""

    def measure(documents: Sequence[Data]) -> Sequence[float]:
        asked = [{**data, "measure": True} for data in documents]
        return [max(result["over"], default=0.0) for result in query(template, asked, typeface)]

    return measure


def pdf_that_fits(
    template: Template, data: Data, boxes: Sequence[Box], typeface: Typeface | None
) -> bytes:
    """The PDF of a template that measures its boxes.

    Raises:
        TextDoesNotFitError: they do not fit; the texts that are too long.
    """
    try:
        return pdf(template, data, typeface=typeface)
    except OverfullError:
        refuse_overflow(template, data, boxes, typeface)
        raise


def refuse_overflow(
    template: Template, data: Data, boxes: Sequence[Box], typeface: Typeface | None
) -> None:
    """Look whether the boxes of a document fit, without making it.

    Raises:
        TextDoesNotFitError: they do not; the texts that are too long.
    """
    (result,) = query(template, [{**data, "measure": True}], typeface)
    full = [box for box, mm in zip(boxes, result["over"], strict=True) if mm > 0]
    if full:
        raise TextDoesNotFitError(tuple(too_long(full, measured(template, typeface))))


def too_long(boxes: Iterable[Box], measure: Measure) -> Iterator[Overflow]:
    """The texts that keep boxes from fitting, each once however many boxes it fills."""
    waiting = list(boxes)
    while waiting:
        box, *waiting = waiting
        wide = tuple(_too_wide(box, measure))
        yield from (Overflow(text.where, HIGHEST, 0) for text in wide)
        box = _without(box, [text.where for text in wide])
        if wide and measure([box.data])[0] <= 0:
            continue
        culprits = list(_culprits(box, measure))
        yield from (overflow for overflow, _ in culprits)
        places = [text.where for _, text in culprits if text]
        shorter = [_without(other, places) for other in waiting]
        over = measure([other.data for other in shorter])
        waiting = [other for other, mm in zip(waiting, over, strict=True) if mm > 0]


def _too_wide(box: Box, measure: Measure) -> Iterator[Text]:
    """The texts with a table that has no room in its width, which makes a box higher than any."""
    rigid = [text for text in box.texts if text.length >= RIGID]
    if not rigid or measure([box.data])[0] < HIGHEST:
        return
    others = [[other.where for other in rigid if other is not text] for text in rigid]
    over = measure([_without(box, places).data for places in others])
    yield from (text for text, mm in zip(rigid, over, strict=True) if mm >= HIGHEST)


def _culprits(box: Box, measure: Measure) -> Iterator[tuple[Overflow, Text | None]]:
    """The text that is too long for a box, and more of them while the others do not fit."""
    (over,) = measure([box.data])
    for number in range(CULPRITS):
        best = _best(box, measure, over)
        if best is None:
            if number == 0:
                yield Overflow(box.otherwise or box.texts[0].where, _tenths(over), 0), None
            return
        text, room, left = best
        characters = _too_many(box, text, room, over / (over - left), measure)
        yield Overflow(text.where, _tenths(over), characters), text
        if left <= 0 or room < text.room:
            return
        box, over = replace(box, data=text.cut(box.data, room)), left


def _too_many(box: Box, text: Text, room: int, share: float, measure: Measure) -> int:
    """About how many characters have to go; so many that the rest was seen to fit, if it can.

    `share` is the part of what was cut off that was too much: over 1 where that was not enough.
    """
    most = text.length - room
    for characters in range(ceil(share * most), most, max(LINE, most // 20)):
        if measure([text.cut(box.data, text.length - characters)])[0] <= 0:
            return characters
    return most


def _best(box: Box, measure: Measure, over: float) -> tuple[Text, int, float] | None:
    """The text whose shortening leaves least, the length that it got, and what is left."""
    for whole in (False, True):
        if whole and box.otherwise:
            return None
        rooms = [(text, 0 if whole else text.room) for text in box.texts]
        longer = [(text, room) for text, room in rooms if text.length > room]
        left = measure([text.cut(box.data, room) for text, room in longer])
        each = [(text, room, mm) for (text, room), mm in zip(longer, left, strict=True)]
        best = min(each, key=lambda shorter: shorter[2], default=None)
        if best and best[2] < over - HELPS:
            return best
    return None


def _without(box: Box, places: Sequence[Mapping[str, str]]) -> Box:
    """A box in which the texts of these places are as short as they should be."""
    data = box.data
    for text in box.texts:
        if text.where in places:
            data = text.cut(data, text.room)
    return replace(box, data=data)


def _tenths(mm: float) -> float:
    """Rounded up, so that nothing is 0 mm too high."""
    return ceil(mm * 10) / 10


def at(*path: str | int) -> Cut:
    """Shortens what stands under these keys and indexes."""

    def cut(data: Data, room: int) -> Data:
        short: Data = _replaced(data, path, room)
        return short

    return cut


def _replaced(value: Any, path: Sequence[str | int], room: int) -> Any:  # noqa: ANN401 (JSON)
    if not path:
        return shortened(value, room)
    key, *rest = path
    inside = _replaced(value[key], rest, room)
    if isinstance(value, Mapping):
        return {**value, key: inside}
    return [inside if number == key else item for number, item in enumerate(value)]


def shortened(value: Any, room: int) -> Any:  # noqa: ANN401 (JSON)
    """The beginning of a text: of a line, of a parsed text, or of a list of them."""
    if length(value) <= room:
        return value
    if isinstance(value, str):
        return value[: max(room, 1)]
    if value and isinstance(value[0], Mapping):
        words = {"kind": "text", "text": plain(value)[: max(room, 1)]}
        return [{"kind": "paragraph", "children": [words]}]
    kept = [shortened(value[0], room)]
    for item in value[1:]:
        if length([*kept, item]) > room:
            break
        kept.append(item)
    return kept


def length(value: Any) -> int:  # noqa: ANN401 (JSON)
    """How many characters a text has, or a list of them; with a table it is long."""
    if isinstance(value, str):
        return len(value)
    if value and isinstance(value[0], Mapping):
        return len(plain(value)) + sum(map(_rigid, value))
    return sum(map(length, value or ()))


def _rigid(node: Mapping[str, Any]) -> int:
    """What to add for what a text holds that is no text, and is not shorter with fewer words."""
    more = {"table": RIGID, "picture": RIGID}.get(node["kind"], 0)
    return more + sum(map(_rigid, node.get("children", ())))


def plain(nodes: Sequence[Mapping[str, Any]]) -> str:
    """The words of a parsed text."""
    return " ".join(
        node.get("text", "") + plain(node.get("children", ())) for node in nodes
    ).strip()
