"""Which cards on the table are no longer right, and how each was printed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

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
        only: the ids of the cards.
        old: what to throw away, with how many there are of each.
    """

    request: PrintRequest
    job: str | None
    only: frozenset[str] = frozenset()
    old: tuple[tuple[int, Printed], ...] = ()


def reprints(
    history: PrintHistory, workshop: Workshop, request: PrintRequest, job: str | None = None
) -> tuple[Reprint, ...]:
    """What to print so that all cards on the table are as they are now, each as it was printed.

    A request that says how to print, and any where nothing lies on the table, is printed as it
    stands, without the cards that lie there in that look already.

    Raises:
        KitProblems: the request cannot be granted.
    """
    asked, every = printed_job(workshop, request, job), printed_job(workshop).cards
    if job or not history.confirmed or HOW & request.given.keys():
        return (_as_asked(history, asked, every, Reprint(request, job)),)
    return tuple(
        _as_before(of_before, workshop, asked, every, cover=request.cover)
        for of_before in history.confirmed
    )


def _as_before(
    of_before: PrintedJob,
    workshop: Workshop,
    asked: PrintedJob,
    every: Collection[str],
    *,
    cover: bool | None,
) -> Reprint:
    now = _cards_now(of_before, workshop)
    chosen = {id_: card for id_, card in now.items() if id_ in asked.cards}
    only = _changed(of_before.cards, chosen)
    request = replace(_still(of_before.request, workshop), cover=cover)
    return Reprint(request, None, only, tuple(_old(of_before, only, every)))


def _as_asked(
    history: PrintHistory, asked: PrintedJob, every: Collection[str], reprint: Reprint
) -> Reprint:
    alike = [of_before for of_before in history.confirmed if of_before.look == asked.look]
    enough = [of_before for of_before in alike if of_before.times >= asked.times]
    lying = {id_: card for of_before in enough for id_, card in of_before.cards.items()}
    only = _changed(lying, asked.cards)
    old = tuple(card for of_before in alike for card in _old(of_before, only, every))
    return replace(reprint, only=only, old=old)


def _cards_now(of_before: PrintedJob, workshop: Workshop) -> Mapping[str, Printed]:
    """What its request would print today; nothing when all that it named is gone."""
    try:
        return printed_job(workshop, _still(of_before.request, workshop)).cards
    except KitProblems:
        return {}


def _still(request: PrintRequest, workshop: Workshop) -> PrintRequest:
    """The request without the cases that are gone; when none of them is left, as it was."""
    cases = {case.id for case in workshop.cases}
    kept = tuple(case for case in request.cases if case in cases)
    return replace(request, cases=kept or request.cases)


def _changed(lying: Mapping[str, Printed], now: Mapping[str, Printed]) -> frozenset[str]:
    """The ids of the cards that do not lie on the table as they are now."""
    return frozenset(
        id_ for id_, card in now.items() if id_ not in lying or lying[id_].mark != card.mark
    )


def _old(
    of_before: PrintedJob, only: Collection[str], every: Collection[str]
) -> Iterator[tuple[int, Printed]]:
    """The cards to throw away: printed anew, or gone from the workshop."""
    for id_, card in sorted(of_before.cards.items()):
        if id_ in only or id_ not in every:
            yield of_before.times, card
