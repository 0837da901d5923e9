import re
from importlib.resources import files
from pathlib import Path

import pytest

from oefenkoffer.design.colours import contrast

THEME = (files("oefenkoffer.typesetting") / "theme.typ").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r'#let (\w+) = rgb\("(#[0-9a-f]{6})"\)', THEME))
LEAST = 7
"""What WCAG asks of text for people who see little."""

DARKEST_TINT = "#d7e0e7"
"""A seventh of the darkest house colour on white: darker than any field that text stands on."""


@pytest.mark.parametrize("paper", ["#ffffff", DARKEST_TINT])
def test_text_is_easy_to_read_on_white_and_on_tints(paper: str) -> None:
    wanted = ("ink", "soft") if paper == "#ffffff" else ("ink",)

    assert [name for name in wanted if contrast(COLOURS[name], paper) < LEAST] == []


@pytest.mark.parametrize("package", ["forms", "handouts", "printing"])
def test_no_text_of_these_papers_is_fainter_than_that(package: str) -> None:
    folder = files(f"oefenkoffer.renderers.{package}")
    templates = [file for file in folder.iterdir() if file.name.endswith(".typ")]

    assert templates
    assert [file.name for file in templates if "faint" in file.read_text(encoding="utf-8")] == []


STROKE_OF_TABLE = re.compile(r"\btable\((?:(?!\bstroke:).){0,600}\bstroke: *(\(\w+:)?", re.DOTALL)
"""The stroke of a table, with the side that it begins with where it names some sides only."""


def test_no_table_has_a_stroke_for_some_sides_alone() -> None:
    """Typst draws the others in black then, a point wide; a function leaves them out."""
    templates = [*Path(str(files("oefenkoffer"))).rglob("*.typ")]
    texts = {file.name: file.read_text(encoding="utf-8") for file in templates}
    strokes = {name: STROKE_OF_TABLE.findall(text) for name, text in texts.items()}

    assert sum(map(len, strokes.values())) > 10
    assert [name for name, sides in strokes.items() if any(sides)] == []
