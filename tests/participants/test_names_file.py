"""A list of names is read as people save it; anything else in it is refused, with its line."""

import pytest

from oefenkoffer.labels import report
from oefenkoffer.participants.names_file import read_names
from oefenkoffer.problems import Code, KitProblems


def names(data: bytes) -> list[str]:
    return [entry.name.text for entry in read_names("deelnemers.csv", data)]


def problems(text: str) -> list[tuple[Code, int]]:
    with pytest.raises(KitProblems) as stopped:
        read_names("deelnemers.csv", text.encode())
    return [(problem.code, problem.position.line) for problem in stopped.value.problems]


@pytest.mark.parametrize(
    "data",
    [
        "Zoë de Wit\nAnna\n".encode(),
        "\ufeffZoë de Wit\r\nAnna\r\n".encode(),
        "Zoë de Wit\nAnna".encode("cp1252"),
        "naam\nZoë de Wit\n\nAnna\n".encode(),
        "Naam;Kijkt\r\nZoë de Wit;ja\r\nAnna;\r\n".encode("cp1252"),
        'name,watches\n"Zoë de Wit",yes\nAnna,\n'.encode(),
        "kijkt\tnaam\nja\tZoë de Wit\n\tAnna\n".encode(),
    ],
)
def test_names_are_read_as_people_save_them(data: bytes) -> None:
    assert names(data) == ["Zoë de Wit", "Anna"]


def test_columns_say_more_of_somebody() -> None:
    text = "naam;kijkt;vanaf ronde;samen met;niet met\nAnna;ja;2;Bo;Cas, Dee\nBo;;;;\n"

    anna, _ = read_names("deelnemers.csv", text.encode())

    assert anna.cells == {
        "name": "Anna",
        "watches": "ja",
        "from_round": "2",
        "together": "Bo",
        "apart": "Cas, Dee",
    }


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Anna\nBo\n anna \n", Code.NAME_TWICE, 3),
        ('Anna\n=HYPERLINK("x")\n', Code.FORMULA_AS_NAME, 2),
        ("Anna\n+31 6 12345678\n", Code.FORMULA_AS_NAME, 2),
        ("Anna\nbo@voorbeeld.nl\n", Code.NOT_A_NAME, 2),
        ("Anna\nKerkstraat 12\n", Code.NOT_A_NAME, 2),
        ("Anna;Bakker\nBo;Smit\n", Code.NOT_A_NAME, 1),
        ("Anna\nBakker, Bo\n", Code.NOT_A_NAME, 2),
        (f"Anna\n{'x' * 61}\n", Code.NOT_A_NAME, 2),
        ("naam;kijkt\n;ja\n", Code.NO_NAME_ON_LINE, 2),
        ("naam;e-mail\nAnna;x\n", Code.NO_SUCH_COLUMN, 1),
        ("\n\n", Code.NO_NAMES, 0),
        ("", Code.NO_NAMES, 0),
    ],
)
def test_what_is_no_name_is_refused_with_its_line(text: str, code: Code, line: int) -> None:
    assert problems(text)[0] == (code, line)


def test_ten_thousand_lines_are_one_problem() -> None:
    letters = "abcdefghij"
    lines = (f"{a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in letters)

    assert problems("\n".join(lines)) == [(Code.TOO_MANY_NAMES, 121)]


def test_a_workbook_says_how_to_save_it_as_a_list() -> None:
    with pytest.raises(KitProblems) as stopped:
        read_names("deelnemers.xlsx", b"PK\x03\x04 xl/workbook.xml")

    assert report(stopped.value.problems[0], "nl").splitlines()[-1].strip() == (
        "Tip: Bewaar de lijst in Excel als CSV UTF-8, of plak de namen in een tekstbestand."
    )
