"""What browsers may hold for long, and what therefore must change its address with its content."""

import re
from hashlib import sha256
from pathlib import Path

from oefenkoffer.mkdocs_plugin import build_site
from tests.mkdocs_plugin.project import project

MARKED = re.compile(r'"([^"]+/([\w.]+\.min\.js))\?v=(\w+)"')


def test_changed_files_of_the_theme_are_named_by_their_content(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site(project(tmp_path), site, audience="participants", release="before", papers=())
    page = site / "casussen" / "te-laat.html"
    found = {m[2].partition(".")[0]: m for m in MARKED.finditer(page.read_text(encoding="utf-8"))}

    hashes = {
        name: sha256((page.parent / m[1]).resolve().read_bytes()).hexdigest()[:8]
        for name, m in found.items()
    }
    assert set(found) == {"bundle", "search"}
    assert {name: m[3] for name, m in found.items()} == hashes
