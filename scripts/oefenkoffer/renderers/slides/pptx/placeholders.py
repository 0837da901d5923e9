"""Read from a layout, whoever made it, its places for texts and which layout serves best."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

from oefenkoffer.design.geometry import EMU_PER_MM
from oefenkoffer.renderers.slides.pptx.layouts import FEET, INDEX, Name
from oefenkoffer.renderers.slides.pptx.package import bare_xml
from oefenkoffer.renderers.slides.pptx.rect import Rect

TITLES = {KIND.TITLE, KIND.CENTER_TITLE}
INSETS = {"lIns": 91440, "rIns": 91440, "tIns": 45720, "bIns": 45720}
"""The air inside a place unless it says otherwise, in a presentation's own units."""

SIGNS = {
    qn("a:buNone"): False,
    **{qn(f"a:{name}"): True for name in ("buChar", "buAutoNum", "buBlip")},
}
FILLS = tuple(qn(f"a:{name}") for name in ("solidFill", "gradFill", "pattFill", "blipFill"))
MARK = f"*/*/{qn('p:nvPr')}/{qn('p:ph')}"
"""Where the mark of a place stands, below the shapes of a layout."""
UNTOLD = "1800"
"""The size that LibreOffice writes where it does not know one, in hundredths of points."""

UNPLACED_TITLE = Rect(0.06, 0.06, 0.88, 0.16)
UNPLACED = Rect(0.06, 0.26, 0.88, 0.62)
"""Where a place stands for which a client's file says it nowhere, as parts of a slide."""


