"""In French white stands before each colon and semicolon, and no line begins with a sign."""

import html
import re
from collections.abc import Iterable, Iterator

import pytest

from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.sites import site_files
from oefenkoffer.kit.slides import slides
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.vocabulary import Audience
from tests import presentations
from tests.kit.test_print_papers import COLON, french, make, pages
from tests.papers import outline, title_and_language

PARTING = re.compile(r"« | [?!:;»](?=\s|$)")
"""A space at which a line may break, and should not."""
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
    return html.unescape(UNREAD.sub("", output.content.decode()))


@pytest.mark.parametrize("audience", ["participants", "trainer"])
def test_a_french_site_has_white_before_each_colon(audience: Audience) -> None:
    typed = [
        file for file in site_files(french(), audience, "after", ()) if file.path[-3:] == ".md"
    ]

    assert len(typed) > 5
    assert without_white(typed) == {}


@pytest.mark.parametrize("exercise", ["conversation", "negotiation"])
def test_french_slides_have_white_before_each_colon(exercise: str) -> None:
    decks = tuple(slides(french(exercise), "after"))

    assert {deck.path.rpartition(".")[2] for deck in decks} == {"html", "pptx"}
    assert without_white(decks) == {}


def test_issues_on_french_cards_have_white_before_each_semicolon() -> None:
    words_of_cards = " ".join(pages(make(PrintRequest(), french("negotiation"))))

    assert " ; " in words_of_cards
    assert COLON.findall(words_of_cards) == []


def test_titles_and_bookmarks_of_french_papers_have_white_before_each_colon() -> None:
    names = {paper.path: [*_names(paper.content)] for paper in papers(french(), "after")}

    assert "Aide-mémoire\u00a0: Bien dire non" in names["aide-memoire.pdf"]
    assert {path: found for path, found in names.items() if COLON.findall(" ".join(found))} == {}


def _names(pdf: bytes) -> Iterator[str]:
    """What a viewer calls a document and its chapters."""
    yield title_and_language(pdf)[0]
    yield from outline(pdf)


def test_no_line_of_a_french_page_or_slide_begins_with_a_sign() -> None:
    shown = [
        *site_files(french(), "participants", "after", ()),
        *site_files(french(), "trainer", "after", ()),
        *slides(french(), "after"),
    ]
    read = {file.path: words(file) for file in shown if file.path.endswith((".md", ".html"))}

    assert any("\u00a0?" in text for text in read.values())
    parted = {path: PARTING.findall(text) for path, text in read.items()}
    assert {path: signs for path, signs in parted.items() if signs} == {}
