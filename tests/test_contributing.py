"""What contributors read leads to what is there, and leaves out no part of the house."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scripts/oefenkoffer"
PAGES = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "contributing").glob("*.md"))]
NAMED = re.compile(r"`([^` ]+)`")
LINK = re.compile(r"\]\(([^):]+)\)")


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def is_there(name: str) -> bool:
    """Whether a path exists, from the root or in the package; a star stands for anything."""
    pattern = name.strip("/").replace("<part>", "*").replace("<name>", "*")
    return any(any(folder.glob(pattern)) for folder in (ROOT, PACKAGE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_path_that_is_named_is_there(page: Path) -> None:
    """Only what has a slash is a path; output and what npm unpacks are made later."""
    named = [name for name in NAMED.findall(text(page)) if "/" in name]
    later = ("output/", "package/", "import/")

    assert [name for name in named if not name.startswith(later) and not is_there(name)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_leads_somewhere(page: Path) -> None:
    assert [link for link in LINK.findall(text(page)) if not (page.parent / link).exists()] == []


def test_each_page_for_contributors_is_linked() -> None:
    linked = {link.rpartition("/")[2] for link in LINK.findall(text(PAGES[0]))}

    assert {page.name for page in PAGES[1:]} - linked == set()


def test_each_part_of_the_package_has_its_tests_named() -> None:
    """Give a new part a row in contributing/tests.md."""
    parts = {path.stem for path in PACKAGE.iterdir() if not path.name.startswith("_")}
    named = {name.partition("/")[0] for name in NAMED.findall(text(ROOT / "contributing/tests.md"))}

    assert parts - named == set()


def test_versions_of_what_looks_for_faults_are_given_once() -> None:
    """Hooks and CI run what pyproject.toml and package.json pin; no version stands twice."""
    versions = json.loads(text(ROOT / "package.json"))["devDependencies"].values()
    hooks = yaml.safe_load(text(ROOT / ".pre-commit-config.yaml"))["repos"]

    assert [hook["repo"] for hook in hooks] == ["local"]
    assert all(re.fullmatch(r"[0-9.]+", version) for version in versions)


def test_workflow_runs_the_commands_of_this_project() -> None:
    jobs = yaml.safe_load(text(ROOT / ".github/workflows/ci.yml"))["jobs"]
    runs = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"])

    assert jobs["test"]["strategy"]["matrix"]["os"] == [
        "ubuntu-latest",
        "windows-latest",
        "macos-latest",
    ]
    assert {"just lint", "uv run pytest", "oefenkoffer build"} == {
        command
        for command in ("just lint", "uv run pytest", "oefenkoffer build")
        if command in runs
    }


def test_clock_of_a_browser_stands_still_before_a_test_reads_it() -> None:
    runs_on = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if ".clock.install(" in text(path) and path != Path(__file__)
    ]
    assert runs_on == ["tests/chromium.py"], "stop_clock() stops it"


TOP = """
.ci .github .gitignore .npmrc .pre-commit-config.yaml biome.jsonc package.json
CHANGELOG.md CONTRIBUTING.md LICENSE README.md justfile pyproject.toml requirements.lock
contributing docs mkdocs.yml roleplays scripts tests
"""


def test_nothing_is_kept_at_the_top_that_nobody_expects_there() -> None:
    """What somebody made to look at is not for the next one; name here what is."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True)

    assert {name.partition("/")[0] for name in listed.stdout.decode().split()} == set(TOP.split())
