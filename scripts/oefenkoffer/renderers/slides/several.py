"""Points or a long text in, as many slides out as they need in large type."""

from collections.abc import Callable, Iterator, Sequence

from oefenkoffer.audience.branding import Branding
from oefenkoffer.markup import Markup
from oefenkoffer.renderers.slides.model import Slide
from oefenkoffer.renderers.slides.parting import groups, parted


def several(
    title: str,
    points: Sequence[Markup],
    branding: Branding,
    slide: Callable[[str, tuple[Markup, ...], int], Slide],
) -> Iterator[Slide]:
    """A slide for each group of points, made from its title, its points and its first number."""
    first = 1
    for index, group in enumerate(groups(points)):
        yield slide(_title(title, index, branding), group, first)
        first += len(group)


def several_of_text(
    title: str, text: Markup, branding: Branding, slide: Callable[[str, Markup, int], Slide]
) -> Iterator[Slide]:
    """A slide for each piece of a text, made from its title, the piece and its index."""
    for index, piece in enumerate(parted(text)):
        yield slide(_title(title, index, branding), piece, index)


def _title(title: str, index: int, branding: Branding) -> str:
    return branding.labels.text("slides.more", title=title) if index else title
