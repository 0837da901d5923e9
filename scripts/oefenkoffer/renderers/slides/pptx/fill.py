"""Write a planned slide as XML: its shapes, and what comes at which click."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, count, pairwise

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.design.colours import ink_on
from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.figure_shapes import (
    FigureShape,
    FigureWriter,
    cut_off,
    picture_fill,
)
from oefenkoffer.renderers.slides.pptx.fitting import AIR, TooMuch
from oefenkoffer.renderers.slides.pptx.layouts import COVERED, Field, LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.package import named
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slide_plan import PlacedText, SlidePlan
from oefenkoffer.renderers.slides.pptx.tables import Grid, table_shape
from oefenkoffer.renderers.slides.pptx.text import LEVELS, Text, TextContext, TextStyle, xml

FIRST = 2
"""The number of the first shape on a slide; the slide itself is the first."""

CARDS: tuple[Field, ...] = ("body", "second", "third")
LOGO = Rect(24, 16, 70, 20)
"""The room for a logo, counted from the right."""


@dataclass(frozen=True)
class PageSetup:
    """What a slide is written with, beside its plan.

    Attributes:
        embed: gives the relationship of the slide with a picture, and its size in pixels.
        words: the names of places, by key.
    """

    number: int
    footer: Text
    words: Mapping[str, str]
    context: TextContext
    embed: Callable[[Picture], tuple[str, tuple[int, int]]]


def slide_shapes(plan: SlidePlan, setup: PageSetup) -> Iterator[str]:
    """The XML of each shape of a slide on which all fits, in the order of reading."""
    makers = chain(_makers(plan, setup), _foot(plan.layout, setup))
    return (make(number) for number, make in enumerate(makers, start=FIRST))


ShapeMaker = Callable[[int], str]


def _makers(plan: SlidePlan, setup: PageSetup) -> Iterator[ShapeMaker]:
    content = plan.content
    for field, slot in plan.slots.items():
        if field == "picture" and content.picture:
            yield _picture(content.picture, slot, setup, covers=content.layout in COVERED)
        elif field == "picture" and content.sign:
            yield _sign(content.sign, slot, plan, setup)
        elif field == "table" and isinstance(plan.grid, Grid):
            yield partial(table_shape, slot=slot, grid=plan.grid, context=setup.context)
        elif field in plan.texts:
            yield _text(plan.texts[field], setup)
    writer = FigureWriter(setup.context, setup.embed)
    for box, size in zip(plan.boxes.boxes, plan.boxes.sizes, strict=True):
        yield partial(writer.shape, box=box, size=size)
    if content.logo and plan.layout.accent:
        yield _logo(content.logo, plan.page, setup)


def _foot(layout: LayoutSlots, setup: PageSetup) -> Iterator[ShapeMaker]:
    words, language = setup.words, setup.context.language
    if layout.footer:
        name, body = words["place_footer"], _plain(setup)
        yield lambda n: foot_shape(n, name, layout.footer, body, language)
    if layout.number:
        name_of_number = words["place_number"]
        yield lambda n: number_shape(n, name_of_number, layout.number, setup.number, language)


def _plain(setup: PageSetup) -> str:
    """The footer as a run alone."""
    paragraph = xml(setup.footer, setup.context, TextStyle())
    return paragraph[paragraph.index("<a:r>") : paragraph.index("<a:endParaRPr")]


def _text(item: PlacedText, setup: PageSetup) -> ShapeMaker:
    size = 0.0 if isinstance(item.size, TooMuch) else item.size
    return lambda number: text_shape(number, item.slot, item.text, size, setup.context)


def _logo(logo: Picture, page: Rect, setup: PageSetup) -> ShapeMaker:
    relation, (width, high) = setup.embed(logo)
    rect = LOGO.holding(width, high)
    rect = replace(rect, left=page.width - LOGO.left - rect.width)
    slot = Slot(setup.words["logo"], None, LOGO, 0)
    return lambda number: picture_shape(number, slot, rect, logo.alt, picture_fill(relation))


def _picture(picture: Picture, slot: Slot, setup: PageSetup, *, covers: bool = False) -> ShapeMaker:
    relation, (width, high) = setup.embed(picture)
    rect = slot.rect if covers else slot.rect.holding(width, high)
    shown = picture_fill(relation, cut_off(rect, width, high) if covers else "")
    return lambda number: picture_shape(number, slot, rect, picture.alt, shown)


def _sign(sign: str, slot: Slot, plan: SlidePlan, setup: PageSetup) -> ShapeMaker:
    """A sign in the middle of the place for a picture, on the colour of its panel."""
    side = 0.56 * min(slot.rect.width, slot.rect.height)
    rect = slot.rect.part(Rect(0.22, 0, 0.56, 1)).holding(side, side)
    box = FigureShape(name=slot.name, rect=rect, sign=sign, fill=ink_on(plan.style.accent))
    return partial(FigureWriter(setup.context, setup.embed).shape, box=box, size=0)


def text_shape(number: int, slot: Slot, text: Text, size: float, context: TextContext) -> str:
    """A text in its place; a size that differs from the place's is said once, for all of it."""
    place = f"<a:xfrm>{slot.rect.transform}</a:xfrm>" if slot.own else ""
    sizes = _sizes(size, context.language, slot) if size != slot.size or slot.alone else ""
    body = xml(text, context, TextStyle(slot.bulleted, base=size, free=slot.ph is None))
    inset = f' rIns="{round(slot.spare * EMU_PER_MM)}"' if slot.spare else ""
    return (
        f"<p:sp><p:nvSpPr>{named(number, slot.name)}<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"{slot.ph_xml}</p:nvSpPr><p:spPr>{place}{slot.outline}</p:spPr><p:txBody><a:bodyPr{inset}>"
        "<a:normAutofit/>"
        f"</a:bodyPr><a:lstStyle>{sizes}</a:lstStyle>{body}</p:txBody></p:sp>"
    )


