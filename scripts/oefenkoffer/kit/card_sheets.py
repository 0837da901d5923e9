"""The role cards of a kit: which cards lie in which file."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.role_holder import role_cards
from oefenkoffer.kit.addresses import public_addresses
from oefenkoffer.kit.documents import PaperDocument, after_clearing_caches
from oefenkoffer.model import Case, Workshop
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.imposition import Duplex
from oefenkoffer.vocabulary import PaperKind

BATCH = 20
"""Cases in one file of role cards."""
KEPT = 3
"""Files of cards of which Typst keeps the layouts in memory: less than half a gigabyte."""


def card_sheets(
    workshop: Workshop, look: Branding, duplex: Duplex = "none"
) -> Iterator[PaperDocument]:
    """The role cards: one file, or numbered files where there are very many cases.

    Why: Typst holds a document in memory as a whole, some 20 MB for the cards of one case.
    """
    name = look.labels.text("file.cards" if duplex == "none" else "file.cards_duplex")
    run, addresses = cards.usual(look, duplex), public_addresses(workshop)
    kind: PaperKind = "cards" if duplex == "none" else "cards_duplex"
    many = len(workshop.cases) > BATCH
    for number, cases in enumerate(batches(workshop.cases), start=1):
        of_cases = tuple(card for case in cases for card in role_cards(case, workshop))
        of_batch = f"{name}-{number}" if many else name
        build = partial(cards.pdf, of_cases, look, run, addresses)
        is_full = number > 1 and (number - 1) % KEPT == 0
        document = PaperDocument(of_batch, kind, build)
        yield after_clearing_caches(document) if is_full else document


def batches(cases: tuple[Case, ...]) -> Iterator[tuple[Case, ...]]:
    """The cases of each file of role cards."""
    for start in range(0, len(cases), BATCH):
        yield cases[start : start + BATCH]
