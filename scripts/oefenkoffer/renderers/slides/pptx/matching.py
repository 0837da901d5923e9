"""Find which layout of a presentation serves for what, and where each text goes on it.

A layout is found by what its maker says that it is for, else by its placeholders and where they
stand, else by its name. What no layout was made for stands on the one for a text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, get_args

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from oefenkoffer.design.colours import DARK, LIGHT, ink_on
from oefenkoffer.labels import words_of
from oefenkoffer.renderers.slides.pptx.adoption import add_plate, adopt, adopt_whole
from oefenkoffer.renderers.slides.pptx.fitting import (
    AIR,
    CALIBRI,
    LOOKED_UP,
    SMALLEST,
    Letters,
    letters_of_client,
    letters_of_house,
)
from oefenkoffer.renderers.slides.pptx.layouts import (
    INDEX,
    OPENING,
    USUAL,
    Field,
    FieldSpec,
    Layouts,
    LayoutSlots,
    Name,
    Slot,
    field_spec,
)
from oefenkoffer.renderers.slides.pptx.palette import Palette
from oefenkoffer.renderers.slides.pptx.placeholders import (
    LayoutCandidate,
    Placeholder,
    best,
    page_of,
)
from oefenkoffer.renderers.slides.pptx.rect import Rect
from oefenkoffer.renderers.slides.pptx.types import NoSuchLayoutError
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.vocabulary import PACKAGED

NAMES: tuple[Name, ...] = get_args(Name)
FIELDS: Mapping[int, Field] = {index: field for field, index in INDEX.items()}
FOOT = Rect(0.06, 0.92, 0.7, 0.06)
"""Where a slide says what it belongs to when its layout has no foot, as parts of the slide."""

FOOT_SIZE = 12
SMALLEST_TITLE = 30
SMALLEST_OF_CLIENT = 16
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


@dataclass(frozen=True, eq=False)
class LayoutMatcher:
    """Finds a layout for each of ours: one with the same name, or one that was made for its texts.

    What a client's presentation has neither of is added to it.

    Attributes:
        presentation: ours or a client's.
        words: the names of our layouts and of their places.
        called: the names of the client's layouts for ours, where its owner says so.
        ours: our own presentation, where the other one is a client's.
        typeface: the house's own family.
    """

    presentation: Presentation
    words: Mapping[str, str]
    called: Mapping[str, str] = field(default_factory=dict)
    ours: Presentation | None = None
    typeface: Typeface | None = None

    def matches(self, names: Iterable[Name]) -> Layouts:
        """The layouts that are needed.

        Raises:
            NoSuchLayoutError: a layout was named that is not there.
        """
        named = _called(self.presentation, self.called) if self.called else {}
        return {name: self._match(name, named.get(name)) for name in names}

    def whole(self, name: Name) -> LayoutSlots:
        """A layout of ours that has a page of the client to itself, added when first asked for."""
        if name not in self._made:
            palette = Palette(self._text.bodies[0])
            own = self._own[name]
            called = self.words["whole_layout"].format(layout=own.name)
            chosen = LayoutCandidate(adopt_whole(own, called, self._text.layout, palette))
            layout = self._slots(name, chosen, own=True)
            page = ink_on(palette.text)
            layout = replace(layout, adopted=True, ours=False, page=page)
            self._made[name] = layout
        return self._made[name]

    @cached_property
    def _made(self) -> dict[Name, LayoutSlots]:
        return {}

    def _match(self, name: Name, named: LayoutCandidate | None) -> LayoutSlots:
        candidates, text = self._candidates, self._text
        chosen = named or _namesake(candidates, self._names(name)) or best(name, candidates)
        if chosen is None and name in OPENING:
            chosen = best("title", candidates) or text
        if chosen:
            self._make_readable(chosen, name)
        if chosen is None:
            chosen = LayoutCandidate(adopt(self._own[name], text))
            return replace(self._slots(name, chosen, own=True), adopted=True, ours=False)
        return self._slots(name, chosen, own=self._has_our_places(chosen, name))

    def _names(self, name: Name) -> frozenset[str]:
        """What a layout of ours is called; in a client's presentation in any language."""
        key = f"layout_{name}"
        if self.ours:
            return frozenset(words_of(code, "pptx")[key] for code in PACKAGED)
        return frozenset({self.words[key]})

    def _has_our_places(self, chosen: LayoutCandidate, name: Name) -> bool:
        """Whether texts find their places by number: that of a text, or all that ours has."""
        if not self.ours:
            return True
        numbers = {place.index for place in chosen.places}
        own = {place.index for place in LayoutCandidate(self._own[name]).places} & FIELDS.keys()
        return chosen.is_ours and (INDEX["body"] in numbers or own <= numbers)

    def _slots(self, name: Name, chosen: LayoutCandidate, *, own: bool) -> LayoutSlots:
        """The places of a layout: ours or made from it, or one that somebody else made."""
        places = _own_fields(chosen) if own else _fields(chosen, name)
        slots = {
            field: _slot_of(
                place,
                self.words[f"place_{field}"],
                spec=field_spec(name, field) if own else None,
                look=Palette(place).type_xml if self.ours else "",
                letters=self._letters(place),
            )
            for field, place in places
        }
        layout = replace(_with_foot(chosen, name, slots, self.words["place_context"]), ours=own)
        if not self.ours:
            return layout
        palette = Palette((self._text if own else chosen).bodies[0])
        return replace(
            layout,
            look=palette.look,
            accent=palette.colour("accent1"),
            drawn=palette.drawn,
            page=palette.clear_page,
        )

    def _letters(self, place: Placeholder) -> Letters:
        if self.ours:
            return letters_of_client(Palette(place).family, self.typeface)
        return letters_of_house(self.typeface)

    @cached_property
    def _candidates(self) -> tuple[LayoutCandidate, ...]:
        return _candidates(self.presentation)

    @cached_property
    def _text(self) -> LayoutCandidate:
        """The layout for a text; where a client has none at all, one of ours."""
        text = best("text", self._candidates) or LayoutCandidate(self._added_text)
        self._make_readable(text, "text")
        return text

    def _make_readable(self, chosen: LayoutCandidate, name: Name) -> None:
        """Put a plate behind the texts of a client's layout of which one could not be read."""
        if not self.ours or not chosen.bodies:
            return
        places = [place for field, place in _fields(chosen, name) if field != "picture"]
        for colour in (LIGHT, DARK):
            hidden = [it.rect for it in places if _plate_of(Palette(it)) == colour]
            if hidden:
                add_plate(chosen.layout, tuple(hidden), colour)

    @property
    def _added_text(self) -> SlideLayout:
        own, like = self._own["text"], self._candidates[0].layout
        place = next(item for item in list[Any](own.placeholders) if _index(item) == INDEX["body"])
        return adopt_whole(own, own.name, like, Palette(Placeholder(place, like)))

    @cached_property
    def _own(self) -> Mapping[Name, SlideLayout]:
        """Our layouts, where the presentation is a client's."""
        layouts = {layout.name: layout for layout in self.ours.slide_layouts} if self.ours else {}
        return {name: layouts[self.words[f"layout_{name}"]] for name in NAMES if self.ours}


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


