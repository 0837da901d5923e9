"""Bind everything on paper into one PDF for the trainer, in the order of use."""

from collections.abc import Iterator, Sequence

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.role_cards import with_forms
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.renderers import cards as role_cards
from oefenkoffer.renderers.forms import observation_forms
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from oefenkoffer.renderers.printing import Chapter, bind
from oefenkoffer.vocabulary import PaperKind

OF_CASE: tuple[PaperKind, ...] = (
    "events",
    "events_watched",
    "injects",
    "documents",
    "deals",
    "scores",
    "agreement",
    "handout",
)
"""What is used of a case after its cards, in the order of use."""


def trainer_binder(
    cases: Sequence[CaseView],
    branding: Branding,
    papers: Sequence[PaperDocument],
    *,
    two_sided: bool = True,
) -> bytes:
    """Guides and cheat sheet, then each case with its secrets, then what people fill in.

    Args:
        cases: with all that belongs to them.
        branding: the style of the house, and its words.
        papers: the guides, the cheat sheet, the hand-outs and the sheets to fill in, which the set
            takes as they are.
        two_sided: whether it is printed on both sides: then each paper starts on a front.
    """
    chapters = tuple(_chapters(cases, branding, papers))
    labels = branding.labels
    title = labels.text("facilitator.set_title", kit=branding.title)
    return bind(chapters, title, branding, two_sided=two_sided)


def _chapters(
    cases: Sequence[CaseView], branding: Branding, papers: Sequence[PaperDocument]
) -> Iterator[Chapter]:
    labels = branding.labels
    if before := (*_of("guide", papers), *_of("cheat_sheet", papers)):
        yield Chapter(labels.text("facilitator.before"), before)
    packs = role_cards.pdfs([case.cards for case in cases], branding)
    for case, pack in zip(cases, packs, strict=True):
        others = (paper for kind in OF_CASE for paper in _of(kind, papers, case.head.id))
        yield Chapter(case.head.title, (*_parts(case, pack, branding), *others))
    if filled_in := _of("sheet", papers):
        yield Chapter(labels.text("facilitator.after"), filled_in)


def _of(
    kind: PaperKind, papers: Sequence[PaperDocument], case: str | None = None
) -> tuple[tuple[str, bytes], ...]:
    """The papers of a kind and a case that are taken as they are, each with its title."""
    wanted = (paper for paper in papers if (paper.kind, paper.case) == (kind, case))
    return tuple((paper.title, paper.build()) for paper in wanted)


def _parts(case: CaseView, pack: bytes, branding: Branding) -> Iterator[tuple[str, bytes]]:
    """What is used of one case, from the first look to the play."""
    labels = branding.labels
    yield labels.text("facilitator.title"), facilitator_page(case, branding)
    yield labels.text("card.title"), pack
    if filled_in := with_forms(case.cards):
        yield labels.text("form.title"), observation_forms(filled_in, branding)
