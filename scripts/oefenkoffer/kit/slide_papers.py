"""The decks of a kit on paper and as PDF: for screens, with notes, and to write on."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.kit.decks import deck_titles, decks
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides import paper
from oefenkoffer.renderers.slides.deck_formats import HANDOUT, NOTES, OLD_SLIDES, SLIDES, DeckFormat
from oefenkoffer.vocabulary import PaperKind, Release, is_over


def slide_papers(
    workshop: Workshop, branding: Branding, release: Release
) -> Iterator[PaperDocument]:
    """Each deck in each form that it has on paper."""
    titles = deck_titles(workshop)
    for name, deck in decks(workshop, release):
        for file, kind, deck_format in deck_papers(name, branding, release):
            build = partial(paper.pdf, deck, branding, deck_format)
            yield PaperDocument(file, kind, build, title=titles[name])


def deck_papers(
    name: str, branding: Branding, release: Release
) -> list[tuple[str, PaperKind, DeckFormat]]:
    """The name of each paper of a deck, what it is, and how it looks, on screens of both shapes.

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
