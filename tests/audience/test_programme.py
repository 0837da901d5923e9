from oefenkoffer.audience.programme import Programme, ProgrammeBlock, programmes
from tests.model.project import SESSION, workshop

PLAN = """\
title: Een ochtend
start: 9.05
date: 2026-12-03
on_site: yes
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
overrun: Laat ronde 2 vervallen.
"""


def test_participants_see_when_what_begins_and_nothing_more() -> None:
    assert programmes(workshop({SESSION: PLAN})) == (
        Programme(
            id="ochtend",
            title="Een ochtend",
            start=545,
            end=575,
            day="2026-12-03",
            blocks=(ProgrammeBlock(545, "Welkom"), ProgrammeBlock(555, "Ronde 1")),
        ),
    )


def test_session_plan_stays_with_the_trainer_unless_it_says_otherwise() -> None:
    for said in ("", "on_site: no\n"):
        assert programmes(workshop({SESSION: PLAN.replace("on_site: yes\n", said)})) == ()
