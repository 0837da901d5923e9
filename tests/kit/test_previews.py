from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from oefenkoffer.audience.house import house
from oefenkoffer.kit import Output, site_files
from oefenkoffer.kit.previews import LIMIT, previews
from tests.sample import workshop

SAMPLE = workshop()
HOUSE = house(SAMPLE)
NONE_TO_MAKE = (Output("print/spiekkaart.pdf", b"%PDF- kaart", "cheat_sheet"),)


@pytest.fixture(scope="module")
def pictures() -> tuple[Output, ...]:
    return tuple(previews(SAMPLE, HOUSE))


def test_each_card_has_a_picture_of_the_card_alone(pictures: tuple[Output, ...]) -> None:
    assert [found.path for found in pictures[:4]] == [
        "casussen/te-laat-kaart-1.png",
        "casussen/te-laat-kaart-2.png",
        "casussen/te-laat-kaart-3.png",
        "casussen/reserveren-kaart-1.png",
    ]
    sizes = [Image.open(BytesIO(found.content)).size for found in pictures]
    assert [size for size in sizes if not (500 < size[0] < 800 < size[1] < 1000)] == []


def test_pictures_are_the_same_twice(pictures: tuple[Output, ...]) -> None:
    assert tuple(previews(SAMPLE, HOUSE)) == pictures


def test_pictures_are_for_the_trainer_only() -> None:
    made = {
        audience: [
            output.path
            for output in site_files(SAMPLE, audience, "after", NONE_TO_MAKE)
            if output.path.endswith(".png")
        ]
        for audience in ("participants", "trainer")
    }

    assert (made["participants"], len(made["trainer"])) == ([], 6)


def test_too_many_cases_get_no_pictures() -> None:
    many = replace(SAMPLE, cases=SAMPLE.cases[:1] * (LIMIT + 1))

    assert list(previews(many, HOUSE)) == []
