"""How much a phone has to load: a budget in bytes, which is the same on every machine."""

import gzip
import re
from pathlib import Path

from oefenkoffer.mkdocs_plugin import build_site
from tests.mkdocs_plugin.project import project

BUDGET = 80_000
"""A page without pictures and fonts, packed as hosts send it."""

LOADED = re.compile(r'<link rel="stylesheet" href="([^"?]+)|<script[^>]* src="([^"?]+)')


def test_a_page_with_its_styles_and_scripts_is_light(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site(project(tmp_path), site, audience="participants", release="after", papers=())
    page = site / "casussen" / "te-laat.html"

    found = LOADED.findall(page.read_text(encoding="utf-8"))
    parts = {page} | {(page.parent / (style or script)).resolve() for style, script in found}
    weights = {part.name: len(gzip.compress(part.read_bytes(), 6)) for part in parts}

    assert {".css", ".js", ".html"} == {part.suffix for part in parts}
    assert sum(weights.values()) <= BUDGET, weights
