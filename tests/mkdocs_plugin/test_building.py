import errno
import io
import logging
import os
import posixpath
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from jinja2 import UndefinedError
from mkdocs import utils
from PIL import Image

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.labels import reports, sentence
from oefenkoffer.mkdocs_plugin import build_site, building, plugin
from oefenkoffer.mkdocs_plugin.building import refuse_settings
from oefenkoffer.mkdocs_plugin.exporting import exported
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Audience, Release
from tests.digests import digests
from tests.mkdocs_plugin.project import CONFIG, PAGES, PAPERS, made, own, project
from tests.sample import workshop

PUBLIC = {
    "404.html",
    "actieplan.html",
    "casussen/index.html",
    "casussen/reserveren.html",
    "casussen/te-laat.html",
    "index.html",
    "search/search_index.js",
    "search/search_index.json",
    "spiekkaart.html",
    "print/invulblad-actieplan.pdf",
    "theorie/nee.html",
    "toets-vooraf.html",
    "zinnen.html",
}
APP = {"offline.js", "site.webmanifest"}
"""What keeps the site on a phone: for participants only."""

SLIDES = {"presentatie.html"}
"""What participants have and the trainer does not: the trainer has a deck with the answers."""

TRAINER_SLIDES = "presentatie-met-antwoorden.html"

SECRETS = (
    "Je bent ziek geweest",
    "Ik betaal die boete niet",
    "Je lag in het ziekenhuis",
    "Je vindt de boete eigenlijk eerlijk",
    "Dat wist ik niet",
    "Het boek was gereserveerd",
    "Vraagt naar het verhaal",
    "Welke zin maakte het nee geloofwaardig",
    "Laat deze casus eerst rustig spelen",
    "Meteen over geld beginnen",
    "Een boete staat in het reglement",
    "Je bent moe en stil",
    "Zo maak je een casus",
)
"""Texts of the sample that participants never see, before or after."""

ANSWERS = (
    "Anderen wachtten op dit boek",
    "Iedereen die een pas heeft",
    "Wat vervelend dat u ziek was",
    "Eén reden is genoeg",
)


def build(
    config: Path, site: Path, audience: Audience = "participants", release: Release = "before"
) -> str:
    """Build a site; all that can be read in it comes back as one text."""
    build_site(config, site, audience=audience, release=release, papers=PAPERS)
    read = {".html", ".json", ".js", ".txt", ".xml"}
    files = (path for path in site.rglob("*") if path.suffix in read)
    texts = (path.read_text(encoding="utf-8") for path in files)
    return "\n".join(re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), t) for t in texts)


def problems(tmp_path: Path, pages: dict[str, str], config: str = CONFIG) -> list[str]:
    """What is wrong with a site, as lines of place, code and sentence."""
    with pytest.raises(KitProblems) as caught:
        build(project(tmp_path, pages, config), tmp_path / "site")
    return [f"{p.position}: {p.code} {sentence(p, 'en')}" for p in caught.value.problems]


def test_participants_get_their_pages_and_no_others(tmp_path: Path) -> None:
    text = build(project(tmp_path), tmp_path / "site")

    assert own(tmp_path / "site") == PUBLIC | APP | SLIDES
    assert [secret for secret in (*SECRETS, *ANSWERS) if secret in text] == []


def test_after_the_workshop_participants_get_answers_and_the_handout(tmp_path: Path) -> None:
    text = build(project(tmp_path), tmp_path / "site", release="after")

    assert own(tmp_path / "site") == PUBLIC | APP | SLIDES | {
        "print/hand-out-te-laat.pdf",
        "print/invulblad-toets-vooraf.pdf",
    }
    assert [secret for secret in SECRETS if secret in text] == []
    assert [answer for answer in ANSWERS if answer not in text] == []


