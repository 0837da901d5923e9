"""Papers of each case that its format asks for: what happens when, and what people hold."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.events import EventList, event_lists, handed_out_in_time
from oefenkoffer.audience.own_sheets import name_signs, own_sheets
from oefenkoffer.kit.documents import PaperDocument
from oefenkoffer.model import Case, Workshop
from oefenkoffer.renderers.cards.imposition import Duplex
from oefenkoffer.renderers.cards.injects import inject_cards
from oefenkoffer.renderers.cards.sign_sheets import sheets_of_name_signs
from oefenkoffer.renderers.documents import document_sheets, sheet_title
from oefenkoffer.renderers.events import list_of_events
from oefenkoffer.vocabulary import PaperKind


def papers_of_cases(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """All of them, case by case, in the order in which a trainer wants them."""
    for case in workshop.cases:
        yield from _lists(case, workshop, look)
        yield from _cards(case, workshop, look, "long")
        yield from _sheets(case, workshop, look)
        yield from _signs(case, workshop, look)


def lists_of_events(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """What happens when: for the trainer, and for each who watches."""
    for case in workshop.cases:
        yield from _lists(case, workshop, look)


def cards_to_hand_out(
    workshop: Workshop, look: Branding, duplex: Duplex
) -> Iterator[PaperDocument]:
    """What each role gets in its hands at its time."""
    for case in workshop.cases:
        yield from _cards(case, workshop, look, duplex)


def signs_with_names(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """What stands on tables or is worn, so that all see who is who."""
    for case in workshop.cases:
        yield from _signs(case, workshop, look)


def sheets_one_by_one(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """What people hold or hang on a wall, each as a document of its own."""
    for case in workshop.cases:
        for number, sheet in enumerate(own_sheets(case, workshop), start=1):
            name = f"{look.labels.text('file.documents')}-{case.id}-{number}"
            title = sheet_title(sheet, look.labels)
            build = partial(document_sheets, (sheet,), look)
            yield PaperDocument(name, "documents", build, case.id, title)


def _lists(case: Case, workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    for events in event_lists(case, workshop):
        build = partial(list_of_events, events, look)
        name = "-".join(filter(None, (look.labels.text("file.events"), case.id, _part(events))))
        kind: PaperKind = "events_watched" if events.role else "events"
        yield PaperDocument(name, kind, build, case.id, _title(events, look))


def _part(events: EventList) -> str:
    """What tells a list from that of the trainer; no file has an underscore in its name."""
    return events.role.replace("_", "-")


def _title(events: EventList, look: Branding) -> str:
    title = look.labels.text("timed.title")
    return f"{title}: {events.name}" if events.name else title


def _cards(
    case: Case, workshop: Workshop, look: Branding, duplex: Duplex
) -> Iterator[PaperDocument]:
    if cards := handed_out_in_time(case, workshop):
        name, title = look.labels.text("file.injects"), look.labels.text("timed.cards")
        build = partial(inject_cards, cards, look, duplex)
        yield PaperDocument(f"{name}-{case.id}", "injects", build, case.id, title)


def _sheets(case: Case, workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    if sheets := own_sheets(case, workshop):
        name, title = look.labels.text("file.documents"), look.labels.text("document.documents")
        build = partial(document_sheets, sheets, look)
        yield PaperDocument(f"{name}-{case.id}", "documents", build, case.id, title)


def _signs(case: Case, workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    if signs := name_signs(case, workshop):
        name, title = look.labels.text("file.name_signs"), look.labels.text("card.name_signs")
        build = partial(sheets_of_name_signs, signs, look)
        yield PaperDocument(f"{name}-{case.id}", "name_signs", build, case.id, title)
