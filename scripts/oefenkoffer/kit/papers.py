"""Every PDF of a kit, one at a time: cards, forms, cheat sheet, handouts, slides."""

from collections.abc import Callable, Iterator
from functools import partial

import pypdfium2

from oefenkoffer.audience.everyone import public_case
from oefenkoffer.audience.house import House, house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_holder import ObserverCard, role_cards
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.output import Output, Release
from oefenkoffer.kit.overflows import as_problems
from oefenkoffer.model import Case, Workshop
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.site.papers import Kind
from oefenkoffer.renderers.slides import paper as slide_paper

BATCH = 20
"""Cases in one file of role cards: half a gigabyte of memory while it is made."""


def papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """Every PDF of the kit.

    Raises:
        KitProblems: a text does not fit on its paper.
    """
    look = house(workshop)
    yield from card_sheets(workshop, look)
    yield _forms(workshop, look)
    yield from public_papers(workshop, "after")
    for name, deck in decks(workshop, release):
        yield _paper(name, "slides", workshop, partial(slide_paper.pdf, deck, look))


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
    return _paper(name, "cheat_sheet", workshop, partial(handouts.cheat_sheet, view, look))


def handout(case: Case, workshop: Workshop, look: House) -> Output:
    """The handout of one case, for afterwards."""
    view = public_case(case, workshop, released=True)
    name = f"{look.labels.text('file.handout')}-{case.id}"
    return _paper(
        name, "handout", workshop, partial(handouts.case_handout, view, look), case=case.id
    )


def card_sheets(workshop: Workshop, look: House) -> Iterator[Output]:
    """The role cards: one file, or numbered files where there are very many cases.

    Why: Typst holds a document in memory as a whole, some 20 MB for the cards of one case.
    """
    name = look.labels.text("file.cards")
    many = len(workshop.cases) > BATCH
    for number, cases in enumerate(_batches(workshop.cases), start=1):
        found = tuple(card for case in cases for card in role_cards(case, workshop))
        of_batch = f"{name}-{number}" if many else name
        yield _paper(of_batch, "cards", workshop, partial(cards.pdf, found, look))


def _batches(cases: tuple[Case, ...]) -> Iterator[tuple[Case, ...]]:
    for start in range(0, len(cases), BATCH):
        yield cases[start : start + BATCH]


def _forms(workshop: Workshop, look: House) -> Output:
    every = (card for case in workshop.cases for card in role_cards(case, workshop))
    found = tuple(card for card in every if isinstance(card, ObserverCard))
    name = look.labels.text("file.forms")
    return _paper(name, "form", workshop, partial(forms.observation_forms, found, look))


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
