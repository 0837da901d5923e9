"""A client's layouts in, which of them serves for what, and where each text goes, out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.fitting import LEADING
from oefenkoffer.renderers.slides.pptx.geometry import Box
from oefenkoffer.renderers.slides.pptx.given import TemplateRefusedError
from oefenkoffer.renderers.slides.pptx.holders import holder
from oefenkoffer.renderers.slides.pptx.layouts import LAYOUTS
from oefenkoffer.renderers.slides.pptx.places import INDEX, OPENING, Field, Name
from oefenkoffer.renderers.slides.pptx.seats import Seat, Setting, Settings

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

TITLES = {KIND.TITLE, KIND.CENTER_TITLE}
BODIES = {KIND.BODY, KIND.OBJECT, KIND.SUBTITLE}
INSETS = {"lIns": 91440, "rIns": 91440, "tIns": 45720, "bIns": 45720}
"""The air inside a place unless it says otherwise, in a presentation's own units."""

SMALLEST = 16
SIGNS = {
    qn("a:buNone"): False,
    **{qn(f"a:{name}"): True for name in ("buChar", "buAutoNum", "buBlip")},
}


def client_settings(presentation: Presentation, names: Mapping[str, str]) -> Settings:
    """The client's layout for each of ours; `names` are the words for ours.

    Raises:
        TemplateRefusedError: no layout has a title and a text.
    """
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    text = _text_layout(layouts)
    found: dict[Name, Setting] = {}
    for ours in LAYOUTS:
        namesake = _named(layouts, names[f"layout_{ours.name}"])
        typed = _typed(layouts, TYPES.get(ours.name, ()))
        layout = namesake or typed or text
        found[ours.name] = _setting(layout, ours.name, names, same=layout is namesake)
    return found


def _holders(page: Any) -> list[Any]:  # noqa: ANN401 (a layout or a master)
    return list(page.placeholders)


def _named(layouts: Sequence[SlideLayout], name: str) -> SlideLayout | None:
    return next((layout for layout in layouts if layout.name == name and _is_usable(layout)), None)


def _typed(layouts: Sequence[SlideLayout], types: tuple[str, ...]) -> SlideLayout | None:
    usable = [layout for layout in layouts if _is_usable(layout)]
    return next(
        (layout for kind in types for layout in usable if layout.element.get("type") == kind), None
    )


def _is_usable(layout: SlideLayout) -> bool:
    """Whether a layout has a title and a text; a slide without a title cannot be found again."""
    kinds = {place.placeholder_format.type for place in _holders(layout)}
    return bool(kinds & TITLES and kinds & BODIES)


def _text_layout(layouts: Sequence[SlideLayout]) -> SlideLayout:
    """The layout with the largest text, unless one says that it is for texts."""
    if typed := _typed(layouts, TYPES["text"]):
        return typed
    usable = [layout for layout in layouts if _is_usable(layout)]
    if not usable:
        raise TemplateRefusedError("no_text")
    return max(usable, key=lambda layout: max(map(_area, _bodies(layout))))


def _bodies(layout: SlideLayout) -> list[Any]:
    found = [p for p in _holders(layout) if p.placeholder_format.type in BODIES]
    return sorted(found, key=_area, reverse=True)


def _area(place: Any) -> int:  # noqa: ANN401 (a placeholder of a layout)
    return int(place.width or 0) * int(place.height or 0)


def _setting(layout: SlideLayout, name: Name, words: Mapping[str, str], *, same: bool) -> Setting:
    places = dict(_same_places(layout) if same else _places(layout, name))
    return Setting(
        layout,
        {field: _seat(place, layout, words[f"place_{field}"]) for field, place in places.items()},
        footer="" if name in OPENING else _foot(layout, KIND.FOOTER),
        number="" if name == "title" else _foot(layout, KIND.SLIDE_NUMBER),
    )


def _same_places(layout: SlideLayout) -> Iterator[tuple[Field, Any]]:
    """The places of a layout that was made from one of ours, by their numbers."""
    fields = {index: field for field, index in INDEX.items()}
    for place in _holders(layout):
        if place.placeholder_format.idx in fields:
            yield fields[place.placeholder_format.idx], place


