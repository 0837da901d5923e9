import pytest

from oefenkoffer.model.definitions.session import EVERYONE, SessionBlock, SessionPlan
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
    assert plan().blocks[1].model_dump(exclude_defaults=True) == {
        "title": "Ronde 1",
        "minutes": 20,
        "cases": ("keuken",),
    }


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


BLOCK = """\
title: Een ochtend
start: 9.00
people: 12
blocks:
  - title: Ronde 1
    minutes: 27
    activity: round
    cases: keuken
    focus: explains_why
    turns: 3
    timing: {play: 3, retry: 2}
"""


def block(**changes: str) -> SessionBlock:
    """The only block, with other values."""
    text = BLOCK
    for key, value in changes.items():
        text = "\n".join(
            f"    {key}: {value}" if line.strip().startswith(f"{key}:") else line
            for line in text.splitlines()
        )
    return plan(text).blocks[0]


@pytest.mark.parametrize(
    ("typed", "people"), [("12", (12, 12)), ("8-14", (8, 14)), ("8 – 14", (8, 14))]
)
def test_people_are_a_number_or_a_range(typed: str, people: tuple[int, int]) -> None:
    assert plan(BLOCK.replace("12", typed)).people == people


@pytest.mark.parametrize(
    ("typed", "code"),
    [("0", "M009"), ("1", "M009"), ("400", "M009"), ("14-8", "M026"), ("-3", "M026")],
)
def test_people_who_cannot_be_are_refused(typed: str, code: str) -> None:
    said = report(project({SESSION: BLOCK.replace("12", typed)}))

    assert said.splitlines()[0].startswith(f"{SESSION}:3:9: {code} ")


def test_a_known_activity_is_known_and_free_words_stay_possible() -> None:
    assert (block().kind, block(activity="hoefijzer").kind) == ("round", None)


def test_the_minutes_of_a_turn_are_those_that_the_block_gives() -> None:
    assert dict(block().phases) == {"play": 3, "retry": 2}


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("timing", "{ply: 3}", "M013"),
        ("turns", "0", "M009"),
        ("turns", "drie", "M007"),
        ("focus", "explains_wy", "K005"),
        ("cases", "keukens", "K016"),
    ],
)
def test_a_block_that_names_what_is_not_there_is_refused(key: str, typed: str, code: str) -> None:
    before = next(line for line in BLOCK.splitlines() if line.strip().startswith(f"{key}:"))
    said = report(project({SESSION: BLOCK.replace(before, f"    {key}: {typed}")}))

    assert f" {code} " in said


@pytest.mark.parametrize(
    ("turns", "in_three", "in_four"), [("3", 3, 3), ("everyone", 3, 4), ("1", 1, 1)]
)
def test_groups_take_the_turns_of_the_plan(turns: str, in_three: int, in_four: int) -> None:
    of = block(turns=turns)

    assert (of.turns_of(3), of.turns_of(4)) == (in_three, in_four)


def test_a_turn_for_everyone_is_no_number() -> None:
    assert block(turns="everyone").turns == EVERYONE
