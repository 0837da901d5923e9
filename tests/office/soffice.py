"""LibreOffice, which turns a presentation into another kind of file."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice")


def converted(data: bytes, folder: Path, *, source: str = "pptx", target: str = "pdf") -> bytes:
    """A presentation as LibreOffice saves it; the test is skipped where there is none."""
    if OFFICE is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is missing: apt-get install libreoffice-impress")
        pytest.skip("LibreOffice is not installed")
    given, made = folder / "given", folder / "made"
    given.mkdir(exist_ok=True)
    (given / f"deck.{source}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", target, "--outdir", str(made)]
    subprocess.run(
        [*command, f"deck.{source}"], cwd=given, check=True, capture_output=True, timeout=600
    )
    return (made / f"deck.{target}").read_bytes()
