import pytest

from oefenkoffer.problems import KitProblems
from oefenkoffer.scaffold.naming import name_of, title_of


@pytest.mark.parametrize(
    ("typed", "name", "title"),
    [
        ("boze-klant", "boze-klant", "Boze klant"),
        ("Café zonder zorgen", "cafe-zonder-zorgen", "Café zonder zorgen"),
        ("Cafe\u0301", "cafe", "Café"),
        ("Straße 4: Nein!", "strasse-4-nein", "Straße 4: Nein!"),
        ("boze-klant.yml", "boze-klant", "Boze klant"),
        ("l'été", "lete", "l'été"),
        ("console", "console", "Console"),
    ],
)
def test_what_somebody_types_becomes_a_name_for_files_and_a_title(
    typed: str, name: str, title: str
) -> None:
    assert (name_of(typed), title_of(typed)) == (name, title)


@pytest.mark.parametrize(
    ("typed", "code"), [("CON", "K009"), ("lpt1.yml", "K009"), ("!?", "K008"), ("a" * 61, "K010")]
)
def test_a_name_that_a_computer_refuses_is_told_before_anything_is_made(
    typed: str, code: str
) -> None:
    with pytest.raises(KitProblems) as refused:
        name_of(typed)

    assert [problem.code for problem in refused.value.problems] == [code]
