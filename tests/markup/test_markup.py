from contextlib import suppress
from functools import partial
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenkoffer.markup import (
    LINK_TARGET,
    PLAIN,
    MarkupRefusedError,
    html_of,
    inline_html_of,
    marked_up,
    parse,
    plain_line,
    typographic,
)
from tests.processor_time import least_seconds

HTML_AND_PLAIN = {
    # quotes and apostrophes
    "'s ochtends": ("<p>’s ochtends</p>", "’s ochtends"),
    "Hij zegt: 'Ik kom 's avonds.'": (
        "<p>Hij zegt: ‘Ik kom ’s avonds.’</p>",
        "Hij zegt: ‘Ik kom ’s avonds.’",
    ),
    "de letter 's' en 't": ("<p>de letter ‘s’ en ’t</p>", "de letter ‘s’ en ’t"),
    '"Ik betaal niet" zegt hij': ("<p>“Ik betaal niet” zegt hij</p>", "“Ik betaal niet” zegt hij"),
    "foto's": ("<p>foto’s</p>", "foto’s"),
    "€ 5": ("<p>€\N{NO-BREAK SPACE}5</p>", "€\N{NO-BREAK SPACE}5"),
    # the spaces of French signs, where no line breaks
    "Et *vous* ? « **Oui** » (non ?)": (
        "<p>Et <em>vous</em>\xa0? «\xa0<strong>Oui</strong>\xa0» (non\xa0?)</p>",
        "Et vous\xa0? «\xa0Oui\xa0» (non\xa0?)",
    ),
    # what looks like code stays text
    "<b>x</b> & <!-- y -->": (
        "<p>&lt;b&gt;x&lt;/b&gt; &amp; &lt;!-- y --&gt;</p>",
        "<b>x</b> & <!-- y -->",
    ),
    "<div>\nx\n</div>": ("<p>&lt;div&gt; x &lt;/div&gt;</p>", "<div> x </div>"),
    "&lt;script&gt;": ("<p>&lt;script&gt;</p>", "<script>"),
    '#panic() #read("x") $x$ `y` [a]': (
        "<p>#panic() #read(“x”) $x$ `y` [a]</p>",
        "#panic() #read(“x”) $x$ `y` [a]",
    ),
    "    ingesprongen": ("<p>ingesprongen</p>", "ingesprongen"),
    "#1 is geen kop": ("<p>#1 is geen kop</p>", "#1 is geen kop"),
    "[a]: http://x.nl": ("<p>[a]: http://x.nl</p>", "[a]: http://x.nl"),
    # links
    "[site](https://x.nl/?a=1&b=2)": (
        '<p><a href="https://x.nl/?a=1&amp;b=2">site</a></p>',
        "site",
    ),
    "[bel](tel:112)": ('<p><a href="tel:112">bel</a></p>', "bel"),
    "<mail@x.nl>": ('<p><a href="mailto:mail@x.nl">mail@x.nl</a></p>', "mail@x.nl"),
    "[a](javascript:alert)": ("<p>[a](javascript:alert)</p>", "[a](javascript:alert)"),
    "[a](JAVASCRIPT:alert)": ("<p>[a](JAVASCRIPT:alert)</p>", "[a](JAVASCRIPT:alert)"),
    "[a](file:///etc/passwd)": ("<p>[a](file:///etc/passwd)</p>", "[a](file:///etc/passwd)"),
    "[a](data:text/html,x)": ("<p>[a](data:text/html,x)</p>", "[a](data:text/html,x)"),
    "[a](../b.html)": ("<p>[a](../b.html)</p>", "[a](../b.html)"),
    '[a](https://x.nl/"onload=)': (
        '<p><a href="https://x.nl/%22onload=">a</a></p>',
        "a",
    ),
    # blocks
    "een\n\ntwee": ("<p>een</p><p>twee</p>", "een twee"),
    "Doe dit:\n- een\n- twee": (
        "<p>Doe dit:</p><ul><li>een</li><li>twee</li></ul>",
        "Doe dit: een twee",
    ),
    "- een\n  - twee\n\n  meer\n- drie": (
        "<ul><li><p>een</p><ul><li>twee</li></ul><p>meer</p></li><li>drie</li></ul>",
        "een twee meer drie",
    ),
    "- een\n  1. twee": ("<ul><li>een<ol><li>twee</li></ol></li></ul>", "een twee"),
    "1. een\n2. twee": ("<ol><li>een</li><li>twee</li></ol>", "een twee"),
    "0. nul": ('<ol start="0"><li>nul</li></ol>', "nul"),
    "3) drie": ('<ol start="3"><li>drie</li></ol>', "drie"),
    "> stil": ("<blockquote><p>stil</p></blockquote>", "stil"),
    # inside a paragraph
    "*a* en **b**": ("<p><em>a</em> en <strong>b</strong></p>", "a en b"),
    r"\*geen nadruk\*": ("<p>*geen nadruk*</p>", "*geen nadruk*"),
    "een  \ntwee": ("<p>een<br>twee</p>", "een twee"),
    "een\\\ntwee": ("<p>een<br>twee</p>", "een twee"),
    "een\ntwee": ("<p>een twee</p>", "een twee"),
}


