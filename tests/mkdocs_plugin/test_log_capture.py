"""What MkDocs says in English comes back as a problem in the author's language, at its line."""

import logging
from pathlib import Path
from threading import Thread

import pytest

from oefenkoffer.labels import catalogue, report
from oefenkoffer.mkdocs_plugin.building import refuse_settings
from oefenkoffer.mkdocs_plugin.log_capture import capturing_log, problem_of
from oefenkoffer.problems import KitProblems

SETTINGS = [
    ("theme: {name: materiall}", "2:15", "er is geen thema met deze naam: materiall"),
    ("plugins: [oefenkoffer, weg]", "2:24", "deze plug-in is niet geïnstalleerd: weg"),
    (
        "markdown_extensions: [weg]",
        "2:23",
        "deze uitbreiding van Markdown is niet geïnstalleerd: weg",
    ),
    (
        "markdown_extensions:\n  - toc:\n      permalnk: true",
        "3:5",
        "de instellingen van deze uitbreiding kloppen niet: toc",
    ),
    ("sitename: x", "2:1", "deze instelling is onbekend: sitename"),
    (
        "plugins:\n  - oefenkoffer\n  - search:\n      land: nl",
        "5:7",
        "deze instelling is onbekend: land",
    ),
    (
        "validation: {links: {anchors: wran}}",
        "2:22",
        "bij 'anchors' kan geen 'wran' staan",
    ),
    ("docs_dir: weg", "2:1", "dit bestand of deze map is er niet: weg"),
    ("docs_dir: .", "2:1", "'docs_dir' en 'site_dir' liggen in elkaar"),
    ("site_url: www.x.nl", "2:1", "dit is geen adres: 'site_url'"),
    ("nav: {a: b}", "2:1", "wat bij 'nav' staat, is anders getypt dan hoort"),
    ("extra_css: a.css", "2:1", "wat bij 'extra_css' staat, is anders getypt dan hoort"),
    ("theme: {name: material, icon: {tag: {a: x/y}}}", "2:41", "dit icoon is er niet: x/y"),
    ("extra: {social: [{icon: simple/wge}]}", "2:25", "dit icoon is er niet: simple/wge"),
    ("nav: [[index.md]]", "2:1", "wat bij 'nav' staat, is anders getypt dan hoort"),
    ("exclude_docs: '!'", "2:1", "dit kan geen patroon van namen zijn: '!'"),
    ("theme: 3", "2:1", "wat bij 'theme' staat, is anders getypt dan hoort"),
]


@pytest.mark.parametrize(("typed", "place", "sentence"), SETTINGS)
def test_a_setting_that_mkdocs_refuses_is_told_at_its_line(
    typed: str, place: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_name: x\n{typed}\n", encoding="utf-8")

    with pytest.raises(KitProblems) as caught:
        refuse_settings(config, catalogue("nl"))

    first_lines = [report(problem, "nl").partition("\n")[0] for problem in caught.value.problems]
    assert f"mkdocs.yml:{place}: S035 {sentence}" in first_lines
    assert "MkDocs zegt" not in "".join(report(p, "nl") for p in caught.value.problems[-1:])


MESSAGES = [
    (
        "Doc file 'a.md' contains a link 'b.md#x', but there is no such anchor",
        "docs/a.md:3:5: S022",
    ),
    (
        "Doc file 'a.md' contains a link 'weg.md', but the target is not found",
        "docs/a.md: S001",
    ),
    (
        "Excluding 'README.md' from the site because it conflicts with 'index.md'.",
        "docs/README.md: S036",
    ),
    ("Error building page 'a.md': 'eigen.html' not found in search path", "docs/a.md: S037"),
    ("Config value 'site_name': Required configuration not provided.", "mkdocs.yml: S035"),
    ("Config value 'dev_addr': Must be a string of format 'IP:PORT'", "mkdocs.yml: S035"),
    ("The configuration is invalid. Expected a key-value mapping", "mkdocs.yml: S033"),
    ("Something that is new", "mkdocs.yml: S005"),
]


@pytest.mark.parametrize(("message", "told"), MESSAGES)
def test_a_message_becomes_a_problem(message: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("# A\n\n[x](b.md#x)\n", encoding="utf-8")

    problem = problem_of(message, tmp_path, tmp_path / "mkdocs.yml")

    assert f"{problem.position}: {problem.code}" == told
    assert all("{" not in report(problem, language) for language in ("nl", "en"))


def test_what_a_server_says_meanwhile_is_not_of_the_build() -> None:
    warn = logging.getLogger("mkdocs.livereload").error
    server = Thread(target=warn, args=["of the server"])
    with capturing_log() as log:
        server.start()
        server.join()
        warn("of the build")

    assert log.messages == ["of the build"]
