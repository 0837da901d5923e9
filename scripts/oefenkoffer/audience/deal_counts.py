"""Turn all deals of a negotiation into what a trainer reads of them, in words and figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oefenkoffer.audience.negotiation import DealsView
from oefenkoffer.kinds.voting import listed
from oefenkoffer.labels import Labels
from oefenkoffer.negotiation import MOST_DEALS, Analysis, Deal

MOST_LISTED = 150
"""Deals that are listed: about three pages."""
MOST_BETTER = 12
"""Deals of which a better one is named."""


@dataclass(frozen=True)
class Figure:
    """Something that can be counted, and its number."""

    count: str
    words: str


@dataclass(frozen=True)
class DealGroup:
    """Deals that pass and leave the same sides below their limit.

    Attributes:
        count: how many there are; those that are listed may be fewer.
    """

    title: str
    count: str
    deals: tuple[Deal, ...]


@dataclass(frozen=True)
class DealCounts:
    """What there is to say of all deals.

    Attributes:
        by_number: how many deals satisfy exactly so many sides, from none to all.
        more: how many deals pass that are in no group; None where there are none.
        better: of deals that pass and are not efficient, which one is better.
    """

    figures: tuple[Figure, ...]
    by_number: tuple[int, ...]
    groups: tuple[DealGroup, ...]
    more: str | None
    better: tuple[str, ...]


def deal_counts(view: DealsView, labels: Labels) -> DealCounts | None:
    """What there is to say of all deals; None where there are too many to look at."""
    known = view.analysis
    if known is None:
        return None
    numbers = known.passing[:MOST_LISTED]
    more = len(known.passing) - len(numbers)
    return DealCounts(
        figures=tuple(_figures(view, known, labels)),
        by_number=known.by_number,
        groups=tuple(_groups(view, known, [*map(known.deal, numbers)], labels)),
        more=labels.text("points.more_deals", n=grouped(more, labels)) if more else None,
        better=tuple(_better(known, numbers, labels)),
    )


def too_many(view: DealsView, labels: Labels) -> str:
    """That a negotiation has more deals than are looked at."""
    count, most = grouped(view.game.count, labels), grouped(MOST_DEALS, labels)
    return labels.text("points.too_many", n=count, most=most)


def grouped(count: int, labels: Labels) -> str:
    """A count with its thousands apart, as the language does it."""
    return f"{count:,}".replace(",", labels.text("points.thousands"))


def _figures(view: DealsView, known: Analysis, labels: Labels) -> Iterator[Figure]:
    def line(name: str, count: int) -> Figure:
        return Figure(grouped(count, labels), labels.text(f"points.{name}", n=count))

    yield line("count_all", known.count)
    yield line("count_pass", len(known.passing))
    yield line("count_for_all", len(known.for_all))
    if any(side.bonus for side in view.game.sides):
        yield line("count_bonus", len(known.with_bonus))
    yield line("count_efficient", known.efficient)
    if known.passing:
        yield line("count_efficient_pass", sum(map(known.is_efficient, known.passing)))
        first = known.deal(known.passing[0])
        yield Figure(str(first.sum), labels.text("points.best_pass", deal=first.name))
    best = known.deal(known.best)
    if not best.passes:
        yield Figure(str(best.sum), labels.text("points.best", deal=best.name))
    if known.passing and known.never:
        options, count = ", ".join(option.key for option in known.never), len(known.never)
        yield Figure(str(count), labels.text("points.never", n=count, options=options))


def _groups(
    view: DealsView, known: Analysis, deals: Sequence[Deal], labels: Labels
) -> Iterator[DealGroup]:
    """The deals by who is left out, those for all first."""
    by_group: dict[tuple[str, ...], list[Deal]] = {}
    for deal in sorted(deals, key=lambda deal: -len(deal.yes)):
        without = tuple(side.key for side in view.game.sides if side.key not in deal.yes)
        by_group.setdefault(without, []).append(deal)
    for without, members in by_group.items():
        names = listed([view.names[key] for key in without], labels)
        title = labels.text("points.without", sides=names)
        yield DealGroup(
            title=title if without else labels.text("points.for_all"),
            count=grouped(known.passing_without[frozenset(without)], labels),
            deals=tuple(members),
        )


def _better(known: Analysis, numbers: Sequence[int], labels: Labels) -> Iterator[str]:
    worse = [number for number in numbers if not known.is_efficient(number)]
    for number in worse[:MOST_BETTER]:
        better = known.deal(known.better(number)[0])
        yield labels.text("points.better", worse=known.deal(number).name, better=better.name)
