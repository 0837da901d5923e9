"""The tables that tests sit people at."""

from oefenkoffer.groups.seats import ExerciseTable, Round

TRIO = ExerciseTable(("practitioner", "counterpart"), frozenset({"practitioner"}), "observer", 1)
PAIR = ExerciseTable(("practitioner", "counterpart"), frozenset({"practitioner"}), "observer")
SIX = ExerciseTable(tuple("ABCDEF"), frozenset("ABCDEF"), "observer")


def rounds(table: ExerciseTable, count: int, turns: int = 0) -> tuple[Round, ...]:
    """So many rounds at one kind of table."""
    return (Round(table, turns),) * count
