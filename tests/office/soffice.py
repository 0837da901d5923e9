"""LibreOffice, which turns a presentation into another kind of file."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice")


def converted(data: bytes, folder: Path, *, source: str = "pptx", target: str = "pdf") -> bytes:
    """A presentation as LibreOffice saves it; the test is skipped where there is none."""
    return all_converted({"deck": data}, folder, source=source, target=target)["deck"]


def all_converted(
    decks: Mapping[str, bytes], folder: Path, *, source: str = "pptx", target: str = "pdf"
) -> Mapping[str, bytes]:
    """Presentations by their names, as LibreOffice saves them: it starts once for all."""
    if OFFICE is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is missing: apt-get install libreoffice-impress")
        pytest.skip("LibreOffice is not installed")
    given, made = folder / "given", folder / "made"
    given.mkdir(exist_ok=True)
    for name, data in decks.items():
        (given / f"{name}.{source}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", target, "--outdir", str(made)]
    names = [f"{name}.{source}" for name in decks]
    subprocess.run([*command, *names], cwd=given, check=True, capture_output=True, timeout=600)
    return {name: (made / f"{name}.{target}").read_bytes() for name in decks}
