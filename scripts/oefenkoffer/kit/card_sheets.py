"""The role cards of a kit: which cards lie in which file."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_cards import one_for_each, role_cards
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.case_addresses import public_addresses
from oefenkoffer.kit.documents import PaperDocument
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.imposition import Duplex
from oefenkoffer.vocabulary import PaperKind


def card_sheets(
    workshop: Workshop, look: Branding, duplex: Duplex = "none"
) -> Iterator[PaperDocument]:
    """The role cards: one file, or numbered files where there are very many cases."""
    name = look.labels.text("file.cards" if duplex == "none" else "file.cards_duplex")
    run, addresses = cards.usual(look, duplex), public_addresses(workshop, look.labels)
    kind: PaperKind = "cards" if duplex == "none" else "cards_duplex"
    for ending, cases in batches(workshop.cases):
        of_cases = tuple(card for case in cases for card in role_cards(case, workshop))
        each = replace(run, order=one_for_each(of_cases))
        online = {case.id: addresses[case.id] for case in cases if case.id in addresses}
        build = partial(cards.pdf, of_cases, look, each, online)
        yield PaperDocument(f"{name}{ending}", kind, build)