def test_trainer_gets_everything_under_a_banner(tmp_path: Path) -> None:
    text = build(project(tmp_path), tmp_path / "site", audience="trainer")

    site = tmp_path / "site"
    papers = {paper.path for paper in PAPERS}
    cases = ("te-laat", "reserveren")
    cards = {f"casussen/{case}-kaart-{number}.png" for case in cases for number in (1, 2, 3)}
    added = {"handleiding/index.html", "printen.html", "robots.txt"} | papers | cards
    assert own(site) == PUBLIC | added | {TRAINER_SLIDES}
    assert [secret for secret in (*SECRETS, *ANSWERS) if secret not in text] == []
    banner = branding_of(workshop()).labels.text("site.trainer_banner")
    pages = {name: data.decode() for name, data in made(site).items() if name.endswith(".html")}
    # Why no banner on the slides: they go on the wall, before the participants.
    assert '<meta name="robots" content="noindex">' in pages.pop(TRAINER_SLIDES)
    assert [name for name, page in pages.items() if banner not in page] == []
    assert [name for name, page in pages.items() if 'content="noindex, nofollow"' not in page] == []


def test_what_lies_among_the_pages_by_mistake_is_not_published(tmp_path: Path) -> None:
    config = project(
        tmp_path,
        PAGES
        | {
            "kaart.json": "Je bent ziek geweest",
            "oud/kaart.csv": "Je bent ziek geweest",
            ".verborgen.md": "Je bent ziek geweest",
            ".map/pagina.md": "Je bent ziek geweest",
            "~$foto.png": "Je bent ziek geweest",
            "handout.md~": "Je bent ziek geweest",
            "map~/foto.png": "Je bent ziek geweest",
            "kladblok.md": "Je bent ziek geweest",
            "rollen.docx": "Je bent ziek geweest",
            "deelnemers.pdf": "Je bent ziek geweest",
            "index.md": f"{PAGES['index.md']}\n![Een foto](foto.png)\n",
        },
    )
    (tmp_path / "docs" / "foto.png").write_bytes(png("white"))
    (tmp_path / "docs" / "groep.png").write_bytes(png("black"))
    (tmp_path / "docs" / "link.png").symlink_to(tmp_path / "roleplays" / "cases" / "te-laat.yml")
    (tmp_path / "docs" / "map").symlink_to(tmp_path / "roleplays")

    build(config, tmp_path / "site")

    pictures = {path.name for path in (tmp_path / "site/assets/plaatjes").iterdir()}
    assert own(tmp_path / "site") == PUBLIC | APP | SLIDES
    assert pictures == {clean(png("white")).name}


def test_without_a_nav_a_page_goes_online_when_the_start_page_leads_to_it(tmp_path: Path) -> None:
    start, rest = CONFIG.index("nav:"), CONFIG.index("theme:")
    without_nav = CONFIG[:start] + CONFIG[rest:]
    pages = PAGES | {
        "index.md": f"{PAGES['index.md']}\nLees [nee](theorie/nee.md).\n",
        "kladblok.md": "# Kladblok\n",
        "deelnemers.md": "# Wie er komen\n\n[Terug](index.md)\n",
    }

    build(project(tmp_path, pages, without_nav), tmp_path / "site")

    published = own(tmp_path / "site")
    assert {"index.html", "theorie/nee.html", "casussen/te-laat.html"} <= published
    assert published & {"kladblok.html", "deelnemers.html", "handleiding/index.html"} == set()


def test_case_among_the_pages_is_refused_on_either_site(tmp_path: Path) -> None:
    pages = PAGES | {"kaart.yml": "persona: ziek", "oud/kaart.YAML": "persona: ziek"}

    found = problems(tmp_path, pages)

    assert [line.partition(" ")[0] for line in found] == ["docs/kaart.yml:", "docs/oud/kaart.YAML:"]
    assert all("K046" in line for line in found)


def test_trainer_may_read_pages_outside_the_nav_but_no_data(tmp_path: Path) -> None:
    config = project(tmp_path, PAGES | {"kladblok.md": "Eerst koffie", "kaart.json": "{}"})

    build(config, tmp_path / "site", audience="trainer")

    found = own(tmp_path / "site")
    assert ("kladblok.html" in found, "kaart.json" in found) == (True, False)