@dataclass(frozen=True)
class Placeholder:
    """A placeholder of a layout; what it does not say itself, its master does."""

    shape: Any
    layout: SlideLayout

    @cached_property
    def kind(self) -> Any:  # noqa: ANN401 (a kind of placeholder)
        """What PowerPoint calls it."""
        return self._ph.type

    @cached_property
    def index(self) -> int:
        """Its number on the layout."""
        return int(self._ph.idx)

    @cached_property
    def is_title(self) -> bool:
        """Whether the title of a slide stands there."""
        return self.kind in TITLES

    @property
    def is_upright(self) -> bool:
        """Whether its lines run from left to right, and not from top to bottom."""
        return bool(self._ph.get("orient") != "vert")

    @property
    def is_placed(self) -> bool:
        """Whether it is said where it stands."""
        return bool(self._lengths)

    @cached_property
    def is_lonely(self) -> bool:
        """Whether a place of a slide cannot be sure to take after this one.

        A place takes after the one with its number. LibreOffice gives several the number of the
        title, which is none; and what stands nowhere, or partly beside the slide, does not serve.
        """
        numbers = [mark.idx for mark in _marks(self.layout)]
        untitled = self.index == 0 and not self.is_title
        sticks_out = not self.is_placed or Rect.of_emu(*self._lengths) != self.rect
        return untitled or numbers.count(self.index) > 1 or sticks_out

    @property
    def attributes(self) -> str:
        """How a place of a slide says that it takes after this one; empty where it says nothing."""
        names = ("type", "sz", "idx")
        return " ".join(
            f'{name}="{self._ph.get(name)}"' for name in names if self._ph.get(name, "0") != "0"
        )

    @cached_property
    def rect(self) -> Rect:
        """Where it stands on a slide, in mm; the usual place where nothing says it."""
        page = page_of(self.layout)
        if self._lengths:
            return Rect.of_emu(*self._lengths).within(page)
        return page.part(UNPLACED_TITLE if self.is_title else UNPLACED)

    @property
    def size(self) -> float:
        """Its type in points."""
        sizes = [run.get("sz") for run in self._prompts if run.get("sz")]
        named = [size for size in sizes if size != UNTOLD] or [UNTOLD]
        return int(self._first("sz") or named[0]) / 100

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self._first("b") == "1"

    @property
    def capitals(self) -> bool:
        """Whether all letters are shown as capitals."""
        return self._first("cap") == "all"

    @property
    def is_typed(self) -> bool:
        """Whether its type is handed down to slides.

        LibreOffice sets the prompt of a place in the type that it should have, and nothing else.
        """
        return self._first("sz") is not None or not self._prompts

    @property
    def side(self) -> str:
        """Where lines are put, as in XML; empty where nothing says it."""
        lines = (line for item in self._models for line in item.iter(qn("a:pPr")))
        sides = (item.get("algn") for item in (*self._levels, *lines))
        return next((side for side in sides if side), "")

    def of_type(self, tag: str) -> Any:  # noqa: ANN401 (an element of lxml, or None)
        """What its type says of its colour (`a:solidFill`) or letters (`a:latin`), if it does."""
        styles = (run for level in self._levels for run in level.iter(qn("a:defRPr")))
        items = (item for run in (*styles, *self._prompts) for item in run)
        return next((item for item in items if item.tag == qn(tag)), None)

    @property
    def spacing(self) -> float:
        """How far lines stand apart, as a part of what is usual."""
        for level in self._levels:
            for share in level.iterfind(f"{qn('a:lnSpc')}/{qn('a:spcPct')}"):
                return int(share.get("val")) / 100_000
        return 1

    @property
    def bulleted(self) -> bool:
        """Whether a paragraph has a bullet of its own."""
        signs = (SIGNS[item.tag] for level in self._levels for item in level if item.tag in SIGNS)
        return next(signs, False)

    @property
    def inset(self) -> tuple[float, float]:
        """The air at the sides together, and above and below together, in mm."""
        left, right, top, bottom = (int(self._inside.get(side, INSETS[side])) for side in INSETS)
        return (left + right) / EMU_PER_MM, (top + bottom) / EMU_PER_MM

    @property
    def inside(self) -> Rect:
        """Where its text stands, in mm."""
        left, _, top, _ = (
            int(self._inside.get(side, INSETS[side])) / EMU_PER_MM for side in INSETS
        )
        (wide, high), rect = self.inset, self.rect
        return Rect(rect.left + left, rect.top + top, rect.width - wide, rect.height - high)

    @property
    def centred(self) -> bool:
        """Whether what stands in it stands in the middle of its height."""
        return bool(self._inside.get("anchor") == "ctr")

    @property
    def outline(self) -> str:
        """Its shape as XML; empty for a plain rectangle."""
        outlines = self.shape.element.iter(qn("a:prstGeom"))
        return "".join(bare_xml(outline) for outline in outlines if outline.get("prst") != "rect")

    @property
    def filled(self) -> Any:  # noqa: ANN401 (an element of lxml, or None)
        """The shape with the fill that its text stands on, if it has one."""
        for item in self._models:
            kinds = {child.tag for child in item.spPr}
            if not kinds.isdisjoint({qn("a:noFill"), *FILLS}):
                return None if qn("a:noFill") in kinds else item
        return None

    @cached_property
    def _ph(self) -> Any:  # noqa: ANN401 (an element of lxml)
        return next(self.shape.element.iter(qn("p:ph")))

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        shape = self.shape
        lengths = (shape.left, shape.top, shape.width, shape.height)
        return () if None in lengths else tuple(map(int, lengths))

    @cached_property
    def _models(self) -> list[Any]:
        """The place itself and the one on the master that it takes after."""
        wanted = KIND.TITLE if self.is_title else KIND.BODY
        marks = _marks(self.layout.slide_master)
        on_master = [
            mark.getparent().getparent().getparent() for mark in marks if mark.type == wanted
        ]
        return [self.shape.element, *on_master]

    @cached_property
    def _inside(self) -> Mapping[str, str]:
        bodies = (b for item in self._models for b in item.iter(qn("a:bodyPr")))
        return {name: value for body in reversed([*bodies]) for name, value in body.items()}

    @cached_property
    def _levels(self) -> list[Any]:
        """What says how the first level looks: the place, its model on the master, the master."""
        kind = qn("p:titleStyle" if self.is_title else "p:bodyStyle")
        styles = self.layout.slide_master.element.iter(kind)
        sources = (*self._models, *styles)
        return [level for source in sources for level in source.iter(qn("a:lvl1pPr"))]

    @cached_property
    def _prompts(self) -> list[Any]:
        """The type of its prompt, and then of that of its model."""
        tags = (qn("a:rPr"), qn("a:endParaRPr"))
        runs = (run for item in self._models for run in item.iter(*tags))
        return [run for run in runs if run.get("sz")]

    def _first(self, name: str) -> str | None:
        """What the type of a place says of itself, such as its size or weight."""
        styles = (style for level in self._levels for style in level.iter(qn("a:defRPr")))
        return next((style.get(name) for style in styles if style.get(name)), None)


def _marks(source: Any) -> list[Any]:  # noqa: ANN401 (a layout or a master, elements of lxml)
    """What makes shapes of a layout or a master places for texts, with their kinds and numbers.

    Why not by the library: it looks for the mark of each shape anew, each time it is asked.
    """
    return list(source.element.cSld.spTree.iterfind(MARK))


def page_of(layout: SlideLayout) -> Rect:
    """A whole slide, in mm."""
    presentation = layout.part.package.presentation_part.presentation
    width, height = presentation.slide_width, presentation.slide_height
    return Rect(0, 0, int(width or 0) / EMU_PER_MM, int(height or 0) / EMU_PER_MM)


TEXTS = {KIND.BODY, KIND.OBJECT}
LEVEL = 0.1
"""How far apart the tops of texts side by side may be, as a part of the height of a slide."""

ALIKE = 0.7
"""How wide the narrowest of them is at least, beside the widest."""

LOW = 0.25
"""A title that is higher than this part of a slide, or starts below it, opens a part."""


