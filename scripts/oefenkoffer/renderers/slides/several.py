"""Points or a long text in, as many slides out as they need in large type."""

from collections.abc import Callable, Iterator, Sequence

from oefenkoffer.audience.house import House
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.model import Slide
from oefenkoffer.renderers.slides.parting import groups, parted


def several(
    title: str,
    points: Sequence[Markup],
    house: House,
    slide: Callable[[str, tuple[Markup, ...], int], Slide],
) -> Iterator[Slide]:
    """A slide for each group of points, made from its title, its points and its first number."""
    first = 1
    for index, group in enumerate(groups(points)):
        yield slide(_title(title, index, house), group, first)
        first += len(group)


def several_of_text(
    title: str, text: Markup, house: House, slide: Callable[[str, Markup, int], Slide]
) -> Iterator[Slide]:
    """A slide for each piece of a text, made from its title, the piece and its index."""
    for index, piece in enumerate(parted(text)):
        yield slide(_title(title, index, house), piece, index)


def _title(title: str, index: int, house: House) -> str:
    return house.labels.text("slides.more", title=title) if index else title
