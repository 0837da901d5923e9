"""Every PDF of a kit, one at a time: cards, forms, cheat sheet, handouts, slides."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from oefenkoffer.audience.everyone import public_case
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.audience.house import House, house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_holder import ObserverCard, role_cards
from oefenkoffer.audience.session import sessions
from oefenkoffer.kit.addresses import public_address, public_addresses
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.output import Output, Release, pages_of
from oefenkoffer.kit.overflows import problems_of
from oefenkoffer.model import Case, Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.cards.sheets import Duplex
from oefenkoffer.renderers.forms.sheets import sheet
from oefenkoffer.renderers.guide import facilitator_guide
from oefenkoffer.renderers.site.papers import Kind
from oefenkoffer.renderers.slides import paper as slide_paper
from oefenkoffer.renderers.slides.formats import HANDOUT, NOTES, OLD_SLIDES, SLIDES, Format
from oefenkoffer.renderers.slides.model import Deck
from oefenkoffer.typesetting import TextDoesNotFitError, forget

BATCH = 20
"""Cases in one file of role cards."""
KEPT = 3
"""Files of cards of which Typst keeps the layouts in memory: three quarters of a gigabyte."""


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
        observation_forms(workshop, look),
        *(fill_in_sheet(form, look) for form in forms_of(workshop, released=True)),
        *handed_out(workshop, look, "after"),
        _pocket(workshop, look),
        _booklet(workshop, look),
        *_guides(workshop, look),
        _set(workshop, look),
        *_slides(workshop, look, release),
    )
    yield from made(recipes, workshop)


def public_papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The papers that participants find on their site: the method, and handouts afterwards."""
    look = house(workshop)
    sheets = (fill_in_sheet(form, look) for form in forms_of_site(workshop, release))
    yield from made((*handed_out(workshop, look, release), *sheets), workshop)


def forms_of_site(workshop: Workshop, release: Release) -> tuple[FormView, ...]:
    """The forms whose sheets participants find on their site.

    A sheet has its answers at its foot: where it has any, it waits for the release.
    """
    return tuple(
        form
        for form in forms_of(workshop, released=True)
        if form.on_site and (release == "after" or not form.has_answers)
    )


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
            yield Output(f"{recipe.name}.pdf", content, recipe.kind, recipe.case)
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
    for number, cases in enumerate(batches(workshop.cases), start=1):
        found = tuple(card for case in cases for card in role_cards(case, workshop))
        of_batch = f"{name}-{number}" if many else name
        make = partial(cards.pdf, found, look, run, addresses)
        is_full = number > 1 and (number - 1) % KEPT == 0
        yield Recipe(of_batch, kind, partial(_after_forgetting, make) if is_full else make)


def _after_forgetting(make: Callable[[], bytes]) -> bytes:
    """A paper, made when what was kept of those before it is gone."""
    forget()
    return make()


def batches(cases: tuple[Case, ...]) -> Iterator[tuple[Case, ...]]:
    """The cases of each file of role cards."""
    for start in range(0, len(cases), BATCH):
        yield cases[start : start + BATCH]


def observation_forms(workshop: Workshop, look: House) -> Recipe:
    """A page for the observer of each case."""
    every = (card for case in workshop.cases for card in role_cards(case, workshop))
    found = tuple(card for card in every if isinstance(card, ObserverCard))
    name = look.labels.text("file.forms")
    return Recipe(name, "form", partial(forms.observation_forms, found, look))


def handed_out(workshop: Workshop, look: House, release: Release) -> Iterator[Recipe]:
    """What participants get: the method on a sheet, and afterwards what they learnt of cases."""
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
    title = look.labels.text("handout.pocket_title", kit=look.title)

    def card() -> bytes:
        from oefenkoffer.renderers.printing import imposed, pocket

        return imposed([pocket_pages(workshop, look)], [pocket()], title, "none")

    return Recipe(look.labels.text("file.pocket"), "pocket", card)


def pocket_pages(workshop: Workshop, look: House) -> bytes:
    """The four pages of the card to fold, in the order in which they are read."""
    return handouts.pocket_pages(method_view(workshop.method), look)


def _booklet(workshop: Workshop, look: House) -> Recipe:
    """The handouts as sheets to fold, for the printer only: no reader says their pages aloud."""
    title = look.labels.text("handout.booklet_title", kit=look.title)

    def sheets() -> bytes:
        from oefenkoffer.renderers.printing import booklet, imposed

        pages = booklet_pages(workshop, look)
        return imposed([pages], booklet(pages_of(pages)), title, "short")

    return Recipe(look.labels.text("file.booklet"), "booklet", sheets)


def _guides(workshop: Workshop, look: House) -> Iterator[Recipe]:
    name = look.labels.text("file.guide")
    for session in sessions(workshop):
        yield Recipe(f"{name}-{session.id}", "guide", partial(facilitator_guide, session, look))


def booklet_pages(workshop: Workshop, look: House) -> bytes:
    """The pages of the booklet, in the order in which they are read."""
    cases = tuple(public_case(case, workshop, released=True) for case in workshop.cases)
    return handouts.booklet_pages(cases, look)


def fill_in_sheet(form: FormView, look: House) -> Recipe:
    """A page to write on."""
    return Recipe(sheet_name(form, look), "sheet", partial(sheet, form, look))


def sheet_name(form: FormView, look: House) -> str:
    """The name of a form's file on paper, without its ending."""
    return f"{look.labels.text('file.sheet')}-{form.name}"


def _set(workshop: Workshop, look: House) -> Recipe:
    def everything() -> bytes:
        # Why here, as above: what joins pages is slow to import, and no site needs it.
        from oefenkoffer.kit.trainers_set import trainers_set

        return trainers_set(workshop, look)

    return Recipe(look.labels.text("file.set"), "set", everything)


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