def _places(layout: SlideLayout, name: Name) -> Iterator[tuple[Field, Any]]:
    for place in _holders(layout):
        if place.placeholder_format.type in TITLES:
            yield "title", place
            break
    if name == "columns" and layout.element.get("type") == "twoObj":
        two = sorted(_bodies(layout)[:2], key=lambda place: place.left)
        yield from zip(("body", "second"), two, strict=False)
    else:
        yield "body", _bodies(layout)[0]
    for place in _holders(layout):
        if place.placeholder_format.type == KIND.PICTURE and name == "picture":
            yield "picture", place
            break


def _seat(place: Any, layout: SlideLayout, name: str) -> Seat:  # noqa: ANN401 (a placeholder)
    element = place.element
    size = _size(place, layout)
    box = Box(
        *(length / EMU_PER_MM for length in (place.left, place.top, place.width, place.height))
    )
    return Seat(
        name=name,
        holder=_holder(element),
        box=box,
        size=size,
        bold=_first(place, layout, "b") == "1",
        leading=LEADING * _spacing(place, layout),
        smallest=min(size, SMALLEST),
        inset=_inset(place, layout),
        bulleted=_is_bulleted(place, layout),
    )


def _holder(element: Any) -> str:  # noqa: ANN401 (an element of lxml)
    held = next(element.iter(qn("p:ph")))
    return holder(held.get("type", ""), int(held.get("idx", "0")), held.get("sz", ""))


def _foot(layout: SlideLayout, kind: Any) -> str:  # noqa: ANN401 (a kind of placeholder)
    found = (p for p in _holders(layout) if p.placeholder_format.type == kind)
    return next((_holder(place.element) for place in found), "")


def _inset(place: Any, layout: SlideLayout) -> tuple[float, float]:  # noqa: ANN401 (a placeholder)
    """The air at the sides together, and above and below together, in mm."""
    air = dict(INSETS)
    for item in reversed((place, *_likes(place, layout))):
        for body in item.element.iter(qn("a:bodyPr")):
            air |= {side: int(body.get(side)) for side in INSETS if body.get(side)}
    return (air["lIns"] + air["rIns"]) / EMU_PER_MM, (air["tIns"] + air["bIns"]) / EMU_PER_MM


def _likes(place: Any, layout: SlideLayout) -> list[Any]:  # noqa: ANN401 (placeholders)
    """The place on the master that a place takes after."""
    wanted = KIND.TITLE if place.placeholder_format.type in TITLES else KIND.BODY
    likes = _holders(layout.slide_master)
    return [like for like in likes if like.placeholder_format.type == wanted]


def _levels(place: Any, layout: SlideLayout) -> Iterator[Any]:  # noqa: ANN401 (placeholders)
    """What says how the first level looks: the place, its like on the master, the master."""
    first = qn("a:lvl1pPr")
    for item in (place, *_likes(place, layout)):
        yield from item.element.iter(first)
    kind = "p:titleStyle" if place.placeholder_format.type in TITLES else "p:bodyStyle"
    for style in layout.slide_master.element.iter(qn(kind)):
        yield from style.iter(first)


def _first(place: Any, layout: SlideLayout, name: str) -> str | None:  # noqa: ANN401 (a placeholder)
    """What the type of a place says of itself, such as its size or weight."""
    styles = (
        style.get(name) for level in _levels(place, layout) for style in level.iter(qn("a:defRPr"))
    )
    return next((value for value in styles if value), None)


def _size(place: Any, layout: SlideLayout) -> float:  # noqa: ANN401 (a placeholder)
    return int(_first(place, layout, "sz") or 1800) / 100


def _spacing(place: Any, layout: SlideLayout) -> float:  # noqa: ANN401 (a placeholder)
    """How far lines stand apart, as a part of what is usual."""
    for level in _levels(place, layout):
        for share in level.iterfind(f"{qn('a:lnSpc')}/{qn('a:spcPct')}"):
            return int(share.get("val")) / 100_000
    return 1


def _is_bulleted(place: Any, layout: SlideLayout) -> bool:  # noqa: ANN401 (a placeholder)
    for level in _levels(place, layout):
        for item in level:
            if item.tag in SIGNS:
                return SIGNS[item.tag]
    return False
