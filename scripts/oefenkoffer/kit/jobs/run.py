"""A wish and a workshop in, the job that was asked for out: cards, or another paper."""

from oefenkoffer.kit.jobs.cards import make_cards
from oefenkoffer.kit.jobs.papers import make_papers
from oefenkoffer.kit.jobs.request import CARDS, PrintRequest, resolve
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.settings import PrintedPaper
from oefenkoffer.typesetting.offset import EXACT, Offset


def run_job(  # noqa: PLR0913 (a wish and what changes it)
    workshop: Workshop,
    wish: PrintRequest,
    words: Labels,
    *,
    job: str | None = None,
    only: frozenset[str] | None = None,
    front: Offset = EXACT,
    back: Offset = EXACT,
) -> PrintResult:
    """The PDFs of a wish.

    Args:
        workshop: where the papers come from.
        wish: what was asked for.
        words: the language of the advice.
        job: the saved job that the wish builds on.
        only: the ids of the cards that are left of it; None for all of them.
        front: how far the printer is off on the front of a sheet.
        back: how far it is off on the back.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    request = resolve(wish, job, workshop)
    if request.get("what") == CARDS:
        return make_cards(request, words, only=only, front=front, back=back)
    return make_papers(request, words, front=front, back=back)


def paper_of(workshop: Workshop, wish: PrintRequest, job: str | None = None) -> PrintedPaper:
    """What a wish asks to print.

    Raises:
        KitProblems: there is no such job.
    """
    found: PrintedPaper = resolve(wish, job, workshop).get("what")
    return found
