"""The clock of a day as browsers know it: one script and one name, for its page and its deck."""

from importlib.resources import files


def script() -> str:
    """What keeps the clock, for each page that shows it."""
    return (files(__package__) / "day_clock.js").read_text(encoding="utf-8")


def clock_name(kit: str, session: str) -> str:
    """What tells the clock of a session plan from those of other plans and other kits."""
    return f"{kit}: {session}"
