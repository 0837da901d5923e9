"""Who reads what of things that happen at set times, and of papers that people hold."""

from collections.abc import Mapping

import pytest

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.events import event_lists
from oefenkoffer.audience.parts import (
    EVERYONE,
    EVERYONE_AFTERWARDS,
    ROOM,
    ROOM_AFTERWARDS,
    TRAINER,
    Reader,
    holder,
    readable,
)
from oefenkoffer.kinds.timed import Happening
from oefenkoffer.model import Files, read
from tests.tabletop import contents, exercise, larkfield

EVERY_INJECT = [
    "1.1",
    "1.2",
    "1.3",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "3.1",
    "3.2",
    "3.3",
    "3.4",
    "4.1",
    "4.2",
    "4.3",
    "4.4",
    "4.5",
]


def read_by(reader: Reader) -> Mapping[str, tuple[Happening, ...]]:
    workshop = exercise()
    parts = readable(larkfield(workshop), workshop, reader)
    return {part.key: part.value for part in parts if part.kind == "timed"}


def numbers(reader: Reader) -> Mapping[str, list[str]]:
    return {key: [it.number for it in entries] for key, entries in read_by(reader).items()}


def role(key: str) -> Reader:
    return holder(larkfield(exercise()), key)


WHOLE = {
    "reports": ["1", "2", "3", "4"],
    "injects": EVERY_INJECT,
    "reserve": ["R1", "R2", "R3"],
}


def test_everyone_reads_beforehand_what_says_so() -> None:
    assert numbers(EVERYONE) == {"cues": ["2"]}


def test_a_deck_that_may_be_passed_on_shows_no_more() -> None:
    assert numbers(ROOM) == {"cues": ["2"]}


@pytest.mark.parametrize("reader", [EVERYONE_AFTERWARDS, ROOM_AFTERWARDS])
def test_everyone_reads_all_afterwards(reader: Reader) -> None:
    assert numbers(reader) == {**WHOLE, "cues": ["2"]}


def test_the_trainer_reads_all() -> None:
    assert numbers(TRAINER) == {**WHOLE, "cues": ["1", "2", "3"]}


@pytest.mark.parametrize("cell", ["it", "care", "legal", "press", "board"])
def test_a_cell_reads_nothing_before_its_time(cell: str) -> None:
    assert numbers(role(cell)) == {}


def test_a_player_reads_their_own_cues() -> None:
    assert numbers(role("visitor")) == {"cues": ["1"]}


def test_an_evaluator_reads_what_is_expected() -> None:
    entries = read_by(role("evaluator_1"))

    assert numbers(role("evaluator_1")) == WHOLE
    assert [it.number for it in entries["injects"] if it.expected] == EVERY_INJECT
    assert [it.number for it in entries["reserve"] if it.condition] == WHOLE["reserve"]


@pytest.mark.parametrize("reader", [EVERYONE, ROOM])
def test_nobody_reads_beforehand_what_is_expected(reader: Reader) -> None:
    entries = [it for part in read_by(reader).values() for it in part]

    assert [it for it in entries if it.expected or it.condition] == []


def test_who_practises_never_reads_what_is_expected_of_others_even_of_a_list_they_read() -> None:
    files = dict(contents())
    path = "roleplays/format.yml"
    readers = b"readers: [evaluator, afterwards]"
    files[path] = files[path].replace(readers, b"readers: [cell, evaluator]")
    workshop = read(Files(files))
    case = larkfield(workshop)
    parts = readable(case, workshop, holder(case, "care"))
    entries = [it for part in parts if part.kind == "timed" for it in part.value]

    assert len(entries) == sum(map(len, WHOLE.values()))
    assert [it for it in entries if it.expected or it.condition] == []


def test_a_cue_says_when_it_is_left_out_and_not_what_is_expected() -> None:
    (cue,) = read_by(role("visitor"))["cues"]

    assert cue.condition is not None
    assert cue.condition.plain == "nobody has come to the hall yet"
    assert cue.expected is None


def test_times_on_the_clock_follow_from_the_plan() -> None:
    labels = branding_of(exercise()).labels
    entries = {it.number: it for part in read_by(TRAINER).values() for it in part}

    assert [(entries[n].moment(labels), entries[n].time(labels)) for n in ("1.3", "3.1")] == [
        ("T+20", "9:00"),
        ("T+75", "9:55"),
    ]


PLAN = "roleplays/sessions/morning.yml"


def starts_at(timing: str, plan: bytes | None = None) -> str:
    """When play starts by the clock, of a case with these minutes."""
    files = dict(contents())
    files["roleplays/format.yml"] = (
        files["roleplays/format.yml"].replace(b"phases: {play:", b"phases: {prepare: Lezen, play:")
        + b"  timing: {on: case, kind: timing}\n"
    )
    case = "roleplays/cases/larkfield.yml"
    files[case] = files[case] + f"timing: {timing}\n".encode()
    files[PLAN] = plan or files[PLAN]
    workshop = read(Files(files))
    return event_lists(larkfield(workshop), workshop)[0].time(branding_of(workshop).labels)


def test_play_starts_after_the_phases_that_come_before_it() -> None:
    assert starts_at("{play: 160}") == "8:40"
    assert starts_at("{prepare: 15, play: 160}") == "8:55"


def test_of_more_rounds_than_one_nobody_knows_when_they_start() -> None:
    assert starts_at("{prepare: 15, play: 60}") == ""


def test_who_watches_some_roles_has_a_list_though_no_kind_is_theirs_to_watch() -> None:
    files = dict(contents())
    path = "roleplays/format.yml"
    files[path] = files[path].replace(b"    observes: [cell]\n", b"")
    workshop = read(Files(files))

    assert [it.role for it in event_lists(larkfield(workshop), workshop)] == ["", "evaluator_1"]


def test_without_a_plan_there_is_no_time_on_the_clock() -> None:
    workshop = exercise(planned=False)
    parts = readable(larkfield(workshop), workshop, TRAINER)
    entries = [it for part in parts if part.kind == "timed" for it in part.value]

    assert {it.time(branding_of(workshop).labels) for it in entries} == {""}


def test_a_paper_is_read_by_those_who_hold_it() -> None:
    workshop = exercise()
    case = larkfield(workshop)
    holders = {
        key: [p.key for p in readable(case, workshop, holder(case, key)) if p.kind == "document"]
        for key in case.roles
    }

    assert holders == {
        "it": ["plan"],
        "care": ["plan"],
        "legal": ["plan"],
        "press": ["plan", "notice"],
        "board": ["plan", "notice"],
        "evaluator_1": [],
        "visitor": [],
    }
    assert [p for p in readable(case, workshop, ROOM_AFTERWARDS) if p.kind == "document"] == []