def test_form_does_not_push_away_a_page_that_somebody_wrote(tmp_path: Path) -> None:
    config = CONFIG.replace("  - spiekkaart.md\n", "  - spiekkaart.md\n  - actieplan.md\n")

    found = problems(tmp_path, PAGES | {"actieplan.md": "# Mijn eigen plan\n"}, config)

    assert found == [
        (
            "roleplays/forms.yml:4:14: S006 the form would be docs/actieplan.md on the site,"
            " but that page is there already"
        )
    ]


def test_answer_of_a_form_that_slips_into_a_page_stops_the_build(tmp_path: Path) -> None:
    pages = PAGES | {"index.md": "# Welkom\n\n<!-- Iedereen die een pas heeft. -->\n"}
    config = project(tmp_path, pages)
    exported_page = exported(config, audience="participants", release="after")
    assert exported_page

    with pytest.raises(KitProblems) as caught:
        exported(config, audience="participants", release="before")

    assert [str(p.position) for p in caught.value.problems] == ["roleplays/forms.yml:28:21"]


def test_pages_link_to_every_form_on_the_site_wherever_they_ask(tmp_path: Path) -> None:
    asked = "# Hier\n\n<!-- oefenkoffer: forms -->\n"
    build(
        project(tmp_path, PAGES | {"index.md": asked, "theorie/nee.md": asked}), tmp_path / "site"
    )

    links = re.compile(r'<li><a href="([^"]+)">([^<]+)</a></li>')
    pages = made(tmp_path / "site")
    found = {
        name: links.findall(
            pages[name].decode().split('<ul class="ok-forms">')[1].split("</ul>")[0]
        )
        for name in ("index.html", "theorie/nee.html")
    }
    assert found == {
        "index.html": [
            ("actieplan.html", "Mijn actieplan"),
            ("toets-vooraf.html", "Weet je het nog"),
        ],
        "theorie/nee.html": [
            ("../actieplan.html", "Mijn actieplan"),
            ("../toets-vooraf.html", "Weet je het nog"),
        ],
    }


@pytest.mark.parametrize(
    ("release", "papers"), [("before", ["actieplan"]), ("after", ["actieplan", "toets-vooraf"])]
)
def test_form_links_to_its_sheet_once_everyone_may_have_it(
    tmp_path: Path, release: Release, papers: list[str]
) -> None:
    build(project(tmp_path), tmp_path / "site", release=release)

    pages = made(tmp_path / "site")
    found = [
        form
        for form in ("actieplan", "toets-vooraf")
        if f'href="print/invulblad-{form}.pdf"' in pages[f"{form}.html"].decode()
    ]
    assert found == papers


NO_PLACE = "the page that this link leads to has no such place"


def test_broken_links_are_reported_where_they_stand(tmp_path: Path) -> None:
    pages = PAGES | {
        "index.md": "# Welkom\n\nLees [dit](theorie/weg.md).\n\nEn [dat](/theorie/nee.md).\n",
        "theorie/nee.md": "# Nee\n\nZie [te laat](../casussen/te-laat.md#persona).\n",
    }

    assert problems(tmp_path, pages) == [
        "docs/index.md:3:12: S001 this link does not work: theorie/weg.md",
        "docs/index.md:5:10: S002 this link begins with a slash: /theorie/nee.md",
        f"docs/theorie/nee.md:3:15: S022 {NO_PLACE}: ../casussen/te-laat.md#persona",
    ]


def test_an_address_that_is_none_is_told_at_its_page(tmp_path: Path) -> None:
    pages = PAGES | {"index.md": "# Welkom\n\nZie [ons](https://[onze-site].nl).\n"}

    (problem,) = problems(tmp_path, pages)

    # Why no more: each release of Python says otherwise what is wrong.
    assert problem.startswith("docs/index.md: S001 this link does not work: ")


def test_a_template_that_is_not_there_is_told_at_its_page(tmp_path: Path) -> None:
    pages = PAGES | {"index.md": "---\ntemplate: weg.html\n---\n# Welkom\n"}

    (problem,) = problems(tmp_path, pages)

    assert problem.startswith("docs/index.md:2:11: S037 the top of this page asks for a template")


