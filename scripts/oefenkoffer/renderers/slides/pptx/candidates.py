"""Tell what there is on a layout of a presentation, whoever made it, and which serves best."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.slide import SlideLayout

from oefenkoffer.renderers.slides.pptx.layouts import Name
from oefenkoffer.renderers.slides.pptx.placeholders import Placeholder, page_of, placeholders
from oefenkoffer.renderers.slides.pptx.rect import Rect

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
        return tuple(place for place in placeholders(self.layout) if place.is_upright)

    @cached_property
    def title(self) -> Placeholder | None:
        """Where the title of a slide stands."""
        return next((place for place in self.places if place.is_title), None)

    @cached_property
    def texts(self) -> tuple[Placeholder, ...]:
        """Where texts go, the largest first."""
        texts = (place for place in self.places if place.kind in TEXTS)
        return tuple(sorted(texts, key=lambda place: place.rect.area, reverse=True))

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