@pytest.mark.parametrize("text", HTML_AND_PLAIN)
def test_html_and_plain_words(text: str) -> None:
    markup = parse(text)

    assert (html_of(markup), markup.plain) == HTML_AND_PLAIN[text]


def words(text: str) -> dict[str, Any]:
    return {"kind": "text", "text": text}


def paragraph(*children: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "paragraph", "children": list(children)}


def test_data_for_paper() -> None:

    assert parse('*Let op*:  \n[hier](https://x.nl) #x\n\n4. > "ja"\n   - nee').data == [
        paragraph(
            {"kind": "em", "children": [words("Let op")]},
            words(":"),
            {"kind": "hardbreak"},
            {"kind": "link", "target": "https://x.nl", "children": [words("hier")]},
            words(" #x"),
        ),
        {
            "kind": "ordered_list",
            "start": 4,
            "children": [
                {
                    "kind": "list_item",
                    "children": [
                        {"kind": "blockquote", "children": [paragraph(words("“ja”"))]},
                        {
                            "kind": "bullet_list",
                            "children": [
                                {"kind": "list_item", "children": [paragraph(words("nee"))]}
                            ],
                        },
                    ],
                }
            ],
        },
    ]


def test_a_place_without_blocks_gets_none() -> None:
    assert inline_html_of(parse("een *woord*")) == "een <em>woord</em>"
    assert inline_html_of(parse("een\n\ntwee")) == "<p>een</p><p>twee</p>"


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        *(
            (f"{level} kop", "heading", 0)
            for level in ("#", "##", "###", "####", "#####", "######")
        ),
        ("##", "heading", 0),
        ("tekst\n\n## kop", "heading", 2),
        ("tekst\n---", "heading", 0),
        ("een\n\ntekst\nmeer\n===", "heading", 2),
        ("```\ncode\n```", "code", 0),
        ("tekst\n~~~", "code", 1),
        ("tekst\n\n***", "rule", 2),
        ("- een\n- ***", "rule", 1),
        ("![a](https://x.nl/y.png)", "picture", 0),
        ("een\ntwee  \ndrie ![a](y.png)", "picture", 2),
        ("> een\n> *twee\n> [![a](y.png)](https://x.nl)*", "picture", 2),
        ("- a\n  - b\n    - c\n      - d", "depth", 3),
        (">" * 30 + " diep", "depth", 0),
        ("tekst\n| a | b |", "table", 1),
        ("- een\n- | a |", "table", 1),
        ("Zie [folder]()", "link", 0),
        ("een\ntwee *[folder]( )*", "link", 1),
    ],
)
def test_what_has_no_place_is_refused_with_its_line(text: str, kind: str, line: int) -> None:
    with pytest.raises(MarkupRefusedError) as caught:
        parse(text)

    assert (caught.value.kind, caught.value.line) == (kind, line)


def test_lists_may_stand_three_deep() -> None:
    assert parse("- a\n  - b\n    - c").plain == "a b c"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('\'s Avonds "nee"', "’s Avonds “nee”"),
        ("Zij: 'ik kom 's avonds.'", "Zij: ‘ik kom ’s avonds.’"),
        ("€ 5 of € 6", "€\N{NO-BREAK SPACE}5 of €\N{NO-BREAK SPACE}6"),
        ("Cas : « oui » ?", "Cas{0}: «{0}oui{0}»{0}?".format("\N{NO-BREAK SPACE}")),
        ("*geen* [opmaak](x) <b>", "*geen* [opmaak](x) <b>"),
        ("# geen kop", "# geen kop"),
    ],
)
def test_a_line_has_typography_and_no_markup(typed: str, set_: str) -> None:
    assert typographic(typed) == set_


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("# Kop", "heading"),
        ("###### Kop", "heading"),
        ("- punt", "list"),
        ("* punt", "list"),
        ("• punt", "list"),
        ("– punt", "list"),
        ("| a | b |", "table"),
        ("Een *woord*", "emphasis"),
        ("__Let op__", "emphasis"),
        ("Zie [site](https://x.nl)", "link"),
        ("Zie <https://x.nl>", "link"),
        ("Zie [site]()", "link"),
        ("![plaat](x.png)", "picture"),
        ("Hier ![plaat](https://x.nl/a.png)", "picture"),
    ],
)
def test_markup_in_one_line_is_refused(line: str, kind: str) -> None:
    with pytest.raises(MarkupRefusedError) as caught:
        plain_line(line)

    assert (caught.value.kind, caught.value.line) == (kind, 0)