def test_a_template_of_the_workshop_that_breaks_is_told_at_its_page(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    template = '{% extends "base.html" %}{% block content %}{{ 3 + page.meta.own }}{% endblock %}'
    (tmp_path / "own/main.html").write_text(template, encoding="utf-8")
    pages = PAGES | {"index.md": "---\nown: veel\n---\n# Welkom\n"}
    config = CONFIG.replace("  name: material\n", "  name: material\n  custom_dir: own\n")

    (problem,) = problems(tmp_path, pages, config)

    assert problem.startswith("docs/index.md: S005 the site cannot be made like this: TypeError: ")


def test_a_template_of_the_theme_that_breaks_is_told_at_the_settings(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("extra: {analytics: {provider: x}}\n", encoding="utf-8")

    assert problems(tmp_path, PAGES, f"INHERIT: base.yml\n{CONFIG}") == [
        (
            "mkdocs.yml: S005 the site cannot be made like this: "
            "TemplateNotFound: 'partials/integrations/analytics/x.html' not found"
        )
    ]


def test_a_template_of_ours_that_breaks_is_a_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "for_templates", lambda *_args, **_more: {"words": 3})

    with pytest.raises(UndefinedError):
        build(project(tmp_path), tmp_path / "site")


def test_a_first_page_for_later_is_for_the_trainer_now(tmp_path: Path) -> None:
    pages = PAGES | {"index.md": "---\nrelease: after\n---\n# Welkom\n"}

    assert problems(tmp_path, pages) == [
        (
            "docs/index.md:2:10: S034 "
            "participants do not get this first page yet, and the site cannot do without"
        )
    ]
    build(tmp_path / "mkdocs.yml", tmp_path / "trainer", "trainer")


def test_an_address_in_html_that_is_none_is_told_at_its_line(tmp_path: Path) -> None:
    pages = PAGES | {"index.md": '# Welkom\n\nZie <a href="https://[ons].nl">ons</a>.\n'}

    assert problems(tmp_path, pages) == [
        "docs/index.md:3:14: S021 this link leads nowhere: https://[ons].nl"
    ]


def test_a_name_may_be_written_with_an_e_of_one_or_two_signs(tmp_path: Path) -> None:
    one, two = "théo.md", "the\u0301o.md"
    pages = PAGES | {
        "index.md": f"# Welkom\n\n[Een]({one}) [twee]({two})\n",
        two: "# Theo\n\nHallo.\n",
    }
    config = CONFIG.replace("theorie/nee.md", one)

    text = build(project(tmp_path, pages, config), tmp_path / "site")

    assert "Hallo." in text
    assert text.count(f'href="{quote(two.replace(".md", ".html"))}"') >= len((one, two))


def test_link_to_the_manual_is_broken_for_participants(tmp_path: Path) -> None:
    pages = PAGES | {"index.md": "# Welkom\n\n[Zo](handleiding/index.md)\n"}

    assert problems(tmp_path, pages) == [
        "docs/index.md:3:6: S001 this link does not work: handleiding/index.md"
    ]


def test_page_that_nav_names_in_vain_is_reported(tmp_path: Path) -> None:
    config = CONFIG.replace("theorie/nee.md", "theorie/ja.md")

    found = problems(tmp_path, {"index.md": "# Welkom"}, config)

    assert found == ["mkdocs.yml:7:9: S003 nav names theorie/ja.md, but there is no such page"]


def test_site_without_our_plugin_is_refused(tmp_path: Path) -> None:
    config = CONFIG.replace("  - oefenkoffer\n", "")

    assert problems(tmp_path, dict(PAGES), config) == [
        "mkdocs.yml: S004 oefenkoffer is not among the plugins"
    ]


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (
            "site_name: x\nplugins: [nergens]",
            "mkdocs.yml:2:11: S035 this plugin is not installed: nergens",
        ),
        (
            "site_name: x\nplugins: [oefenkoffer, optimize]",
            "mkdocs.yml:2:24: S035 this plugin does not work in a kit: optimize",
        ),
        ("- a", "mkdocs.yml: S033 this file cannot be read as settings, here or just above"),
    ],
)
def test_settings_that_mkdocs_refuses_become_a_problem(
    tmp_path: Path, config: str, told: str
) -> None:
    assert problems(tmp_path, dict(PAGES), config) == [told]


