"""Settings that MkDocs need not look at are those that it takes."""

from pathlib import Path

import pytest

from oefenkoffer.kit.plain_settings import is_plain
from oefenkoffer.labels import catalogue
from oefenkoffer.mkdocs_plugin.building import refuse_settings
from oefenkoffer.mkdocs_plugin.site_settings import DEFAULTS
from oefenkoffer.scaffold.skeletons import STARTERS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "config", [ROOT / "mkdocs.yml", DEFAULTS, *sorted(STARTERS.glob("*/mkdocs.yml"))], ids=str
)
def test_settings_of_our_own_are_plain_and_right(config: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_bytes(config.read_bytes())

    refuse_settings(tmp_path / "mkdocs.yml", catalogue("en"))
    assert is_plain(config.read_bytes())


@pytest.mark.parametrize("usual", ["docs_dir: docs", "use_directory_urls: false"])
def test_what_mkdocs_does_anyway_is_plain_and_right(usual: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Nee\n{usual}\n", encoding="utf-8")

    refuse_settings(tmp_path / "mkdocs.yml", catalogue("en"))
    assert is_plain((tmp_path / "mkdocs.yml").read_bytes())


@pytest.mark.parametrize(
    "typed",
    [
        "- a",
        "sitename: x",
        "site_name: [x]",
        "site_url: www.x.nl",
        "nav: {a: b}",
        "nav: [{a: b, c: d}]",
        "nav: [[a.md]]",
        "theme: {name: materiall}",
        "theme: {name: material, custom_dir: x}",
        "plugins: [search]",
        "plugins: [oefenkoffer, weg]",
        "markdown_extensions: [weg]",
        "validation: {links: {anchors: wran}}",
        "hooks: [x.py]",
        "docs_dir: weg",
        "use_directory_urls: nee",
    ],
)
def test_anything_else_is_looked_at(typed: str) -> None:
    assert not is_plain(typed.encode())
