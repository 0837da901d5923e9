"""How good schedules are for 3 to 40 people, and how long they take.

`uv run python -m tests.benchmarks.groups`
"""

from time import process_time

from oefenkoffer.groups.schedule import Schedule
from oefenkoffer.groups.seats import Attendance
from oefenkoffer.groups.solve import make_schedule
from tests.groups.sample_tables import TRIO, rounds

PLANS = {"three rounds, everyone a turn": (3, 0), "three rounds of one turn": (3, 1)}


def line(people: int, schedule: Schedule, seconds: float) -> str:
    """What a schedule reaches, and the bound behind each slash."""
    practised = schedule.practised.values()
    return (
        f"{people:3} people: practise {min(practised)}-{max(practised)}/{schedule.bounds.practised}"
        f", roles unplayed {schedule.unplayed}/{schedule.bounds.unplayed}"
        f", pairs met {schedule.met}/{schedule.bounds.met}"
        f", {'optimal' if schedule.is_optimal else 'bound not reached'}, {seconds:.2f} s"
    )


def main() -> None:
    """Print a line for each number of people."""
    for title, (count, turns) in PLANS.items():
        print(f"\n{title}")
        for people in range(3, 41):
            start = process_time()
            schedule = make_schedule(Attendance(people), rounds(TRIO, count, turns))
            print(line(people, schedule, process_time() - start))


if __name__ == "__main__":
    main()
