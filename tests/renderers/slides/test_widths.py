import pytest

from oefenkoffer.renderers.slides.widths import widest
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

    assert (bold <= widest([word]), widest([word]) <= 1.3 * bold + 0.5) == (True, True)


def test_widest_word_of_all_texts_counts() -> None:
    assert widest(["nee en waarom", "ja"]) == widest(["waarom"])
    assert widest([]) == 1
