"""A day played in the mind: who has how many turns, for how many minutes."""

import pytest

from oefenkoffer.audience.exercise_rounds import exercise_rounds
from oefenkoffer.groups.seats import Attendance
from oefenkoffer.groups.solve import make_schedule
from oefenkoffer.model import Files, read
from oefenkoffer.model.rehearsal import Practice, groups_of, practice, table_of
from oefenkoffer.scaffold import new_workshop
from oefenkoffer.scaffold.skeletons import formats
from tests.model.day_problems import spoiled
from tests.model.project import SESSION, report, workshop

THREE_ROUNDS = "".join(
    f"  - {{title: Ronde {number}, minutes: 20, cases: [keuken]}}\n" for number in (1, 2, 3)
)
EVERYONE = """\
  - {title: Kring, minutes: 10, activity: circle}
  - title: Ronde 1
    minutes: 24
    activity: round
    cases: keuken
    turns: everyone
    timing: {prepare: 1, play: 3, debrief: 2, retry: 2}
"""


def played(blocks: str, people: int) -> Practice:
    """What a plan of these blocks brings to so many people."""
    found = workshop({SESSION: f"title: Dag\nstart: 9.00\npeople: 6-15\nblocks:\n{blocks}"})
    return practice(found.sessions[0], people, found.cases)


@pytest.mark.parametrize(
    ("people", "never"), [(6, 0), (7, 1), (8, 2), (9, 0), (10, 1), (11, 2), (12, 0), (13, 1)]
)
def test_three_rounds_of_one_turn_leave_people_out_in_fours(people: int, never: int) -> None:
    assert played(THREE_ROUNDS, people).never == never


def test_one_turn_a_round_is_nine_minutes_in_a_day() -> None:
    assert played(THREE_ROUNDS, 12) == Practice(12, 0, (1, 1), (9, 9), 540)


@pytest.mark.parametrize("people", [6, 9, 12, 15])
def test_a_turn_for_everyone_is_as_long_as_it_was_planned(people: int) -> None:
    assert played(EVERYONE, people) == Practice(people, 0, (1, 1), (5, 5), 550)


def test_turns_are_shorter_where_four_share_the_time_of_three() -> None:
    assert played(EVERYONE, 7) == Practice(7, 0, (1, 1), (4, 5), 550)


@pytest.mark.parametrize(
    ("people", "groups"), [(2, (2,)), (3, (3,)), (7, (4, 3)), (8, (4, 4)), (14, (4, 4, 3, 3))]
)
def test_people_left_over_are_spread_over_the_groups(people: int, groups: tuple[int, ...]) -> None:
    assert groups_of(people, 3) == groups


@pytest.mark.parametrize("name", formats())
def test_who_practises_is_counted_for_every_format_as_groups_divides_them(name: str) -> None:
    texts = new_workshop.workshop("Training", name, "en")
    found = read(Files({path: text.encode() for path, text in texts.items() if "docs" not in path}))
    (plan,) = found.sessions
    (each,) = exercise_rounds(plan, found)
    table = table_of(plan, found.cases)
    schedule = make_schedule(Attendance(table.size), (each.round,))
    practising = [
        sum(role in each.round.table.practising for role in turn)
        for group in schedule.rounds[0]
        for turn in group.turns
    ]

    assert table.size == each.round.table.size
    assert practising[0] == table.seats(table.size)
    played = practice(plan, table.size, found.cases)
    assert played.never == table.size - practising[0]
    assert played.minutes[1] > 0


SLIDE = "# Kijk\n> Vertel eens wat er niet meer goed gaat.\n"
CASE_SLIDE = "---\n{{ casus: keuken }}\n"


@pytest.mark.parametrize(
    ("slides", "codes"),
    [(SLIDE + CASE_SLIDE, ["K113"]), (CASE_SLIDE + "---\n" + SLIDE, []), (SLIDE, [])],
    ids=["before its case", "after its case", "without its case"],
)
def test_a_slide_gives_an_answer_away_only_before_its_case(slides: str, codes: list[str]) -> None:
    text = report(spoiled(slides=slides))

    assert [line.split()[1] for line in text.splitlines() if line.startswith("docs/")] == codes
