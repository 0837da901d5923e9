"""Every PDF of a kit, one at a time: cards, forms, cheat sheet, handouts, slides."""

from collections.abc import Callable, Iterator
from functools import partial

import pypdfium2

from oefenkoffer.audience.everyone import public_case
from oefenkoffer.audience.house import House, house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_holder import ObserverCard, RoleCard, role_cards
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.output import Output, Release
from oefenkoffer.kit.overflows import as_problems
from oefenkoffer.model import Case, Workshop
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.site.papers import Kind
from oefenkoffer.renderers.slides import paper as slide_paper
from oefenkoffer.renderers.slides.formats import HANDOUT, NOTES, OLD_SLIDES, SLIDES, Format
from oefenkoffer.renderers.slides.model import Deck


def papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """Every PDF of the kit.

    Raises:
        KitProblems: a text does not fit on its paper.
    """
    look = house(workshop)
    for card_set in (_cards, _forms):
        yield card_set(workshop, look)
    yield cheat_sheet(workshop, look)
    for case in workshop.cases:
        yield handout(case, workshop, look)
    for name, deck in decks(workshop, release):
        yield from _slides(name, deck, workshop, look, release)


def public_papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The papers that participants find on their site: the method, and handouts afterwards."""
    look = house(workshop)
    yield cheat_sheet(workshop, look)
    if release == "after":
        for case in workshop.cases:
            yield handout(case, workshop, look)


def cheat_sheet(workshop: Workshop, look: House) -> Output:
    """The method on one page."""
    view = method_view(workshop.method)
    name = look.labels.text("file.cheat_sheet")
    return _paper(name, "cheat_sheet", workshop, lambda: handouts.cheat_sheet(view, look))


def handout(case: Case, workshop: Workshop, look: House) -> Output:
    """The handout of one case, for afterwards."""
    view = public_case(case, workshop, released=True)
    name = f"{look.labels.text('file.handout')}-{case.id}"
    return _paper(
        name, "handout", workshop, lambda: handouts.case_handout(view, look), case=case.id
    )


def _cards(workshop: Workshop, look: House) -> Output:
    found = _role_cards(workshop)
    name = look.labels.text("file.cards")
    return _paper(name, "cards", workshop, lambda: cards.pdf(found, look))


def _forms(workshop: Workshop, look: House) -> Output:
    found = tuple(card for card in _role_cards(workshop) if isinstance(card, ObserverCard))
    name = look.labels.text("file.forms")
    return _paper(name, "form", workshop, lambda: forms.observation_forms(found, look))


def _slides(
    name: str, deck: Deck, workshop: Workshop, look: House, release: Release
) -> Iterator[Output]:
    """A deck for both shapes of screen, and on paper for whoever may have it.

    What participants write on follows the release; notes go with all answers, for the trainer.
    """
    text = look.labels.text
    has_answers = name.startswith(text("file.slides_with_answers"))
    made: list[tuple[str, Kind, Format]] = [
        (name, "slides", SLIDES),
        (text("file.slides_4_3", name=name), "slides", OLD_SLIDES),
    ]
    if has_answers:
        made.append((text("file.slides_with_notes", name=name), "slides_with_notes", NOTES))
    if release == "after" or not has_answers:
        made.append((text("file.slides_to_write_on", name=name), "slides_to_write_on", HANDOUT))
    for file, kind, form in made:
        yield _paper(file, kind, workshop, partial(slide_paper.pdf, deck, look, form))


def _role_cards(workshop: Workshop) -> tuple[RoleCard, ...]:
    return tuple(card for case in workshop.cases for card in role_cards(case, workshop))


def _paper(
    name: str, kind: Kind, workshop: Workshop, make: Callable[[], bytes], case: str | None = None
) -> Output:
    with as_problems(workshop):
        content = make()
    return Output(f"{name}.pdf", content, kind, case, pages_of(content))


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
