"""Make the print job that was asked for: cards, or another paper."""

from dataclasses import replace

from oefenkoffer.kit.jobs.card_plan import card_plan
from oefenkoffer.kit.jobs.cards import as_printed, print_cards
from oefenkoffer.kit.jobs.history import PrintedJob
from oefenkoffer.kit.jobs.paper_sheets import print_papers
from oefenkoffer.kit.jobs.request import resolve
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.output import in_greys
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.print_request import PaperName, PrintRequest
from oefenkoffer.typesetting.offset import ACCURATE, PrinterOffsets


def run_job(  # noqa: PLR0913 (a request and what changes it)
    workshop: Workshop,
    request: PrintRequest,
    words: Labels,
    *,
    job: str | None = None,
    only: frozenset[str] | None = None,
    offsets: PrinterOffsets = ACCURATE,
) -> PrintResult:
    """The PDFs of a request.

    Args:
        workshop: where the papers come from.
        request: what was asked for.
        words: the language of the advice.
        job: the saved job that the request builds on.
        only: the ids of the cards that are left of it; None for all of them.
        offsets: how far the printer is off.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    resolved = resolve(request, job, workshop)
    if resolved.paper.contents is None:
        result = print_cards(resolved, words, only=only, offsets=offsets)
    else:
        result = print_papers(resolved, words, offsets=offsets)
    if not resolved.fields.black_and_white:
        return result
    return replace(result, outputs=in_greys(result.outputs))


def paper_of(workshop: Workshop, request: PrintRequest, job: str | None = None) -> PaperName:
    """What a request asks to print.

    Raises:
        KitProblems: there is no such job.
    """
    return resolve(request, job, workshop).paper.name


def printed_job(
    workshop: Workshop, request: PrintRequest | None = None, job: str | None = None
) -> PrintedJob:
    """The cards that a request prints, or all of the workshop, as the history keeps them.

    Raises:
        KitProblems: the request cannot be granted.
    """
    resolved = resolve(request or PrintRequest(), job, workshop)
    return as_printed(resolved, card_plan(resolved))
