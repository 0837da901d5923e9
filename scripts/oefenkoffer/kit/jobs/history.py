"""Which jobs of cards came out of the printer: what was asked, how often, and what is on each card.

It holds names, versions and marks, nothing that a card says.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from oefenkoffer.print_request import PrintRequest

MOST_WAITING = 20
"""Jobs that wait to be confirmed; somebody who makes more than this never prints some of them."""
LOOKS = ("size", "orientation", "stock", "duplex", "large_print", "black_and_white", "bleed")
"""Fields of a request that make a card another card to whoever holds it."""


@dataclass(frozen=True)
class Printed:
    """A card as it was printed, in the words of its foot.

    Attributes:
        fronts: how many cards it takes, each with that foot: a long one goes on.
    """

    case: str
    version: str
    role: str
    mark: str
    fronts: int = 1


@dataclass(frozen=True)
class PrintedJob:
    """Cards that were printed together.

    Attributes:
        request: all that was asked, a saved job included.
        cards: what is on each card, by its id.
    """

    request: PrintRequest
    cards: Mapping[str, Printed]

    @property
    def times(self) -> int:
        """How many of each card there are."""
        return self.request.groups or self.request.copies or 1

    @property
    def count(self) -> int:
        """How many cards there are in all."""
        return sum(map(self.count_of, self.cards.values()))

    def count_of(self, card: Printed) -> int:
        """How many cards there are of one, with those that it goes on over."""
        return self.times * card.fronts

    @property
    def look(self) -> tuple[object, ...]:
        """What makes these cards other cards than those of another job; a session has its time."""
        given = {"duplex": "none", **self.request.given}
        return tuple(given.get(name) for name in (*LOOKS, "session"))


@dataclass(frozen=True)
class PrintHistory:
    """What one computer knows of the cards of one project.

    Attributes:
        waiting: jobs that somebody may still have to print, the last at the end.
        confirmed: what lies on the table.
    """

    waiting: tuple[PrintedJob, ...] = ()
    confirmed: tuple[PrintedJob, ...] = ()

    def with_jobs(self, jobs: Iterable[PrintedJob]) -> "PrintHistory":
        """The history with the jobs of one command more that wait; made again, they wait once."""
        last = tuple(jobs)
        again = {job.request for job in last}
        others = [other for other in self.waiting if other.request not in again]
        return replace(self, waiting=(*others, *last)[-MOST_WAITING:])


def parse_history(text: str) -> PrintHistory:
    """The history from a file's text; a text that is none of ours means: nothing is known."""
    try:
        data = json.loads(text)
        if "waiting" in data:
            return PrintHistory(*(tuple(map(_job, data[part])) for part in PARTS))
        return PrintHistory(*(_former(data[part]) for part in ("made", "confirmed")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return PrintHistory()


PARTS = ("waiting", "confirmed")


def _job(data: Mapping[str, Any]) -> PrintedJob:
    names = {field.name for field in fields(PrintRequest)}
    asked: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in data["asked"].items()
        if name in names
    }
    if not all(isinstance(asked.get(name, 1), int) for name in ("groups", "copies")):
        raise TypeError(asked)
    return PrintedJob(PrintRequest(**asked), _cards(data["cards"]))


def _former(cards: Mapping[str, Any]) -> tuple[PrintedJob, ...]:
    """A file of before jobs were kept: cards alone, of which nobody knows how they were printed."""
    return (PrintedJob(PrintRequest(), _cards(cards)),) if cards else ()


def _cards(cards: Mapping[str, Any]) -> Mapping[str, Printed]:
    return {card: Printed(**printed) for card, printed in cards.items()}


def _written(card: Printed) -> dict[str, Any]:
    """A card in the file, which says only of those that take several how many these are."""
    values = asdict(card)
    if card.fronts == 1:
        del values["fronts"]
    return values


def history_text(history: PrintHistory) -> str:
    """The text of the file."""
    parts = {
        part: [
            {
                "asked": dict(job.request.given),
                "cards": {card: _written(printed) for card, printed in sorted(job.cards.items())},
            }
            for job in getattr(history, part)
        ]
        for part in PARTS
    }
    return json.dumps(parts, indent=1) + "\n"
