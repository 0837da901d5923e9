"""Which decks of slides a kit has."""

from collections.abc import Iterator

from oefenkoffer.audience.house import house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.room import room_case
from oefenkoffer.kit.output import Release
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.model import Deck


def decks(workshop: Workshop, release: Release) -> Iterator[tuple[str, Deck]]:
    """Each deck with the name of its file: one that follows the release, one with all answers.

    Why two: what is shown before the release may be passed on to participants; the trainer, who
    chooses the moment, needs the answers in the room all the same.
    """
    names = house(workshop).labels.section("file")
    if release == "before":
        yield names["slides"], _deck(workshop, answers=False)
    yield names["slides_with_answers"], _deck(workshop, answers=True)


def _deck(workshop: Workshop, *, answers: bool) -> Deck:
    views = tuple(room_case(case, workshop, answers=answers) for case in workshop.cases)
    return deck(views, method_view(workshop.method), house(workshop))
