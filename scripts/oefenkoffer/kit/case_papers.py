"""Papers of each case: its cards, what its format asks for, and what a negotiation needs."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.events import EventList, event_lists, handed_out_in_time
from oefenkoffer.audience.negotiation import agreement_view, points_views
from oefenkoffer.audience.own_sheets import name_signs, own_sheets
from oefenkoffer.audience.role_cards import one_for_each, role_cards
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.case_addresses import public_addresses
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.model import Case, Workshop
from oefenkoffer.print_request import Duplex
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.injects import inject_cards
from oefenkoffer.renderers.cards.sign_sheets import sheets_of_name_signs
from oefenkoffer.renderers.deals import deals_sheet
from oefenkoffer.renderers.documents import document_sheets, sheet_title
from oefenkoffer.renderers.events import list_of_events
from oefenkoffer.renderers.forms import negotiation_forms
from oefenkoffer.vocabulary import PaperKind


def papers_of_cases(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """All of them, case by case, in the order in which a trainer wants them."""
    for case in workshop.cases:
        yield from _lists(case, workshop, branding)
        yield from _cards(case, workshop, branding, "long")
        yield from _sheets(case, workshop, branding)
        yield from _signs(case, workshop, branding)


def lists_of_events(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """What happens when: for the trainer, and for each who watches."""
    for case in workshop.cases:
        yield from _lists(case, workshop, branding)


def cards_to_hand_out(
    workshop: Workshop, branding: Branding, duplex: Duplex
) -> Iterator[PaperDocument]:
    """What each role gets in its hands at its time."""
    for case in workshop.cases:
        yield from _cards(case, workshop, branding, duplex)


def signs_with_names(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """What stands on tables or is worn, so that all see who is who."""
    for case in workshop.cases:
        yield from _signs(case, workshop, branding)


def sheets_one_by_one(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """What people hold or hang on a wall, each as a document of its own."""
    for case in workshop.cases:
        for number, sheet in enumerate(own_sheets(case, workshop), start=1):
            name = f"{branding.labels.text('file.documents')}-{case.id}-{number}"
            title = sheet_title(sheet, branding.labels)
            build = partial(document_sheets, (sheet,), branding)
            yield PaperDocument(name, "documents", build, case.id, title)


def _lists(case: Case, workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    for events in event_lists(case, workshop):
        build = partial(list_of_events, events, branding)
        name = "-".join(filter(None, (branding.labels.text("file.events"), case.id, _part(events))))
        kind: PaperKind = "events_watched" if events.role else "events"
        yield PaperDocument(name, kind, build, case.id, _title(events, branding))


def _part(events: EventList) -> str:
    """What tells a list from that of the trainer; no file has an underscore in its name."""
    return events.role.replace("_", "-")


def _title(events: EventList, branding: Branding) -> str:
    title = branding.labels.text("timed.title")
    return f"{title}{branding.labels.colon} {events.name}" if events.name else title


def _cards(
    case: Case, workshop: Workshop, branding: Branding, duplex: Duplex
) -> Iterator[PaperDocument]:
    if cards := handed_out_in_time(case, workshop):
        name, title = branding.labels.text("file.injects"), branding.labels.text("timed.cards")
        build = partial(inject_cards, cards, branding, duplex)
        yield PaperDocument(f"{name}-{case.id}", "injects", build, case.id, title)


def _sheets(case: Case, workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    if sheets := own_sheets(case, workshop):
        name, title = (
            branding.labels.text("file.documents"),
            branding.labels.text("document.documents"),
        )
        build = partial(document_sheets, sheets, branding)
        yield PaperDocument(f"{name}-{case.id}", "documents", build, case.id, title)


def _signs(case: Case, workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    if signs := name_signs(case, workshop):
        name, title = (
            branding.labels.text("file.name_signs"),
            branding.labels.text("card.name_signs"),
        )
        build = partial(sheets_of_name_signs, signs, branding)
        yield PaperDocument(f"{name}-{case.id}", "name_signs", build, case.id, title)


def card_sheets(
    workshop: Workshop, branding: Branding, duplex: Duplex = "none"
) -> Iterator[PaperDocument]:
    """The role cards: one file, or numbered files where there are very many cases."""
    name = branding.labels.text("file.cards" if duplex == "none" else "file.cards_duplex")
    run, addresses = cards.usual(branding, duplex), public_addresses(workshop, branding.labels)
    kind: PaperKind = "cards" if duplex == "none" else "cards_duplex"
    for ending, cases in batches(workshop.cases):
        of_cases = tuple(card for case in cases for card in role_cards(case, workshop))
        each = replace(run, order=one_for_each(of_cases))
        online = {case.id: addresses[case.id] for case in cases if case.id in addresses}
        build = partial(cards.pdf, of_cases, branding, each, online)
        yield PaperDocument(f"{name}{ending}", kind, build)


def negotiation_papers(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """All of them, for the trainer: two of the three hold what sides keep from each other."""
    yield from deals_sheets(workshop, branding)
    yield from score_sheets(workshop, branding)
    yield from agreement_forms(workshop, branding)


def deals_sheets(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """All points and deals of each negotiation."""
    for case in workshop.cases:
        if view := trainer_case(case, workshop).deals:
            yield _paper(
                "deals", case.id, branding, "points.deals", partial(deals_sheet, view, branding)
            )


def score_sheets(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """For each negotiation a page for each side, to hand out to that side only."""
    for case in workshop.cases:
        if views := points_views(case, workshop):
            build = partial(negotiation_forms.score_sheets, views, branding)
            yield _paper("scores", case.id, branding, "points.score_sheet", build)


def score_sheets_one_by_one(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """The sheet of each side as a document of its own, which may take several pages."""
    for case in workshop.cases:
        for view in points_views(case, workshop):
            build = partial(negotiation_forms.score_sheets, (view,), branding)
            yield _paper("scores", case.id, branding, "points.score_sheet", build)


def agreement_forms(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """For each negotiation a form for what a table agreed."""
    for case in workshop.cases:
        if view := agreement_view(case, workshop):
            build = partial(negotiation_forms.agreement_form, view, branding)
            yield _paper("agreement", case.id, branding, "points.agreement", build)


def _paper(
    kind: PaperKind, case: str, branding: Branding, title: str, build: partial[bytes]
) -> PaperDocument:
    name = f"{branding.labels.text(f'file.{kind}')}-{case}"
    return PaperDocument(name, kind, build, case, branding.labels.text(title))
