"""What a negotiation needs on the table and in the trainer's hands: before it is made."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.negotiation import agreement_view, points_views
from oefenkoffer.kit.documents import PaperDocument
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.deals import deals_sheet
from oefenkoffer.renderers.forms import negotiation_forms
from oefenkoffer.vocabulary import PaperKind


def negotiation_papers(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """All of them, for the trainer: two of the three hold what sides keep from each other."""
    yield from deals_sheets(workshop, look)
    yield from score_sheets(workshop, look)
    yield from agreement_forms(workshop, look)


def deals_sheets(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """All points and deals of each negotiation."""
    for case in workshop.cases:
        if view := trainer_case(case, workshop).deals:
            yield _paper("deals", case.id, look, "points.deals", partial(deals_sheet, view, look))


def score_sheets(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """For each negotiation a page for each side, to hand out to that side only."""
    for case in workshop.cases:
        if views := points_views(case, workshop):
            build = partial(negotiation_forms.score_sheets, views, look)
            yield _paper("scores", case.id, look, "points.score_sheet", build)


def score_sheets_one_by_one(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """The sheet of each side as a document of its own, which may take several pages."""
    for case in workshop.cases:
        for view in points_views(case, workshop):
            build = partial(negotiation_forms.score_sheets, (view,), look)
            yield _paper("scores", case.id, look, "points.score_sheet", build)


def agreement_forms(workshop: Workshop, look: Branding) -> Iterator[PaperDocument]:
    """For each negotiation a form for what a table agreed."""
    for case in workshop.cases:
        if view := agreement_view(case, workshop):
            build = partial(negotiation_forms.agreement_form, view, look)
            yield _paper("agreement", case.id, look, "points.agreement", build)


def _paper(
    kind: PaperKind, case: str, look: Branding, title: str, build: partial[bytes]
) -> PaperDocument:
    name = f"{look.labels.text(f'file.{kind}')}-{case}"
    return PaperDocument(name, kind, build, case, look.labels.text(title))
