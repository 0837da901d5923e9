"""Find which layout of a presentation serves for what, and where each text goes on it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from oefenkoffer.renderers.slides.pptx.layout_spec import INDEX, OPENING, Field, Name, field_spec
from oefenkoffer.renderers.slides.pptx.placeholders import (
    Layouts,
    LayoutSlots,
    Placeholder,
    placeholders,
    slot_of,
)
from oefenkoffer.renderers.slides.pptx.types import TemplateRefusedError
from oefenkoffer.typesetting.typeface import Typeface

NAMES: tuple[Name, ...] = get_args(Name)
FIELDS: Mapping[int, Field] = {index: field for field, index in INDEX.items()}
TYPES: Mapping[Name, tuple[str, ...]] = {
    "title": ("title",),
    "section": ("secHead", "title"),
    "text": ("obj", "tx"),
    "columns": ("twoObj",),
}
"""The types of layouts that serve for each of ours, best first; all else goes on a text.

Why a text beside a picture does too: what PowerPoint calls a picture with a caption has no room
for more than that.
"""

BODIES = {KIND.BODY, KIND.OBJECT, KIND.SUBTITLE}


def match_layouts(
    presentation: Presentation, words: Mapping[str, str], typeface: Typeface | None = None
) -> Layouts:
    """A layout for each of ours: the one with the same name, or else one that can hold its texts.

    Args:
        presentation: ours or a client's.
        words: the names of our layouts and of their places.
        typeface: the house's own family, where our own presentation has it.

    Raises:
        TemplateRefusedError: no layout has a title and a text.
    """
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    text = _text_layout(layouts)
    matches: dict[Name, LayoutSlots] = {}
    for name in NAMES:
        namesake = _named(layouts, words[f"layout_{name}"])
        layout = namesake or _typed(layouts, TYPES.get(name, ())) or text
        fields = _own_fields(layout) if namesake else _fields(layout, name)
        slots = {
            field: slot_of(
                placeholder,
                words[f"place_{field}"],
                field_spec(name, field) if namesake else None,
                typeface,
            )
            for field, placeholder in fields
        }
        matches[name] = LayoutSlots(
            layout,
            slots,
            footer="" if name in OPENING else _foot(layout, KIND.FOOTER),
            number="" if name == "title" else _foot(layout, KIND.SLIDE_NUMBER),
        )
    return matches


def _named(layouts: Sequence[SlideLayout], name: str) -> SlideLayout | None:
    return next((layout for layout in layouts if layout.name == name and _is_usable(layout)), None)


def _typed(layouts: Sequence[SlideLayout], types: tuple[str, ...]) -> SlideLayout | None:
    usable = [layout for layout in layouts if _is_usable(layout)]
    return next(
        (layout for kind in types for layout in usable if layout.element.get("type") == kind), None
    )


def _is_usable(layout: SlideLayout) -> bool:
    """Whether a layout has a title and a text; a slide without a title cannot be found again."""
    return any(placeholder.is_title for placeholder in placeholders(layout)) and bool(
        _bodies(layout)
    )


def _text_layout(layouts: Sequence[SlideLayout]) -> SlideLayout:
    """The layout with the largest text, unless one says that it is for texts."""
    if typed := _typed(layouts, TYPES["text"]):
        return typed
    usable = [layout for layout in layouts if _is_usable(layout)]
    if not usable:
        raise TemplateRefusedError("no_text")
    return max(usable, key=lambda layout: max(map(_area, _bodies(layout))))


def _bodies(layout: SlideLayout) -> list[Placeholder]:
    bodies = [placeholder for placeholder in placeholders(layout) if placeholder.kind in BODIES]
    return sorted(bodies, key=_area, reverse=True)


def _area(placeholder: Placeholder) -> float:
    return placeholder.rect.width * placeholder.rect.height


def _own_fields(layout: SlideLayout) -> Iterator[tuple[Field, Placeholder]]:
    """The places of a layout that was made from one of ours, by their numbers."""
    for placeholder in placeholders(layout):
        if placeholder.index in FIELDS:
            yield FIELDS[placeholder.index], placeholder


def _fields(layout: SlideLayout, name: Name) -> Iterator[tuple[Field, Placeholder]]:
    yield "title", next(placeholder for placeholder in placeholders(layout) if placeholder.is_title)
    bodies = _bodies(layout)
    if name == "columns" and layout.element.get("type") == "twoObj":
        sides: tuple[Field, ...] = ("body", "second")
        yield from zip(sides, sorted(bodies[:2], key=lambda body: body.rect.left), strict=False)
    else:
        yield "body", bodies[0]
    pictures = (
        placeholder for placeholder in placeholders(layout) if placeholder.kind == KIND.PICTURE
    )
    if name == "picture" and (picture := next(pictures, None)):
        yield "picture", picture


def _foot(layout: SlideLayout, kind: Any) -> str:  # noqa: ANN401 (a kind of placeholder)
    feet = (
        placeholder.attributes for placeholder in placeholders(layout) if placeholder.kind == kind
    )
    return next(feet, "")
