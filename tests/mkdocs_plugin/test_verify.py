"""What a build refuses to let out, and that hidden fields leave no trace at all."""

from pathlib import Path

import pytest

from oefenkoffer.labels import sentence
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.problems import KitProblems
from oefenkoffer.vocabulary import Audience, Release
from tests.digests import digests
from tests.mkdocs_plugin.project import PAGES, made, project

pytestmark = pytest.mark.uncounted

RELEASES: tuple[Release, ...] = ("before", "after")

ASKED = "roleplays/cases/te-laat.yml:47:19: S020 roles.lezer.disclose.if_asked.0.answer"
LOADS = "this page loads something from another site"

PRIVATE = (
    ("Je leest elke week een boek.", "Je haat lezen en je komt voor de koffie."),
    ('"Ik betaal die boete niet."', '"Wat een onzin, zo een boete."'),
    ("Je lag in het ziekenhuis.", "Je was drie weken op reis."),
    ("Meteen over geld beginnen.", "Te lang blijven praten."),
    ("Laat deze casus eerst rustig spelen.", "Speel deze casus altijd twee keer."),
    ("Welke zin maakte het nee geloofwaardig?", "Wie had er het meeste geduld?"),
    ("{emotion: onbegrip, intensity: 2}", "{emotion: woede, intensity: 4}"),
    ("Je bent moe en stil.", "Je huilt aan de balie."),
    ("watch: [explains_why, listens]", "watch: [listens]"),
)
"""Texts of the sample that no participant ever sees, each with another in its place."""

ANSWER = ("Anderen wachtten op dit boek.", "Er stonden vier mensen op de lijst.")
"""A text that they see after the release only."""


def build(config: Path, site: Path, release: Release = "before") -> dict[str, bytes]:
    build_site(config, site, audience="participants", release=release, papers=())
    return made(site)


def problems(config: Path, audience: Audience = "participants") -> list[str]:
    with pytest.raises(KitProblems) as caught:
        build_site(config, config.parent / "site", audience=audience, release="before", papers=())
    return [f"{p.position}: {p.code} {sentence(p, 'en')}" for p in caught.value.problems]


def change(folder: Path, *changes: tuple[str, str]) -> None:
    case = folder / "roleplays" / "cases" / "te-laat.yml"
    text = case.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    case.write_text(text, encoding="utf-8")


def test_fields_that_participants_never_see_do_not_change_a_byte(tmp_path: Path) -> None:
    config = project(tmp_path)
    one = {release: build(config, tmp_path / f"1-{release}", release) for release in RELEASES}
    change(tmp_path, *PRIVATE)
    two = {release: build(config, tmp_path / f"2-{release}", release) for release in RELEASES}

    for release in RELEASES:
        assert digests(one[release]) == digests(two[release]), release


def test_an_answer_changes_the_site_after_the_release_only(tmp_path: Path) -> None:
    config = project(tmp_path)
    before, after = build(config, tmp_path / "1"), build(config, tmp_path / "2", "after")
    change(tmp_path, ANSWER)

    assert digests(build(config, tmp_path / "3")) == digests(before)
    assert build(config, tmp_path / "4", "after") != after


def test_a_release_that_is_taken_back_leaves_no_trace(tmp_path: Path) -> None:
    config = project(tmp_path)
    before = build(config, tmp_path / "site")
    after = build(config, tmp_path / "site", "after")

    assert after.keys() - before.keys() == {
        "print/hand-out-reserveren.pdf",
        "print/hand-out-te-laat.pdf",
        "print/invulblad-toets-vooraf.pdf",
    }
    assert digests(build(config, tmp_path / "site")) == digests(before)


def test_a_secret_in_a_template_of_the_project_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "404.html").write_text("<i title='Je lag in het ziekenhuis.'></i>")
    config = project(tmp_path)
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("name: material\n", "name: material\n  custom_dir: over\n"))

    assert problems(config) == [
        f"{ASKED} is not for participants, yet it is on their site, in 404.html",
    ]


def test_a_secret_in_an_attachment_stops_the_build(tmp_path: Path) -> None:
    config = project(tmp_path, {**PAGES, "index.md": "# Welkom\n\n![Een plaat](plaat.svg)\n"})
    (tmp_path / "docs" / "plaat.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><desc>Meteen over geld beginnen.</desc></svg>'
    )

    assert [line[:33] for line in problems(config)] == ["roleplays/cases/te-laat.yml:71:7:"]


def test_the_trainers_site_may_hold_every_secret(tmp_path: Path) -> None:
    config = project(tmp_path)

    build_site(config, tmp_path / "site", audience="trainer", release="before", papers=())

    assert (tmp_path / "site" / "casussen" / "te-laat.html").is_file()


@pytest.mark.parametrize("audience", ["participants", "trainer"])
def test_a_lost_link_in_raw_html_is_told_where_it_stands(
    tmp_path: Path, audience: Audience
) -> None:
    page = '# Welkom\n\nTekst.\n\n<p>Zie <a href="weg.html">dit</a>.</p>\n'
    config = project(tmp_path, {**PAGES, "index.md": page})

    assert problems(config, audience) == [
        "docs/index.md:5:17: S021 this link leads nowhere: weg.html"
    ]


def test_a_picture_from_elsewhere_is_told_where_it_stands(tmp_path: Path) -> None:
    page = "# Welkom\n\n![x](https://elders.nl/x.png)\n"
    config = project(tmp_path, {**PAGES, "index.md": page})

    assert problems(config) == [
        f"docs/index.md:3:6: S024 {LOADS}: https://elders.nl/x.png",
    ]
