"""Every deck that opens from disk: in a browser, and in PowerPoint."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from oefenkoffer.audience.branding import branding
from oefenkoffer.kit.decks import decks, public_decks
from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.output import Output
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.pptx import Reason, Template, TemplateRefusedError, pptx
from oefenkoffer.vocabulary import Release

REFUSED: Mapping[Reason, Code] = {
    "damaged": Code.TEMPLATE_DAMAGED,
    "locked": Code.TEMPLATE_LOCKED,
    "macros": Code.TEMPLATE_WITH_MACROS,
    "other": Code.NOT_A_TEMPLATE,
    "large": Code.TEMPLATE_TOO_LARGE,
    "no_text": Code.TEMPLATE_WITHOUT_TEXT,
}


def slides(
    workshop: Workshop, release: Release, template: Template | None = None
) -> Iterator[Output]:
    """The decks for whoever presents: as HTML, each a single file, and as presentations to edit.

    Args:
        workshop: what the decks are made of.
        release: whether participants may see the answers.
        template: a client's presentation, whose layouts are used instead of ours.

    Raises:
        KitProblems: a text does not fit on its slide, or the client's file cannot be used.
    """
    style = branding(workshop)
    for name, deck in decks(workshop, release):
        yield Output(f"{name}.html", html(deck, style, speaker=True).encode(), "slides")
        with as_problems(workshop), _template_as_problem(template):
            presentation = pptx(deck, style, template)
        yield Output(
            f"{name}.pptx",
            presentation.data,
            "slides",
            layouts=presentation.layouts,
            small=presentation.small,
        )


def public_slides(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The decks for the participants' site: what everyone may see, and no window for a speaker."""
    style = branding(workshop)
    for name, deck in public_decks(workshop, release):
        yield Output(f"{name}.html", html(deck, style).encode(), "slides")


@contextmanager
def _template_as_problem(template: Template | None) -> Iterator[None]:
    try:
        yield
    except TemplateRefusedError as error:
        where = Position(template.name if template else "")
        raise KitProblems([Problem(REFUSED[error.reason], where)]) from None
