"""The decks of a kit on paper and as PDF: for screens, with notes, and to write on."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.documents import PaperDocument, after_clearing_caches
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides import paper
from oefenkoffer.renderers.slides.deck_formats import HANDOUT, NOTES, OLD_SLIDES, SLIDES, DeckFormat
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.vocabulary import PaperKind, Release, is_over

LONG = 50
"""Slides of a deck whose layouts take Typst some 50 MB."""
KEPT = 2
"""Papers of a long deck of which it keeps the layouts in memory; to let go takes it a while."""


def slide_papers(
    workshop: Workshop, branding: Branding, release: Release
) -> Iterator[PaperDocument]:
    """Each deck in each form that it has on paper."""
    for name, deck in decks(workshop, release):
        yield from _deck(name, deck, branding, release)


def _deck(name: str, deck: Deck, branding: Branding, release: Release) -> Iterator[PaperDocument]:
    """A deck for both shapes of screen, and on paper for whoever may have it."""
    for number, (file, kind, deck_format) in enumerate(deck_papers(name, branding, release)):
        document = PaperDocument(file, kind, partial(paper.pdf, deck, branding, deck_format))
        is_full = len(deck.slides) > LONG and number % KEPT == 0
        yield after_clearing_caches(document) if is_full else document


def deck_papers(
    name: str, branding: Branding, release: Release
) -> list[tuple[str, PaperKind, DeckFormat]]:
    """The name of each paper of a deck, what it is, and how it looks.

    What participants write on follows the release; notes go with all answers, for the trainer.
    """
    text = branding.labels.text
    has_answers = name.startswith(text("file.slides_with_answers"))
    wanted: list[tuple[str, PaperKind, DeckFormat]] = [
        (name, "slides", SLIDES),
        (text("file.slides_4_3", name=name), "slides", OLD_SLIDES),
    ]
    if has_answers:
        wanted.append((text("file.slides_with_notes", name=name), "slides_with_notes", NOTES))
    if is_over(release) or not has_answers:
        wanted.append((text("file.slides_to_write_on", name=name), "slides_to_write_on", HANDOUT))
    return wanted
