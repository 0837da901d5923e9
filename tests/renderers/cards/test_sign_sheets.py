"""Signs with names say what everyone may know, and stand upright when they are folded."""

from io import BytesIO

import pikepdf

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.own_sheets import name_signs
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.renderers.cards.sign_sheets import sheets_of_name_signs
from oefenkoffer.vocabulary import Language
from tests.papers import texts

FORMAT = b"""\
extends: roleplay
roles:
  observer: no
  cell: {title: Cell, listed: yes, many: yes, card: brief}
  spy: {title: Spy, card: brief}
"""
CASE = b"""\
title: The crossing
roles:
  north: {plays: cell, title: The north, group: N, people: 3, brief: You hold the bridge.}
  anna: {plays: player, name: Anna, people: 2, brief: You want to cross.}
  mole: {plays: spy, name: Nobody, brief: You listen.}
"""


def with_name_signs(language: Language = "en") -> Workshop:
    """A workshop with a table of three, a pair, and somebody of whom nobody may know."""
    kit = f"title: Bridge\nlanguage: {language}\nformat: roleplay\n"
    return read(
        Files(
            {
                "roleplays/kit.yml": kit.encode(),
                "roleplays/format.yml": FORMAT,
                "roleplays/cases/bridge.yml": CASE,
            }
        )
    )


def signs(workshop: Workshop) -> bytes:
    return sheets_of_name_signs(name_signs(workshop.cases[0], workshop), branding_of(workshop))


def test_a_table_gets_one_sign_and_each_person_another_of_those_whom_all_may_know() -> None:
    table, worn = texts(signs(with_name_signs()))

    assert table.split() == ["The", "north", "N"] * 2
    assert worn.split() == ["Anna", "Role"] * 2


def test_signs_with_one_word_have_the_numbers_of_their_cards() -> None:
    alike = CASE.replace(b"name: Anna, people: 2, ", b"").replace(b"{plays: spy", b"{plays: player")
    contents = {**with_name_signs().files.contents, "roleplays/cases/bridge.yml": alike}

    _, worn = texts(signs(read(Files(contents))))

    assert worn.split() == ["Role", "1", "Nobody", "Role", "2"]


def test_who_reads_aloud_hears_each_sign_once() -> None:
    with pikepdf.open(BytesIO(signs(with_name_signs()))) as document:
        headings = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.H1
        ]

    assert len(headings) == 3
