"""Checklists as people type them: levels, yes and no, marks with their sums."""

from collections.abc import Sequence

import pytest

from oefenkoffer.audience.parts import holder, readable
from oefenkoffer.kinds.checklist import CheckGroup, ChecklistView, boxes
from oefenkoffer.kinds.kind import Part
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems

KIT = "title: Marked\nlanguage: en\nformat: roleplay\n"
FORMAT = """\
title: Marked
parts:
  marks:
    label: Marks
    on: role
    of: [player]
    kind: checklist
    readers: holder
"""
CASE = """\
title: The queue
roles:
  first:
    brief: You were here before anybody else.
    marks:
"""


def workshop(marks: Sequence[str], options: Sequence[str] = ()) -> Workshop:
    case = CASE + "".join(f"      {line}\n" for line in marks)
    own = FORMAT + "".join(f"    {line}\n" for line in options)
    return read(
        Files(
            {
                "roleplays/kit.yml": KIT.encode(),
                "roleplays/format.yml": own.encode(),
                "roleplays/cases/queue.yml": case.encode(),
            }
        )
    )


def part(marks: Sequence[str], options: Sequence[str] = ()) -> Part:
    its = workshop(marks, options)
    case = its.cases[0]
    parts = readable(case, its, holder(case, "first"))
    return next(part for part in parts if part.key == "marks")


def ticked(*lines: str, options: Sequence[str] = ()) -> list[str]:
    return boxes(part([*lines, "items: [Looks up, Waits]"], options), catalogue("en"))


def test_without_a_scale_there_is_one_box_to_tick() -> None:
    assert ticked() == [""]


def test_format_asks_for_yes_and_no() -> None:
    assert ticked(options=["yes_no: yes"]) == ["Yes", "No"]


def test_case_has_a_scale_of_its_own_instead_of_that_of_the_format() -> None:
    usual = ["levels: [{level: P, means: done}, {level: U, means: not done}]"]

    assert ticked(options=usual) == ["P", "U"]
    assert ticked("scale: [{level: '0'}, {level: '1'}, {level: '2'}]", options=usual) == [
        "0",
        "1",
        "2",
    ]


@pytest.mark.parametrize("count", [2, 7])
def test_scale_has_two_to_seven_levels(count: int) -> None:
    levels = [str(number) for number in range(count)]
    typed = ", ".join(f"{{level: '{level}'}}" for level in levels)

    assert ticked(f"scale: [{typed}]") == levels
    assert ticked(options=[f"levels: [{typed}]"]) == levels


@pytest.mark.parametrize("count", [1, 8])
def test_fewer_or_more_levels_are_refused(count: int) -> None:
    typed = ", ".join(f"{{level: '{number}'}}" for number in range(count))

    with pytest.raises(KitProblems):
        ticked(f"scale: [{typed}]")
    with pytest.raises(KitProblems):
        ticked(options=[f"levels: [{typed}]"])


def test_marks_are_added_up_for_each_group_and_in_all() -> None:
    view: ChecklistView = part(
        [
            "groups: {C: Communication, D: Decisions}",
            "items:",
            "  - {text: Says who he is, marks: 1, group: C}",
            "  - {text: Waits, marks: 2, group: C}",
            "  - {text: Agrees on a next step, marks: 4, group: D}",
            "  - Smiles",
        ]
    ).value

    assert view.groups == (
        CheckGroup("C", "Communication", 3),
        CheckGroup("D", "Decisions", 4),
    )
    assert view.marks == 7


def test_what_is_marked_is_seen_or_not() -> None:
    assert boxes(part(["items: [{text: Waits, marks: 2}]"]), catalogue("en")) == ["Yes", "No"]
