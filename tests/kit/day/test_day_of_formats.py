"""The folder of a day holds all that a format is played with, so often as it is played."""

from functools import cache

import pytest

from oefenkoffer import project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.day import day_view
from oefenkoffer.audience.exercise_rounds import exercise_rounds
from oefenkoffer.audience.session import sessions
from oefenkoffer.groups.seats import Attendance
from oefenkoffer.groups.solve import make_schedule
from oefenkoffer.kit.day.day_folder import day_folder
from oefenkoffer.kit.day.day_material import DayMaterial
from oefenkoffer.kit.day.day_papers import ROWS
from oefenkoffer.kit.output import Output
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.renderers.cards import in_black
from oefenkoffer.scaffold.new_workshop import workshop as new_workshop
from tests.papers import texts
from tests.starters.unit_lines import folder

pytestmark = pytest.mark.uncounted

FORMATS = ["conversation", "mediation", "negotiation", "standardized-patient", "tabletop"]


def of_whole(name: str) -> Workshop:
    return read(project.read(folder(name)))


def of_new(name: str) -> Workshop:
    files = new_workshop("Training", name, "en")
    ours = {path: text.encode() for path, text in files.items() if path.startswith("roleplays")}
    return read(Files(ours))


def material(workshop: Workshop, people: int) -> DayMaterial:
    """The first plan of a workshop for so many people, in black and white."""
    plan = workshop.sessions[0]
    rounds = exercise_rounds(plan, workshop)
    schedule = make_schedule(Attendance(people), tuple(each.round for each in rounds))
    view = next(view for view in sessions(workshop) if view.id == plan.id)
    names = tuple(str(number + 1) for number in range(people))
    day = day_view(view, rounds, schedule, names, named=False)
    return DayMaterial(workshop, in_black(branding_of(workshop)), day)


OF_ALL = {"packs", "spare_sets", "handouts", "sheets_to_fill_in"}
"""Papers that every format has, and that take most of the work: new workshops have them below."""


@cache
def files_of(name: str, people: int) -> dict[str, Output]:
    """The files of a day by their names without a number, but for those of all formats."""
    with pytest.MonkeyPatch.context() as patch:
        of_format = tuple(row for row in ROWS if row.name not in OF_ALL)
        patch.setattr("oefenkoffer.kit.day.day_folder.ROWS", of_format)
        made = day_folder(material(of_whole(name), people))
    return {output.path[3:].removesuffix(".pdf"): output for output in made}


def test_the_day_of_an_exercise_has_its_cards_lists_and_signs() -> None:
    files = files_of("ransomware-tabletop", 12)

    hands = files["cards-to-hand-out"]
    assert {"papers-to-hold", "name-signs", "lists-of-events"} <= files.keys()
    assert "A strange process runs on a file server." in " ".join(texts(hands.content))
    whole = " ".join(texts(files["lists-of-events"].content))
    assert whole.count("By recipient") == 1, "one for the trainer"


def test_the_day_of_a_negotiation_has_its_score_sheets_forms_and_points() -> None:
    workshop = of_whole("harbour-negotiation")
    files = files_of("harbour-negotiation", 16)

    groups = material(workshop, 16).day.playing["harbour"]
    assert len(texts(files["score-sheets"].content)) == 6 * groups
    assert len(texts(files["agreement-forms"].content)) == groups
    assert "For the trainer only" in texts(files["overviews-of-points-and-deals"].content)[0]


def test_the_cover_counts_what_is_in_the_folder() -> None:
    files = files_of("harbour-negotiation", 16)

    (cover,) = texts(files["cover"].content)
    (packing,) = texts(files["packing-list"].content)
    assert f"score-sheets.pdf {len(texts(files['score-sheets'].content))} plain" in cover
    assert "Name signs: 4 sheets" in packing
    assert packing.count("ame signs") == 1, "nobody brings what lies in the folder"


@pytest.mark.parametrize("name", FORMATS)
def test_no_day_of_a_new_workshop_begins_a_paper_with_an_empty_sheet(name: str) -> None:
    empty = [
        output.path
        for output in day_folder(material(of_new(name), 7))
        if not texts(output.content)[0]
    ]

    assert empty == []
