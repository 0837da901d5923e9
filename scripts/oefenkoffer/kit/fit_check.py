"""Look whether every text fits on the papers of a kit, without making them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.events import handed_out_in_time
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_cards import role_cards, with_forms
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.case_papers import papers_of_cases
from oefenkoffer.kit.decks import decks
from oefenkoffer.kit.fit_errors import problems_of
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import booklet_pages, handed_out
from oefenkoffer.kit.markdown_decks import markdown_files
from oefenkoffer.markup import Markup, held_in
from oefenkoffer.model import Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.cards import injects
from oefenkoffer.renderers.forms import worksheet
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from oefenkoffer.renderers.slides import paper
from oefenkoffer.renderers.slides.deck_formats import OLD_SLIDES, SLIDES
from oefenkoffer.renderers.slides.model import Deck, Origin, Slide, TableSlide, TextSlide
from oefenkoffer.renderers.slides.pptx import pptx
from oefenkoffer.typesetting import TextDoesNotFitError

Look = Callable[[], object]
BLANK = TextSlide(context="", title="–", origin=Origin("", ""), body=Markup(()), picture=None)
"""In the place of a slide that is not looked at: the others keep their numbers."""


def refuse_overflow(workshop: Workshop) -> None:
    """Raise for what `build` would refuse of slides, and of texts on paper that has no room.

    Raises:
        KitProblems: the mistakes of typed slides, and the texts that are too long; all of them.
    """
    problems: dict[object, Problem] = {}
    has_tables = any(held_in([*workshop.texts], "table"))
    shown: tuple[Deck, ...] = ()
    if has_tables or markdown_files(workshop.files):
        try:
            shown = tuple(deck for _, deck in decks(workshop, "after"))
        except KitProblems as error:
            # Why no look at slides that are wrong: nobody can say how much room they take.
            problems |= dict(enumerate(error.problems))
    brand = branding(workshop)
    for look in chain(_looks(workshop, brand, tables=has_tables), _looks_at_decks(shown, brand)):
        try:
            look()
        except TextDoesNotFitError as error:
            for problem in problems_of(error, workshop):
                problems.setdefault((problem.position.path, problem.position.line), problem)
    if problems:
        raise KitProblems(problems.values())


def _looks(workshop: Workshop, brand: Branding, *, tables: bool) -> Iterator[Look]:
    run = cards.usual(brand, "long")
    for _, cases in batches(workshop.cases):
        of_cases = [card for case in cases for card in role_cards(case, workshop)]
        yield partial(cards.refuse_overflow, of_cases, brand, run)
        yield partial(forms.refuse_overflow, with_forms(of_cases), brand)
        for case in cases:
            if given := handed_out_in_time(case, workshop):
                yield partial(injects.refuse_overflow, given, brand)
    for form in forms_of(workshop, released=True):
        yield partial(worksheet.refuse_overflow, form, brand)
    if (method := method_view(workshop.method)).is_taught:
        yield partial(handouts.refuse_overflow, method, brand)
    if tables:
        yield from _looks_at_long_papers(workshop, brand)


def _looks_at_long_papers(workshop: Workshop, brand: Branding) -> Iterator[Look]:
    """Papers that go on on a next page: only a table may have no room there, in its width."""
    yield partial(booklet_pages, workshop, brand)
    taken_home = handed_out(workshop, brand, "after")
    for document in (*taken_home, *papers_of_cases(workshop, brand), *guides(workshop, brand)):
        yield document.build
    for case in workshop.cases:
        yield partial(facilitator_page, trainer_case(case, workshop), brand)


def _looks_at_decks(shown: Iterable[Deck], brand: Branding) -> Iterator[Look]:
    """What is typed on slides, and tables, for both shapes of screen and in PowerPoint.

    Why no other slides that are made of the data: their long texts go on on a next slide.
    """
    for whole in shown:
        slides = (slide if _may_be_full(slide) else BLANK for slide in whole.slides)
        deck = replace(whole, slides=tuple(slides))
        yield partial(paper.pdf, deck, brand, SLIDES)
        yield partial(paper.pdf, deck, brand, OLD_SLIDES)
        yield partial(pptx, deck, brand)


def _may_be_full(slide: Slide) -> bool:
    return bool(slide.origin.line) or isinstance(slide, TableSlide)