def settings_of(project: Path, plugins: str) -> Path:
    """An `mkdocs.yml` with more plugins, in a project with a folder of pages."""
    (project / "docs").mkdir()
    config = project / "mkdocs.yml"
    config.write_text(f"plugins: [oefenkoffer, {plugins}]")
    return config


def test_plugin_of_somebody_else_that_breaks_down_is_named(tmp_path: Path) -> None:
    """A blog wants its first page, which nobody leads to and we therefore leave out."""
    pages = {**PAGES, "blog/index.md": "# Blog\n"}

    (told,) = problems(tmp_path, pages, CONFIG.replace("  - search:", "  - blog\n  - search:"))

    assert told == "mkdocs.yml:26:5: S035 this plugin breaks down: blog"


@pytest.mark.parametrize("named", [True, False])  # a write that fails tells no name
def test_disk_that_is_full_is_no_fault_of_the_plugin_that_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    def full(_: bytes, file: str) -> None:
        if "search_index" in file:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), *[file] * named)

    monkeypatch.setattr(utils, "write_file", full)

    with pytest.raises(OSError, match="No space left"):
        build(project(tmp_path), tmp_path / "site")


def test_plugin_that_lacks_what_it_needs_is_told_by_check_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "NEEDS", {"social": ("nowhere",), "blog": ("pathlib",)})
    config = settings_of(tmp_path, "blog, material/social")

    with pytest.raises(KitProblems) as refused:
        refuse_settings(config, branding_of(workshop()).labels)

    (problem,) = refused.value.problems
    assert (problem.position.column, sentence(problem, "en")) == (
        39,
        "the plugin social cannot work here: this is not installed: nowhere",
    )


@pytest.mark.parametrize("settings", ["optimize: {enabled: false}", "blog"])
def test_plugin_that_hinders_nothing_is_left_alone(tmp_path: Path, settings: str) -> None:
    refuse_settings(settings_of(tmp_path, settings), branding_of(workshop()).labels)


def test_settings_that_are_no_yaml_are_refused_at_their_place(tmp_path: Path) -> None:
    assert problems(tmp_path, dict(PAGES), "site_name: [") == [
        "mkdocs.yml:1:13: S033 this file cannot be read as settings, here or just above"
    ]


def test_mistake_in_a_case_comes_back_as_the_problem_that_it_is(tmp_path: Path) -> None:
    config = project(tmp_path)
    case = tmp_path / "roleplays" / "cases" / "te-laat.yml"
    case.write_text(case.read_text(encoding="utf-8") + "tittle: x\n", encoding="utf-8")

    with pytest.raises(KitProblems) as caught:
        build(config, tmp_path / "site")

    assert "M013" in reports(caught.value, "nl")
    assert "S005" not in reports(caught.value, "nl")