def foot_shape(number: int, name: str, ph: str, body: str, language: str) -> str:
    """The name of the workshop, or the number of the slide.

    Why the side is said again: LibreOffice centres a foot whose layout puts it elsewhere.
    """
    side = "r" if "sldNum" in ph else "l"
    return (
        f"<p:sp><p:nvSpPr>{named(number, name)}<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"<p:nvPr><p:ph {ph}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:pPr algn="{side}"/>{body}<a:endParaRPr lang="{language}"/></a:p>'
        "</p:txBody></p:sp>"
    )


def number_shape(number: int, name: str, ph: str, shown: int, language: str) -> str:
    """The number of the slide, as a field that PowerPoint keeps right."""
    field = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{language}"/><a:t>{shown}</a:t></a:fld>'
    )
    return foot_shape(number, name, ph, field, language)


def picture_shape(number: int, slot: Slot, rect: Rect, alt: str, fill: str) -> str:
    """A picture with its alt text; `fill` is the XML of what it shows."""
    return (
        f"<p:pic><p:nvPicPr>{named(number, slot.name, alt)}<p:cNvPicPr><a:picLocks "
        f'noGrp="{int(slot.ph is not None)}" noChangeAspect="1"/></p:cNvPicPr>{slot.ph_xml}'
        f"</p:nvPicPr>{fill}<p:spPr><a:xfrm>{rect.transform}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _sizes(size: float, language: str, slot: Slot) -> str:
    """The type of a place, where it is another one than its layout says."""
    points = round(AIR * size * 100)
    air = f'<a:spcBef><a:spcPts val="{points}"/></a:spcBef>' if slot.air else ""
    side = f' algn="{slot.side}"' if slot.side else ""
    bold = ' b="1"' if slot.alone and slot.bold else ""
    attributes = f'sz="{round(size * 100)}"{bold} lang="{language}"'
    run = (
        f"<a:defRPr {attributes}>{slot.look}</a:defRPr>"
        if slot.look
        else f"<a:defRPr {attributes}/>"
    )
    return "".join(
        f"<a:lvl{level}pPr{side}>{air}{run}</a:lvl{level}pPr>" for level in range(1, LEVELS + 1)
    )


@dataclass(frozen=True)
class Target:
    """What a click shows: a whole shape, or some paragraphs of its text.

    Attributes:
        shape: its number on the slide.
        paragraphs: the first and the last, from 0; None for the whole shape.
        has_text: whether there is any text in the shape.
    """

    shape: int
    paragraphs: tuple[int, int] | None = None
    has_text: bool = True


Step = Sequence[Target]
"""What comes with one click."""


def reveal_timing(plan: SlidePlan) -> str:
    """What comes at which click, as XML; empty where all is there at once."""
    return _timing(tuple(_steps(plan)) if plan.content.reveal else ())


def _steps(plan: SlidePlan) -> Iterator[Step]:
    """What comes at each click: a point of a list, a card, or the shapes of one step of a figure.

    A table comes whole: PowerPoint cannot show it by its rows.
    """
    shown = [f for f in plan.slots if f in plan.texts or _is_shown(f, plan)]
    numbers = {field: number for number, field in enumerate(shown, start=FIRST)}
    if plan.boxes.boxes:
        first = FIRST + len(shown)
        boxes = list(enumerate(plan.boxes.boxes, start=first))
        for step in range(1, max(box.step for _, box in boxes) + 1):
            yield [Target(n, has_text=bool(box.text)) for n, box in boxes if box.step == step]
    elif "second" in plan.texts:
        yield from ([Target(numbers[f])] for f in CARDS if f in plan.texts)
    elif "body" in plan.texts:
        yield from _points(plan.texts["body"].text, numbers["body"])


def _is_shown(field: Field, plan: SlidePlan) -> bool:
    content = plan.content
    if field == "picture":
        return bool(content.picture or content.sign)
    return field == "table" and isinstance(plan.grid, Grid)


def _points(text: Text, shape: int) -> Iterator[Step]:
    """Each point of a list with what stands below it; nothing where there is no list."""
    starts = [n for n, p in enumerate(text) if p.sign in {"•", "1"} and not p.level]
    for start, end in pairwise((*starts, len(text))):
        yield [Target(shape, (start, end - 1))]


def _timing(steps: Sequence[Step]) -> str:
    """The timing of a slide as XML; empty where nothing comes later."""
    if not steps:
        return ""
    numbers = count(3)
    clicks = "".join(_click(step, numbers) for step in steps)
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" '
        'nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        '<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{clicks}</p:childTnLst></p:cTn>{_on('prevCondLst', 'onPrev')}"
        f"{_on('nextCondLst', 'onNext')}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"<p:bldLst>{''.join(_builds(steps))}</p:bldLst></p:timing>"
    )


