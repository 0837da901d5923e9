"""The Nu HTML checker reads every page of both sites, and the slides.

Faults of the theme are listed by name; a fault that is not in the list is ours.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from oefenkoffer.kit.slides import slides
from oefenkoffer.mkdocs_plugin import build_site
from oefenkoffer.model import read
from oefenkoffer.project import read as files_of
from tests.mkdocs_plugin.project import PAPERS, project

JAVA = shutil.which("java")
JAR = os.environ.get("VNU_JAR")
OF_THE_THEME = (
    "Bad value “” for attribute “tabindex” on element “label”",
    "Attribute “autocomplete” is only allowed when the input type is",
    # The list of contents names a checkbox that is there on pages of the list of pages only.
    "The value of the “for” attribute of the “label” element must be the ID",
)

pytestmark = pytest.mark.html


def test_pages_and_slides_are_valid_but_for_the_faults_of_the_theme(tmp_path: Path) -> None:
    if JAVA is None or JAR is None:
        pytest.skip("Java is not installed, or VNU_JAR does not name the checker")
    config, built = project(tmp_path / "project"), tmp_path / "built"
    build_site(config, built / "site", audience="participants", release="after", papers=PAPERS)
    build_site(config, built / "trainer", audience="trainer", release="after", papers=PAPERS)
    for deck in slides(read(files_of(config.parent)), "after"):
        (built / deck.path).write_bytes(deck.content)

    assert len([*built.rglob("*.html")]) > 20
    assert [
        fault for fault in _faults(JAVA, JAR, built) if not fault.startswith(OF_THE_THEME)
    ] == []


def _faults(java: str, jar: str, folder: Path) -> list[str]:
    """What is wrong with the HTML below a folder; remarks that are no faults are left out."""
    command = [java, "-jar", jar, "--skip-non-html", "--errors-only", "--exit-zero-always"]
    done = subprocess.run(
        [*command, "--format", "json", str(folder)], check=True, capture_output=True, timeout=120
    )
    return sorted({found["message"] for found in json.loads(done.stderr)["messages"]})
