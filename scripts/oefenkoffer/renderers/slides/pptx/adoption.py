"""Add layouts of ours to a client's master: our places, in the client's colours and letters.

Each is a copy of the client's own layout for a text, with its title, its foot and all that is drawn
on it, and with our places where its text was.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as PLACE
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.parts.slide import SlideLayoutPart
from pptx.slide import SlideLayout

from oefenkoffer.design.colours import ink_on
from oefenkoffer.renderers.slides.pptx.layouts import FEET, INDEX
from oefenkoffer.renderers.slides.pptx.package import ALL, R_URI
from oefenkoffer.renderers.slides.pptx.palette import Palette
from oefenkoffer.renderers.slides.pptx.placeholders import LayoutCandidate, page_of
from oefenkoffer.renderers.slides.pptx.rect import Rect, around

FOOT = {PLACE.FOOTER, PLACE.SLIDE_NUMBER}
ABOVE = {INDEX["title"], INDEX["context"]}
DEEP = {"accent1", "tx1"}
"""Colours of places on which text has another colour than on the page."""

AIR = 4.0
"""Beside the texts on a plate, in mm."""

PLATE = 92_000
"""How much a plate covers what is behind it, in thousandths of a per cent."""

THIN = 20.0
"""What is no wider or no higher is a line, in mm."""

INSETS = ("lIns", "tIns", "rIns", "bIns")


def adopt(ours: SlideLayout, text: LayoutCandidate) -> SlideLayout:
    """A layout of ours beside the client's layout for a text."""
    layout = _copied(text.layout, ours.name)
    tree = layout.element.cSld.spTree
    _keep_title_and_foot(tree)
    own = list(ours.element.cSld.spTree.iter(qn("p:sp")))
    fields = [deepcopy(shape) for shape in own if _number(shape) not in {*ABOVE, *FEET.values()}]
    room = _above_foot(text)
    if not fields and text.title:
        title = next(shape for shape in tree.iter(qn("p:sp")) if _number(shape) == 0)
        _enlarge(title, around((text.title.rect, room)), next(_sizes(own)))
    else:
        _fit(fields, room, around(tuple(map(_rect, fields))))
    _add(tree, fields, Palette(text.bodies[0]))
    return layout


def adopt_whole(ours: SlideLayout, name: str, like: SlideLayout, palette: Palette) -> SlideLayout:
    """A layout of ours that has a client's page to itself, for what does not fit beside the rest.

    Only the colours and the letters are the client's: the page is as plain as its text needs it.
    """
    layout = _copied(like, name)
    layout.element.set("showMasterSp", "0")
    tree = layout.element.cSld.spTree
    for shape in [item for item in tree if next(item.iter(qn("p:cNvPr")), None) is not None][1:]:
        tree.remove(shape)
    _paint(layout, ink_on(palette.text))
    shapes = list(map(deepcopy, ours.element.cSld.spTree.iter(qn("p:sp"))))
    _fit(shapes, page_of(layout), page_of(ours))
    _add(tree, shapes, palette)
    for shape in shapes:
        if _number(shape) == 0 and shape.spPr.find(qn("a:solidFill")) is None:
            _ink(shape, palette.text)
    return layout


