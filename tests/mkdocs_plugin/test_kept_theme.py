"""A theme that is quicker to ask for its templates gives the same ones."""

from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from oefenkoffer.mkdocs_plugin.kept_theme import KeptTheme


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    own = tmp_path / "own"
    for path in ("partials/nav.html", "assets/own.css", ".icons/own.svg", "assets/.kept/own.css"):
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text("own", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    theme = {"name": "material", "custom_dir": str(own)}
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: x", encoding="utf-8")
    return load_config(str(file), theme=theme)


def published(theme: Theme, config: MkDocsConfig) -> list[tuple[str, str | None]]:
    """What MkDocs publishes of a theme, and from where."""
    files = Files([])
    config.theme = theme
    files.add_files_from_theme(theme.get_env(), config)
    return [(file.src_uri, file.abs_src_path) for file in files]


def test_the_same_files_are_published(config: MkDocsConfig) -> None:
    theme = config.theme

    kept = published(KeptTheme(theme), config)

    assert "assets/own.css" in dict(kept)
    assert kept == published(theme, config)


def test_icons_are_not_walked_through(config: MkDocsConfig) -> None:
    listed = KeptTheme(config.theme).get_env().list_templates()

    assert [path for path in listed if path.startswith(".")] == []
    assert "partials/nav.html" in listed


def test_a_template_of_the_theme_is_compiled_once_for_all_environments(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = KeptTheme(config.theme)
    first = theme.get_env().get_template("partials/language.html").render(config=config)
    monkeypatch.delattr(Environment, "compile")

    again = theme.get_env().get_template("partials/language.html").render(config=config)

    assert again == first


def test_a_template_of_the_workshop_goes_before_that_of_the_theme(config: MkDocsConfig) -> None:
    assert KeptTheme(config.theme).get_env().get_template("partials/nav.html").render() == "own"
