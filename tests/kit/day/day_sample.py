"""The sample workshop with a day of two rounds, and papers made of it once."""

from functools import cache

from oefenkoffer import model
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.day import DayView, day_view
from oefenkoffer.audience.exercise_rounds import exercise_rounds
from oefenkoffer.audience.session import sessions
from oefenkoffer.groups.seats import Attendance
from oefenkoffer.groups.solve import make_schedule
from oefenkoffer.kit.day.day_material import Copies, DayMaterial
from oefenkoffer.kit.day.day_papers import ROWS
from oefenkoffer.model import Files, Workshop
from oefenkoffer.model.files import is_case
from tests import sample

NAMES = ("Aisha", "Bas", "Carla", "Dirk", "Esra", "Femke", "Gijs")
DAY = """\
title: Ochtend
start: 9.00
blocks:
  - {title: Welkom, minutes: 10, materials: [vel “Goed is …”]}
  - {title: Eerste ronde, minutes: 40, activity: round, turns: everyone, cases: [CASE]}
  - {title: Koffie, minutes: 20, activity: break}
  - {title: Tweede ronde, minutes: 40, activity: round, turns: everyone, cases: [CASE]}
  - {title: Eigen ronde, minutes: 40, activity: own_case, turns: everyone}
"""
MOODS = b"\nvariants: {calm: Je wacht af., angry: Je praat hard., sad: Je zucht veel.}\n"
FORMS = """\
forms:
  vragen: {title: "Wat neem je mee?", parts: [{fields: [Mijn zin]}]}
  later: {title: Later, parts: [{fields: [Mijn dag]}]}
  bewijs:
    title: Bewijs
    layout: certificate
    parts: [{fields: [Naam, Datum, Duur in uren, Trainer]}]
"""


NAMED = DAY.replace("Tweede ronde,", "Tweede ronde, materials: [cards, vragen, krijt],")
"""The same day, of which the second round names its papers: no forms for who watches."""
LATER = DAY.replace("start: 9.00", "start: 13.30").replace("minutes: 10", "minutes: 25")
"""The same day at another hour, with another length for one block."""


@cache
def workshop(plan: str = DAY) -> Workshop:
    files = sample.files()
    case = next(path for path in files.paths if is_case(path))
    added = {
        case: files.contents[case] + MOODS,
        "roleplays/forms.yml": FORMS.encode(),
        "roleplays/sessions/ochtend.yml": plan.replace("CASE", files.case_ids[0]).encode(),
    }
    return model.read(Files({**files.contents, **added}))


@cache
def day(people: int = 7, *, named: bool = True, plan: str = DAY) -> DayView:
    of = workshop(plan)
    ours = next(session for session in of.sessions if session.id == "ochtend")
    rounds = exercise_rounds(ours, of)
    schedule = make_schedule(Attendance(people), tuple(each.round for each in rounds))
    names = NAMES if named else tuple(str(number + 1) for number in range(people))
    session = next(view for view in sessions(of) if view.id == "ochtend")
    return day_view(session, rounds, schedule, names, named=named)


def material(
    people: int = 7, *, named: bool = True, large_paper: bool = False, plan: str = DAY
) -> DayMaterial:
    of = workshop(plan)
    view = day(people, named=named, plan=plan)
    return DayMaterial(of, branding_of(of), view, "12 maart 2027", large_paper=large_paper)


@cache
def copies(name: str, *, named: bool = True, plan: str = DAY) -> tuple[Copies, ...]:
    row = next(row for row in ROWS if row.name == name)
    return tuple(row.copies(material(named=named, plan=plan)))
