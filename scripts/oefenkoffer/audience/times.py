"""Minutes since midnight in, the words for them out."""

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
