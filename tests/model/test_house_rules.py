"""Rules of a house weigh as much as its format and its kit say."""

import pytest

from oefenkoffer.model import read
from oefenkoffer.problems import Code, KitProblems
from tests.model.project import CASE, edited, with_checks, workshop

AMOUNT = edited(CASE, "Je woont er lang.", "Je betaalt 4,5% meer.")
WATCHED = edited(CASE, "watch: explains_why", f"watch: [{', '.join(['explains_why'] * 4)}]")


@pytest.mark.parametrize(
    ("changes", "code"),
    [(AMOUNT, Code.FIGURE_ON_CARD), (WATCHED, Code.MANY_WATCHED)],
    ids=["amounts", "watched"],
)
def test_a_conversation_warns_and_can_be_made(changes: dict[str, str], code: Code) -> None:
    assert [problem.code for problem in workshop(changes).advice] == [code]


def test_a_kit_can_turn_a_rule_off() -> None:
    assert read(with_checks("amounts: off", AMOUNT)).advice == ()


def test_a_kit_can_make_a_rule_stop_it() -> None:
    with pytest.raises(KitProblems) as stopped:
        read(with_checks("amounts: error", AMOUNT))

    assert [problem.code for problem in stopped.value.problems] == [Code.FIGURE_ON_CARD]


def test_a_conversation_warns_of_a_long_card() -> None:
    long = edited(CASE, "Je woont er lang.", "Je woont er lang. " * 40)

    assert [problem.code for problem in workshop(long).advice] == [Code.WORDY_ROLE]
