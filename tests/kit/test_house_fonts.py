"""A house's own family of type in everything that a kit is made of."""

import re
from base64 import b64decode
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from fontTools.ttLib import TTFont

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.jobs import run_job
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.slides import slides as slides_of
from oefenkoffer.labels import catalogue, hint
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.site import theme_assets
from tests import sample
from tests.digests import digests
from tests.fonts import FAMILY, FOLDER, family
from tests.papers import font_names

KIT = "roleplays/kit.yml"
FORMS = b"""\
forms:
  plan: {title: Plan, parts: [{fields: [Datum]}]}
  bewijs: {title: Bewijs, layout: certificate, parts: [{fields: [Naam]}]}
"""


@cache
def workshop() -> Workshop:
    """The sample in Huisletter."""
    own = family("Regular", "It", "Bold")
    style = f"\nstyle: {{fonts: {FOLDER.removeprefix('roleplays/')}}}\n".encode()
    files = sample.files().contents
    more = {KIT: files[KIT] + style, "roleplays/forms.yml": FORMS, **own}
    return read(Files({**files, **more}))


@cache
def slides() -> dict[str, bytes]:
    return {output.path: output.content for output in slides_of(workshop(), "after")}


def foreign(names: set[str]) -> Iterator[str]:
    return (name for name in names if not name.startswith(f"{FAMILY}-"))


def test_every_paper_is_set_in_the_family_alone() -> None:
    made = {paper.path: font_names(paper.content) for paper in papers(workshop(), "before")}

    assert {path: set(foreign(names)) for path, names in made.items()} == {
        path: set() for path in made
    }
    assert all(made.values())


def test_deck_for_a_browser_holds_the_family_and_not_ours() -> None:
    page = slides()["presentatie-met-antwoorden-aantekeningen.html"].decode()

    rules = re.findall(r'@font-face \{ font-family: "(\w+)"; font-weight: (\d+); .*?;', page)
    assert rules == [(FAMILY, "400"), (FAMILY, "400"), (FAMILY, "700")]
    assert f'html:root{{font-family:"{FAMILY}",sans-serif}}' in page
    inside = re.findall(r"data:font/woff;base64,([\w+/=]+)", page)
    assert [b64decode(data)[:4] for data in inside] == [b"wOFF"] * 3
    assert "data:font/woff2" not in page


def test_presentation_has_the_family_as_its_theme() -> None:
    with ZipFile(BytesIO(slides()["presentatie-met-antwoorden-aantekeningen.pptx"])) as archive:
        themes = [archive.read(name).decode() for name in archive.namelist() if "/theme/" in name]

    assert [re.findall(r'<a:latin typeface="(\w+)"', theme) for theme in themes] == [
        [FAMILY, FAMILY],
        [FAMILY, FAMILY],
    ]


def test_pages_have_the_family_before_ours() -> None:
    found = theme_assets.assets(branding_of(workshop()))
    style = found[theme_assets.STYLESHEETS[0]].decode()

    own = [path.rpartition("/")[2] for path in found if "/fonts/house-" in path]
    assert own == ["house-regular.woff", "house-italic.woff", "house-bold.woff"]
    assert re.findall(r'url\("fonts/([\w.-]+)"\)', style) == own
    assert f'html:root {{ --md-text-font: "{FAMILY}", "Source Sans Pro"; }}' in style
    assert re.findall(r"font-weight: ([\d ]+);", style) == ["400", "400", "700"]


def test_font_of_a_page_is_the_font_in_the_project_table_by_table() -> None:
    packed = theme_assets.assets(branding_of(workshop()))[
        f"{theme_assets.ASSETS}/fonts/house-bold.woff"
    ]
    (given,) = family("Bold").values()

    with TTFont(BytesIO(packed)) as one, TTFont(BytesIO(given)) as other:
        tags = list(other.reader.keys())
        assert list(one.reader.keys()) == tags
        assert [tag for tag in tags if one.reader[tag] != other.reader[tag]] == []


def test_everything_is_equal_the_next_time() -> None:
    again = {output.path: output.content for output in slides_of(workshop(), "after")}

    assert digests(again) == digests(slides())


def test_a_card_that_is_too_full_points_at_the_font_of_the_house_too() -> None:
    wish = PrintRequest(cases=("te-laat",), size="40x30")

    hints = []
    for found in (workshop(), sample.workshop()):
        with pytest.raises(KitProblems) as caught:
            run_job(found, wish, catalogue("nl"))
        hints.append(hint(caught.value.problems[0], "nl"))

    assert [FOLDER.removeprefix("roleplays/") in said for said in hints] == [True, False]
