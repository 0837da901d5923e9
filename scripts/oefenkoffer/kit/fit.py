"""Look whether every text fits on the papers of a kit, without making them."""

from collections.abc import Callable, Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_holder import ObserverCard, role_cards
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.fit_errors import problems_of
from oefenkoffer.model import Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.forms import worksheet
from oefenkoffer.typesetting import TextDoesNotFitError

Look = Callable[[], None]


def refuse_overflow(workshop: Workshop) -> None:
    """Raise for the texts that `build` would refuse: of cards, forms and the card to fold.

    Raises:
        KitProblems: the texts that are too long; all of them.
    """
    problems: dict[object, Problem] = {}
    for look in _looks(workshop, branding(workshop)):
        try:
            look()
        except TextDoesNotFitError as error:
            for problem in problems_of(error, workshop):
                problems.setdefault((problem.position.path, problem.position.line), problem)
    if problems:
        raise KitProblems(problems.values())


def _looks(workshop: Workshop, brand: Branding) -> Iterator[Look]:
    run = cards.usual(brand, "long")
    for _, cases in batches(workshop.cases):
        of_cases = [card for case in cases for card in role_cards(case, workshop)]
        observers = [card for card in of_cases if isinstance(card, ObserverCard)]
        yield partial(cards.refuse_overflow, of_cases, brand, run)
        yield partial(forms.refuse_overflow, observers, brand)
    for form in forms_of(workshop, released=True):
        yield partial(worksheet.refuse_overflow, form, brand)
    yield partial(handouts.refuse_overflow, method_view(workshop.method), brand)
