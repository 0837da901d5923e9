"""What participants get in their hands, observers among them: before it is made."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView, public_case
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_cards import role_cards, with_forms
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.case_addresses import (
    cheat_sheet_address,
    public_address,
    public_form_address,
    start_address,
)
from oefenkoffer.kit.certificates import NOTHING_KNOWN, KnownOfDay
from oefenkoffer.kit.documents import PaperDocument
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import forms, handouts
from oefenkoffer.renderers.forms.worksheet import worksheet
from oefenkoffer.vocabulary import Release


def observation_forms(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """A page for the observer of each case: one file, or numbered files."""
    for ending, cases in batches(workshop.cases):
        every = (card for case in cases for card in role_cards(case, workshop))
        name = f"{look.labels.text('file.forms')}{ending}"
        if filled_in := with_forms(every):
            build = partial(forms.observation_forms, filled_in, look)
            yield PaperDocument(name, "form", build)


def handed_out(workshop: Workshop, look: Branding, release: Release) -> Iterator[PaperDocument]:
    """What participants get: the method on a sheet, and afterwards what they learnt of cases."""
    yield from cheat_sheet(workshop, look)
    if release == "after":
        yield from case_handouts(workshop, look)


def cheat_sheet(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """The method on a sheet, where the workshop teaches one."""
    method = method_view(workshop.method)
    if not method.is_taught:
        return
    name, title = look.labels.text("file.cheat_sheet"), look.labels.text("handout.cheat_sheet")
    address = cheat_sheet_address(workshop, look.labels)
    build = partial(handouts.cheat_sheet, method, look, address=address)
    yield PaperDocument(name, "cheat_sheet", build, title=title)


def case_handouts(
    workshop: Workshop, look: Branding, *, large: bool = False
) -> Iterator[PaperDocument]:
    """What there is to learn from each case; in large print if asked for."""
    name, title = look.labels.text("file.handout"), look.labels.text("handout.title")
    for case in workshop.public_cases:
        view = public_case(case, workshop, released=True)
        address = public_address(case.id, workshop, look.labels)
        build = partial(handouts.case_handout, view, look, address=address, large=large)
        yield PaperDocument(f"{name}-{case.id}", "handout", build, case.id, title)


def pocket_pages(workshop: Workshop, look: Branding) -> bytes:
    """The four pages of the card to fold, in the order in which they are read."""
    address = cheat_sheet_address(workshop, look.labels)
    return handouts.pocket_pages(method_view(workshop.method), look, address=address)


def booklet_pages(workshop: Workshop, look: Branding) -> bytes:
    """The pages of the booklet, in the order in which they are read."""
    cases, address = released_cases(workshop), start_address(workshop)
    return handouts.booklet_pages(cases, look, address=address)


def released_cases(workshop: Workshop) -> tuple[CaseView, ...]:
    """The cases as participants know them afterwards."""
    return tuple(public_case(case, workshop, released=True) for case in workshop.public_cases)


def fill_in_sheet(
    form: FormView, workshop: Workshop, look: Branding, known: KnownOfDay = NOTHING_KNOWN
) -> PaperDocument:
    """A page to write on; a certificate says what is known of the day."""
    build = partial(
        worksheet,
        form,
        look,
        address=public_form_address(form, workshop),
        day=known.title,
        filled=known.fields(look.labels),
    )
    return PaperDocument(sheet_name(form, look), "sheet", build, title=form.title)


def sheet_name(form: FormView, look: Branding) -> str:
    """The name of a form's file on paper, without its ending."""
    return f"{look.labels.text('file.sheet')}-{form.name}"
