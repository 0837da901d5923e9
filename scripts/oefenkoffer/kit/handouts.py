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
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.session_time import MEETING, in_meeting
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.day.afterwards_papers import team_card
from oefenkoffer.renderers.forms.worksheet import worksheet
from oefenkoffer.vocabulary import Release, is_over


def observation_forms(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """A page for the observer of each case: one file, or numbered files."""
    for ending, cases in batches(workshop.cases):
        every = (card for case in cases for card in role_cards(case, workshop))
        name = f"{branding.labels.text('file.forms')}{ending}"
        if filled_in := with_forms(every):
            build = partial(forms.observation_forms, filled_in, branding)
            yield PaperDocument(name, "form", build)


def forms_one_by_one(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """Each form as a document of its own, which may take several pages."""
    for case in workshop.cases:
        for card in with_forms(role_cards(case, workshop)):
            name = f"{branding.labels.text('file.forms')}-{case.id}-{card.role}"
            build = partial(forms.observation_forms, (card,), branding)
            yield PaperDocument(name, "form", build, case.id)


def handed_out(workshop: Workshop, branding: Branding, release: Release) -> Iterator[PaperDocument]:
    """What participants get: the method on a sheet, and afterwards what they learnt of cases."""
    yield from cheat_sheet(workshop, branding)
    if is_over(release):
        yield from case_handouts(workshop, branding)
    if release == "team":
        yield from team_papers(workshop, branding)


def cheat_sheet(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """The method on a sheet, where the workshop teaches one."""
    method = method_view(workshop.method)
    if not method.is_taught:
        return
    name, title = (
        branding.labels.text("file.cheat_sheet"),
        branding.labels.text("handout.cheat_sheet"),
    )
    build = partial(handouts.cheat_sheet, method, branding, address=start_address(workshop))
    yield PaperDocument(name, "cheat_sheet", build, title=title)


def case_handouts(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """What there is to learn from each case."""
    name, title = branding.labels.text("file.handout"), branding.labels.text("handout.title")
    for case in workshop.public_cases:
        view = public_case(case, workshop, released=True)
        address = public_address(case.id, workshop, branding.labels)
        build = partial(handouts.case_handout, view, branding, address=address)
        yield PaperDocument(f"{name}-{case.id}", "handout", build, case.id, title)


def team_papers(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """What a team needs to play a case by itself, when the workshop is over."""
    name, title = branding.labels.text("file.team"), branding.labels.text("day.team_card")
    for case in workshop.team_cases:
        build = team_paper(case, workshop, branding)
        yield PaperDocument(f"{name}-{case.id}", "team", build, case.id, title)


def team_paper(case: Case, workshop: Workshop, branding: Branding) -> Callable[[], bytes]:
    """Makes the ten minutes on a page, then the cards and the forms of a case in that time."""
    of_case = role_cards(in_meeting(case), workshop)
    return partial(_team_paper, case.title, of_case, branding)


def _team_paper(title: str, of_case: tuple[RoleCard, ...], branding: Branding) -> bytes:
    from oefenkoffer.renderers.printing import Chapter, merge_tagged

    text = branding.labels.text
    parts = [
        (text("day.team_card"), team_card(title, MEETING.values(), branding)),
        (text("card.title"), cards.pdf(of_case, branding)),
    ]
    if filled_in := with_forms(of_case):
        parts.append((text("form.title"), forms.observation_forms(filled_in, branding)))
    chapter = Chapter(title, tuple(parts))
    return merge_tagged(
        [chapter],
        f"{text('day.team_card')}{branding.labels.colon} {title}",
        branding.labels.language,
    )


def pocket_pages(workshop: Workshop, branding: Branding) -> bytes:
    """The four pages of the card to fold, in the order in which they are read."""
    method = method_view(workshop.method)
    return handouts.pocket_pages(method, branding, address=start_address(workshop))


def booklet_pages(workshop: Workshop, branding: Branding) -> bytes:
    """The pages of the booklet, in the order in which they are read."""
    cases, address = released_cases(workshop), start_address(workshop)
    return handouts.booklet_pages(cases, branding, address=address)


def released_cases(workshop: Workshop) -> tuple[CaseView, ...]:
    """The cases as participants know them afterwards."""
    return tuple(public_case(case, workshop, released=True) for case in workshop.public_cases)


def fill_in_sheet(
    form: FormView, workshop: Workshop, branding: Branding, known: KnownOfDay = NOTHING_KNOWN
) -> PaperDocument:
    """A page to write on; a certificate says what is known of the day."""
    build = partial(
        worksheet,
        form,
        branding,
        address=start_address(workshop) if form.on_site else None,
        day=known.title,
        filled=known.fields(branding.labels),
    )
    return PaperDocument(sheet_name(form, branding), "sheet", build, title=form.title)


def sheet_name(form: FormView, branding: Branding) -> str:
    """The name of a form's file on paper, without its ending."""
    return f"{branding.labels.text('file.sheet')}-{form.name}"
