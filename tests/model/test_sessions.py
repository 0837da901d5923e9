import pytest

from oefenkoffer.model.definitions.session import SessionBlock, SessionPlan
from tests.model.project import SESSION, report, workshop
from tests.model.project import files as project

MORNING = """\
title: Een ochtend
start: 9.05
prepare: [Vraag hoeveel mensen er komen.]
blocks:
  - title: Welkom
    minutes: 10
    activity: kringetje
    goal: veilig beginnen
    materials: naamkaartjes
    notes: Begin met een vraag.
  - title: Ronde 1
    minutes: 20
    cases: keuken
  - title: Ronde 2
    minutes: 20
    cases: [keuken]
overrun: Laat ronde 2 vervallen.
"""


def plan(text: str = MORNING) -> SessionPlan:
    """The only session plan of the project."""
    return workshop({SESSION: text}).sessions[0]


def test_a_workshop_may_have_no_session_plans() -> None:
    assert workshop().sessions == ()


def test_a_session_plan_is_called_what_its_file_is_called() -> None:
    assert (plan().id, plan().title) == ("ochtend", "Een ochtend")


def test_a_block_needs_a_title_and_minutes_only() -> None:
    assert plan().blocks[1] == SessionBlock(title="Ronde 1", minutes=20, cases=("keuken",))


@pytest.mark.parametrize(
    ("typed", "minutes"), [("9.05", 545), ("09:05", 545), ("0.00", 0), ("23:59", 1439)]
)
def test_a_time_of_the_day_is_minutes_since_midnight(typed: str, minutes: int) -> None:
    short = MORNING.partition("blocks:")[0] + "blocks: [{title: Welkom, minutes: 1}]"

    assert plan(short.replace("9.05", typed)).start == minutes


@pytest.mark.parametrize("typed", ["24.00", "9.60", "9", "9.5", "9 uur", "-1.00", "half tien"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    said = report(project({SESSION: MORNING.replace("9.05", typed)}))

    assert [line.split()[1] for line in said.splitlines() if SESSION in line] == ["M023"]


def test_a_session_ends_when_its_blocks_are_over() -> None:
    assert plan().end == 9 * 60 + 5 + 10 + 20 + 20


def test_a_case_that_is_practised_twice_is_one_case() -> None:
    assert plan().cases == ("keuken",)


def test_a_plan_may_end_at_midnight() -> None:
    late = MORNING.replace("9.05", "23.10")

    assert report(project({SESSION: late})) == ""


def test_a_plan_that_ends_a_minute_after_midnight_is_refused() -> None:
    late = MORNING.replace("9.05", "23.11")

    assert "K042" in report(project({SESSION: late}))
