"""Pictures of pages: clean, at addresses of ours, and every link leads to them."""

import re
from pathlib import Path

import pytest

from oefenkoffer.labels import report
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.mkdocs_plugin.page_pictures import with_addresses
from oefenkoffer.problems import KitProblems
from tests.mkdocs_plugin.project import CONFIG, PAGES, project
from tests.pictures import jpeg, png

STYLE = "plugins:\n", "extra_css: [stijl.css]\nplugins:\n"
LOGO = "  language: nl\n", "  language: nl\n  logo: beeld/merk.png\n"


def site(folder: Path, config: Path) -> Path:
    build_site(config, folder / "s", audience="participants", release="before", papers=())
    return folder / "s"


def test_every_link_to_a_picture_leads_to_it(tmp_path: Path) -> None:
    page = (
        "# Nee\n\n![a](beeld/een.jpg) [b](beeld/een.jpg)\n\n"
        "<p><img src='beeld/een.jpg' alt=c srcset='beeld/een.jpg 2x'></p>\n"
    )
    config = project(tmp_path, {**PAGES, "theorie/nee.md": page})
    (tmp_path / "docs/theorie/beeld").mkdir(parents=True)
    (tmp_path / "docs/theorie/beeld/een.jpg").write_bytes(jpeg(6))
    built = site(tmp_path, config)

    (picture,) = (built / "assets/plaatjes").iterdir()
    (written,) = (built / "theorie").rglob("*.html")
    html = written.read_text(encoding="utf-8")
    links = re.findall(r"""(?:src|href|srcset)=["']?([^"'\s>]*plaatjes/[^"'\s>]*)""", html)
    assert len(links) == 4
    assert {(written.parent / link).resolve() for link in links} == {picture}
    assert "een.jpg" not in html


def test_what_settings_and_stylesheets_name_keeps_its_name(tmp_path: Path) -> None:
    config = project(tmp_path, PAGES, CONFIG.replace(*STYLE).replace(*LOGO))
    (tmp_path / "docs/beeld").mkdir()
    for name in ("merk.png", "rand.png", "los.png"):
        (tmp_path / "docs/beeld" / name).write_bytes(png())
    (tmp_path / "docs/stijl.css").write_text("a{background:url(beeld/rand.png)}", encoding="utf-8")
    built = site(tmp_path, config)

    assert {path.name for path in (built / "beeld").iterdir()} == {"merk.png", "rand.png"}
    assert b"KANARIE" not in (built / "beeld/merk.png").read_bytes()


def test_a_bad_picture_stops_the_site_with_its_path(tmp_path: Path) -> None:
    config = project(tmp_path)
    (tmp_path / "docs/a.jpg").write_bytes(jpeg(1)[:900])
    (tmp_path / "docs/b.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>', encoding="utf-8"
    )
    with pytest.raises(KitProblems) as caught:
        site(tmp_path, config)

    assert [report(p, "en").partition(" ")[0] for p in caught.value.problems] == [
        "docs/a.jpg:",
        "docs/b.svg:",
    ]


MOVED = {"map/een & twee.jpg": "assets/plaatjes/0.jpg"}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ('<img src="een &amp; twee.jpg">', '<img src="../assets/plaatjes/0.jpg">'),
        ("<IMG alt='a>b' src='een%20&amp;%20twee.jpg' />",
         '<img src="../assets/plaatjes/0.jpg" alt="a&gt;b">'),
        ('<a href="/map/een & twee.jpg">x</a>', '<a href="../assets/plaatjes/0.jpg">x</a>'),
        ('<img src="https://elders.nl/map/een & twee.jpg">',
         '<img src="https://elders.nl/map/een & twee.jpg">'),
        ("<code>een & twee.jpg</code>", "<code>een & twee.jpg</code>"),
        ('<!-- <img src="een & twee.jpg"> -->', '<!-- <img src="een & twee.jpg"> -->'),
        ('<img src="drie.jpg" alt="een & twee.jpg">', '<img src="drie.jpg" alt="een & twee.jpg">'),
    ],
)  # fmt: skip
def test_html_of_an_author_leads_to_pictures_where_they_are(typed: str, written: str) -> None:
    assert with_addresses(typed, "map/pagina.html", MOVED) == written
