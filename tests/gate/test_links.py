from collections.abc import Mapping
from pathlib import Path

import pytest

from oefenkoffer.gate import Site, broken_links, read_site
from oefenkoffer.labels import sentence

OTHERS = {
    "index.html": b'<h1 id="top">x</h1>',
    "map/Plaat.png": b"",
    "map/page.html": b'<h2 id="a&amp;b">x</h2><a name="oud"></a>',
}


def said(files: Mapping[str, str], root: str = "/") -> list[str]:
    """What is wrong with some files beside the others, as lines of page and sentence."""
    site = Site({**OTHERS, **{path: text.encode() for path, text in files.items()}})
    return [f"{p.position} {p.code}: {sentence(p, 'en')}" for p in broken_links(site, root)]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="map/page.html">x</a>',
        "<a href='map/page.html?x=1#oud'>x</a>",
        '<a href="map/page.html#a%26b">x</a>',
        '<a href="#hier" id=hier>x</a>',
        "<a href=index.html>x</a>",
        '<a href="./map/../index.html#top">x</a>',
        '<img src="map/Plaat.png" srcset="map/Plaat.png 2x, map/Plaat.png 1x">',
        '<a href="https://voorbeeld.nl">x</a><a href="mailto:a@b.nl">x</a><a href="tel:1">x</a>',
        '<link rel="canonical" href="https://voorbeeld.nl/a.html">',
        '<img src="data:image/png;base64,AAAA">',
        '<!-- <a href="weg.html">x</a> -->',
        '&lt;a href="weg.html"&gt;',
    ],
)
def test_what_works_is_left_in_peace(link: str) -> None:
    assert said({"a.html": link}) == []


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="weg.html">x</a>', "S021: this link leads nowhere: weg.html"),
        ('<A HREF="weg.html">x</A>', "S021: this link leads nowhere: weg.html"),
        ('<img src="weg.png" alt="">', "S021: this link leads nowhere: weg.png"),
        ('<img srcset="weg.png 2x">', "S021: this link leads nowhere: weg.png"),
        ('<a href="../buiten.html">x</a>', "S021: this link leads nowhere: ../buiten.html"),
        ('<a href="/index.html">x</a>', "S021: this link leads nowhere: /index.html"),
        ('<a href="map/">x</a>', "S021: this link leads nowhere: map/"),
        ('<form action="post.php">x</form>', "S021: this link leads nowhere: post.php"),
        ('<a href="map/page.html#weg">x</a>',
         "S022: the page that this link leads to has no such place: map/page.html#weg"),
        ('<a href="#weg">x</a>', "S022: the page that this link leads to has no such place: #weg"),
        ('<img src="map/plaat.png">',
         "S023: this link has other capitals than the file: map/plaat.png"),
        ('<script src="https://elders.nl/x.js"></script>',
         "S024: this page loads something from another site: https://elders.nl/x.js"),
        ('<img src="//elders.nl/x.png">',
         "S024: this page loads something from another site: //elders.nl/x.png"),
        ('<iframe src="https://elders.nl/film"></iframe>',
         "S024: this page loads something from another site: https://elders.nl/film"),
        ('<link rel="stylesheet" href="http://elders.nl/x.css">',
         "S024: this page loads something from another site: http://elders.nl/x.css"),
    ],
)  # fmt: skip
def test_a_link_that_fails_is_told_with_its_page(link: str, expected: str) -> None:
    assert said({"a.html": link}) == [f"a.html {expected}"]


def test_a_stylesheet_may_load_from_its_own_site_only() -> None:
    css = 'a{b:url("../map/Plaat.png")} @import "//elders.nl/a.css"; c{d:url(weg.woff2)}'

    assert said({"css/a.css": css}) == [
        "css/a.css S024: this page loads something from another site: //elders.nl/a.css",
        "css/a.css S021: this link leads nowhere: weg.woff2",
    ]


def test_a_fault_on_every_page_is_told_once() -> None:
    link = '<a href="{}weg.html">x</a>'
    pages = {"a.html": link.format(""), "b.html": link.format(""), "map/c.html": link.format("../")}

    assert said(pages) == ["a.html S021: this link leads nowhere: weg.html"]


def test_the_page_for_lost_readers_has_links_from_the_top() -> None:
    page = {"404.html": '<a href="/kit/index.html">x</a><a href="/kit/weg.html">x</a>'}

    assert said(page, "/kit/") == ["404.html S021: this link leads nowhere: /kit/weg.html"]


def test_files_of_a_site_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"first")
    site = read_site(tmp_path)
    (tmp_path / "page.html").write_bytes(b"later")

    assert dict(site.files) == {"page.html": b"later"}
    assert "page.html" in site.files
    assert "other.html" not in site.files
