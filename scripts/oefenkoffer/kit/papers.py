"""Every PDF of a kit, one at a time: cards, forms, cheat sheet, handouts, slides."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import pypdfium2

from oefenkoffer.audience.everyone import public_case
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.audience.house import House, house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_holder import ObserverCard, role_cards
from oefenkoffer.kit.addresses import public_address, public_addresses
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.output import Output, Release
from oefenkoffer.kit.overflows import problems_of
from oefenkoffer.model import Case, Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.cards.sheets import Duplex
from oefenkoffer.renderers.forms.sheets import sheet
from oefenkoffer.renderers.site.papers import Kind
from oefenkoffer.renderers.slides import paper as slide_paper
from oefenkoffer.renderers.slides.formats import HANDOUT, NOTES, OLD_SLIDES, SLIDES, Format
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.typesetting import TextDoesNotFitError

BATCH = 20
"""Cases in one file of role cards: half a gigabyte of memory while it is made."""


@dataclass(frozen=True)
class Recipe:
    """A paper before it is made.

    Attributes:
        name: of the file, without `.pdf`.
        case: the id of the case that it belongs to; None for all of them.
    """

    name: str
    kind: Kind
    make: Callable[[], bytes]
    case: str | None = None


def papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """Every PDF of the kit, one at a time.

    Raises:
        KitProblems: after the last one, when texts do not fit on their papers; all of them.
    """
    look = house(workshop)
    recipes = (
        *card_sheets(workshop, look),
        *card_sheets(workshop, look, "long"),
        _forms(workshop, look),
        *(_sheet(form, look) for form in forms_of(workshop)),
        *_public(workshop, look, "after"),
        _pocket(workshop, look),
        _booklet(workshop, look),
        _set(workshop, look),
        *_slides(workshop, look, release),
    )
    yield from made(recipes, workshop)


def public_papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The papers that participants find on their site: the method, and handouts afterwards."""
    yield from made(_public(workshop, house(workshop), release), workshop)


def made(recipes: Iterable[Recipe], workshop: Workshop) -> Iterator[Output]:
    """Each paper of the recipes.

    Raises:
        KitProblems: after the last one, when texts do not fit on their papers; all of them.
    """
    problems: list[Problem] = []
    for recipe in recipes:
        try:
            content = recipe.make()
        except TextDoesNotFitError as error:
            problems += problems_of(error, workshop)
        else:
            pages = pages_of(content)
            yield Output(f"{recipe.name}.pdf", content, recipe.kind, recipe.case, pages)
    if problems:
        raise KitProblems(_once(problems))


def _once(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Each place once: what fits on no card does not fit with a back on it either."""
    return {(problem.code, problem.position): problem for problem in reversed([*problems])}.values()


def card_sheets(workshop: Workshop, look: House, duplex: Duplex = "none") -> Iterator[Recipe]:
    """The role cards: one file, or numbered files where there are very many cases.

    Why: Typst holds a document in memory as a whole, some 20 MB for the cards of one case.
    """
    name = look.labels.text("file.cards" if duplex == "none" else "file.cards_duplex")
    run, addresses = cards.usual(look, duplex), public_addresses(workshop)
    kind: Kind = "cards" if duplex == "none" else "cards_duplex"
    many = len(workshop.cases) > BATCH
    for number, cases in enumerate(_batches(workshop.cases), start=1):
        found = tuple(card for case in cases for card in role_cards(case, workshop))
        of_batch = f"{name}-{number}" if many else name
        yield Recipe(of_batch, kind, partial(cards.pdf, found, look, run, addresses))


def _batches(cases: tuple[Case, ...]) -> Iterator[tuple[Case, ...]]:
    for start in range(0, len(cases), BATCH):
        yield cases[start : start + BATCH]


def _forms(workshop: Workshop, look: House) -> Recipe:
    every = (card for case in workshop.cases for card in role_cards(case, workshop))
    found = tuple(card for card in every if isinstance(card, ObserverCard))
    name = look.labels.text("file.forms")
    return Recipe(name, "form", partial(forms.observation_forms, found, look))


def _public(workshop: Workshop, look: House, release: Release) -> Iterator[Recipe]:
    names = look.labels.section("file")
    method = method_view(workshop.method)
    yield Recipe(names["cheat_sheet"], "cheat_sheet", partial(handouts.cheat_sheet, method, look))
    for case in workshop.cases if release == "after" else ():
        view = public_case(case, workshop, released=True)
        name = f"{names['handout']}-{case.id}"
        make = partial(handouts.case_handout, view, look, address=public_address(case.id, workshop))
        yield Recipe(name, "handout", make, case.id)


def _pocket(workshop: Workshop, look: House) -> Recipe:
    """The method as a card to fold, for the printer only."""
    view = method_view(workshop.method)
    title = look.labels.text("handout.pocket_title", kit=look.title)

    def card() -> bytes:
        from oefenkoffer.renderers.printing import imposed, pocket

        return imposed(handouts.pocket_pages(view, look), [pocket()], title)

    return Recipe(look.labels.text("file.pocket"), "pocket", card)


def _booklet(workshop: Workshop, look: House) -> Recipe:
    """The handouts as sheets to fold, for the printer only: no reader says their pages aloud."""
    cases = tuple(public_case(case, workshop, released=True) for case in workshop.cases)
    title = look.labels.text("handout.booklet_title", kit=look.title)

    def sheets() -> bytes:
        from oefenkoffer.renderers.printing import booklet, imposed

        pages = handouts.booklet_pages(cases, look)
        return imposed(pages, booklet(pages_of(pages)), title)

    return Recipe(look.labels.text("file.booklet"), "booklet", sheets)


def _set(workshop: Workshop, look: House) -> Recipe:
    def everything() -> bytes:
        # Why here, as above: what joins pages is slow to import, and no site needs it.
        from oefenkoffer.kit.trainers_set import trainers_set

        return trainers_set(workshop, look)

    return Recipe(look.labels.text("file.set"), "set", everything)


def _sheet(form: FormView, look: House) -> Recipe:
    name = f"{look.labels.text('file.sheet')}-{form.key.replace('_', '-')}"
    return Recipe(name, "sheet", partial(sheet, form, look))


def _slides(workshop: Workshop, look: House, release: Release) -> Iterator[Recipe]:
    for name, deck in decks(workshop, release):
        yield from _deck(name, deck, look, release)


def _deck(name: str, deck: Deck, look: House, release: Release) -> Iterator[Recipe]:
    """A deck for both shapes of screen, and on paper for whoever may have it.

    What participants write on follows the release; notes go with all answers, for the trainer.
    """
    text = look.labels.text
    has_answers = name.startswith(text("file.slides_with_answers"))
    wanted: list[tuple[str, Kind, Format]] = [
        (name, "slides", SLIDES),
        (text("file.slides_4_3", name=name), "slides", OLD_SLIDES),
    ]
    if has_answers:
        wanted.append((text("file.slides_with_notes", name=name), "slides_with_notes", NOTES))
    if release == "after" or not has_answers:
        wanted.append((text("file.slides_to_write_on", name=name), "slides_to_write_on", HANDOUT))
    for file, kind, form in wanted:
        yield Recipe(file, kind, partial(slide_paper.pdf, deck, look, form))


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
