"""What a slide says and a client's layout in, the same words in the places that it has out."""

from collections.abc import Mapping
from dataclasses import replace

from oefenkoffer.renderers.slides.pptx.content import Content
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.places import OPENING, Field
from oefenkoffer.renderers.slides.pptx.seats import Seat, Setting
from oefenkoffer.renderers.slides.pptx.text import Text

GAP = 8.0
"""Between a text and what stands beside it, in mm."""

TEXT_SHARE = 0.48
MOVED: tuple[Field, ...] = ("body", "second", "third", "left", "right", "side")


def adapted(content: Content, setting: Setting) -> tuple[Content, Setting]:
    """The content with homeless texts in the body, and a place beside it for a table or picture.

    Without a place of its own, what a slide belongs to goes to the foot (see `writing`), except
    where it opens a part.
    """
    moved: tuple[Field, ...] = ("context", *MOVED) if content.layout in OPENING else MOVED
    texts = _gathered(content.texts, setting.seats, moved)
    return replace(content, texts=texts), replace(setting, seats=_seats(content, texts, setting))


def _gathered(
    texts: Mapping[Field, Text], seats: Mapping[Field, Seat], moved: tuple[Field, ...]
) -> Mapping[Field, Text]:
    body = [texts[f] for f in moved if f in texts and (f == "body" or f not in seats)]
    kept = {field: text for field, text in texts.items() if field in seats}
    together = tuple(paragraph for text in body for paragraph in text)
    return {**kept, "body": together} if together else kept


def _seats(content: Content, texts: Mapping[Field, Text], setting: Setting) -> Mapping[Field, Seat]:
    seats = dict(setting.seats)
    for field, needed in (("table", content.table), ("picture", content.picture)):
        if needed and field not in seats:
            seats |= _beside(seats["body"], field, alone="body" not in texts)  # type: ignore[arg-type]
    return seats


def _beside(body: Seat, field: Field, *, alone: bool) -> Mapping[Field, Seat]:
    """The place of the body for a table or a picture, or a part of it where a text stands too."""
    box = body.box
    if alone:
        return {field: replace(body, holder="", own=True)}
    left = box.width * TEXT_SHARE - GAP / 2
    right = Box(box.left + left + GAP, box.top, box.width - left - GAP, box.height)
    return {
        "body": replace(body, box=replace(box, width=left), own=True),
        field: replace(body, holder="", box=right, own=True),
    }
