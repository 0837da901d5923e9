"""Which cards on the table are no longer right, and how each was printed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from oefenkoffer.kit.jobs.cards_on_table import CardsNow, to_reprint
from oefenkoffer.kit.jobs.history import LOOKS, Printed, PrintedJob, PrintHistory
from oefenkoffer.kit.jobs.run import printed_job
from oefenkoffer.model import Workshop
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.problems import KitProblems

HOW = frozenset({*LOOKS, "groups", "copies", "paper", "order", "margin", "gutter", "split"})
"""Fields of a request that say how to print: who names one means no job of before."""


@dataclass(frozen=True)
class Reprint:
    """Cards of one job that are printed anew.

    Attributes:
        request: how they are printed.
        job: the saved job that it builds on.
        only: the ids of the cards; None for all of them.
    """

    request: PrintRequest
    job: str | None
    only: frozenset[str] | None = None


def cards_now(workshop: Workshop) -> CardsNow:
    """The cards of each request as they are today."""

    @cache
    def of(request: PrintRequest) -> dict[str, Printed]:
        try:
            return dict(printed_job(workshop, _still(request, workshop)).cards)
        except KitProblems:
            return {}

    return of


def reprints(
    history: PrintHistory, workshop: Workshop, request: PrintRequest, job: str | None = None
) -> tuple[Reprint, ...]:
    """What to print so that all cards on the table are as they are now, each as it was printed.

    A request that says how to print, and any where nothing lies on the table, is printed as it
    stands, without the cards that lie there in that look already.

    Raises:
        KitProblems: the request cannot be granted.
    """
    asked = printed_job(workshop, request, job)
    if job or not history.confirmed or HOW & request.given.keys():
        return tuple(_as_asked(history, asked, Reprint(request, job)))
    return tuple(_as_before(history, workshop, asked, cover=request.cover))


def _as_before(
    history: PrintHistory, workshop: Workshop, asked: PrintedJob, *, cover: bool | None
) -> Iterator[Reprint]:
    now = cards_now(workshop)
    for job in history.confirmed:
        only = to_reprint(job, history.confirmed, now) & asked.cards.keys()
        if only:
            yield Reprint(replace(_still(job.request, workshop), cover=cover), None, only)


def _as_asked(history: PrintHistory, asked: PrintedJob, reprint: Reprint) -> Iterator[Reprint]:
    lying = {
        (id_, card.mark)
        for job in history.confirmed
        if job.look == asked.look and job.times >= asked.times
        for id_, card in job.cards.items()
    }
    only = {id_ for id_, card in asked.cards.items() if (id_, card.mark) not in lying}
    if only:
        yield replace(reprint, only=frozenset(only))


def _still(request: PrintRequest, workshop: Workshop) -> PrintRequest:
    """The request without the cases that are gone; when none of them is left, as it was."""
    cases = {case.id for case in workshop.cases}
    kept = tuple(case for case in request.cases if case in cases)
    return replace(request, cases=kept or request.cases)
