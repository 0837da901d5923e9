"""How long each phase of one round takes, in minutes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import create_model

from oefenkoffer.kinds.kind import Context, Data, Field, Part, PartFormat, PartKind, optional
from oefenkoffer.kinds.part_lines import labelled, plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Minutes, Strict

SITE = "site"
PHASES = "phases"
"""The list of a format that names the phases of a round."""
PLAY = "play"
"""The phase from whose start people count the minutes of play; without it, all of a round is."""


@dataclass(frozen=True)
class RoundPhase:
    """A phase of a round.

    Attributes:
        key: what the format calls it.
        minutes: how long it takes.
    """

    key: str
    minutes: int

    def words(self, labels: Labels, place: str) -> str:
        """What it is called in one place."""
        own = labels.sections.get(PHASES, {})
        return own.get(self.key) or labels.text(f"{place}.time_{self.key}")


class RoundTiming(Strict):
    """The minutes of a round, by phase."""


class TimingKind(PartKind):
    """Minutes by phase; where the part is required, so is each phase."""

    name = "timing"
    places = frozenset({"case"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """A number for each phase of the format."""
        minutes = (Minutes, ...) if part.is_required else (Minutes | None, None)
        fields = dict.fromkeys(lists[PHASES], minutes)
        model = create_model("RoundTiming", __base__=RoundTiming, **fields)  # type: ignore[call-overload]
        return optional(model, part)

    def view(
        self,
        value: RoundTiming | None,
        part: PartFormat,
        context: Context,
    ) -> tuple[RoundPhase, ...] | None:
        """The phases that take any time, in the order of the format."""
        phases = ((key, getattr(value, key)) for key in type(value).model_fields) if value else ()
        return tuple(RoundPhase(key, minutes) for key, minutes in phases if minutes) or None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """None: a paper that shows the minutes has a place of their own for them."""
        yield from ()

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each phase with its minutes."""
        return tuple(
            labelled(phase.words(labels, SITE), plain(labels.text("site.minutes", n=phase.minutes)))
            for phase in part.value
        )
