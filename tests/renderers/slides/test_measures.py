import pytest

from oefenkoffer.renderers.slides.measures import widest_word
from oefenkoffer.typesetting.fonts import advances

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

    assert (bold <= widest_word([word]), widest_word([word]) <= 1.3 * bold + 0.5) == (True, True)


def test_widest_word_of_all_texts_counts() -> None:
    assert widest_word(["nee en waarom", "ja"]) == widest_word(["waarom"])
    assert widest_word([]) == 1
