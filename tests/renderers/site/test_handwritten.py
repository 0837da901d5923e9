import re

import pytest

from oefenkoffer.labels import catalogue
from oefenkoffer.renderers.site.handwritten import fitted, keeping_lines

WORDS = {"fill_in": "zelf invullen"}
LINE = '<span class="ok-line" role="img" aria-label="zelf invullen"></span>'


@pytest.mark.parametrize("typed", ["………", "……………………", ".........."])
def test_dots_to_fill_in_become_a_line_with_a_name(typed: str) -> None:
    assert fitted(f"<p>Mijn zin: {typed}</p>", WORDS) == f"<p>Mijn zin: {LINE}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>De reden is …</p>",
        "<p>En toen ... niets.</p>",
        '<p><a href="a.html" title="………">weg</a></p>',
    ],
)
def test_other_dots_stay(html: str) -> None:
    assert fitted(html, WORDS) == html


def test_each_cell_of_a_table_says_what_its_column_is_about() -> None:
    table = (
        "<table><thead><tr><th>Wie</th><th><em>Hoe</em> &amp; wat?</th>"
        '<th style="text-align: left;">Bij ons: ………</th></tr></thead>'
        "<tbody><tr><td>wij</td><td>zo</td><td>………</td></tr><tr><td>zij</td></tr></tbody></table>"
    )

    found = fitted(table, WORDS)

    assert found == (
        "<table><thead><tr><th>Wie</th><th><em>Hoe</em> &amp; wat?</th>"
        f'<th style="text-align: left;">Bij ons: {LINE}</th></tr></thead>'
        '<tbody><tr><td data-label="Wie:">wij</td><td data-label="Hoe &amp; wat?">zo</td>'
        f'<td data-label="Bij ons:">{LINE}</td></tr><tr><td data-label="Wie:">zij</td></tr>'
        "</tbody></table>"
    )


def test_page_with_lines_ends_with_a_form_that_keeps_them() -> None:
    words, page = catalogue("nl").section("site"), fitted("<p>Mijn zin: ………</p>", WORDS)

    kept = keeping_lines(page, "theorie/nee.html", words)

    assert kept.startswith(page)
    assert re.findall(r'<script defer src="([^"]+)">', kept) == [
        "../assets/oefenkoffer/lines.js",
        "../assets/oefenkoffer/form.js",
    ]
    assert keeping_lines("<p>Tekst</p>", "a.html", words) == "<p>Tekst</p>"
    assert keeping_lines(kept, "a.html", words) == kept
