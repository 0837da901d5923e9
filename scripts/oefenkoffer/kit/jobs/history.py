"""Which cards came out of the printer: the text of a file in and out, and what differs since.

It holds ids, versions and marks, nothing that a card says.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Printed:
    """A card as it was printed, in the words of its foot."""

    case: str
    version: str
    role: str
    mark: str


@dataclass(frozen=True)
class PrintHistory:
    """What one computer knows of the cards of one project, by the id of each card.

    Attributes:
        made: the last job, which somebody may still have to print.
        confirmed: what lies on the table.
    """

    made: Mapping[str, Printed] = field(default_factory=dict)
    confirmed: Mapping[str, Printed] = field(default_factory=dict)


def parse_history(text: str) -> PrintHistory:
    """The memory from a file's text; a text that is none of ours means: nothing is known."""
    try:
        parts = json.loads(text)
        made, on_table = ({k: Printed(**v) for k, v in parts[part].items()} for part in PARTS)
    except (ValueError, KeyError, TypeError, AttributeError):
        return PrintHistory()
    return PrintHistory(made, on_table)


PARTS = ("made", "confirmed")


def history_text(history: PrintHistory) -> str:
    """The text of the file."""
    parts = {
        part: {card: asdict(printed) for card, printed in sorted(getattr(history, part).items())}
        for part in PARTS
    }
    return json.dumps(parts, indent=1) + "\n"


def confirmed(history: PrintHistory, all_cards: Collection[str]) -> PrintHistory:
    """The last job lies on the table, in place of the same cards of before.

    Args:
        history: of before.
        all_cards: the ids of all cards of the workshop; the others are thrown away by now.
    """
    kept = {**history.confirmed, **history.made}
    return PrintHistory({}, {card: printed for card, printed in kept.items() if card in all_cards})


def changed(history: PrintHistory, wanted: Mapping[str, Printed]) -> frozenset[str]:
    """The ids of the wanted cards that do not lie on the table as they are now."""
    return frozenset(
        card
        for card, printed in wanted.items()
        if card not in history.confirmed or history.confirmed[card].mark != printed.mark
    )


def outdated(
    history: PrintHistory, wanted: Mapping[str, Printed], all_cards: Collection[str]
) -> tuple[Printed, ...]:
    """The cards on the table to throw away: changed since, or gone from the workshop."""
    new = changed(history, wanted)
    return tuple(
        old
        for card, old in sorted(history.confirmed.items())
        if card in new or card not in all_cards
    )
