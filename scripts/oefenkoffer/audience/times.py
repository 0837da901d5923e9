"""Put times, turns and numbers of people into words."""

from collections.abc import Iterator

from oefenkoffer.audience.session import BlockView
from oefenkoffer.labels import Labels


def clock(minutes: int, labels: Labels) -> str:
    """Minutes since midnight as the time on a clock; midnight at the end of a day is 24.00."""
    hours, rest = divmod(minutes, 60)
    return labels.text("guide.clock", hours=hours, minutes=f"{rest:02}")


def span(start: int, end: int, labels: Labels) -> str:
    """From when until when something takes, and how long that is."""
    hours, minutes = divmod(end - start, 60)
    parts = [labels.text("guide.hours", n=hours)] if hours else []
    parts += [labels.text("guide.minutes", n=minutes)] if minutes or not hours else []
    return labels.text(
        "guide.when", start=clock(start, labels), end=clock(end, labels), long=" ".join(parts)
    )


def turn_lines(block: BlockView, labels: Labels) -> Iterator[str]:
    """How the people of a block take turns, and what a turn is made of, where the plan says so."""
    if block.per_person is not None:
        minutes = f"{block.per_person:g}".replace(".", labels.text("guide.decimal"))
        yield labels.text("guide.per_person", minutes=minutes)
    if block.turns == 0:
        yield labels.text("guide.turns_everyone")
    elif block.turns:
        yield labels.text("guide.turns", n=block.turns)
    if block.timing:
        phases = (
            labels.text("guide.phase", phase=phase.words(labels, "facilitator"), n=phase.minutes)
            for phase in block.timing
        )
        yield f"{labels.text('guide.one_turn')}{labels.colon} {', '.join(phases)}"


def headcount(people: tuple[int, int], labels: Labels) -> str:
    """For how many people something is."""
    least, most = people
    number = str(least) if least == most else f"{least}–{most}"
    return labels.text("guide.people", people=number)