def test_equal_input_gives_equal_bytes_on_any_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = project(tmp_path, config=f"{CONFIG}site_url: https://voorbeeld.nl/kit/\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    build(config, tmp_path / "one")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    build(config, tmp_path / "two")

    assert digests(made(tmp_path / "one")) == digests(made(tmp_path / "two"))


def test_page_asks_nothing_of_another_host(tmp_path: Path) -> None:
    build(project(tmp_path), tmp_path / "site", release="after")

    asked = re.compile(
        r"""(?:src|srcset|poster|action)\s*=\s*["']?(?:https?:)?//[^"'\s>]+"""
        r"""|<link[^>]+href=["']?(?:https?:)?//[^>]+"""
        r"""|@import[^;]+//[^;]+|url\(["']?(?:https?:)?//[^)]+"""
        r"""|unpkg\.com/iframe-worker|fonts\.(?:googleapis|gstatic)\.com"""
    )
    read = {".html", ".css", ".js"}
    texts = {
        name: data.decode()
        for name, data in made(tmp_path / "site").items()
        if Path(name).suffix in read
    }
    assert {name: asked.findall(text) for name, text in texts.items() if asked.search(text)} == {}
    assert "assets/oefenkoffer/iframe-worker.js" in texts["index.html"]


def test_pages_tell_nothing_of_how_they_were_made(tmp_path: Path) -> None:
    build(project(tmp_path), tmp_path / "site")

    pages = [data.decode() for name, data in made(tmp_path / "site").items() if ".html" in name]
    tell = re.compile(r'name="generator"|name="author"|<!--|Made with|' + re.escape(str(tmp_path)))
    assert [found for page in pages for found in tell.findall(page)] == []


def test_comment_in_a_page_stays_with_its_author(tmp_path: Path) -> None:
    comment = (
        "# Welkom\n\nHallo <!-- later\nschrappen --> daar.\n\n<!-- blok -->\n\n`<!-- code -->`\n"
    )
    config = project(tmp_path, PAGES | {"index.md": comment})

    text = build(config, tmp_path / "site")

    assert ("schrappen" in text, "blok" in text) == (False, False)
    assert "<code>&lt;!-- code --&gt;</code>" in text


def test_links_of_generated_pages_lead_somewhere(tmp_path: Path) -> None:
    build(project(tmp_path), tmp_path / "site", audience="trainer")

    files = made(tmp_path / "site")
    links = [
        (name, link)
        for name, data in files.items()
        if name.endswith(".html") and name != "404.html"
        for link in re.findall(r'(?:href|src)="([^"#?]+)[^"]*"', data.decode())
        if not link.startswith(("http", "mailto:", "javascript:"))
    ]
    lost = [
        (name, link)
        for name, link in links
        if posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) not in files
    ]
    assert lost == []
    assert ("casussen/te-laat.html", "../print/rolkaarten-te-laat.pdf") in links


def test_logger_is_left_as_it_was(tmp_path: Path) -> None:
    logger = logging.getLogger("mkdocs")
    before = (logger.propagate, logger.level, list(logger.handlers))

    build(project(tmp_path), tmp_path / "site")

    assert (logger.propagate, logger.level, list(logger.handlers)) == before


def png(colour: str) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (2, 2), colour).save(out, "PNG")
    return out.getvalue()


def test_picture_and_logo_of_the_workshop_come_along(tmp_path: Path) -> None:
    config = project(tmp_path)
    cases = tmp_path / "roleplays"
    (cases / "balie.png").write_bytes(png("white"))
    (cases / "logo.png").write_bytes(png("black"))
    with (cases / "cases" / "te-laat.yml").open("a", encoding="utf-8") as case:
        case.write("picture: {file: balie.png, alt: Een volle balie}\n")
    with (cases / "kit.yml").open("a", encoding="utf-8") as kit:
        kit.write("style:\n  logo: {file: logo.png, alt: De bibliotheek}\n")

    text = build(config, tmp_path / "site")

    files = made(tmp_path / "site")
    picture, logo = clean(png("white")), clean(png("black"))
    assert files[f"casussen/te-laat-{picture.name}"] == picture.data
    assert files[f"assets/oefenkoffer/{logo.name}"] == logo.data
    assert f'<img class="ok-picture" src="te-laat-{picture.name}" alt="Een volle balie">' in text
    assert f'<img src="../assets/oefenkoffer/{logo.name}" alt="logo">' in text


def test_title_of_the_kit_is_text_and_never_code(tmp_path: Path) -> None:
    config = project(tmp_path)
    kit = tmp_path / "roleplays" / "kit.yml"
    title = "Nee zeggen in de bibliotheek"
    text = kit.read_text(encoding="utf-8").replace(title, "Ja & <b>nee</b>")
    kit.write_text(text, encoding="utf-8")

    page = build(config, tmp_path / "site")

    assert "<title>Ja &amp; &lt;b&gt;nee&lt;/b&gt;</title>" in page
    assert ("<b>nee" in page, "&amp;amp;" in page) == (False, False)
