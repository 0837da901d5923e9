"""Every PDF of a kit, one at a time: cards, forms, cheat sheet, handouts, slides."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Literal

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.cases import CaseView, trainer_case
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.kit.batches import CASES_IN_FILE, batches
from oefenkoffer.kit.case_addresses import start_address
from oefenkoffer.kit.case_papers import (
    agreement_forms,
    card_sheets,
    negotiation_papers,
    papers_of_cases,
)
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import (
    fill_in_sheet,
    handed_out,
    observation_forms,
    released_cases,
    team_papers,
)
from oefenkoffer.kit.output import Former, Output, nothing_former, pages_of
from oefenkoffer.kit.paper_documents import PaperDocument, build_all, made_for_two
from oefenkoffer.kit.slide_papers import slide_papers
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import handouts
from oefenkoffer.typesetting import evict_cache
from oefenkoffer.vocabulary import PaperKind, Release, is_over

FLIPS: Mapping[PaperKind, Literal["none", "long"]] = {
    "cards": "none",
    "cards_duplex": "long",
    "form": "none",
    "sheet": "none",
    "cheat_sheet": "none",
    "handout": "long",
    "deals": "none",
    "scores": "none",
    "agreement": "none",
    "guide": "long",
    "injects": "long",
    "events": "none",
    "events_watched": "none",
    "documents": "none",
    "name_signs": "none",
    "team": "none",
    "set": "long",
}
"""Over which edge the printer turns each kind of paper of a build, if it has a back."""

BEFORE: tuple[PaperKind, ...] = ("guide", "cheat_sheet")
"""What a trainer's binder begins with."""


def papers(
    workshop: Workshop, release: Release, former: Former = nothing_former
) -> Iterator[Output]:
    """Every PDF of the kit, one at a time.

    Raises:
        KitProblems: after the last one, when texts do not fit on their papers; all of them.
    """
    branding = branding_of(workshop)
    forms = forms_of(workshop, released=True)
    in_binder = tuple(map(made_for_two, binder_documents(workshop, branding, forms)))
    plans = tuple(document for document in in_binder if document.kind == "guide")
    documents = chain(  # Why not all at once: what papers of thousands of cases say is a lot.
        card_sheets(workshop, branding),
        card_sheets(workshop, branding, "long"),
        observation_forms(workshop, branding),
        (document for document in in_binder if document not in plans),
        _pocket(workshop, branding),
        _booklets(workshop, branding),
        plans,
        _binders(workshop, branding, in_binder),
        team_papers(workshop, branding),
        slide_papers(workshop, branding, release),
    )
    yield from build_all(map(for_printer, documents), workshop, former)
    if len(workshop.cases) > CASES_IN_FILE:
        evict_cache()  # The sites of a large kit take the room.


def for_printer(document: PaperDocument) -> PaperDocument:
    """The same, which asks a viewer to choose well in the printer's dialogue; a slide is no paper.

    What is imposed asks for it itself.
    """
    if document.kind not in FLIPS:
        return document
    return replace(document, build=partial(_asking, document.build, FLIPS[document.kind]))


def _asking(build: Callable[[], bytes], flip: Literal["none", "long"]) -> bytes:
    # Why here, as below: what joins pages is slow to import, and no site needs it.
    from oefenkoffer.renderers.printing import with_print_preferences

    return with_print_preferences(build(), flip)


def binder_documents(
    workshop: Workshop, branding: Branding, forms: Iterable[FormView]
) -> Iterator[PaperDocument]:
    """What the trainer's binder takes as it is; participants get most of it too."""
    yield from (fill_in_sheet(form, workshop, branding) for form in forms)
    yield from negotiation_papers(workshop, branding)
    yield from handed_out(workshop, branding, "after")
    yield from papers_of_cases(workshop, branding)
    yield from guides(workshop, branding)


def public_papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The papers that participants find on their site: what they write on, handouts afterwards."""
    branding = branding_of(workshop)
    sheets = (fill_in_sheet(form, workshop, branding) for form in forms_of_site(workshop, release))
    shown = {case.id for case in workshop.cases_at(release)}
    agreements = (form for form in agreement_forms(workshop, branding) if form.case in shown)
    yield from build_all((*handed_out(workshop, branding, release), *agreements, *sheets), workshop)


def forms_of_site(workshop: Workshop, release: Release) -> tuple[FormView, ...]:
    """The forms whose sheets participants find on their site.

    A sheet has its answers at its foot: where it has any, it waits for the release.
    """
    return tuple(
        form
        for form in forms_of(workshop, released=True)
        if form.on_site and (is_over(release) or not form.has_answers)
    )


def _pocket(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """The method as a card to fold, for the printer only."""
    method = method_view(workshop.method)
    if method.is_taught:
        build = partial(_folded_card, method, branding, start_address(workshop))
        yield PaperDocument(branding.labels.text("file.pocket"), "pocket", build)


def _folded_card(method: MethodView, branding: Branding, address: str | None) -> bytes:
    from oefenkoffer.renderers.printing import impose, pocket

    title = branding.labels.text("handout.pocket_title", kit=branding.title)
    return impose(
        [handouts.pocket_pages(method, branding, address=address)], [pocket()], title, "none"
    )


def _booklets(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """The handouts as sheets to fold, for the printer only: no reader says their pages aloud."""
    address = start_address(workshop)
    for ending, cases in batches(released_cases(workshop)):
        name = f"{branding.labels.text('file.booklet')}{ending}"
        yield PaperDocument(name, "booklet", partial(_folded_booklet, cases, branding, address))


def _folded_booklet(cases: tuple[CaseView, ...], branding: Branding, address: str | None) -> bytes:
    from oefenkoffer.renderers.printing import booklet, impose

    title = branding.labels.text("handout.booklet_title", kit=branding.title)
    pages = handouts.booklet_pages(cases, branding, address=address)
    return impose([pages], booklet(pages_of(pages)), title, "short")


def _binders(
    workshop: Workshop, branding: Branding, papers: tuple[PaperDocument, ...]
) -> Iterator[PaperDocument]:
    """All for the trainer; of a large kit the first begins with what goes before the cases."""
    cases = tuple(trainer_case(case, workshop) for case in workshop.cases)
    for ending, of_batch in batches(cases):
        ids = {case.head.id for case in of_batch}
        bound = tuple(
            paper
            for paper in papers
            if paper.case in ids
            or (paper.kind == "sheet" and of_batch[-1] == cases[-1])
            or (paper.kind in BEFORE and of_batch[0] == cases[0])
        )
        name = f"{branding.labels.text('file.set')}{ending}"
        yield PaperDocument(name, "set", partial(_bound, of_batch, branding, bound))


def _bound(
    cases: tuple[CaseView, ...], branding: Branding, papers: tuple[PaperDocument, ...]
) -> bytes:
    from oefenkoffer.kit.trainer_binder import trainer_binder

    return trainer_binder(cases, branding, papers)
