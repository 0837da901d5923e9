"""Make of a deck a PowerPoint presentation that a trainer can edit."""

from collections.abc import Mapping
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.overfull import write_or_name
from oefenkoffer.renderers.slides.pptx.types import (
    NoSuchLayoutError,
    PptxTemplate,
    Reason,
    Result,
    TemplateRefusedError,
)
from oefenkoffer.typesetting import TextDoesNotFitError

__all__ = [
    "NoSuchLayoutError",
    "PptxTemplate",
    "Reason",
    "Result",
    "TemplateRefusedError",
    "pptx",
    "small_type",
]


def pptx(deck: Deck, branding: Branding, template: PptxTemplate | None = None) -> Result:
    """The deck on the layouts of the house, or on those of a client.

    Why imported here: the library takes as long as a small site, which has no such deck.

    Raises:
        TextDoesNotFitError: as for `write_or_name`.
        TemplateRefusedError: the client's file cannot be used.
    """
    from oefenkoffer.renderers.slides.pptx.presentation import write_pptx

    def write(deck: Deck) -> Result:
        return write_pptx(deck, branding, template)

    try:
        return write_or_name(write, deck)
    except (TextDoesNotFitError, TemplateRefusedError, NoSuchLayoutError):
        raise
    except Exception as error:
        if template is None:
            raise
        # Why: a broken file trips its reader anywhere, and parts of it are read while slides are
        # filled. A deck that cannot be made on our own layouts either is a bug of ours.
        write_pptx(deck, branding)
        raise TemplateRefusedError("damaged") from error


def small_type(deck: Deck, branding: Branding) -> Mapping[int, float]:
    """The type in points of each slide, by its number, that fits our layouts in small type alone.

    Raises:
        TextDoesNotFitError: as for `write_or_name`.
    """
    from oefenkoffer.renderers.slides.pptx.presentation import small_in_pptx

    return write_or_name(partial(small_in_pptx, branding=branding), deck)
