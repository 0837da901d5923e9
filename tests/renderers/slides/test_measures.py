from dataclasses import replace

import pytest

from oefenkoffer.renderers.slides.measures import widest_word
from oefenkoffer.typesetting.fonts import advances
from tests.fonts import wide_typeface

WORDS = [
    "observatieformulier",
    "Medewerker",
    "huurverhogingsbeschikking",
    "WOONGROEP",
    "woningcorporatie",
    "mammoetwet",
    "Wasmachines,",
    "€",
    "1.234,56",
    "“Volgende",
    "onderhoudsmedewerkers",
    "ijsjesmaker",
]


@pytest.mark.parametrize("word", WORDS)
def test_no_word_is_wider_than_said_nor_much_narrower(word: str) -> None:
    bold = sum(advances("Bold")[letter] for letter in word)

    assert (bold <= widest_word([word], None), widest_word([word], None) <= 1.3 * bold + 0.5) == (
        True,
        True,
    )


def test_widest_word_of_all_texts_counts() -> None:
    assert widest_word(["nee en waarom", "ja"], None) == widest_word(["waarom"], None)
    assert widest_word([], None) == 1


@pytest.mark.parametrize("scale", [1.0, 0.8])
def test_letters_of_a_house_are_as_wide_as_in_their_file(scale: float) -> None:
    house = replace(wide_typeface(), scale=scale)
    bold = sum(advances("Bold", house)[letter] for letter in "Medewerker")

    assert widest_word(["Medewerker"], house) == round(bold * scale, 2)
