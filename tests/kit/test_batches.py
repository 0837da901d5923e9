from functools import partial

import pytest

from oefenkoffer.kit import decks, handouts, papers
from oefenkoffer.kit.batches import batches, deck_batches
from tests.papers import outline
from tests.sample import workshop


def test_what_goes_in_one_file_has_its_usual_name() -> None:
    assert list(batches("ab", 2)) == [("", ("a", "b"))]


def test_more_goes_in_numbered_files_and_nothing_is_left_out() -> None:
    assert list(batches("abcde", 2)) == [
        ("-1", ("a", "b")),
        ("-2", ("c", "d")),
        ("-3", ("e",)),
    ]
    assert list(batches("")) == []


def test_a_deck_is_parted_only_where_it_is_long_and_then_in_short_parts() -> None:
    assert [[len(of_deck) for _, of_deck in deck_batches("a" * n)] for n in (25, 26)] == [
        [25],
        [12, 12, 2],
    ]


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file for each case."""
    for module in (handouts, papers):
        monkeypatch.setattr(module, "batches", partial(batches, size=1))
    monkeypatch.setattr(decks, "deck_batches", partial(batches, size=1))


NAMES = ("observatieformulieren", "boekje-hand-outs", "trainersmap", "presentatie-met-antwoorden")


@pytest.mark.usefixtures("small_files")
def test_a_large_kit_comes_in_parts_that_hold_every_case_once() -> None:
    sample = workshop()
    files = {paper.path: paper for paper in papers.papers(sample, "after")}
    titles = [outline(files[f"trainersmap-{number}.pdf"].content) for number in (1, 2)]
    contents, before, first, again, second = [*titles[0], *titles[1]]

    assert {f"{name}-{number}.pdf" for name in NAMES for number in (1, 2)} <= files.keys()
    assert not {f"{name}.pdf" for name in NAMES} & files.keys()
    assert [len(part) for part in titles] == [3, 2]
    assert contents == again == "Inhoud", "each part says what is in it"
    assert [first, second] == [case.title for case in sample.cases]
    assert before not in {first, second}
