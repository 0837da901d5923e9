"""Every deck that opens from disk: in a browser, and in PowerPoint."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.kit.client_template import template_faults, with_layouts
from oefenkoffer.kit.decks import decks, public_decks, trainer_decks
from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.keys import key_of
from oefenkoffer.kit.output import Former, Output, nothing_former
from oefenkoffer.markup import parse
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.renderers.slides.pptx import PptxTemplate, pptx
from oefenkoffer.vocabulary import Release

HOME = "index.html"
"""The start page of a site, beside which its decks stand."""


def slides(
    workshop: Workshop,
    release: Release,
    template: PptxTemplate | None = None,
    former: Former = nothing_former,
) -> Iterator[Output]:
    """The decks for whoever presents: as HTML, each a single file, and as presentations to edit.

    Args:
        workshop: what the decks are made of.
        release: whether participants may see the answers.
        template: a client's presentation, whose layouts are used instead of ours.
        former: what the former build left, where nothing changed.

    Raises:
        KitProblems: a text does not fit on its slide, or the client's file cannot be used.
    """
    branding = branding_of(workshop)
    template = with_layouts(template, workshop)
    for name, deck in decks(workshop, release):
        file = branding.labels.text("file.slides_with_notes", name=name) if deck.has_notes else name
        page = partial(_page, f"{file}.html", deck, branding)
        yield _former_or_new(page, former)
        with as_problems(workshop), template_faults(template, workshop):
            yield _former_or_new(
                partial(_presentation, f"{file}.pptx", deck, branding, template), former
            )


def public_slides(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The decks for the participants' site: what everyone may see, and no window for a speaker."""
    branding = branding_of(workshop)
    for name, deck in public_decks(workshop, release):
        yield Output(f"{name}.html", html(deck, branding, home=HOME).encode(), "slides")


def trainer_slides(workshop: Workshop) -> Iterator[Output]:
    """The decks with all answers for the trainer's site, with notes and the speaker's window."""
    branding = branding_of(workshop)
    for name, deck in trainer_decks(workshop):
        page = html(deck, branding, speaker=True, home=HOME)
        yield Output(f"{name}.html", page.encode(), "slides")


def _former_or_new(build: "partial[Output]", former: Former) -> Output:
    """An output of the former build if it would be the same now, else a new one."""
    key = key_of(build)
    return replace(former(build.args[0], key) or build(), kind="slides", key=key)


def _page(path: str, deck: Deck, branding: Branding) -> Output:
    return Output(path, html(deck, branding, speaker=True).encode())


def _presentation(
    path: str, deck: Deck, branding: Branding, template: PptxTemplate | None
) -> Output:
    presentation = pptx(_warned(deck, branding), branding, template)
    # Why: what python-pptx leaves points in a ring, 20 MB of a deck; young objects are few.
    gc.collect(1)
    small = tuple(presentation.small.items())
    return Output(path, presentation.data, layouts=presentation.layouts, small=small)


def _warned(deck: Deck, branding: Branding) -> Deck:
    """The deck whose first notes say that they are not for participants.

    Why there: whoever opens the file reads it, and nobody in the room does.
    """
    if not deck.has_notes:
        return deck
    first, *others = deck.slides
    warning = parse(branding.labels.text("slides.with_notes"))
    return replace(deck, slides=(replace(first, notes=(warning, *first.notes)), *others))
