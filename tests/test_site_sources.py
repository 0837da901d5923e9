from pathlib import Path

import pytest

from oefenkoffer.site_sources import digest_of_sources

CONFIG = "site_name: Een proef\nplugins: [oefenkoffer, search, {tags: {export: false}}]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Welkom",
        "docs/theorie/nee.md": "# Nee",
        "thema/main.html": "{}",
        "lib.py": "",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("mkdocs.yml", CONFIG + "# a remark\n"),
        ("docs/index.md", "# Welkom!"),
        ("docs/new.md", ""),
        ("docs/theorie/.hidden", ""),
    ],
)
def test_whatever_mkdocs_may_read_changes_the_digest(project: Path, path: str, text: str) -> None:
    before = digest_of_sources(project)
    assert digest_of_sources(project) == before
    (project / path).write_text(text, encoding="utf-8")

    assert digest_of_sources(project) not in {None, before}


def test_a_renamed_page_changes_the_digest(project: Path) -> None:
    before = digest_of_sources(project)
    (project / "docs/index.md").rename(project / "docs/start.md")

    assert digest_of_sources(project) != before


def test_a_theme_of_ones_own_counts_and_other_files_do_not(project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"{CONFIG}theme: {{custom_dir: thema}}\n", encoding="utf-8")
    before = digest_of_sources(project)
    (project / "lib.py").write_text("1", encoding="utf-8")
    assert digest_of_sources(project) == before
    (project / "thema/main.html").write_text("{ }", encoding="utf-8")

    assert digest_of_sources(project) != before


@pytest.mark.parametrize(
    "more",
    [
        "hooks: [lib.py]",
        "INHERIT: ../base.yml",
        "copyright: !ENV YEAR",
        "markdown_extensions: [pymdownx.snippets]",
        "markdown_extensions: [{pymdownx.b64: {}}]",
        "markdown_extensions: [markdown_include.include]",
        "markdown_extensions: [mdx_include]",
        "plugins: [oefenkoffer, macros]",
        "plugins: {oefenkoffer: {}, git-revision-date: {}}",
        "site_name: [",
    ],
)
def test_nobody_can_tell_what_a_foreign_part_reads(project: Path, more: str) -> None:
    keep = "" if more.startswith(("plugins", "site_name")) else CONFIG
    (project / "mkdocs.yml").write_text(f"{keep}{more}\n", encoding="utf-8")

    assert digest_of_sources(project) is None


def test_the_pages_of_the_real_workshop_are_known() -> None:
    assert digest_of_sources(Path(__file__).parents[1]) is not None
