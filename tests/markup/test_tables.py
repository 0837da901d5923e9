"""Tables in texts: as nodes, in words, as HTML; and what is no table, which is refused."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.markup import MarkupRefusedError, Node, html_of, inline_html_of, parse, parse_line
from oefenkoffer.markup.half_tables import MOST_COLUMNS

DAYS = """\
| Dag | Wie | Aantal |
|-----|:---:|-------:|
| maandag | *Jan* | 3 |
| "dinsdag" | **mevrouw** Bakker<br>of Jan | a \\| b |
| | | |"""


def test_a_table_has_rows_of_cells_each_at_its_side() -> None:
    (table,) = parse(DAYS).blocks

    sides = [[cell.align for cell in row.children] for row in table.children]
    assert (table.kind, sides) == ("table", [["", "center", "right"]] * 4)


def test_words_of_a_table_are_sentences_in_the_order_of_reading() -> None:
    text = f"Kijk eerst.\n\n{DAYS}\n\nBel dan."

    assert parse(text).plain == (
        "Kijk eerst. Dag, Wie, Aantal. maandag, Jan, 3. "
        "“dinsdag”, mevrouw Bakker of Jan, a | b. Bel dan."
    )


def test_a_table_is_html_in_a_box_that_scrolls_and_has_a_name() -> None:
    assert html_of(parse("| Dag & <b> | Wie |\n|---|--:|\n| ma | a<br>b |")) == (
        '<div class="ok-scroll" role="region" aria-label="Dag &amp; &lt;b&gt;, Wie." '
        'tabindex="0">\n<table class="ok-text-table">\n<thead>\n'
        '<tr>\n<th scope="col">Dag &amp; &lt;b&gt;</th>\n'
        '<th scope="col" class="ok-right">Wie</th>\n'
        "</tr>\n</thead>\n<tbody>\n"
        '<tr>\n<td>ma</td>\n<td class="ok-right">a<br>b</td>\n</tr>\n'
        "</tbody>\n</table>\n</div>"
    )


def test_a_table_without_names_of_columns_is_named_by_its_words() -> None:
    assert 'aria-label="a, b."' in html_of(parse("| | |\n|---|---|\n| a | b |"))


def test_a_table_goes_to_paper_as_data_with_a_name_of_its_own() -> None:
    (table,), (other,) = parse("|a|\n|:-:|\n|b|").data, parse("|a|\n|:-:|\n|c|").data

    def cell(text: str) -> dict[str, object]:
        return {"kind": "table_cell", "children": [{"kind": "text", "text": text}]}

    assert table == {
        "kind": "table",
        "id": table["id"],
        "aligns": ["center"],
        "children": [{"kind": "table_row", "children": [cell(text)]} for text in "ab"],
    }
    assert table["id"] != other["id"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Let op:\n| a |\n|---|\n| b |", "<p>Let op:</p>TABLE"),
        ("- een\n\n  | a |\n  |---|\n  | b |", "<ul><li>eenTABLE</li></ul>"),
        ("- | a |\n  |---|\n  | b |\n- c", "<ul><li>TABLE</li><li>c</li></ul>"),
        (
            "- x\n  - y\n    - | a |\n      |---|\n      | b |",
            "TABLE</li></ul></li></ul></li></ul>",
        ),
        ("> | a |\n> |---|\n> | b |", "<blockquote>TABLE</blockquote>"),
        ("a |\n--|\nb |", "TABLE"),
    ],
)
def test_a_table_may_stand_where_a_paragraph_may(text: str, html: str) -> None:
    table = html_of(parse("| a |\n|---|\n| b |"))

    assert html_of(parse(text)).endswith(html.replace("TABLE", table))


def test_words_before_a_table_go_on_where_they_stand() -> None:
    html = inline_html_of(parse("Let op:\n\n| a |\n|---|\n| b |"))

    assert html.startswith('Let op:<div class="ok-scroll"')


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("| a | b |\n| c | d |", "table", 0),
        ("tekst\n| a | b |", "table", 1),
        ("tekst\n\na | b\nc | d", "table", 2),
        ("- een\n- | a | b |", "table", 1),
        ("| a | b |\n|---|\n| c | d |", "table", 0),
        ("| Dag | Wie | |---|---| | ma | Jan |", "table", 0),
        ("x\n\nDag\tWie\nma\tJan", "tabs", 2),
        ("Dag\tWie\tWaar", "tabs", 0),
        ("| a | b |\n|---|---|\n| c |", "row", 2),
        ("| a | b |\n|---|---|\n| c | d |\n| e | f | g |", "row", 3),
        ("| a | b |\n|---|---|\n| c | d |\nen zo verder", "row", 3),
        ("> | a | b |\n> |---|---|\n> | c |", "row", 2),
        ("- x\n\n  | a | b |\n  |---|---|\n  | c |", "row", 4),
        ("|" + "a|" * 13 + "\n|" + "-|" * 13, "wide_table", 0),
        ("| a |\n|---|\n| ![b](c.png) |", "picture", 2),
        ("| a |\n|---|\n| [b]() |", "link", 2),
    ],
)
def test_what_is_no_whole_table_is_refused_with_its_line(text: str, kind: str, line: int) -> None:
    with pytest.raises(MarkupRefusedError) as caught:
        parse(text)

    assert (caught.value.kind, caught.value.line) == (kind, line)


def test_how_long_a_row_is_and_should_be_is_told() -> None:
    with pytest.raises(MarkupRefusedError) as caught:
        parse("| a | b |\n|---|---|\n| c |")

    assert caught.value.facts == {"cells": "1", "columns": "2"}


@pytest.mark.parametrize(
    "text",
    [
        "Rood | groen",
        "Rood | groen | blauw",
        "Zie | hier\n\nEn | daar",
        "a \\| b\nc \\| d",
        "| alleen vooraan",
        "een\ttab",
        "||",
    ],
)
def test_a_bar_or_a_tab_in_a_sentence_is_part_of_it(text: str) -> None:
    assert re.sub(r"\s", "", parse(text).plain) == re.sub(r"\s", "", text.replace("\\", ""))


def test_one_line_holds_no_table() -> None:
    assert parse_line("| a | b |").plain == "| a | b |"


WORD = st.text("abcdefghij", min_size=1, max_size=8)
CELL = st.one_of(st.just(""), st.lists(WORD, min_size=1, max_size=3).map(" ".join))
ROWS = st.integers(1, MOST_COLUMNS).flatmap(
    lambda columns: st.lists(
        st.lists(CELL, min_size=columns, max_size=columns), min_size=1, max_size=4
    )
)


@given(ROWS, st.sampled_from(["", "> ", "  "]))
def test_every_word_of_every_cell_is_kept(rows: list[list[str]], before: str) -> None:
    rule = ["---"] * len(rows[0])
    lines = [f"{before}|{'|'.join(row)}|" for row in (rows[0], rule, *rows[1:])]

    markup = parse("\n".join(lines))

    words = [word for row in rows for cell in row for word in cell.split()]
    shown = re.sub(r"<[^>]*>", " ", html_of(markup))
    assert (re.findall(r"\w+", markup.plain), re.findall(r"\w+", shown)) == (words, words)


LINES = st.lists(
    st.sampled_from(["| a | b |", "|---|---|", "| a |", "a | b", "---|---", "a\tb", "- a", "> a"])
    | st.sampled_from(["", "a", "|", "||", "  | a | b |", "  |---|---|", "a | b | c", "a\tb\tc"]),
    max_size=8,
)


def paragraphs(nodes: tuple[Node, ...]) -> Iterator[list[str]]:
    """The lines of each paragraph."""
    for node in nodes:
        if node.kind == "paragraph":
            words = ("\n" if child.kind == "softbreak" else child.text for child in node.children)
            yield "".join(words).split("\n")
        elif node.kind != "table":
            yield from paragraphs(node.children)


@given(LINES)
@settings(max_examples=500)
def test_half_a_table_is_never_printed_as_it_was_typed(lines: list[str]) -> None:
    try:
        markup = parse("\n".join(lines))
    except MarkupRefusedError:
        return

    for shown in paragraphs(markup.blocks):
        has_bar = ["|" in line for line in shown]
        assert not any(map(all, pairwise(has_bar))), shown
        assert not any(line.startswith("| a") and line.endswith("|") for line in shown), shown
