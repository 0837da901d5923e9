"""Pictures in texts: each a block with its words, or refused with what is wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oefenkoffer.markup import (
    Markup,
    MarkupRefusedError,
    Node,
    PictureFile,
    html_of,
    inline_html_of,
    parse,
)
from oefenkoffer.markup.nodes import NoPictureError

PLAN = PictureFile("3f.png", b"pixels", 800, 600)


def seen(text: str) -> list[tuple[str, str]]:
    """The kind of each block, with the address of a picture or else its words."""
    blocks = parse(text, pictures=True).blocks
    return [(block.kind, block.target or Markup((block,)).plain) for block in blocks]


def with_bytes(markup: Markup, picture: PictureFile = PLAN) -> Markup:
    """A text whose pictures were read."""

    def node(it: Node) -> Node:
        own = picture if it.kind == "picture" else None
        return Node(it.kind, tuple(map(node, it.children)), it.text, picture=own)

    return Markup(tuple(map(node, markup.blocks)))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("![a](b.png)", [("picture", "b.png")]),
        ("Kijk:\n![a](b.png)\nen dan", [("paragraph", "Kijk:"), ("picture", "b.png")]),
        ("Kijk ![a](b.png) goed.", [("paragraph", "Kijk"), ("picture", "b.png")]),
        ("![a](b.png) ![c](d.png)", [("picture", "b.png"), ("picture", "d.png")]),
        ("Kijk:  \n![a](b.png)", [("paragraph", "Kijk:"), ("picture", "b.png")]),
        ("![a](plaatjes/mijn plan.png)", [("picture", "plaatjes/mijn plan.png")]),
        ("![a](<mijn plan.png>)", [("picture", "mijn plan.png")]),
        ("![a](Foto's/é.png)", [("picture", "Foto's/é.png")]),
        ("![a](..\\Foto's\\x.png)", [("picture", "..\\Foto's\\x.png")]),
        ("![a](C:\\x.png)", [("picture", "C:\\x.png")]),
        ("![a [b] c](d.png)", [("picture", "d.png")]),
        ("![a](b.png)\n| x |\n|---|\n| y |", [("picture", "b.png"), ("table", "x. y.")]),
        ("Wow![1] en ![zo", [("paragraph", "Wow![1] en ![zo")]),
    ],
)
def test_a_picture_is_a_block_of_its_own(text: str, blocks: list[tuple[str, str]]) -> None:
    assert seen(text)[: len(blocks)] == blocks


def test_what_stands_behind_a_picture_goes_on_without_its_spaces() -> None:
    last = seen("Kijk ![a](b.png)  \n goed.")[-1]

    assert last == ("paragraph", "goed.")


def test_words_for_who_cannot_see_it_have_no_marks_and_good_quotes() -> None:
    (picture,) = parse('![Een *grote* "plek"\nbij 5 | 6](b.png)', pictures=True).blocks

    assert picture.text == "Een grote “plek” bij 5 | 6"


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("![](b.png)", "alt", 0),
        ("een\ntwee ![ ](b.png)", "alt", 1),
        ("![a](https://x.nl/y.png)", "web_picture", 0),
        ("![a](//x.nl/y.png)", "web_picture", 0),
        ("![a](data:image/png;base64,eA==)", "web_picture", 0),
        ("![a](file:///etc/passwd)", "web_picture", 0),
        ("![a]()", "picture", 0),
        ('![a](b.png "titel")', "picture", 0),
        ("*![a](b.png)*", "picture", 0),
        ("een\n[![a](b.png)](https://x.nl)", "picture", 1),
        ("![a](b.png", "picture", 0),
        ("![a] (b.png)", "picture", 0),
        ("![![a](b.png)](", "picture", 0),
        ("een\n![zie [y](https://x.nl)](b.png", "picture", 1),
        ("een\n![zie\n*dit*](b.png", "picture", 1),
        ("| a |\n|---|\n| ![b](c.png) |", "cell_picture", 2),
        ("- een\n  > ![](b.png)", "alt", 1),
    ],
)
def test_a_picture_that_is_none_is_refused_with_its_line(text: str, kind: str, line: int) -> None:
    with pytest.raises(MarkupRefusedError) as caught:
        parse(text, pictures=True)

    assert (caught.value.kind, caught.value.line) == (kind, line)


def test_a_text_that_may_hold_none_refuses_each() -> None:
    with pytest.raises(MarkupRefusedError, match="picture in line 0"):
        parse("![a](b.png)")


def test_its_words_are_part_of_what_a_text_says() -> None:
    text = "Kijk.\n\n- ![Een balie](b.png)\n\n![Hoe laat?](c.png)"

    assert parse(text, pictures=True).plain == "Kijk. Een balie. Hoe laat?"


def test_a_picture_is_html_with_its_words_and_its_size() -> None:
    text = with_bytes(parse('Kijk:\n![Een "balie" & <b>](b.png)', pictures=True))

    assert html_of(text, lambda picture: f"../{picture.name}") == (
        '<p>Kijk:</p><p class="ok-figure"><img src="../3f.png" '
        'alt="Een “balie” &amp; &lt;b&gt;" width="640" height="480" loading="lazy"></p>'
    )
    assert inline_html_of(text).startswith('Kijk:<p class="ok-figure"><img src="3f.png"')


def test_a_small_picture_stays_small() -> None:
    text = with_bytes(parse("![a](b.png)", pictures=True), PictureFile("3f.png", b"", 40, 30))

    assert 'width="40" height="30"' in html_of(text)


def test_a_picture_goes_to_paper_with_its_bytes() -> None:
    assert with_bytes(parse("![a](b.png)", pictures=True)).data == [
        {
            "kind": "picture",
            "alt": "a",
            "name": "3f.png",
            "data": b"pixels",
            "width": 800,
            "height": 600,
        }
    ]


def test_a_picture_that_nobody_read_is_never_shown() -> None:
    text = parse("![a](b.png)", pictures=True)

    with pytest.raises(NoPictureError, match=r"b\.png"):
        html_of(text)


PIECES = st.lists(
    st.sampled_from(["![a](b.png)", "![](c.png)", "![d]", "(e.png)", "![f](g h.png)", "]", "*"])
    | st.sampled_from(["![", "](", " ", "\n", "- ", "> ", "x", "[y](https://x.nl)", "| z |\n"]),
    max_size=14,
)


@given(PIECES)
def test_a_picture_is_shown_or_refused_and_never_printed_as_typed(pieces: list[str]) -> None:
    typed = "".join(pieces)
    try:
        html = html_of(with_bytes(parse(typed, pictures=True)))
    except MarkupRefusedError:
        return

    paragraphs = [re.sub(r"<[^>]*>", "", block) for block in re.split("</(?:p|li|td|th)>", html)]
    assert not any(re.search(r"!\[[^\]]*\]\(", words) for words in paragraphs), typed
