from collections.abc import Mapping
from pathlib import Path

import pytest

from oefenkoffer import publish
from oefenkoffer.publish.former_build import FormerBuild
from tests.publish.trees import FIRST, write

RECORDS: Mapping[str, Mapping[str, object]] = {
    "print/cards.pdf": {"key": "k1", "counted": 4},
    "print/old.pdf": {"key": "k2"},
    "site": {"key": "k3"},
}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    output = tmp_path / "output"
    with publish.staging(output, tmp_path / "workshop") as paths:
        write(paths.new, FIRST)
        publish.publish(paths, {"print", "site"}, RECORDS)
    return output


def rebuilt(output: Path, part: str) -> None:
    """The output after a build of one part alone, of which nothing is remembered."""
    with publish.staging(output, output.parent / "workshop") as paths:
        write(paths.new, {path: text for path, text in FIRST.items() if path.startswith(part)})
        publish.publish(paths, {part})


def test_a_file_made_of_the_same_is_there(output: Path) -> None:
    former = FormerBuild(output)

    assert former.file("print/cards.pdf", "k1") == output / "print/cards.pdf"
    assert former.records["print/cards.pdf"] == {"key": "k1", "counted": 4}
    assert former.part("site", "k3") == ("site/index.html",)


@pytest.mark.parametrize(
    ("path", "key"),
    [("print/cards.pdf", "k2"), ("print/cards.pdf", ""), ("print/new.pdf", "k1"), ("site", "k3")],
)
def test_a_file_made_of_something_else_is_made_again(output: Path, path: str, key: str) -> None:
    assert FormerBuild(output).file(path, key) is None


def test_a_file_that_somebody_changed_or_threw_away_is_made_again(output: Path) -> None:
    (output / "print/cards.pdf").write_text("mine", encoding="utf-8")
    (output / "print/old.pdf").unlink()
    (output / "site/index.html").unlink()
    former = FormerBuild(output)

    assert former.file("print/cards.pdf", "k1") is None
    assert former.file("print/old.pdf", "k2") is None
    assert former.part("site", "k3") == ()


@pytest.mark.parametrize("text", ["", "{", '{"files": {}}', '{"files": {}, "made_of": [1]}'])
def test_a_manifest_that_does_not_tell_keeps_nothing(output: Path, text: str) -> None:
    (output / ".oefenkoffer.json").write_text(text, encoding="utf-8")

    assert FormerBuild(output).file("print/cards.pdf", "k1") is None
    assert FormerBuild(output).part("site", "k3") == ()


def test_what_is_known_of_a_part_stays_while_another_is_built(output: Path) -> None:
    rebuilt(output, "print")

    assert FormerBuild(output).records == {"site": {"key": "k3"}}
    rebuilt(output, "site")
    assert FormerBuild(output).records == {}


def test_no_output_keeps_nothing(tmp_path: Path) -> None:
    assert FormerBuild(tmp_path / "none").file("print/cards.pdf", "k1") is None
