"""What fits in the letters of a client is known by the name of their family, or by its file."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.model import Deck, TextSlide
from oefenkoffer.renderers.slides.pptx import Template, pptx
from oefenkoffer.renderers.slides.pptx.letters import letters_of_client, letters_of_house
from tests.fonts import FAMILY, wide_typeface
from tests.presentations import slides
from tests.renderers.slides.decks import library
from tests.renderers.slides.kinds import head
from tests.renderers.slides.pptx.templates import Parts, changed, usual

WIDE = wide_typeface()

SENTENCE = "De huurder weet waar hij aan toe is, en snapt ook de reden ervan. "
DECK = Deck("Vol", (TextSlide(**head("Vol"), body=parse(SENTENCE * 6), picture=None),))


def set_in(family: str) -> Template:
    def change(files: Parts) -> None:
        for name, part in files.items():
            if "/theme/" in name:
                files[name] = re.sub(
                    rb'latin typeface="[^"]*"', f'latin typeface="{family}"'.encode(), part
                )

    return Template("client.pptx", changed(usual(), change))


def size_in(family: str) -> int:
    """The type of the text, in points."""
    (slide,) = slides(pptx(DECK, replace(library(), typeface=WIDE), set_in(family)).data)
    (size,) = {*re.findall(r'sz="(\d+)00"', etree.tostring(slide.element).decode())}
    return int(size)


@pytest.mark.parametrize(
    ("family", "size"),
    [("Calibri", 30), ("Arial", 30), ("Verdana", 28), ("Onbekend", 28), (FAMILY, 24)],
)
def test_type_is_smaller_where_letters_of_a_client_are_wider(family: str, size: int) -> None:
    assert size_in(family) == size


def test_letters_of_the_house_are_measured_in_its_file_wherever_they_stand() -> None:
    assert (
        letters_of_client(FAMILY, WIDE) == letters_of_house(WIDE) != letters_of_client(FAMILY, None)
    )
