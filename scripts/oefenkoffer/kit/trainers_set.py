"""A workshop in, one PDF with everything on paper out: for the trainer, in the order of use."""

from collections.abc import Iterator

from oefenkoffer.audience.everyone import public_case
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.house import House
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_holder import ObserverCard, role_cards
from oefenkoffer.audience.session import sessions
from oefenkoffer.audience.trainer import trainer_case
from oefenkoffer.model import Case, Workshop
from oefenkoffer.renderers import cards, handouts
from oefenkoffer.renderers.forms import observation_forms
from oefenkoffer.renderers.forms.sheets import sheet
from oefenkoffer.renderers.guide import facilitator_guide
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from oefenkoffer.renderers.printing import Chapter, bound


def trainers_set(workshop: Workshop, look: House) -> bytes:
    """Guides and cheat sheet, then each case with its secrets, then what people fill in."""
    chapters = tuple(_chapters(workshop, look))
    labels = look.labels
    return bound(chapters, labels.text("facilitator.set_title", kit=look.title), labels.language)


def _chapters(workshop: Workshop, look: House) -> Iterator[Chapter]:
    labels = look.labels
    method = handouts.cheat_sheet(method_view(workshop.method), look)
    guides = ((plan.title, facilitator_guide(plan, look)) for plan in sessions(workshop))
    yield Chapter(
        labels.text("facilitator.before"),
        (*guides, (labels.text("handout.cheat_sheet"), method)),
    )
    for case in workshop.cases:
        yield Chapter(case.title, tuple(_parts(case, workshop, look)))
    filled_in = tuple((form.title, sheet(form, look)) for form in forms(workshop, released=True))
    if filled_in:
        yield Chapter(labels.text("facilitator.after"), filled_in)


def _parts(case: Case, workshop: Workshop, look: House) -> Iterator[tuple[str, bytes]]:
    """What is used of one case, from the first look to what people take home."""
    labels, found = look.labels, role_cards(case, workshop)
    observers = tuple(card for card in found if isinstance(card, ObserverCard))
    page = facilitator_page(trainer_case(case, workshop), look)
    yield labels.text("facilitator.title"), page
    yield labels.text("card.title"), cards.pdf(found, look)
    yield labels.text("form.title"), observation_forms(observers, look)
    answer = public_case(case, workshop, released=True)
    yield labels.text("handout.title"), handouts.case_handout(answer, look)
