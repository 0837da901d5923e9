"""A release of the theme that nobody here has seen: the site works, with the theme's own search."""

import logging
from importlib.resources import files
from pathlib import Path

import pytest

from oefenkoffer.mkdocs_plugin import build_site, theme
from oefenkoffer.renderers.site import search_scripts
from tests.mkdocs_plugin.project import made, project

SCRIPTS = ("assets/javascripts/bundle.", "assets/javascripts/workers/search.")


def scripts(site: Path) -> dict[str, bytes]:
    return {p: data for p, data in made(site).items() if p.startswith(SCRIPTS)}


@pytest.mark.typeset_once
@pytest.mark.parametrize(
    ("part", "unknown"),
    [
        *(
            ("LAZY", {**search_scripts.LAZY, eager + "?": lazy})
            for eager, lazy in search_scripts.LAZY.items()
        ),
        ("ANCHORS", (*search_scripts.ANCHORS, "?anchor?")),
    ],
)
def test_site_is_built_with_plain_search_and_one_warning(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    part: str,
    unknown: object,
) -> None:
    monkeypatch.setattr(search_scripts, part, unknown)
    theme._warn.cache_clear()
    config = project(tmp_path)

    with caplog.at_level(logging.WARNING):
        for name in ("participants", "trainer"):
            build_site(config, tmp_path / name, audience=name, release="before", papers=())

    (warning,) = caplog.messages
    assert "zoeken vindt woorden alleen zoals ze er staan" in warning
    templates = Path(str(files("material") / "templates"))
    plain = [
        p
        for p, data in scripts(tmp_path / "trainer").items()
        if data == (templates / p).read_bytes()
    ]
    assert len(plain) == 1


def test_known_release_is_no_news(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    theme._warn.cache_clear()
    build_site(
        project(tmp_path), tmp_path / "s", audience="participants", release="before", papers=()
    )

    assert caplog.messages == []
    assert len(scripts(tmp_path / "s")) == 2
