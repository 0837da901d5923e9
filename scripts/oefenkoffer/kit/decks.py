"""Which decks of slides a kit has: those that somebody typed, or else one made of the data."""

from collections.abc import Iterator

from oefenkoffer.audience.house import house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.room import room_case
from oefenkoffer.kit.output import Release
from oefenkoffer.kit.written import typed_files, written_decks
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.model import Deck


def decks(workshop: Workshop, release: Release) -> Iterator[tuple[str, Deck]]:
    """Each deck with the name of its file: one that follows the release, one with all answers.

    Why two: what is shown before the release may be passed on to participants; the trainer, who
    chooses the moment, needs the answers in the room all the same.

    Raises:
        KitProblems: slides typed by hand have mistakes.
    """
    names = house(workshop).labels.section("file")
    if release == "before":
        yield from _named(names["slides"], workshop, answers=False)
    yield from _named(names["slides_with_answers"], workshop, answers=True)


def _named(name: str, workshop: Workshop, *, answers: bool) -> Iterator[tuple[str, Deck]]:
    """The deck, or the typed ones; several are told apart by the names of their files."""
    views = tuple(room_case(case, workshop, answers=answers) for case in workshop.cases)
    if not typed_files(workshop.files):
        yield name, deck(views, method_view(workshop.method), house(workshop))
        return
    typed = written_decks(workshop, views)
    for stem, found in typed:
        yield name if len(typed) == 1 else f"{name}-{stem}", found
