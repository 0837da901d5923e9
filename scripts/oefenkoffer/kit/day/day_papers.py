"""The table of papers of a day: a row each, in the order of use."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.forms import FormView, forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.kit.case_papers import (
    agreement_forms,
    cards_to_hand_out,
    deals_sheets,
    lists_of_events,
    score_sheets,
    sheets_one_by_one,
    signs_with_names,
)
from oefenkoffer.kit.certificates import KnownOfDay
from oefenkoffer.kit.day.day_material import Copies, DayMaterial, DayPaper
from oefenkoffer.kit.day.group_packs import pack_forms, packs, spare_sets
from oefenkoffer.kit.handouts import case_handouts, cheat_sheet, fill_in_sheet, team_paper
from oefenkoffer.kit.jobs.card_layout import own_stock
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.cards.dimensions import PAPERS, Dimensions
from oefenkoffer.renderers.cards.imposition import card_sheet
from oefenkoffer.renderers.cards.print_run import PrintRun, sheet_data
from oefenkoffer.renderers.cards.stock import stock_sheet
from oefenkoffer.renderers.day import (
    afterwards_papers,
    own_case_papers,
    room_papers,
    schedule_papers,
)
from oefenkoffer.renderers.day.cut_slips import Slip

NAME_TAG = Dimensions(90, 55)
STRIP = Dimensions(190, 52)
MOOD = Dimensions(95, 48)
TABLE_SIGN = Dimensions(190, 270)
QUOTED = re.compile('[“„«"]([^”“»"]+)[”“»"]')
"""What a plan asks for in quotes is the title of a sheet to write on together."""
OWN_CASE_ROLES = frozenset({"practitioner", "counterpart"})
"""The kinds of role that a case of one's own is written for."""


def _slips(card: Dimensions) -> Mapping[str, Any]:
    sheet = card_sheet(PAPERS["A4"], card)
    assert sheet  # noqa: S101 (each of ours fits)
    return sheet_data(PrintRun(sheet))


def _name_tags(material: DayMaterial) -> Iterator[Copies]:
    sheet = _slips(NAME_TAG)
    if number := material.labels:
        ready_cut = stock_sheet(number, own=own_stock(material.workshop))
        sheet = sheet_data(PrintRun(ready_cut))
    yield Copies(room_papers.name_tags(material.day, sheet, material.branding))


def _table_signs(material: DayMaterial) -> Iterator[Copies]:
    yield Copies(room_papers.table_signs(material.day, _slips(TABLE_SIGN), material.branding))


def _strips(material: DayMaterial) -> Iterator[Copies]:
    yield Copies(schedule_papers.strips(material.day, _slips(STRIP), material.branding))


def _poster(material: DayMaterial) -> Iterator[Copies]:
    yield Copies(schedule_papers.poster(material.day, material.branding))


def _run_sheet(material: DayMaterial) -> Iterator[Copies]:
    yield Copies(schedule_papers.run_sheet(material.day, material.branding))


def _attendance(material: DayMaterial) -> Iterator[Copies]:
    yield Copies(schedule_papers.attendance_list(material.day, material.branding))


def _door_sign(material: DayMaterial) -> Iterator[Copies]:
    address = material.workshop.site_url
    yield Copies(room_papers.door_sign(material.day, address, material.branding))


def _wall_sheets(material: DayMaterial) -> Iterator[Copies]:
    blank = [text for item in material.day.session.materials for text in QUOTED.findall(item)]
    method = method_view(material.workshop.method)
    if walls := room_papers.wall_sheets(blank, method, material.branding):
        yield Copies(walls)


def _invitation(material: DayMaterial) -> Iterator[Copies]:
    address = material.workshop.site_url
    sheet = own_case_papers.invitation(material.day, material.date, address, material.branding)
    yield Copies(sheet, len(material.day.names))


def _own_case(material: DayMaterial) -> Iterator[Copies]:
    """A set for each of the people, where the exercise has the roles that it is written for."""
    if material.branding.roles.keys() >= OWN_CASE_ROLES:
        yield Copies(own_case_papers.own_case_set(material.branding), len(material.day.names))


def _moods(material: DayMaterial) -> Iterator[Copies]:
    """What of a case only the trainer reads in several versions, one for each group that plays."""
    playing = material.day.playing
    moods = [
        Slip(
            named.words(material.branding.labels),
            kicker=case.title,
            lines=(named.text.plain,),
            where={"case": case.id, "field": f"{part.key}.{named.key}"},
        )
        for case in material.workshop.cases
        for part in trainer_case(case, material.workshop).of_kind("texts")
        if not part.settings.readers
        for named in part.value
        for _ in range(playing[case.id])
    ]
    if moods:
        yield Copies(own_case_papers.mood_slips(moods, _slips(MOOD), material.branding))


