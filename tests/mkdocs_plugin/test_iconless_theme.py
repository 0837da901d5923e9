"""A theme that does not walk through its icons gives the same templates and files."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from oefenkoffer.mkdocs_plugin.iconless_theme import without_icon_walk


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    own = tmp_path / "own"
    for path in ("partials/nav.html", "assets/own.css", ".icons/own.svg", "assets/.kept/own.css"):
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text("own", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    theme = {"name": "material", "custom_dir": str(own), "language": "nl", "locale": "nl"}
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

    kept = published(without_icon_walk(theme), config)

    assert "assets/own.css" in dict(kept)
    assert kept == published(theme, config)


def test_icons_are_not_walked_through(config: MkDocsConfig) -> None:
    listed = without_icon_walk(config.theme).get_env().list_templates()

    assert [path for path in listed if path.startswith(".")] == []
    assert "partials/nav.html" in listed


def test_the_settings_of_the_theme_stay(config: MkDocsConfig) -> None:
    theme = without_icon_walk(config.theme)

    assert dict(theme) == dict(config.theme)
    assert (theme.dirs, theme.custom_dir) == (config.theme.dirs, config.theme.custom_dir)
    assert theme.static_templates == config.theme.static_templates


def test_a_template_of_the_workshop_goes_before_that_of_the_theme(config: MkDocsConfig) -> None:
    assert (
        without_icon_walk(config.theme).get_env().get_template("partials/nav.html").render()
        == "own"
    )


def test_a_template_is_compiled_once_and_again_when_it_changed(config: MkDocsConfig) -> None:
    def code() -> object:
        template = without_icon_walk(config.theme).get_env().get_template("partials/nav.html")
        return template.root_render_func.__code__

    first = code()
    assert code() is first

    Path(str(config.theme.custom_dir), "partials/nav.html").write_text("new", encoding="utf-8")
    assert code() is not first
    rendered = without_icon_walk(config.theme).get_env().get_template("partials/nav.html").render()
    assert rendered == "new"
