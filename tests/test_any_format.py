"""Who sees what in a format that nobody wrote: each mark is where `readers` says, and nowhere else.

A leak fails, and so does a loss.
"""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import public_case, trainer_case
from oefenkoffer.audience.events import event_lists, handed_out_in_time
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.own_sheets import own_sheets
from oefenkoffer.audience.role_cards import role_cards, with_forms
from oefenkoffer.kit.decks import decks, public_decks
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.cards.injects import inject_cards
from oefenkoffer.renderers.documents import document_sheets
from oefenkoffer.renderers.events import list_of_events
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from oefenkoffer.renderers.site.cases import case_page
from oefenkoffer.renderers.site.trainer import trainer_page
from oefenkoffer.renderers.slides.html_page import html
from oefenkoffer.renderers.slides.pptx import pptx
from tests.marks import text_in
from tests.random_formats import Exercise, exercises, may_show, must_show, outputs

pytestmark = pytest.mark.uncounted


def texts(workshop: Workshop) -> Iterator[tuple[str, str]]:
    """Each output with all that a curious reader could find in it."""
    case, look = workshop.cases[0], branding_of(workshop)
    before = public_case(case, workshop, released=False)
    after = public_case(case, workshop, released=True)
    trainers = trainer_case(case, workshop)
    method = method_view(workshop.method)
    yield "page before", case_page(before, look, method, handout=None)
    yield "page after", case_page(after, look, method, handout=None)
    yield "trainer's page", trainer_page(trainers, look, ())
    yield "handout", text_in("handout.pdf", handouts.case_handout(after, look))
    yield "trainer's sheet", text_in("sheet.pdf", facilitator_page(trainers, look))
    own_cards = role_cards(case, workshop)
    for card in own_cards:
        yield f"card: {card.role}", text_in("card.pdf", cards.pdf([card], look))
    for card in with_forms(own_cards):
        yield f"form: {card.role}", text_in("form.pdf", forms.observation_forms([card], look))
    yield from papers_at_set_times(workshop)
    (_, room), (_, answers) = decks(workshop, "before")
    for name, deck in (("room", room), ("room with answers", answers)):
        yield f"{name} in PowerPoint", text_in("room.pptx", pptx(deck, look).data)
    ((_, public),) = public_decks(workshop, "before")
    ((_, released),) = public_decks(workshop, "after")
    yield "room", html(room, look, speaker=True)
    yield "room with answers", html(answers, look, speaker=True)
    yield "deck before", html(public, look)
    yield "deck after", html(released, look)


def papers_at_set_times(workshop: Workshop) -> Iterator[tuple[str, str]]:
    """What is handed out, listed or held, where there is any."""
    case, look = workshop.cases[0], branding_of(workshop)
    for events in event_lists(case, workshop):
        name = f"events: {events.role}" if events.role else "list of events"
        yield name, text_in("events.pdf", list_of_events(events, look))
    if given_out := handed_out_in_time(case, workshop):
        yield "cards to hand out", text_in("cards.pdf", inject_cards(given_out, look))
    if sheets := own_sheets(case, workshop):
        yield "own sheets", text_in("sheets.pdf", document_sheets(sheets, look))


@given(exercises())
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
def test_a_mark_is_where_its_readers_are_and_nowhere_else(drawn: Exercise) -> None:
    shown = {name: drawn.seen_in(text) for name, text in texts(drawn.workshop())}
    expected = set(outputs(drawn))
    leaks = {
        (name, mark)
        for name, marks in shown.items()
        for mark in marks
        if not may_show(drawn, name, mark)
    }
    losses = {
        (name, mark)
        for name in expected
        for mark in drawn.marks
        if must_show(drawn, name, mark) and mark not in shown.get(name, set())
    }

    assert (leaks, losses) == (set(), set())
