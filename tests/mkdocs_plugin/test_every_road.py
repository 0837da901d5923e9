"""The gate belongs to the site: whoever builds it, by whatever command, gets no secret out."""

import subprocess
from pathlib import Path

import pytest

from oefenkoffer.mkdocs_plugin import build_site, plugin, verify
from oefenkoffer.problems import KitProblems
from tests.commands import mkdocs
from tests.mkdocs_plugin.project import PAGES, project

SECRET = "Je leest elke week een boek. Je bent ziek geweest."  # noqa: S105 (no password)
ROADS = {
    "build": ["build"],
    "strictly": ["build", "--strict"],
    "over an older site": ["build", "--dirty"],
    "to a folder": ["build", "--site-dir", "elders"],
    "to GitHub": ["gh-deploy"],
}
"""How people have MkDocs build a site."""

LATE = """\
from pathlib import Path

from mkdocs.plugins import event_priority


@event_priority(-100)
def on_post_build(config):
    Path(config.site_dir, "laat.txt").write_text({words!r}, encoding="utf-8")
"""
"""A hook of the author that comes late."""

BREAKS = """\
def on_post_page(output, page, config):
    if page.file.src_uri != "index.md":
        raise RuntimeError("stuk")
"""


def git(folder: Path, *arguments: str) -> str:
    named = ["-c", "user.name=a", "-c", "user.email=a@b.nl"]
    command = ["git", *named, *arguments]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return result.stdout


def repository(folder: Path) -> None:
    """A project with a place to publish to."""
    git(folder, "init", "--quiet")
    git(folder, "init", "--quiet", "--bare", "publiek.git")
    git(folder, "remote", "add", "origin", "publiek.git")
    git(folder, "config", "user.name", "a")
    git(folder, "config", "user.email", "a@b.nl")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")


def published(folder: Path) -> set[str]:
    """Every file that anybody could put on a server, with what was put there."""
    places = [folder / "site", folder / "elders"]
    files = {p.name for place in places for p in place.rglob("*") if p.is_file()}
    branches = git(folder / "publiek.git", "branch", "--list")
    return files | ({"gh-pages"} if "gh-pages" in branches else set())


@pytest.mark.parametrize("road", ROADS.values(), ids=ROADS)
def test_a_secret_gets_out_by_no_command_of_mkdocs(tmp_path: Path, road: list[str]) -> None:
    project(tmp_path, {**PAGES, "index.md": f"# Welkom\n\n{SECRET}\n"})
    repository(tmp_path)

    result = mkdocs(tmp_path, *road)

    assert result.returncode == 1
    assert "S029" in result.stderr
    assert "docs/index.md" in result.stderr
    assert SECRET not in result.printed
    assert published(tmp_path) == set()


@pytest.mark.parametrize("road", [["build", "--strict"], ["gh-deploy"]])
def test_a_site_without_secrets_gets_out_by_each_command(tmp_path: Path, road: list[str]) -> None:
    project(tmp_path)
    repository(tmp_path)

    result = mkdocs(tmp_path, *road)

    assert result.returncode == 0, result.stderr
    assert "index.html" in published(tmp_path)
    assert ("gh-pages" in published(tmp_path)) == (road == ["gh-deploy"])


@pytest.mark.parametrize("words", [SECRET, "niets"])
def test_what_a_hook_adds_at_the_last_moment_is_looked_at(tmp_path: Path, words: str) -> None:
    config = project(tmp_path)
    (tmp_path / "laat.py").write_text(LATE.format(words=words), encoding="utf-8")
    config.write_text(config.read_text(encoding="utf-8") + "hooks: [laat.py]\n", encoding="utf-8")
    repository(tmp_path)

    result = mkdocs(tmp_path, "build")

    assert result.returncode == (words == SECRET), result.stderr
    assert ("laat.txt" in published(tmp_path)) == (words != SECRET)


def test_a_build_that_breaks_halfway_leaves_no_pages_that_nobody_looked_at(tmp_path: Path) -> None:
    config = project(tmp_path, {**PAGES, "index.md": f"# Welkom\n\n{SECRET}\n"})
    (tmp_path / "stuk.py").write_text(BREAKS, encoding="utf-8")
    config.write_text(config.read_text(encoding="utf-8") + "hooks: [stuk.py]\n", encoding="utf-8")
    repository(tmp_path)

    assert mkdocs(tmp_path, "build").returncode == 1
    assert published(tmp_path) == set()


def test_a_mistake_in_the_workshop_leaves_the_site_of_before(tmp_path: Path) -> None:
    project(tmp_path)
    repository(tmp_path)
    mkdocs(tmp_path, "build")
    before = published(tmp_path)
    (tmp_path / "roleplays/kit.yml").write_text("title: [", encoding="utf-8")

    assert mkdocs(tmp_path, "build").returncode == 1
    assert published(tmp_path) == before != set()


def test_our_own_command_looks_once_and_tells_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = project(tmp_path, {**PAGES, "index.md": f"# A\n\n[x](weg.md)\n\n{SECRET}\n"})
    looks = []

    def counted(*arguments: object, **named: object) -> None:
        looks.append(arguments)
        verify.verify_site(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(plugin, "verify_site", counted)
    with pytest.raises(KitProblems) as caught:
        build_site(config, tmp_path / "s", audience="participants", release="before", papers=())

    assert len(looks) == 1
    assert [str(problem.code) for problem in caught.value.problems] == ["S001", "S029"]