AS_TYPED = ["1. Kennismaken", "2) Oefenen", "a. Kies", "#1 van de lijst", "Rood | groen", "a & b"]
AS_TYPED += ["Naam* en adres*", "> 5 jaar", "-5 graden", "+ en -", "snake_case_naam", "Naam: ____"]
AS_TYPED += ["`knop`", "[rol]", "C:\\map", "<b>", "&amp;", "$x$ #panic()", "==", "~~~", "5 * 3 * 2"]


@pytest.mark.parametrize("line", AS_TYPED)
def test_one_line_stays_as_it_was_typed(line: str) -> None:
    assert plain_line(line) == line


@pytest.mark.parametrize("sign", "•▪●◦‣·–—→")
def test_lines_with_the_sign_of_a_list_are_a_list(sign: str) -> None:
    text = f"Let op:\n{sign} een\n{sign}  twee\n\nSlot"

    assert html_of(parse(text)) == "<p>Let op:</p><ul><li>een</li><li>twee</li></ul><p>Slot</p>"


@pytest.mark.parametrize(
    "text", ["– een\ntwee", "een\n– twee\ndrie", "• een – twee", "–een", "– een\n→ twee"]
)
def test_one_line_that_begins_with_a_sign_is_no_list(text: str) -> None:
    assert parse(text).plain == text.replace("\n", " ")


PIECES = [
    "a ",
    " ",
    "[",
    "[a](",
    "[](x)",
    "*a ",
    "**a",
    "_a",
    "![",
    "> ",
    "- ",
    "`a",
    "\\",
    "&",
    "<a ",
]
PIECES += ["'a ", '"a ', "a\n", "|", "| a | b |\n", "#", "1. a\n", "\t", "\n", "• a\n", "a\n===\n"]
PIECES += ["|-|\n", "| a |\n|-|\n|a", "a\tb\n", "a \t", "\\|", "|<br>"]
PIECES += ["https://x.nl ", "<https://x.nl>", "!", "]", ")", "~", "€ ", "'s ", "<!--", "(((", "a|"]


@pytest.mark.uncounted
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    short, long = (f"x{piece * (length // len(piece))}x" for length in (2_000, 16_000))

    enough = max(0.1, 24 * least_seconds(partial(_read, short), enough=0.1 / 24))
    assert least_seconds(partial(_read, long), enough) < enough


def _read(text: str) -> None:
    for reader in (parse, plain_line):
        with suppress(MarkupRefusedError):
            reader(text)


class Tags(HTMLParser):
    """Collects each tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, name, value or "") for name, value in attrs or [("", "")]]


TABLE = {
    ("div", "class", "ok-scroll"),
    ("div", "role", "region"),
    ("div", "tabindex", "0"),
    ("table", "class", "ok-text-table"),
    ("th", "scope", "col"),
    *((tag, "class", f"ok-{side}") for tag in ("th", "td") for side in ("center", "right")),
}
"""The attributes of a table and its cells, whatever stands in it."""

SIGNS = st.sampled_from(
    [
        *"ab \n\n*_[]()<>#!-\"'&>`~€1.\t",
        *("[a](javascript:x)", "[a](https://x.nl)", "<b onclick=x>"),
        *("| a | b |\n", "|:-:|-:|\n", '| " | <br> |\n', "|-|\n"),
    ]
)


@pytest.mark.uncounted
@given(st.lists(SIGNS, max_size=30).map("".join) | st.text())
@settings(max_examples=300)
def test_no_text_becomes_code(text: str) -> None:
    tags = Tags()
    try:
        tags.feed(html_of(parse(text)))
    except MarkupRefusedError:
        return
    names = ["p", "em", "strong", "ul", "ol", "li", "blockquote", "br"]
    names += ["table", "thead", "tbody", "tr", "th", "td"]
    blocks = {(tag, "", "") for tag in names} | TABLE

    assert [
        (tag, name, value)
        for tag, name, value in set(tags.found) - blocks
        if (tag, name) not in {("ol", "start"), ("div", "aria-label")}
        and not ((tag, name) == ("a", "href") and LINK_TARGET.match(value))
    ] == []


@given(st.from_regex(PLAIN, fullmatch=True))
@settings(max_examples=300)
def test_plain_line_is_read_as_any_text_is(line: str) -> None:
    assert parse(line) == marked_up(line)


@pytest.mark.parametrize(
    "line", ["Bel 1 (of € 5) – nu.", "a. Kies", "x: y ", "a - b…", "Wat?  Nee", "www.voorbeeld.nl"]
)
def test_ordinary_line_is_read_as_any_text_is(line: str) -> None:
    assert parse(line) == marked_up(line)
