"""Each paper of a day says what it should, as often as it should."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from oefenkoffer.audience.day import RoundView
from oefenkoffer.kinds.timing import RoundPhase
from oefenkoffer.kit.day.day_papers import MOOD, NAME_TAG, ROWS, _slips
from oefenkoffer.renderers.day import own_case_papers, room_papers
from oefenkoffer.renderers.day.cut_slips import Slip
from oefenkoffer.renderers.day.schedule_papers import divider
from oefenkoffer.typesetting import TextDoesNotFitError
from tests.boxes import pages as boxes_of
from tests.kit.day.day_sample import DAY, LATER, NAMED, NAMES, copies, day, material
from tests.papers import letter_height, lines, texts

# Per paper: words of its first page, and how many pages leave the printer for seven people.
EXPECTED: dict[str, tuple[tuple[str, ...], int]] = {
    "invitation": (
        ("Uitnodiging", "12 maart 2027", "Wat zei de ander", "Schrijf geen echte namen"),
        7,
    ),
    "run_sheet": (("Ochtend: 7 mensen", "9.00", "Eerste ronde"), 1),
    "door_sign": (("9.00", "Welkom"), 1),
    "poster": (("Eerste ronde", "Groepje"), 3),
    "wall_sheets": ((), 4),
    "attendance": (("Presentielijst", "Aisha", "Handtekening"), 1),
    "name_tags": (("Aisha", "Gijs"), 1),
    "table_signs": (("Groepje 1",), 2),
    "strips": (("Aisha", "Eerste ronde: groepje"), 2),
    "packs": (("Groepje 1", "Eerste ronde"), 6),
    "pack_forms": ((), 22),
    "moods": (("Boos", "Je praat hard."), 1),
    "own_case_set": (("eigen casus",), 21),
    "cheat_sheets": ((), 7),
    "sheets_to_fill_in": (("Wat neem je mee?",), 14),
    "spare_sets": ((), 3),
    "handouts": ((), 7),
    "certificates": (("Aisha", "12 maart 2027", "Duur in uren 2"), 7),
    "manager_sheet": (("Voor de leidinggevende", "Dit spreken we af"), 7),
    "team_card": (("Tien minuten in het teamoverleg", "Speel het gesprek."), 8),
    "mails": (("Na een week", "Heb je het gedaan?"), 2),
}


def words_of(pdf: bytes) -> str:
    return " ".join(lines(pdf))


def test_each_row_has_a_test() -> None:
    assert [row.name for row in ROWS if not row.of_jobs] == list(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_paper_says_what_it_should_as_often_as_it_should(name: str) -> None:
    made = copies(name)
    words, pages = EXPECTED[name]

    first = words_of(made[0].pdf) if made else ""
    assert [word for word in words if word not in first] == []
    assert sum(len(texts(each.pdf)) * each.times for each in made) == pages


def test_a_long_name_on_a_tag_is_read_from_afar_too() -> None:
    long = replace(day(), names=("Aisha van den Oudenhoven-Schimmelpenninck", "Wolfeschlegelstein"))

    tags = room_papers.name_tags(long, _slips(NAME_TAG), material().branding)

    assert min(letter_height(tags, 0, name) for name in ("Aisha", "Wolf")) > 10


def test_each_card_of_a_pack_has_the_number_of_its_group() -> None:
    for number, (top, cards) in enumerate(zip(*[iter(copies("packs"))] * 2, strict=True), start=1):
        assert f"Groepje {number}" in texts(top.pdf)[0]
        said = " ".join(texts(cards.pdf))
        assert said.count(f"groep {number}") >= 3
        assert f"groep {number + 1}" not in said


def test_a_group_has_a_form_for_each_turn_of_each_observer() -> None:
    forms = sum(each.times for each in copies("pack_forms"))

    watching = sum(
        len(people)
        for each in day().rounds
        for group in each.groups
        if group.case
        for turn in group.turns
        for role, people in turn.roles.items()
        if role == list(turn.roles)[-1]
    )
    assert forms == watching


def test_a_block_that_names_its_papers_gets_no_others() -> None:
    def count(name: str, plan: str) -> int:
        return sum(each.times for each in copies(name, plan=plan))

    assert count("pack_forms", NAMED) * 2 == count("pack_forms", DAY)
    assert count("packs", NAMED) == count("packs", DAY)
    assert count("sheets_to_fill_in", NAMED) * 2 == count("sheets_to_fill_in", DAY)


def test_moods_and_team_cards_are_for_groups_that_play_a_case() -> None:
    plan = DAY.replace("minutes: 10", "minutes: 10, activity: pairs, turns: everyone")

    assert max(len(each.groups) for each in day(plan=plan).rounds) > max(day().playing.values())
    assert texts(copies("moods", plan=plan)[0].pdf) == texts(copies("moods")[0].pdf)
    assert [it.times for it in copies("team_card", plan=plan)] == [2]


def test_a_long_day_stays_on_one_page_of_each_paper_that_lies_or_hangs_alone() -> None:
    blocks = "".join(
        f"  - {{title: Deel {n} van een dag die heel lang is, minutes: 5}}\n" for n in range(20)
    )
    look = replace(material().branding, title="Een titel die op een deur vier regels lang is " * 2)
    long = replace(material(plan=DAY + blocks), branding=look)

    for row in ROWS:
        if row.name in {"door_sign", "run_sheet"}:
            assert len(texts(next(iter(row.copies(long))).pdf)) == 1


def test_hours_of_a_certificate_are_full_quarters() -> None:
    plan = DAY.replace("Welkom, minutes: 10", "Welkom, minutes: 36")

    assert "Duur in uren 2,5" in words_of(copies("certificates", plan=plan)[0].pdf)


def test_a_strip_tells_only_the_own_day() -> None:
    strips = words_of(copies("strips")[0].pdf)

    assert Counter({name: strips.count(name) for name in NAMES}) == Counter(dict.fromkeys(NAMES, 1))


def test_without_names_there_are_lines_to_write_on() -> None:
    for name in ("name_tags", "attendance", "certificates"):
        said = words_of(copies(name, named=False)[0].pdf)
        assert "Aisha" not in said
    assert "Deelnemer 1" in words_of(copies("strips", named=False)[0].pdf)


def test_a_quoted_material_is_a_sheet_to_write_on_together() -> None:
    assert "Goed is …" in texts(copies("wall_sheets")[0].pdf)[-1]


def test_each_form_of_a_group_says_whose_it_is() -> None:
    groups = {line for each in copies("pack_forms") for line in lines(each.pdf) if "groep" in line}

    assert [n for n in (1, 2) if not any(f"groep {n}" in line for line in groups)] == []
    assert [line for line in groups if "groep" in line and "versie" not in line] == []


def test_a_mood_that_no_slip_has_room_for_is_named_and_a_long_one_gets_small_letters() -> None:
    sheet, look, where = _slips(MOOD), material().branding, {"case": "x", "field": "variants.angry"}
    sentence = "Je praat hard, en je luistert niet. "

    def slip(times: int) -> bytes:
        mood = Slip("Boos", kicker="Een casus", lines=(sentence * times,), where=where)
        return own_case_papers.mood_slips([mood], sheet, look)

    (page,) = boxes_of(slip(14))
    (_, _, width, height, _) = sheet["pages"][0]["fronts"][0]
    assert max(text.bottom - page.texts[0].top for text in page.texts) < height - 8
    assert max(text.right - page.texts[0].left for text in page.texts) < width - 8
    with pytest.raises(TextDoesNotFitError) as caught:
        slip(40)
    assert [overflow.where for overflow in caught.value.overflows] == [where]


def test_a_strip_tells_in_which_turn_one_has_which_role() -> None:
    strips = words_of(copies("strips")[0].pdf)
    own = next(own for own in day().own if len(own.rounds[0].roles) > 3)
    turns = [
        f"{n} {role}"
        for n, role in enumerate(own.rounds[0].roles, start=1)
        if own.rounds[0].roles.count(role) == 1
    ]

    assert turns
    assert [turn for turn in turns if turn not in strips.partition(own.name)[2]] == []


def test_the_sheet_on_a_pack_tells_how_long_each_turn_of_this_group_is() -> None:
    plan = day().rounds[0].block
    timed = replace(plan, timing=(RoundPhase("play", 12),))
    sizes = {len(group.members): group for group in day().rounds[0].groups}
    view = replace(
        day(), rounds=(RoundView(timed, tuple(sizes.values())), *day().rounds[1:]), own=()
    )

    told = {n: words_of(divider(view, sizes[n].number, material().branding)) for n in sizes}

    assert {
        n: re.findall(r"(\d+) beurten van (\d+) minuten", text)[0] for n, text in told.items()
    } == {
        3: ("3", "12"),
        4: ("4", "10"),
    }
    assert {n: "korter dan op de kaart" in text for n, text in told.items()} == {3: False, 4: True}


@pytest.mark.parametrize("name", ["run_sheet", "door_sign", "poster", "strips", "packs"])
def test_another_start_and_another_length_reach_each_paper_of_a_day(name: str) -> None:
    before, after = (
        {*re.findall(r"(?<!\d)\d{1,2}\.\d{2}(?!\d)", words_of(copies(name, plan=plan)[0].pdf))}
        for plan in (DAY, LATER)
    )

    assert {"9.10"} <= before <= {"9.00", "9.10", "9.50", "10.10", "10.50", "11.30"}
    assert {"13.55"} <= after <= {"13.30", "13.55", "14.35", "14.55", "15.35", "16.15"}
