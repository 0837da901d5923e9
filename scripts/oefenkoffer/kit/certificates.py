"""What is known of a day, by the fields of a certificate that ask for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from oefenkoffer.audience.session import SessionView
from oefenkoffer.labels import Labels


@dataclass(frozen=True)
class KnownOfDay:
    """What a certificate can say by itself; what nobody knows stays a line to write on.

    Attributes:
        session: the plan of the day.
        date: as somebody typed it.
        name: of the person who gets it.
    """

    session: SessionView | None = None
    date: str = ""
    name: str = ""

    @property
    def title(self) -> str:
        """What the day was called."""
        return self.session.title if self.session else ""

    def fields(self, labels: Labels) -> Mapping[str, str]:
        """What is known, by the words of the field that asks for it."""
        known = {
            labels.text("day.name"): self.name,
            labels.text("form.date"): self.date,
            labels.text("day.hours"): _hours(self.session, labels) if self.session else "",
        }
        return {field: value for field, value in known.items() if value}


NOTHING_KNOWN = KnownOfDay()


def _hours(session: SessionView, labels: Labels) -> str:
    """Hours of work, breaks not counted, in full quarters: never more than there were."""
    minutes = sum(block.minutes for block in session.blocks if block.kind != "break")
    return f"{minutes // 15 / 4:g}".replace(".", labels.text("guide.decimal"))
