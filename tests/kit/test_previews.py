from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.case_papers import card_sheets
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.paper_documents import build_all
from oefenkoffer.kit.previews import LIMIT, previews
from oefenkoffer.kit.sites import site_files
from tests.digests import digest
from tests.sample import workshop

SAMPLE = workshop()
BRAND = branding_of(SAMPLE)
SHEETS = tuple(build_all(card_sheets(SAMPLE, BRAND), SAMPLE))


@pytest.fixture(scope="module")
def pictures() -> tuple[Output, ...]:
    return tuple(previews(SAMPLE, BRAND, SHEETS))


def test_each_card_has_a_picture_of_the_card_alone(pictures: tuple[Output, ...]) -> None:
    assert [found.path for found in pictures[:4]] == [
        "casussen/te-laat-kaart-1.png",
        "casussen/te-laat-kaart-2.png",
        "casussen/te-laat-kaart-3.png",
        "casussen/reserveren-kaart-1.png",
    ]
    sizes = {Image.open(BytesIO(found.content)).size for found in pictures}
    assert sizes == {(635, 880)}


def test_a_picture_shows_the_card_as_it_is_printed(pictures: tuple[Output, ...]) -> None:
    """The second card of the sheet lies beside the first one, and not where the marks are."""
    card = Image.open(BytesIO(pictures[1].content)).convert("L")
    ink = card.point(lambda grey: 255 if grey < 200 else 0).getbbox()

    assert ink is not None
    assert [20 < side < 60 for side in (ink[0], ink[1], card.width - ink[2])] == [True] * 3


def test_pictures_are_the_same_twice_and_drawn_once(pictures: tuple[Output, ...]) -> None:
    again = tuple(previews(SAMPLE, BRAND, SHEETS))

    assert [digest(picture.content) for picture in again] == [
        digest(picture.content) for picture in pictures
    ]
    assert all(one.source is other.source for one, other in zip(again, pictures, strict=True))


def test_pictures_are_for_the_trainer_only() -> None:
    shown = {
        audience: [
            output.path
            for output in site_files(SAMPLE, audience, "after", SHEETS)
            if output.path.endswith(".png")
        ]
        for audience in ("participants", "trainer")
    }

    assert (shown["participants"], len(shown["trainer"])) == ([], 6)


def test_too_many_cases_get_no_pictures() -> None:
    many = replace(SAMPLE, cases=SAMPLE.cases[:1] * (LIMIT + 1))

    assert list(previews(many, BRAND, SHEETS)) == []
