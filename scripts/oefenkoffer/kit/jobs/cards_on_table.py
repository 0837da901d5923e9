"""Tell what lies on the table after each print, and which cards of it are thrown away.

1. A card lies there until somebody was told to throw it away. The cards of two jobs lie beside each
   other, also when they are the same: packs for two groups and for four groups are six of each.
2. A card is old when its job would print another text today, or prints it no more.
3. A job that is confirmed takes the place of old cards that look the same: of the packs or copies
   of whole jobs of before, as far as its own number goes. Cards that are not old stay there.
4. Each print tells which cards to throw away, and `--confirm` once more: it forgets just these.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from oefenkoffer.kit.jobs.history import Printed, PrintedJob, PrintHistory
from oefenkoffer.labels import Labels
from oefenkoffer.print_request import PrintRequest

CardsNow = Callable[[PrintRequest], Mapping[str, Printed]]
"""The cards that a request would print today; none where it can no longer be granted."""


def confirmed(history: PrintHistory, now: CardsNow) -> PrintHistory:
    """All that waits lies on the table, and what was told to be thrown away is gone."""
    table: Sequence[PrintedJob] = history.confirmed
    for job in history.waiting:
        table = _laid_down(job, table, now)
    kept = (replace(job, cards=dict(_kept(job, now))) for job in table)
    return PrintHistory((), tuple(job for job in kept if job.cards))


def thrown_away(history: PrintHistory, now: CardsNow) -> tuple[tuple[int, Printed], ...]:
    """The cards to throw away once all that waits lies on the table, with how many there are."""
    left = confirmed(history, now).confirmed
    gone = _lying((*history.confirmed, *history.waiting)) - _lying(left)
    counts = Counter[Printed]()
    for (_, card), count in gone.items():
        counts[replace(card, fronts=1)] += count  # who throws them away reads their feet alone
    return tuple((count, card) for card, count in counts.items())


def to_reprint(job: PrintedJob, table: Iterable[PrintedJob], now: CardsNow) -> frozenset[str]:
    """The ids of the cards of a job on the table that are old and can be printed again, or new.

    A card is new to a job when fewer of it lie in the other jobs that look the same.
    """
    elsewhere = Counter[str]()
    for other in table:
        if other is not job and other.look == job.look:
            elsewhere.update(dict.fromkeys(other.cards, other.times))
    today = now(job.request)
    old = {id_ for id_ in job.cards.keys() & today.keys() if is_old(job, id_, now)}
    new = {id_ for id_ in today.keys() - job.cards.keys() if elsewhere[id_] < job.times}
    return frozenset(old | new)


def _lying(table: Iterable[PrintedJob]) -> Counter[tuple[object, Printed]]:
    counts = Counter[tuple[object, Printed]]()
    for job in table:
        for card in job.cards.values():
            counts[job.look, card] += job.count_of(card)
    return counts


def _laid_down(
    job: PrintedJob, table: Iterable[PrintedJob], now: CardsNow
) -> tuple[PrintedJob, ...]:
    """The table once a job lies on it: among what its request printed before, and beside it."""
    left, beside = dict.fromkeys(job.cards, job.times), dict(job.cards)
    others: list[PrintedJob] = []
    for other in table:
        replaced = set(_replaced(other, job, left, now)) if other.look == job.look else set()
        left |= {id_: left[id_] - other.times for id_ in replaced}
        cards = {id_: card for id_, card in other.cards.items() if id_ not in replaced}
        if other.request == job.request:
            cards, beside = {**beside, **cards}, {i: beside[i] for i in beside if i in cards}
        others.append(replace(other, cards=cards))
    return (*others, replace(job, cards=beside))


def _replaced(
    other: PrintedJob, job: PrintedJob, left: Mapping[str, int], now: CardsNow
) -> Iterator[str]:
    """The ids of the old cards whose place a job takes that has so many left of each."""
    for id_ in other.cards.keys() & job.cards.keys():
        is_other_text = other.cards[id_].mark != job.cards[id_].mark
        if is_other_text and other.times <= left[id_] and is_old(other, id_, now):
            yield id_


def _kept(job: PrintedJob, now: CardsNow) -> Iterator[tuple[str, Printed]]:
    """The cards of a job but those that are old and that nothing prints again."""
    for id_, card in job.cards.items():
        if id_ in now(job.request) or not is_old(job, id_, now):
            yield id_, card


def is_old(job: PrintedJob, id_: str, now: CardsNow) -> bool:
    """Whether a card of a job is no longer right."""
    today = now(job.request).get(id_) or now(PrintRequest()).get(id_)
    return today is None or today.mark != job.cards[id_].mark


def footers(cards: Iterable[tuple[int, Printed]], words: Labels) -> list[str]:
    """Cards on the table by what stands at their foot, each with how many there are."""
    return [
        f"{f'{times} × ' if times > 1 else ''}{words.text('print.imprint', **vars(card))}"
        for times, card in cards
    ]