@dataclass(frozen=True)
class LayoutCandidate:
    """A layout that may serve."""

    layout: SlideLayout

    @property
    def kind(self) -> str:
        """What its maker says that it is for; empty where nothing is said."""
        return str(self.layout.element.get("type", ""))

    @cached_property
    def places(self) -> tuple[Placeholder, ...]:
        """Its placeholders, without those with lines from top to bottom."""
        shapes = list[Any](self.layout.placeholders)
        places = (Placeholder(shape, self.layout) for shape in shapes)
        return tuple(place for place in places if place.is_upright)

    @cached_property
    def title(self) -> Placeholder | None:
        """Where the title of a slide stands."""
        return next((place for place in self.places if place.is_title), None)

    @cached_property
    def is_ours(self) -> bool:
        """Whether it was made from one of ours, by the numbers of its places.

        Why the foot too: PowerPoint gives the first place that somebody adds the number 13.
        """
        numbers = {place.index for place in self.places}
        return INDEX["context"] in numbers and not numbers.isdisjoint(FEET.values())

    @cached_property
    def texts(self) -> tuple[Placeholder, ...]:
        """Where texts go, the largest first; that of our context alone where there is no other."""
        texts = [place for place in self.places if place.kind in TEXTS]
        context = INDEX["context"] if self.is_ours else None
        others = [place for place in texts if place.index != context]
        return tuple(sorted(others or texts, key=lambda place: place.rect.area, reverse=True))

    @cached_property
    def bodies(self) -> tuple[Placeholder, ...]:
        """The texts, and after those what stands below the title of a first slide."""
        return (*self.texts, *(place for place in self.places if place.kind == KIND.SUBTITLE))

    @property
    def is_usable(self) -> bool:
        """Whether a slide can have its title and its text; without a title none is found again."""
        return self.title is not None and bool(self.bodies)

    @property
    def room(self) -> float:
        """The area of its largest text, in square mm."""
        return self.texts[0].rect.area if self.texts else 0

    def row(self, count: int) -> tuple[Placeholder, ...]:
        """So many texts of the same kind side by side, from left to right; else none."""
        row = tuple(sorted(self.texts, key=lambda place: place.rect.left))
        rects = [place.rect for place in row]
        if len(row) != count or not _in_a_row(rects, page_of(self.layout).height):
            return ()
        return row

    def is_called(self, *words: str) -> bool:
        """Whether one of these words is in its name."""
        name = str(self.layout.name).lower()
        return any(word in name for word in words)


def _in_a_row(rects: list[Rect], height: float) -> bool:
    tops, widths = [rect.top for rect in rects], [rect.width for rect in rects]
    apart = all(first.left + first.width <= second.left + 1 for first, second in pairwise(rects))
    return apart and max(tops) - min(tops) <= LEVEL * height and min(widths) > ALIKE * max(widths)


Rule = Callable[[LayoutCandidate], bool]


def _opens_a_part(candidate: LayoutCandidate) -> bool:
    """One short text at a large title, or at one that stands low."""
    if candidate.title is None or len(candidate.texts) != 1:
        return False
    page, title, text = page_of(candidate.layout), candidate.title.rect, candidate.texts[0].rect
    low = LOW * page.height
    return (title.height > low or title.top > low) and text.height < page.height / 3


RULES: Mapping[Name, tuple[Rule, ...]] = {
    "title": (
        lambda it: it.kind == "title",
        lambda it: any(place.kind == KIND.CENTER_TITLE for place in it.places),
        lambda it: not it.texts,
        lambda it: it.is_called("title slide", "titeldia", "titelfolie", "voorblad", "cover"),
    ),
    "section": (
        lambda it: it.kind == "secHead",
        _opens_a_part,
        lambda it: it.is_called("section", "sectie", "hoofdstuk", "abschnitt", "chapter"),
    ),
    "text": (
        lambda it: it.kind in {"obj", "tx"} and len(it.texts) == 1,
        lambda it: len(it.texts) == 1 and not _opens_a_part(it),
        lambda it: bool(it.texts),
        lambda _: True,
    ),
    "columns": (
        lambda it: it.kind == "twoObj" and bool(it.row(2)),
        lambda it: bool(it.row(2)),
    ),
    "three_columns": (lambda it: bool(it.row(3)),),
}
"""What makes a layout serve for one of ours, best first: its kind, its places, its name."""


def best(name: Name, candidates: Iterable[LayoutCandidate]) -> LayoutCandidate | None:
    """The usable layout that serves best for one of ours; None where none was made for it.

    Of those that serve equally well the first, and for a text the one with the most room.
    """
    usable = [candidate for candidate in candidates if candidate.is_usable]
    for rule in RULES.get(name, ()):
        if fitting := [candidate for candidate in usable if rule(candidate)]:
            return max(fitting, key=lambda it: it.room) if name == "text" else fitting[0]
    return None
