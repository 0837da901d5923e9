"""In French white stands before each colon of ours: on pages, and on slides of both kinds."""

import re
from collections.abc import Iterable

import pytest

from oefenkoffer.kit.output import Output
from oefenkoffer.kit.sites import site_files
from oefenkoffer.kit.slides import slides
from oefenkoffer.vocabulary import Audience
from tests import presentations
from tests.kit.test_print_papers import COLON, french

UNREAD = re.compile(r"\A---\n.*?\n---\n|<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


def without_white(outputs: Iterable[Output]) -> dict[str, list[str]]:
    """The colons of each file that have no white before them."""
    found = {output.path: COLON.findall(f"{words(output)} ") for output in outputs}
    return {path: colons for path, colons in found.items() if colons}


def words(output: Output) -> str:
    """What somebody reads in a file."""
    if output.path.endswith(".pptx"):
        data = output.content
        return " ".join([*presentations.texts(data), *presentations.notes(data)])
    return UNREAD.sub("", output.content.decode())


@pytest.mark.parametrize("audience", ["participants", "trainer"])
def test_a_french_site_has_white_before_each_colon(audience: Audience) -> None:
    pages = [
        file for file in site_files(french(), audience, "after", ()) if file.path[-3:] == ".md"
    ]

    assert len(pages) > 5
    assert without_white(pages) == {}


def test_french_slides_have_white_before_each_colon() -> None:
    decks = tuple(slides(french(), "after"))

    assert {deck.path.rpartition(".")[2] for deck in decks} == {"html", "pptx"}
    assert without_white(decks) == {}