def add_plate(layout: SlideLayout, places: tuple[Rect, ...], colour: str) -> None:
    """Put a plate behind texts that could not be read on what a layout shows there."""
    page = page_of(layout)
    room = around(places)
    # Why not higher: other texts may stand right above and below.
    wider = replace(room, left=room.left - AIR, width=room.width + 2 * AIR).within(page)
    tree = layout.element.cSld.spTree
    number = 1 + max(int(item.get("id")) for item in tree.iter(qn("p:cNvPr")))
    fill = f'<a:srgbClr val="{colour[1:].upper()}"><a:alpha val="{PLATE}"/></a:srgbClr>'
    plate = parse_xml(
        f'<p:sp {ALL}><p:nvSpPr><p:cNvPr id="{number}" name="plate"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>{wider.transform}</a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>{fill}</a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    drawn = [at for at, item in enumerate(tree) if next(item.iter(qn("p:ph")), None) is None]
    tree.insert(drawn[-1] + 1, plate)


def _add(tree: Any, shapes: list[Any], palette: Palette) -> None:  # noqa: ANN401 (an element of lxml)
    """Put shapes of ours on a layout, in colours that can be read there."""
    first = max(int(item.get("id")) for item in tree.iter(qn("p:cNvPr"))) + 1
    for number, shape in enumerate(shapes, start=first):
        next(shape.iter(qn("p:cNvPr"))).set("id", str(number))
        if _number(shape) is None:
            _redraw(shape, palette)
        else:
            _recolour(shape, palette)
        tree.insert_element_before(shape, "p:extLst")


def _paint(layout: SlideLayout, colour: str) -> None:
    """Give a layout a page of one colour."""
    slide = layout.element.cSld
    for page in slide.findall(qn("p:bg")):
        slide.remove(page)
    solid = f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'
    slide.insert(0, parse_xml(f"<p:bg {ALL}><p:bgPr>{solid}<a:effectLst/></p:bgPr></p:bg>"))


def _ink(shape: Any, colour: str) -> None:  # noqa: ANN401 (an element of lxml)
    """Set a text in a colour, whatever its master says."""
    level = _child(_child(shape.txBody, "a:lstStyle", after=1), "a:lvl1pPr")
    run = _child(level, "a:defRPr", after=len(level))
    for fill in run.findall(qn("a:solidFill")):
        run.remove(fill)
    solid = f'<a:solidFill {ALL}><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'
    run.insert(0, parse_xml(solid))


def _above_foot(text: LayoutCandidate) -> Rect:
    """The room for a text, without what the foot of a slide covers."""
    room = text.bodies[0].inside
    feet = [place.rect.top for place in text.places if place.kind in FOOT and place.is_placed]
    low = [top for top in feet if top > room.top + room.height / 2]
    foot = min([room.top + room.height, *low])
    return replace(room, height=foot - room.top)


def _copied(layout: SlideLayout, name: str) -> SlideLayout:
    """A copy on the same master, with the pictures that are drawn on it."""
    part = layout.part
    package = part.package
    element = deepcopy(layout.element)
    uri = package.next_partname("/ppt/slideLayouts/slideLayout%d.xml")
    copy = SlideLayoutPart(uri, part.content_type, package, element)
    ids = {
        key: copy.relate_to(
            relation.target_ref if relation.is_external else relation.target_part,
            relation.reltype,
            is_external=relation.is_external,
        )
        for key, relation in part.rels.items()
    }
    for item in element.iter("*"):
        for attribute, value in item.items():
            if attribute.startswith(f"{{{R_URI}}}"):
                item.set(attribute, ids.get(value, value))
    for attribute in ("type", "matchingName"):
        element.attrib.pop(attribute, None)
    element.set("preserve", "1")
    element.cSld.set("name", name)
    _register(copy, layout)
    adopted: SlideLayout = copy.slide_layout
    return adopted


def _register(copy: SlideLayoutPart, like: SlideLayout) -> None:
    """Put a layout in the list of its master, with a number that no master or layout has."""
    master = like.slide_master
    masters = like.part.package.presentation_part.presentation.slide_masters
    lists = [m.element.sldLayoutIdLst for m in masters]
    numbers = [int(item.get("id", "0")) for ids in lists if ids is not None for item in ids]
    key = master.part.relate_to(copy, KIND.SLIDE_LAYOUT)
    number = max([*numbers, 2147483648 + len(lists)]) + 1
    master.element.get_or_add_sldLayoutIdLst().append(
        parse_xml(f'<p:sldLayoutId {ALL} id="{number}" r:id="{key}"/>')
    )


def _keep_title_and_foot(tree: Any) -> None:  # noqa: ANN401 (an element of lxml)
    """Without all other places; the foot gets the numbers that it has on our layouts."""
    titled = False
    for shape in list(tree):
        for place in shape.iter(qn("p:ph")):
            kind = place.get("type", "")
            is_title = kind in {"title", "ctrTitle"} and not titled
            titled |= is_title
            place.set("idx", str(FEET.get(kind, 0)))
            if not is_title and kind not in FEET:
                tree.remove(shape)
            elif is_title:
                place.attrib.pop("idx", None)


def _number(shape: Any) -> int | None:  # noqa: ANN401 (an element of lxml)
    """The number of a place; None for what is only drawn."""
    place = next(shape.iter(qn("p:ph")), None)
    return None if place is None else int(place.get("idx", "0"))


def _fit(shapes: list[Any], room: Rect, whole: Rect) -> None:
    """Move and scale shapes from a part of our layouts to the room of a client."""
    wide, high = room.width / whole.width, room.height / whole.height
    for shape in shapes:
        rect = _rect(shape)
        moved = Rect(
            room.left + (rect.left - whole.left) * wide,
            room.top + (rect.top - whole.top) * high,
            rect.width * wide,
            rect.height * high,
        )
        is_round = rect.width == rect.height and _number(shape) is None
        _place(shape, moved.holding(1, 1) if is_round else moved)
        _shrink(shape, min(1, wide, high))


def _rect(shape: Any) -> Rect:  # noqa: ANN401 (an element of lxml)
    spot = shape.spPr.find(qn("a:xfrm"))
    off, ext = spot.find(qn("a:off")), spot.find(qn("a:ext"))
    lengths = (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
    return Rect.of_emu(*map(int, lengths))


def _place(shape: Any, rect: Rect) -> None:  # noqa: ANN401 (an element of lxml)
    for spot in shape.spPr.findall(qn("a:xfrm")):
        shape.spPr.remove(spot)
    shape.spPr.insert(0, parse_xml(f"<a:xfrm {ALL}>{rect.transform}</a:xfrm>"))


def _shrink(shape: Any, share: float) -> None:  # noqa: ANN401 (an element of lxml)
    """Make type, and the air in and around it, smaller."""
    for item in shape.iter("*"):
        names = INSETS if item.tag == qn("a:bodyPr") else ("sz",)
        names = ("val",) if item.tag == qn("a:spcPts") else names
        for name in names:
            if str(item.get(name, "")).isdecimal():
                item.set(name, str(round(int(item.get(name)) * share)))


def _enlarge(title: Any, rect: Rect, size: int) -> None:  # noqa: ANN401 (an element of lxml)
    """A title that has the slide to itself."""
    _place(title, rect)
    title.txBody.bodyPr.set("anchor", "ctr")
    level = _child(_child(title.txBody, "a:lstStyle", after=1), "a:lvl1pPr")
    _child(level, "a:defRPr", after=len(level)).set("sz", str(size))


def _child(parent: Any, tag: str, *, after: int = 0) -> Any:  # noqa: ANN401 (elements of lxml)
    """The child of this name, made behind so many others where there is none."""
    child = parent.find(qn(tag))
    if child is None:
        child = parse_xml(f"<{tag} {ALL}/>")
        parent.insert(after, child)
    return child


def _sizes(shapes: list[Any]) -> Iterator[int]:
    """The sizes of the titles among some shapes, in hundredths of points."""
    for shape in shapes:
        if _number(shape) == 0:
            yield from (int(run.get("sz")) for run in shape.iter(qn("a:defRPr")) if run.get("sz"))


def _redraw(shape: Any, palette: Palette) -> None:  # noqa: ANN401 (an element of lxml)
    """Lines, and what is drawn in white on our coloured pages, in a colour that is seen here."""
    rect = _rect(shape)
    is_panel = (
        min(rect.width, rect.height) > THIN and shape.spPr.find(qn("a:solidFill")) is not None
    )
    checked = {"bg1"} if is_panel else {"bg1", "accent1"}
    for item in list(shape.spPr.iter(qn("a:schemeClr"))):
        if item.get("val") in checked and not palette.is_seen(item.get("val")):
            item.getparent().replace(item, palette.drawn_xml)


def _recolour(shape: Any, palette: Palette) -> None:  # noqa: ANN401 (an element of lxml)
    """Text in the colour of the client's text, unless it stands on a colour; cards if readable."""
    filled = next((item.get("val") for item in shape.spPr.iter(qn("a:schemeClr"))), "")
    for run in shape.iter(qn("a:defRPr")):
        for fill in run.findall(qn("a:solidFill")):
            name = fill[0].get("val")
            if filled in DEEP:
                fill[0].set("val", palette.ink_on(filled))
            elif name != "tx2" or not palette.is_soft_readable:
                run.remove(fill)
        if filled not in DEEP and not palette.place.is_typed:
            run.extend(item for item in palette.type() if run.find(item.tag) is None)
    if filled == "bg2" and not palette.is_card_readable:
        for fill in shape.spPr.findall(qn("a:solidFill")):
            shape.spPr.remove(fill)
