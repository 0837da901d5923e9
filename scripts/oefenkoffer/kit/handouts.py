"""What participants get in their hands, observers among them: before it is made."""

from collections.abc import Callable, Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView, public_case
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_cards import RoleCard, role_cards, with_forms
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.case_addresses import public_address, start_address
from oefenkoffer.kit.certificates import NOTHING_KNOWN, KnownOfDay
from oefenkoffer.kit.documents import PaperDocument
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.session_time import MEETING, in_meeting
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.day.afterwards_papers import team_card
from oefenkoffer.renderers.forms.worksheet import worksheet
from oefenkoffer.vocabulary import Release, is_over


def observation_forms(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """A page for the observer of each case: one file, or numbered files."""
    for ending, cases in batches(workshop.cases):
        every = (card for case in cases for card in role_cards(case, workshop))
        name = f"{look.labels.text('file.forms')}{ending}"
        if filled_in := with_forms(every):
            build = partial(forms.observation_forms, filled_in, look)
            yield PaperDocument(name, "form", build)


def forms_one_by_one(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """Each form as a document of its own, which may take several pages."""
    for case in workshop.cases:
        for card in with_forms(role_cards(case, workshop)):
            name = f"{look.labels.text('file.forms')}-{case.id}-{card.role}"
            build = partial(forms.observation_forms, (card,), look)
            yield PaperDocument(name, "form", build, case.id)


def handed_out(workshop: Workshop, look: Branding, release: Release) -> Iterator[PaperDocument]:
    """What participants get: the method on a sheet, and afterwards what they learnt of cases."""
    yield from cheat_sheet(workshop, look)
    if is_over(release):
        yield from case_handouts(workshop, look)
    if release == "team":
        yield from team_papers(workshop, look)


def cheat_sheet(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """The method on a sheet, where the workshop teaches one."""
    method = method_view(workshop.method)
    if not method.is_taught:
        return
    name, title = look.labels.text("file.cheat_sheet"), look.labels.text("handout.cheat_sheet")
    build = partial(handouts.cheat_sheet, method, look, address=start_address(workshop))
    yield PaperDocument(name, "cheat_sheet", build, title=title)


def case_handouts(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """What there is to learn from each case."""
    name, title = look.labels.text("file.handout"), look.labels.text("handout.title")
    for case in workshop.public_cases:
        view = public_case(case, workshop, released=True)
        address = public_address(case.id, workshop, look.labels)
        build = partial(handouts.case_handout, view, look, address=address)
        yield PaperDocument(f"{name}-{case.id}", "handout", build, case.id, title)


def team_papers(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """What a team needs to play a case by itself, when the workshop is over."""
    name, title = look.labels.text("file.team"), look.labels.text("day.team_card")
    for case in workshop.team_cases:
        build = team_paper(case, workshop, look)
        yield PaperDocument(f"{name}-{case.id}", "team", build, case.id, title)


def team_paper(case: Case, workshop: Workshop, look: Branding) -> Callable[[], bytes]:
    """Makes the ten minutes on a page, then the cards and the forms of a case in that time."""
    of_case = role_cards(in_meeting(case), workshop)
    return partial(_team_paper, case.title, of_case, look)


def _team_paper(title: str, of_case: tuple[RoleCard, ...], look: Branding) -> bytes:
    from oefenkoffer.renderers.printing import Chapter, merge_tagged

    text = look.labels.text
    parts = [
        (text("day.team_card"), team_card(title, MEETING.values(), look)),
        (text("card.title"), cards.pdf(of_case, look)),
    ]
    if filled_in := with_forms(of_case):
        parts.append((text("form.title"), forms.observation_forms(filled_in, look)))
    chapter = Chapter(title, tuple(parts))
    return merge_tagged([chapter], f"{text('day.team_card')}: {title}", look.labels.language)


def pocket_pages(workshop: Workshop, look: Branding) -> bytes:
    """The four pages of the card to fold, in the order in which they are read."""
    method = method_view(workshop.method)
    return handouts.pocket_pages(method, look, address=start_address(workshop))


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
        address=start_address(workshop) if form.on_site else None,
        day=known.title,
        filled=known.fields(look.labels),
    )
    return PaperDocument(sheet_name(form, look), "sheet", build, title=form.title)


def sheet_name(form: FormView, look: Branding) -> str:
    """The name of a form's file on paper, without its ending."""
    return f"{look.labels.text('file.sheet')}-{form.name}"
