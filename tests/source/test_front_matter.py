"""Settings at the top of a page are read by MkDocs, or reported; never shown, never swallowed."""

import pytest
from mkdocs.utils.meta import get_data

from oefenkoffer.source.front_matter import problems

GOOD = (
    "# Titel\n",
    "---\ntitle: Nee\n---\n# Titel\n",
    "---\ntitle: 'Nee: zo'\ntags:\n  - een\n  - twee\nsearch:\n  exclude: true\n---\n\n# Titel\n",
    "---\nhide:\n  - toc\n...\n# Titel\n",
    "title: Nee\n\n# Titel\n",
    "Titel\n-----\n\nTekst: meer.\n",
    "---\n\nEen lijn boven de pagina.\n",
    "\n\nLet op: dit blijft.\n",
    "Let op: dit ook.\n",
    "- a: b\n- c: d\n",
    "",
)
BAD = (
    ("---\ntitle: Nee\n# Titel\n", "page.md:1:1 S008"),
    ("---\ntitle: Nee\n", "page.md:1:1 S008"),
    ("---\ntitle: Nee\n---", "page.md:1:1 S008"),
    ("---\ntitle: Nee\n----\n# Titel\n", "page.md:1:1 S008"),
    ("\n---\ntitle: Nee\n---\n# Titel\n", "page.md:2:1 S008"),
    (" ---\ntitle: Nee\n---\n# Titel\n", "page.md:1:1 S008"),
    ("--\ntitle: Nee\n--\n# Titel\n", "page.md:1:1 S008"),
    ("—\ntitle: Nee\n—\n# Titel\n", "page.md:1:1 S008"),
    ("----\ntitle: Nee\n----\n# Titel\n", "page.md:1:1 S008"),
    ("---\ntitle: Nee: zo\n---\n# Titel\n", "page.md:2:11 Y033"),
    ("---\ntitle: 'Nee\n---\n# Titel\n", "page.md:2:8 Y025"),
    ("---\ntitle: Nee\ntitle: Ja\n---\n# Titel\n", "page.md:3:1 Y011"),
    ("---\ntags: [a, b\n---\n# Titel\n", "page.md:2:7 Y028"),
    ("Doel: nee leren zeggen.\n\nTekst.\n", "page.md:1:1 S009"),
)


@pytest.mark.parametrize("text", GOOD)
def test_page_that_mkdocs_shows_as_it_is_meant(text: str) -> None:
    assert list(problems("page.md", text)) == []
    shown, _ = get_data(text)
    assert text.strip().endswith(shown.strip())


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_page_whose_top_is_not_what_it_seems(text: str, expected: str) -> None:
    assert [f"{p.position} {p.code}" for p in problems("page.md", text)] == [expected]
