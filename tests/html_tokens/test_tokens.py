"""What every reader of a page takes for a tag, for a text and for a comment."""

from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.structure.toc import TableOfContents

from oefenkoffer.gate import Site, broken_links
from oefenkoffer.gate.page import chunks, page_of
from oefenkoffer.html_tokens import _parsed, read, tokens
from oefenkoffer.labels import catalogue
from oefenkoffer.mkdocs_plugin.toc import table_of_contents
from oefenkoffer.renderers.site.glossary import explained
from oefenkoffer.renderers.site.handwritten import fitted
from oefenkoffer.renderers.site.postprocess import HEAD, postprocess, with_csp

TAGS = (
    '<img alt="a > b" src="x.png">',
    "<img alt='a > b' src='x.png'>",
    '<img alt="<!-- b" src="x.png">',
    '<img alt="<b" src="x.png">',
    "<img alt=b src=x.png>",
    '<IMG ALT="b" SRC="x.png">',
    '<img\n  alt="a >\nb"\n  src="x.png">',
    '<img alt = "b" src = "x.png">',
    '<img alt="b" src="x.png"/>',
    '<img alt="a &gt; b" src="&#120;.png">',
    '<img alt="don\'t" src="x.png">',
    '<img hidden src="x.png" src="y.png">',
)
"""Ways to write one tag, which each reader must step over as one."""

WORDS = {"fill_in": "zelf"}
LABELS = catalogue("nl")
MEANINGS = {"b": "?", "urgentie": "voorrang"}
LINE = '<span class="ok-line" role="img" aria-label="zelf"></span>'
EXPLAINED = '<abbr tabindex="0" title="voorrang">urgentie</abbr>'


def in_contents(html: str) -> list[str]:
    return [item.title for item in table_of_contents(html, TableOfContents([]))]


def policy(html: str) -> str:
    return with_csp(tokens(f"{HEAD}{html}")).split('content="')[1].split('"')[0]


def lost(html: str) -> list[str]:
    return [p.facts["link"] for p in broken_links(Site({"a.html": html.encode()}))]


def digest(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


@pytest.mark.parametrize("tag", TAGS)
def test_each_reader_takes_a_tag_as_one(tag: str) -> None:
    assert fitted(f"{tag}………", WORDS) == f"{tag}{LINE}"
    assert explained(f"{tag}urgentie", MEANINGS) == f"{tag}{EXPLAINED}"
    assert postprocess(f"{tag}<!-- > -->", LABELS, is_live=True) == tag
    assert in_contents(f"<h2 class=a id='kop'>{tag}Kop</h2>") == [f"{tag}Kop"]
    assert digest("c") in policy(f"{tag}<style title='>'>c</style>")
    assert (page_of(f"{tag}words").words, page_of(f"{tag}words").tags) == ("words", tag)
    assert lost(tag) == ["x.png"]


@pytest.mark.parametrize("tag", TAGS)
def test_cells_are_labelled_beside_any_tag(tag: str) -> None:
    head = f"<table><thead title='>'><tr>{tag}<th id='>'>Wie{tag}</th></tr></thead>"

    assert fitted(f"{head}<tr><td id='>'>", WORDS) == f"{head}<tr><td data-label=\"Wie:\" id='>'>"


@pytest.mark.parametrize(
    "html",
    [
        "<!-- {} -->",
        "<!-- > {} -->",
        "<!-- never closed {}",
        '<script>"{}"</script>',
        '<script type="a>b">"{}"</script>',
        "<style>/* {} */</style>",
        "<textarea>{}</textarea>",
        "<title>{}</title>",
        '<a title="{}"></a>',
    ],
)
def test_no_reader_finds_tags_or_texts_where_a_browser_finds_none(html: str) -> None:
    page = html.format("<img src='x.png'> ……… urgentie <h2 id='kop'>Kop</h2>")

    assert fitted(page, WORDS) == page
    assert explained(page, MEANINGS) == page
    assert in_contents(page) == []
    assert lost(page) == []


@pytest.mark.parametrize("name", ["pre", "code"])
def test_what_is_shown_as_typed_stays_so(name: str) -> None:
    page = f"<{name} class='>'>………  urgentie\n\n <i>b</i></{name}>"

    assert fitted(page, WORDS) == page
    assert explained(page, MEANINGS) == page
    assert postprocess(page, LABELS, is_live=True) == page


@pytest.mark.parametrize(
    "secret",
    ["<!-- <b>se</b>cret -->", "<script>'<b>se</b>cret'</script>", "<title><b>se</b>cret</title>"],
)
def test_gate_looks_for_tags_also_where_a_browser_finds_none(secret: str) -> None:
    assert "secret" in page_of(page_of(secret).inside).words


SIGNS = "< > </ <!-- --> <! <? /> \" ' = >\n \n &# ; &amp a script <![CDATA["
TAGS_OF_IT = "<p> </p> <script> </script> <title> <td\tid=x>"
SCRAPS = st.lists(
    st.sampled_from([" ", ">\n", "\n", *SIGNS.split(), *TAGS_OF_IT.split(" ")]), max_size=30
).map("".join)


@given(SCRAPS)
def test_tokens_are_the_page_whatever_it_holds(html: str) -> None:
    assert "".join(token.source for token in tokens(html)) == html


@given(SCRAPS)
@example(">\n</>\n")
@example("</><p>\n</><p>\n")
def test_page_read_in_lines_is_what_it_is_at_once(html: str) -> None:
    assert read(html) == _parsed(html)


@given(SCRAPS)
def test_chunks_of_a_page_say_together_what_it_says(html: str) -> None:
    parts = [token.source for chunk in chunks(html, {}) for token in chunk.tokens]
    assert "".join(parts) == html
    assert "".join(chunk.tags for chunk in chunks(html, {})) == page_of(html).tags


@pytest.mark.parametrize("html", ["<a", "<a b='>", "<!-- >", "<script>", "<script>a>", "<title>"])
def test_page_that_ends_within_something_is_open(html: str) -> None:
    assert read(html)[1]


@pytest.mark.parametrize("html", ["", "a", "<p>", "a < b", "<!-- -->", "<script></script>"])
def test_page_that_ends_between_tags_is_not_open(html: str) -> None:
    assert not read(html)[1]
