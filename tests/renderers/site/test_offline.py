import json
from io import BytesIO

import pytest
from PIL import Image

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.renderers.site.offline import BUDGET, ICONS, icon, manifest, worker
from tests.sample import workshop

BRAND = branding_of(workshop())
SITE = {"index.html": b"een", "print/kaart.pdf": b"twee", "a b/é.html": b"drie"}


def line(script: str, name: str) -> str:
    """The value of a constant in a script."""
    return script.split(f"const {name} = ")[1].split(";\n", maxsplit=1)[0]


def test_worker_keeps_every_file_of_a_small_site() -> None:
    assert json.loads(line(worker(SITE), "FILES")) == sorted(SITE)


def test_version_follows_the_contents_and_nothing_else() -> None:
    turned = dict(reversed(SITE.items()))

    assert worker(turned) == worker(SITE)
    assert line(worker(SITE | {"index.html": b"iets anders"}), "NAME") != line(worker(SITE), "NAME")


def test_papers_give_way_to_pages_where_a_phone_has_no_room() -> None:
    large = {"a.pdf": bytes(BUDGET // 2), "z.html": bytes(BUDGET // 2), "y.html": b"klein"}

    assert json.loads(line(worker(large), "FILES")) == ["y.html", "z.html"]


def test_manifest_names_the_site_and_its_icons() -> None:
    told = json.loads(manifest(BRAND))

    assert (told["name"], told["lang"], told["start_url"]) == (BRAND.title, "nl", "index.html")
    assert [found["src"] for found in told["icons"]] == list(ICONS.values())


@pytest.mark.parametrize("size", ICONS)
def test_icon_is_a_white_suitcase_on_the_colour_of_the_house(size: int) -> None:
    picture = Image.open(BytesIO(icon(size, "#0b4f6c")))

    corner, case = picture.getpixel((0, 0)), picture.getpixel((size // 4, size * 22 // 32))
    assert (picture.size, corner, case) == ((size, size), (11, 79, 108), (255, 255, 255))
