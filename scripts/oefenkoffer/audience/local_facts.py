"""What differs by organisation: what is known of it, or a line to fill in."""

from dataclasses import dataclass

from oefenkoffer.model import Workshop


@dataclass(frozen=True)
class LocalFactView:
    """Something that differs by organisation; without a value it is a line to fill in."""

    label: str
    value: str | None


def local_facts(
    workshop: Workshop, names: tuple[str, ...] | None = None
) -> tuple[LocalFactView, ...]:
    """What differs by organisation, in the order of the kit: all of it, or what is named."""
    return tuple(
        LocalFactView(fact.label, fact.value)
        for name, fact in workshop.settings.local_facts.items()
        if names is None or name in names
    )
