import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.serving import PATIENCE
from tests.commands import mkdocs
from tests.mkdocs_plugin.project import CONFIG, PAGES, own, project


def with_setting(setting: str) -> str:
    return CONFIG.replace("  - oefenkoffer\n", f"  - oefenkoffer:\n      {setting}\n")


@pytest.mark.parametrize("arguments", [[], ["--strict"]])
def test_mkdocs_build_makes_the_participants_site(tmp_path: Path, arguments: list[str]) -> None:
    """As a person starts it, with nothing imported yet."""
    project(tmp_path)

    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    subprocess.run(command, cwd=tmp_path, check=True)

    found = own(tmp_path / "site")
    assert "casussen/te-laat.html" in found
    assert {"printen.html", "handleiding/index.html"} & found == set()


def test_strict_build_fails_on_a_broken_link(tmp_path: Path) -> None:
    project(tmp_path, PAGES | {"index.md": "# Welkom\n\n[weg](weg.md)\n"})

    result = mkdocs(tmp_path, "build", "--strict")

    assert (result.returncode, "weg.md" in result.printed) == (1, True)


def test_settings_choose_audience_and_release(tmp_path: Path) -> None:
    project(tmp_path, config=with_setting("{audience: participants, release: after}"))

    result = mkdocs(tmp_path, "build")

    page = (tmp_path / "site" / "casussen" / "te-laat.html").read_text(encoding="utf-8")
    assert result.returncode == 0, result.printed
    assert "Anderen wachtten op dit boek." in page


def test_unknown_audience_is_refused(tmp_path: Path) -> None:
    project(tmp_path, config=with_setting("audience: everybody"))

    result = mkdocs(tmp_path, "build")

    code, printed = result.returncode, result.printed
    assert (code, "participants" in printed, "Traceback" in printed) == (1, True, False)


def test_mistake_in_a_case_is_told_in_dutch_without_a_traceback(tmp_path: Path) -> None:
    project(tmp_path)
    case = tmp_path / "roleplays" / "cases" / "te-laat.yml"
    case.write_text(case.read_text(encoding="utf-8") + "tittle: x\n", encoding="utf-8")

    result = mkdocs(tmp_path, "build")

    assert result.returncode == 1
    told = "roleplays/cases/te-laat.yml:84:1: M013 deze sleutel is hier onbekend"
    assert told in result.printed
    assert "Traceback" not in result.printed


def test_serve_shows_a_changed_case_by_itself(tmp_path: Path) -> None:
    project(tmp_path)
    case = tmp_path / "roleplays" / "cases" / "te-laat.yml"
    with serving(tmp_path) as address:
        before = title(address)
        text = case.read_text(encoding="utf-8").replace("De boete voor", "Een boete om")
        case.write_text(text, encoding="utf-8")
        after = until_other(address, before)

    assert (before, after) == ("De boete voor een te laat boek", "Een boete om een te laat boek")


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet) as server:
        try:
            yield f"http://{host}/casussen/te-laat.html"
        finally:
            server.terminate()


def title(address: str) -> str:
    """The heading of a page, once the server gives it."""
    for _ in range(PATIENCE * 5):
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 (our own server)
                found = re.search('<h1 id="titel">(.*?)</h1>', answer.read().decode())
                return found[1] if found else ""
        except OSError:
            time.sleep(0.2)
    return f"no answer within {PATIENCE} seconds"


def until_other(address: str, before: str) -> str:
    for _ in range(PATIENCE * 5):
        if (now := title(address)) != before:
            return now
        time.sleep(0.2)
    return before
