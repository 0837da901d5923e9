"""Names and wishes as typed become people for a schedule."""

import pytest

from oefenkoffer.participants.names_file import Typed, read_names
from oefenkoffer.participants.roster import Roster, Wishes, changed, named, numbered, scheduled
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from tests.groups.sample_tables import TRIO, rounds

HERE = Position("--people")


def typed(*names: str) -> tuple[Typed, ...]:
    return tuple(Typed(name, Position("--wish")) for name in names)


def of_file(text: str) -> Roster:
    return named(read_names("deelnemers.csv", text.encode()), Wishes(), Position("deelnemers.csv"))


def problems(stopped: pytest.ExceptionInfo[KitProblems]) -> list[Problem]:
    return list(stopped.value.problems)


def test_columns_of_a_file_are_wishes() -> None:
    roster = of_file(
        "naam;kijkt;vanaf ronde;samen met;niet met\n"
        "Anna;;2;BO;Cas / Dee\nBo;nee;;;\nCas;;;;\nDee;ja;;;\n"
    )

    assert roster.names == ("Anna", "Bo", "Cas", "Dee")
    assert roster.attendance.only_watch == {3}
    assert roster.attendance.first_round == {0: 1}
    assert roster.attendance.together == {(0, 1)}
    assert roster.attendance.apart == {(0, 2), (0, 3)}


def test_a_wish_about_nobody_stands_at_its_line() -> None:
    with pytest.raises(KitProblems) as stopped:
        of_file("naam;samen met\nAnna;Bea\nBeatrix;\n")

    (problem,) = problems(stopped)
    assert (problem.code, problem.position.line) == (Code.NO_SUCH_PERSON, 2)
    assert problem.facts == {"name": "Bea", "suggestion": "Beatrix"}


@pytest.mark.parametrize("first", ["0", "twee", "-1"])
def test_late_is_the_number_of_a_round(first: str) -> None:
    with pytest.raises(KitProblems) as stopped:
        numbered(3, Wishes(late=((typed("1")[0], first),)), HERE)

    assert [problem.code for problem in problems(stopped)] == [Code.NOT_A_ROUND]


def test_late_for_a_round_that_the_day_does_not_have_is_told() -> None:
    roster = numbered(9, Wishes(late=((typed("1")[0], "3"),)), HERE)

    with pytest.raises(KitProblems) as stopped:
        scheduled(roster, rounds(TRIO, 2), 0)

    assert [problem.code for problem in problems(stopped)] == [Code.NOT_A_ROUND]


@pytest.mark.parametrize("people", [-1, 0, 121, 400])
def test_nobody_and_too_many_are_no_group(people: int) -> None:
    with pytest.raises(KitProblems) as stopped:
        numbered(people, Wishes(), HERE)

    assert [problem.code for problem in problems(stopped)] == [Code.BAD_NUMBER_OF_PEOPLE]


def test_contradicting_wishes_name_who_contradicts_whom_at_the_last_of_them() -> None:
    roster = of_file("naam;samen met;niet met\nAnna;Bo;\nBo;Cas;\nCas;;Anna\nDee;;\nEl;;\nFi;;\n")

    with pytest.raises(KitProblems) as stopped:
        scheduled(roster, rounds(TRIO, 2), 0)

    (problem,) = problems(stopped)
    assert (problem.code, problem.position.line) == (Code.WISHES_CONTRADICT, 4)
    assert problem.facts["people"] == "Anna, Bo, Cas"


def test_too_few_people_say_which_round() -> None:
    roster = numbered(2, Wishes(late=((typed("2")[0], "2"),)), HERE)

    with pytest.raises(KitProblems) as stopped:
        scheduled(roster, rounds(TRIO, 2), 0)

    assert problems(stopped) == [Problem(Code.TOO_FEW_PEOPLE, HERE, {"needed": "2", "round": "1"})]


def test_who_comes_unexpectedly_has_a_name_of_their_own() -> None:
    roster = numbered(9, Wishes(), HERE)
    schedule = scheduled(roster, rounds(TRIO, 1), 0)

    new_roster, change = changed(roster, schedule, typed("3"), typed("Fatma"))

    assert new_roster.names[9] == "Fatma"
    assert change.schedule.attendance.away == {2}
    with pytest.raises(KitProblems) as stopped:
        changed(roster, schedule, typed("12"), typed("3"))
    assert {problem.code for problem in problems(stopped)} == {
        Code.NO_SUCH_PERSON,
        Code.NAME_TWICE,
    }