def _injects(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """Folded behind their numbers: a day is printed on one side."""
    return cards_to_hand_out(workshop, branding, "fold")


def _of_groups(
    make: Callable[[Workshop, Branding], Iterator[PaperDocument]], material: DayMaterial
) -> Iterator[Copies]:
    """The papers that a print job makes of cases too, for each group that plays one of these."""
    return _for_groups(make(material.workshop, material.branding), material)


def _events(material: DayMaterial) -> Iterator[Copies]:
    """One list for the trainer, and for each group those of who watches."""
    every = tuple(lists_of_events(material.workshop, material.branding))
    own = (document for document in every if document.kind == "events")
    yield from _for_groups(own, material, each=False)
    yield from _for_groups((document for document in every if document.kind != "events"), material)


def _deals(material: DayMaterial) -> Iterator[Copies]:
    every = deals_sheets(material.workshop, material.branding)
    yield from _for_groups(every, material, each=False)


def _for_groups(
    documents: Iterable[PaperDocument], material: DayMaterial, *, each: bool = True
) -> Iterator[Copies]:
    """The papers of cases that are played, for each group that does so; or once."""
    playing = material.day.playing
    for document in documents:
        if times := playing[document.case or ""]:
            yield Copies(document.build(), times if each else 1)


def _cheat_sheets(material: DayMaterial) -> Iterator[Copies]:
    for document in cheat_sheet(material.workshop, material.branding):
        yield Copies(document.build(), len(material.day.names))


def _handouts(material: DayMaterial) -> Iterator[Copies]:
    wanted = set(_cases_of_blocks(material))
    for document in case_handouts(material.workshop, material.branding):
        if document.case in wanted:
            yield Copies(document.build(), len(material.day.names))


def _sheets_to_fill_in(material: DayMaterial) -> Iterator[Copies]:
    """The forms that blocks of the plan name; where none of them names any, all."""
    every = tuple(_forms(material, "sheet"))
    named = {paper for block in material.day.session.blocks for paper in block.papers}
    for form in [form for form in every if form.key in named] or every:
        times = len(material.day.names) if not form.of else 1
        yield Copies(fill_in_sheet(form, material.workshop, material.branding).build(), times)


def _certificates(material: DayMaterial) -> Iterator[Copies]:
    """One for each of the people, with the name, the date and the hours where it asks for them."""
    for form in _forms(material, "certificate"):
        for name in material.day.names if material.day.named else ("",):
            known = KnownOfDay(material.day.session, material.date, name)
            sheet = fill_in_sheet(form, material.workshop, material.branding, known)
            yield Copies(sheet.build(), 1 if name else len(material.day.names))


def _forms(material: DayMaterial, layout: str) -> Iterator[FormView]:
    every = forms(material.workshop, released=True)
    return (form for form in every if form.layout == layout)


def _mails(material: DayMaterial) -> Iterator[Copies]:
    method = method_view(material.workshop.method)
    yield Copies(afterwards_papers.mails(method, material.workshop.site_url, material.branding))


def _team_card(material: DayMaterial) -> Iterator[Copies]:
    """For each group that plays what waits for its team; without any, a case that is left."""
    played = set(_cases_of_blocks(material))
    left = (case for case in material.workshop.cases if case.id not in played)
    for case in material.workshop.team_cases or islice(left, 1):
        build = team_paper(case, material.workshop, material.branding)
        yield Copies(build(), max(material.day.playing.values(), default=material.day.groups))


def _manager_sheet(material: DayMaterial) -> Iterator[Copies]:
    sheet = afterwards_papers.manager_sheet(
        method_view(material.workshop.method), material.branding
    )
    yield Copies(sheet, len(material.day.names))


def _cases_of_blocks(material: DayMaterial) -> Iterator[str]:
    yield from (case.id for block in material.day.session.blocks for case in block.cases)


ROWS: tuple[DayPaper, ...] = (
    DayPaper("invitation", _invitation),
    DayPaper("run_sheet", _run_sheet),
    DayPaper("door_sign", _door_sign),
    DayPaper("poster", _poster, stock="wall"),
    DayPaper("wall_sheets", _wall_sheets, stock="wall"),
    DayPaper("attendance", _attendance),
    DayPaper("name_tags", _name_tags, stock="labels"),
    DayPaper("table_signs", _table_signs, stock="sturdy", then="fold"),
    DayPaper("strips", _strips, then="cut"),
    DayPaper("packs", packs, stock="sturdy", then="cut"),
    DayPaper("pack_forms", pack_forms),
    DayPaper("injects", partial(_of_groups, _injects), stock="sturdy", then="cut", of_jobs=True),
    DayPaper("documents", partial(_of_groups, sheets_one_by_one), of_jobs=True),
    DayPaper("score-sheets", partial(_of_groups, score_sheets), of_jobs=True),
    DayPaper("agreement-forms", partial(_of_groups, agreement_forms), of_jobs=True),
    DayPaper(
        "name-signs",
        partial(_of_groups, signs_with_names),
        stock="sturdy",
        then="cut",
        of_jobs=True,
    ),
    DayPaper("events", _events, of_jobs=True),
    DayPaper("deals-sheets", _deals, of_jobs=True),
    DayPaper("moods", _moods, then="cut"),
    DayPaper("own_case_set", _own_case),
    DayPaper("cheat_sheets", _cheat_sheets, stock="sturdy"),
    DayPaper("sheets_to_fill_in", _sheets_to_fill_in),
    DayPaper("spare_sets", spare_sets, stock="sturdy", then="cut"),
    DayPaper("handouts", _handouts, flip="long"),
    DayPaper("certificates", _certificates, stock="sturdy"),
    DayPaper("manager_sheet", _manager_sheet),
    DayPaper("team_card", _team_card, stock="sturdy", then="cut"),
    DayPaper("mails", _mails),
)
