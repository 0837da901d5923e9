"""Every PDF of a kit, one at a time: cards, forms, cheat sheet, handouts, slides."""

from collections.abc import Iterable, Iterator

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.audience.forms import FormView
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.kit.card_sheets import card_sheets
from oefenkoffer.kit.documents import PaperDocument, build_all, cached
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import (
    booklet_pages,
    fill_in_sheet,
    handed_out,
    observation_forms,
    pocket_pages,
)
from oefenkoffer.kit.output import Output, pages_of
from oefenkoffer.kit.slide_papers import slide_papers
from oefenkoffer.model import Workshop
from oefenkoffer.vocabulary import Release


def papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """Every PDF of the kit, one at a time.

    Raises:
        KitProblems: after the last one, when texts do not fit on their papers; all of them.
    """
    look = branding(workshop)
    forms = forms_of(workshop, released=True)
    in_binder = tuple(map(cached, binder_documents(workshop, look, forms)))
    plans = tuple(document for document in in_binder if document.kind == "guide")
    documents = (
        *card_sheets(workshop, look),
        *card_sheets(workshop, look, "long"),
        observation_forms(workshop, look),
        *(document for document in in_binder if document not in plans),
        _pocket(workshop, look),
        _booklet(workshop, look),
        *plans,
        _binder(workshop, look, in_binder),
        *slide_papers(workshop, look, release),
    )
    yield from build_all(documents, workshop)


def binder_documents(
    workshop: Workshop, look: Branding, forms: Iterable[FormView]
) -> Iterator[PaperDocument]:
    """What the trainer's binder takes as it is; participants get most of it too."""
    yield from (fill_in_sheet(form, look) for form in forms)
    yield from handed_out(workshop, look, "after")
    yield from guides(workshop, look)


def public_papers(workshop: Workshop, release: Release) -> Iterator[Output]:
    """The papers that participants find on their site: the method, and handouts afterwards."""
    look = branding(workshop)
    sheets = (fill_in_sheet(form, look) for form in forms_of_site(workshop, release))
    yield from build_all((*handed_out(workshop, look, release), *sheets), workshop)


def forms_of_site(workshop: Workshop, release: Release) -> tuple[FormView, ...]:
    """The forms whose sheets participants find on their site.

    A sheet has its answers at its foot: where it has any, it waits for the release.
    """
    return tuple(
        form
        for form in forms_of(workshop, released=True)
        if form.on_site and (release == "after" or not form.has_answers)
    )


def _pocket(workshop: Workshop, look: Branding) -> PaperDocument:
    """The method as a card to fold, for the printer only."""
    title = look.labels.text("handout.pocket_title", kit=look.title)

    def card() -> bytes:
        from oefenkoffer.renderers.printing import impose, pocket

        return impose([pocket_pages(workshop, look)], [pocket()], title, "none")

    return PaperDocument(look.labels.text("file.pocket"), "pocket", card)


def _booklet(workshop: Workshop, look: Branding) -> PaperDocument:
    """The handouts as sheets to fold, for the printer only: no reader says their pages aloud."""
    title = look.labels.text("handout.booklet_title", kit=look.title)

    def sheets() -> bytes:
        from oefenkoffer.renderers.printing import booklet, impose

        pages = booklet_pages(workshop, look)
        return impose([pages], booklet(pages_of(pages)), title, "short")

    return PaperDocument(look.labels.text("file.booklet"), "booklet", sheets)


def _binder(workshop: Workshop, look: Branding, papers: tuple[PaperDocument, ...]) -> PaperDocument:
    def everything() -> bytes:
        # Why here, as above: what joins pages is slow to import, and no site needs it.
        from oefenkoffer.kit.trainer_binder import trainer_binder

        return trainer_binder(workshop, look, papers)

    return PaperDocument(look.labels.text("file.set"), "set", everything)