def _plate_of(palette: Palette) -> str:
    """The colour on which a text that cannot be read could be; empty where it can be read."""
    return ink_on(palette.own_text) if palette.is_hidden else ""


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


def _use(master: tuple[LayoutCandidate, ...]) -> tuple[int, float, int]:
    text = best("text", master)
    usable = sum(candidate.is_usable for candidate in master)
    return usable, text.room if text else 0, len(master)


def _index(shape: Any) -> int:  # noqa: ANN401 (what the library gives)
    return int(shape.placeholder_format.idx)


def _namesake(
    candidates: tuple[LayoutCandidate, ...], names: frozenset[str]
) -> LayoutCandidate | None:
    """The layout that is called as ours is."""
    usable = (candidate for candidate in candidates if candidate.is_usable)
    return next((candidate for candidate in usable if candidate.layout.name in names), None)


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


def _slot_of(
    placeholder: Placeholder,
    name: str,
    *,
    spec: FieldSpec | None = None,
    look: str = "",
    letters: Letters = CALIBRI,
) -> Slot:
    """What a placeholder offers a text.

    Args:
        placeholder: where.
        name: what the place is called.
        spec: what the place asks, on a layout of ours.
        look: the XML of the colour and the letters of its text.
        letters: in which its text is set.
    """
    size = placeholder.size
    return Slot(
        name=name,
        ph=placeholder.attributes,
        rect=placeholder.rect,
        own=placeholder.is_lonely,
        alone=placeholder.is_lonely or not placeholder.is_typed,
        side="" if placeholder.is_typed else placeholder.side,
        look="" if placeholder.is_typed else look,
        size=size,
        bold=placeholder.bold,
        leading=letters.line * placeholder.spacing,
        smallest=_smallest(placeholder, spec),
        inset=placeholder.inset,
        bulleted=placeholder.bulleted and placeholder.is_typed and not placeholder.is_lonely,
        air=0 if spec is None or placeholder.is_title else AIR,
        centred=placeholder.centred,
        spec=spec or USUAL,
        outline=placeholder.outline,
        capitals=placeholder.capitals,
        letters=letters,
    )


def _smallest(placeholder: Placeholder, spec: FieldSpec | None) -> float:
    """A title is seen at a glance; what stands in a panel is looked up, like a table."""
    if spec is None:
        return min(placeholder.size, SMALLEST_OF_CLIENT)
    if placeholder.is_title and placeholder.size > SMALLEST_TITLE:
        return SMALLEST_TITLE
    return min(placeholder.size, LOOKED_UP if spec.looked_up else SMALLEST)
