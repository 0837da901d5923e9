"""Find which layout of a presentation serves for what, and where each text goes on it.

A layout is found by what its maker says that it is for, else by its placeholders and where they
stand, else by its name. What no layout was made for stands on the one for a text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import get_args

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.presentation import Presentation

from oefenkoffer.labels import words_of
from oefenkoffer.renderers.slides.pptx.adoption import adopt
from oefenkoffer.renderers.slides.pptx.candidates import LayoutCandidate, best
from oefenkoffer.renderers.slides.pptx.layout_spec import INDEX, OPENING, Field, Name, field_spec
from oefenkoffer.renderers.slides.pptx.letters import letters_of_client, letters_of_house
from oefenkoffer.renderers.slides.pptx.palette import Palette
from oefenkoffer.renderers.slides.pptx.placeholders import Placeholder, page_of, slot_of
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.slots import Layouts, LayoutSlots, Slot
from oefenkoffer.renderers.slides.pptx.types import NoSuchLayoutError, TemplateRefusedError
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.vocabulary import PACKAGED

NAMES: tuple[Name, ...] = get_args(Name)
CALLED: Mapping[Name, frozenset[str]] = {
    name: frozenset(words_of(code, "pptx")[f"layout_{name}"] for code in PACKAGED) for name in NAMES
}
"""What each of our layouts is called, in every language."""

FIELDS: Mapping[int, Field] = {index: field for field, index in INDEX.items()}
FOOT = Rect(0.06, 0.92, 0.7, 0.06)
"""Where a slide says what it belongs to when its layout has no foot, as parts of the slide."""

FOOT_SIZE = 12
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def match_layouts(  # noqa: PLR0913 (ours and a client's go one way)
    presentation: Presentation,
    names: Iterable[Name],
    words: Mapping[str, str],
    *,
    called: Mapping[str, str] = MappingProxyType({}),
    ours: Presentation | None = None,
    typeface: Typeface | None = None,
) -> Layouts:
    """A layout for each of ours: the one with the same name, or one that was made for its texts.

    What a client's presentation has neither of is added to it.

    Args:
        presentation: ours or a client's.
        names: which of our layouts are needed.
        words: the names of our layouts and of their places.
        called: the names of the client's layouts for ours, where its owner says so.
        ours: our own presentation, where the other one is a client's.
        typeface: the house's own family.

    Raises:
        TemplateRefusedError: no layout has a title and a text.
        NoSuchLayoutError: a layout was named that is not there.
    """
    named = _called(presentation, called)
    candidates = _candidates(presentation)
    text = best("text", candidates)
    if text is None:
        raise TemplateRefusedError("no_text")
    title = best("title", candidates) or text
    serving: Mapping[Name, LayoutCandidate] = {"title": title, "section": title}
    own = {layout.name: layout for layout in ours.slide_layouts} if ours else {}
    matches: dict[Name, LayoutSlots] = {}
    for name in names:
        chosen = (
            named.get(name)
            or _namesake(candidates, name)
            or best(name, candidates)
            or serving.get(name)
        )
        adopted = chosen is None
        if chosen is None:
            chosen = LayoutCandidate(adopt(own[words[f"layout_{name}"]], text))
        is_ours = adopted or _is_made_from_ours(chosen)
        places = _own_fields(chosen) if is_ours else _fields(chosen, name)
        slots = {
            field: slot_of(
                place,
                words[f"place_{field}"],
                spec=field_spec(name, field) if is_ours else None,
                look=Palette(place).type_xml if ours else "",
                letters=letters_of_client(Palette(place).family, typeface)
                if ours
                else letters_of_house(typeface),
            )
            for field, place in places
        }
        layout = _with_foot(chosen, name, slots, words["place_context"])
        source = text if is_ours else chosen
        palette = Palette(source.bodies[0])
        look, accent = (palette.look, palette.colour("accent1")) if ours else (layout.look, "")
        own_as_it_is = is_ours and not adopted
        matches[name] = replace(
            layout,
            look=look,
            adopted=adopted,
            accent=accent,
            ours=own_as_it_is,
            page=palette.page if ours else layout.page,
        )
    return matches


def _called(presentation: Presentation, called: Mapping[str, str]) -> Mapping[str, LayoutCandidate]:
    """The layouts that were named, on whichever master."""
    layouts = (layout for master in presentation.slide_masters for layout in master.slide_layouts)
    usable = [candidate for candidate in map(LayoutCandidate, layouts) if candidate.is_usable]
    by_name = {_plain(candidate): candidate for candidate in reversed(usable)}
    lacking = {ours: name for ours, name in called.items() if name.casefold() not in by_name}
    if lacking:
        names = dict.fromkeys(str(candidate.layout.name) for candidate in usable)
        raise NoSuchLayoutError(lacking, tuple(names))
    return {ours: by_name[name.casefold()] for ours, name in called.items()}


def _plain(candidate: LayoutCandidate) -> str:
    return str(candidate.layout.name).strip().casefold()


def _candidates(presentation: Presentation) -> tuple[LayoutCandidate, ...]:
    """The layouts of one master, so that slides look alike: the one with most that are of use.

    Of those that have as many, the one with most room for a text.
    """
    masters = [
        tuple(map(LayoutCandidate, master.slide_layouts)) for master in presentation.slide_masters
    ]
    return max(masters, key=_use)


def _use(master: tuple[LayoutCandidate, ...]) -> tuple[int, float]:
    text = best("text", master)
    return sum(candidate.is_usable for candidate in master), text.room if text else 0


def _namesake(candidates: tuple[LayoutCandidate, ...], name: Name) -> LayoutCandidate | None:
    """The layout that is called as ours is, in any language."""
    usable = (candidate for candidate in candidates if candidate.is_usable)
    return next((candidate for candidate in usable if candidate.layout.name in CALLED[name]), None)


def _is_made_from_ours(candidate: LayoutCandidate) -> bool:
    return INDEX["context"] in {place.index for place in candidate.places}


def _with_foot(
    candidate: LayoutCandidate, name: Name, slots: Mapping[Field, Slot], called: str
) -> LayoutSlots:
    footer = "" if name in OPENING else _foot(candidate, KIND.FOOTER)
    number = "" if name == "title" else _foot(candidate, KIND.SLIDE_NUMBER)
    if not footer and name not in OPENING and "context" not in slots:
        slots = {"context": _foot_slot(candidate, called), **slots}
    return LayoutSlots(candidate.layout, slots, footer, number)


def _own_fields(candidate: LayoutCandidate) -> Iterator[tuple[Field, Placeholder]]:
    """The places of a layout that was made from one of ours, by their numbers."""
    for place in candidate.places:
        if place.is_title:
            yield "title", place
        elif place.index in FIELDS:
            yield FIELDS[place.index], place


def _fields(candidate: LayoutCandidate, name: Name) -> Iterator[tuple[Field, Placeholder]]:
    """The places of a layout of somebody else that texts of one of ours go to."""
    if candidate.title:
        yield "title", candidate.title
    columns: tuple[Field, ...] = ("body", "second", "third")
    row = candidate.row(2) if name == "columns" else candidate.row(3)
    if row and name in {"columns", "three_columns"}:
        yield from zip(columns[: len(row)], row, strict=True)
    else:
        yield "body", candidate.bodies[0]
    pictures = (place for place in candidate.places if place.kind == KIND.PICTURE)
    if name == "picture" and (picture := next(pictures, None)):
        yield "picture", picture


def _foot(candidate: LayoutCandidate, kind: object) -> str:
    feet = (place for place in candidate.places if place.kind == kind and place.is_placed)
    return next((place.attributes for place in feet), "")


def _foot_slot(candidate: LayoutCandidate, name: str) -> Slot:
    rect = page_of(candidate.layout).part(FOOT)
    return Slot(
        name, None, rect, FOOT_SIZE, smallest=FOOT_SIZE, own=True, alone=True, outline=RECTANGLE
    )
