"""What the rules let pass: each of these comes near to what they refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.assets.picture_kinds import OTHERS, NotAPictureError, inspect
from oefenkoffer.model.checks.unprintable import USUAL
from oefenkoffer.typesetting.fonts import signs
from tests.model.project import CASE, KIT, PROJECT, edited, files, report
from tests.model.test_every_problem import PNG, image, pictured


@pytest.mark.parametrize(
    "words",
    [
        "op 01-02-2026 of 23-11-2026",
        "om 9.00 uur, tot 12:30 uur",
        "in 1990 en 2026",
        "bel 112",
        "op nummer 12 tot en met 18",
        "bij 2 van de 3 euroboxen",
        "in postcode 0123 AB",
    ],
)
def test_dates_times_and_counts_are_no_figures(words: str) -> None:
    assert report(files(edited(CASE, "Je woont er lang.", f"Je was er {words}."))) == ""


def test_a_trainer_may_read_figures() -> None:
    assert report(files(edited(CASE, "Begin rustig.", "De huur stijgt met 4,5% of € 30."))) == ""


@pytest.mark.parametrize(
    "words",
    [
        "soft&shy;hyphen",
        "no-break&nbsp;space",
        "zero&#8203;width",
        "✓&#xFE0F; → ☐ ½ × • … – „a” ‘b’ € ë ï é",
        "decomposed e\N{COMBINING ACUTE ACCENT}",
        "tab\tin a text",
    ],
)
def test_signs_that_can_be_set(words: str) -> None:
    changed = edited(CASE, "  Haar keuken is oud.", f"  Haar keuken: {words}.")

    assert report(files(changed)) == ""


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store",
        ".keuken.yml.swp",
        "Thumbs.db",
        "desktop.ini",
        "~$keuken.docx",
        "a.yml~",
        "._keuken.yml",
        "deur.png",
        "deur.JPG",
        "oud/deur.jpeg",
    ],
)
def test_files_that_may_lie_among_the_cases(name: str) -> None:
    assert report(files({f"roleplays/cases/{name}": b"\xff\x00"})) == ""


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("plaatjes/deur.png", PNG),
        ("plaatjes/deur.jpg", image("JPEG")),
        ("plaatjes/deur.JPEG", image("JPEG")),
        ("foto's/de deur.png", PNG),
    ],
)
def test_pictures_that_can_be_used(file: str, data: bytes) -> None:
    fields = f'picture: {{file: "{file}", alt: Een scheve deur}}\nchannel: phone'
    changed = edited(CASE, "channel: phone", fields)

    assert report(files({**changed, f"roleplays/{file}": data})) == ""


def test_a_description_that_is_blank_is_refused() -> None:
    assert report(pictured("plaatjes/deur.png", alt="''")) == (
        "roleplays/cases/keuken.yml:6:41: M002 bij 'alt' staat niets\n"
        "    picture: {file: plaatjes/deur.png, alt: ''}\n"
        "                                            ^\n"
        "  Tip: Vul hier iets in, of haal de hele regel weg als het mag ontbreken."
    )


def test_our_font_has_every_sign_for_which_it_is_not_opened() -> None:
    assert sorted(USUAL - signs()) == []


@given(st.sampled_from([PNG, image("JPEG", (40, 30))]), st.data())
def test_a_broken_picture_never_raises_anything_else(data: bytes, draw: st.DataObject) -> None:
    place = draw.draw(st.integers(0, len(data) - 1))
    broken = data[:place] + draw.draw(st.binary(max_size=9)) + data[place + 3 :]
    try:
        assert inspect(broken).kind in {"PNG", "JPEG"}
        if inspect(broken).pixels <= 1_000_000:
            assert inspect(clean(broken).data).kind == inspect(broken).kind
    except NotAPictureError as error:
        named = {"", "AVIF", "HEIC", *OTHERS.values()}  # a broken start may be that of another kind
        assert error.kind in named  # noqa: PT017 (nothing is raised for a whole picture)


def test_the_last_grey_that_can_be_read_is_allowed() -> None:
    assert report(files(edited(KIT, "case_order", "style: {accent: '#767676'}\ncase_order"))) == ""


def test_a_name_of_sixty_letters_is_allowed() -> None:
    assert report(files({f"roleplays/cases/{'a' * 60}.yml": PROJECT[CASE]})) == ""