def _on(name: str, event: str) -> str:
    return (
        f'<p:{name}><p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        f"</p:{name}>"
    )


def _click(step: Step, numbers: "count[int]") -> str:
    outer, inner = next(numbers), next(numbers)
    effects = "".join(
        _appear(target, "withEffect" if index else "clickEffect", numbers)
        for index, target in enumerate(step)
    )
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">{_wait("indefinite")}<p:childTnLst><p:par>'
        f'<p:cTn id="{inner}" fill="hold">{_wait("0")}<p:childTnLst>{effects}</p:childTnLst>'
        "</p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _wait(delay: str) -> str:
    return f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'


def _appear(target: Target, node: str, numbers: "count[int]") -> str:
    effect, behaviour = next(numbers), next(numbers)
    inside = ""
    if target.paragraphs:
        first, last = target.paragraphs
        inside = f'<p:txEl><p:pRg st="{first}" end="{last}"/></p:txEl>'
    return (
        f'<p:par><p:cTn id="{effect}" presetID="1" presetClass="entr" presetSubtype="0" '
        f'fill="hold" grpId="0" nodeType="{node}">{_wait("0")}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="{behaviour}" dur="1" fill="hold">{_wait("0")}</p:cTn><p:tgtEl>'
        f'<p:spTgt spid="{target.shape}">{inside}</p:spTgt></p:tgtEl><p:attrNameLst>'
        "<p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to>"
        '<p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )


def _builds(steps: Sequence[Step]) -> Iterator[str]:
    """How each shape that comes later is built up; one without text needs no such line."""
    listed: set[int] = set()
    for target in (target for step in steps for target in step):
        if target.shape not in listed and target.has_text:
            listed.add(target.shape)
            how = 'build="p"' if target.paragraphs else 'animBg="1"'
            yield f'<p:bldP spid="{target.shape}" grpId="0" {how}/>'
