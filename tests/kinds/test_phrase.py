import pytest

from oefenkoffer.kinds.phrase import in_language

PHRASE = {"fr": "Rôle", "en": "Role", "de": "Rolle"}


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Rolle"), ("de-AT", "Rolle"), ("fy", "Role"), ("en", "Role")]
)
def test_words_come_in_the_language_of_the_kit_or_else_in_english(
    language: str, words: str
) -> None:
    assert in_language(PHRASE, language) == words
    assert in_language({"fr": "Rôle"}, language) == "Rôle"
