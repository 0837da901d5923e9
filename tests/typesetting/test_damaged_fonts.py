"""A font that was damaged anywhere is used or refused, and raises nothing else."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.model import read
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.renderers import cards
from tests.fonts import family
from tests.model.font_problems import lettered

TABLE = 16
"""Bytes of the description of a table, of which a font has some twenty behind its first twelve."""


@pytest.mark.uncounted
@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.data())
def test_a_damaged_font_is_used_or_refused(draw: st.DataObject) -> None:
    path = draw.draw(st.sampled_from(sorted(family())))
    data = family()[path]
    count = int.from_bytes(data[4:6], "big")
    of_table = data[12 + TABLE * draw.draw(st.integers(0, count - 1)) :]
    start, length = (int.from_bytes(of_table[at : at + 4], "big") for at in (8, 12))
    place = start + draw.draw(st.integers(0, min(length, 64) - 1))
    damage = draw.draw(st.binary(min_size=1, max_size=20))
    with suppress(KitProblems):
        kit = read(
            lettered({**family(), path: data[:place] + damage + data[place + len(damage) :]})
        )
        cards.pdf(role_cards(kit.cases[0], kit)[:1], branding_of(kit))


def test_a_font_whose_letters_cannot_be_drawn_is_refused() -> None:
    """It was read all the same, and ended in a traceback where its letters were measured."""
    path = "roleplays/huisstijl/letters/Huisletter-Regular.ttf"
    data = family()[path]
    at = data.index(b"cvt ", 12, 12 + 20 * TABLE)
    place = int.from_bytes(data[at + 8 : at + 12], "big") + 38
    damaged = data[:place] + bytes(6) + b"\x01" + data[place + 7 :]

    with pytest.raises(KitProblems) as caught:
        read(lettered({**family(), path: damaged}))

    assert Code.NOT_A_FONT in {problem.code for problem in caught.value.problems}


def test_what_a_library_says_of_a_damaged_font_is_not_on_the_screen(
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = "roleplays/huisstijl/letters/Huisletter-Regular.ttf"
    data = family()[path]
    at = data.index(b"post", 12, 12 + 20 * TABLE)
    end = sum(int.from_bytes(data[at + place : at + place + 4], "big") for place in (8, 12))
    damaged = data[: end - 40] + b"\xff" * 40 + data[end:]

    with suppress(KitProblems):
        read(lettered({**family(), path: damaged}))

    assert caplog.messages == []
