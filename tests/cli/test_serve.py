import http.client
import signal
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.cli.serving import PATIENCE, page, serving, start, two_free_ports, until
from tests.commands import running
from tests.mkdocs_plugin.project import project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path).parent


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """A project with its preview for several tests, each of which leaves its files as they were."""
    folder = project(tmp_path_factory.mktemp("preview")).parent
    with previewed(folder) as port:
        for site in (port, port + 1):
            until(f"http://127.0.0.1:{site}/", "Welkom")
        yield folder, port


@contextmanager
def previewed(folder: Path) -> Iterator[int]:
    """A preview, by its port; how one starts and stops is looked at in the first test."""
    port = two_free_ports()
    with running(folder, "serve", "--language", "nl", "--port", str(port)):
        yield port


def test_both_sites_show_a_change_and_an_error_and_recover(folder: Path) -> None:
    case = folder / "roleplays" / "cases" / "te-laat.yml"
    good = case.read_text(encoding="utf-8")
    with serving(folder) as (port, process):
        public, trainer = (f"http://127.0.0.1:{port + n}/casussen/te-laat.html" for n in (0, 1))
        until(public, "De boete voor een te laat boek")
        until(trainer, "Je bent ziek geweest")
        assert "Je bent ziek geweest" not in page(public)

        case.write_text(good.replace("De boete voor", "Een boete om"), encoding="utf-8")
        until(public, "Een boete om een te laat boek")
        until(trainer, "Een boete om een te laat boek")

        case.write_text(f"{good}tittle: x\n", encoding="utf-8")
        for address in (public, trainer):
            until(address, "te-laat.yml:84:1: M013")
            assert "/livereload/" in page(address)  # the browser comes back by itself

        case.write_text(good, encoding="utf-8")
        until(public, "De boete voor een te laat boek")
        until(trainer, "De boete voor een te laat boek")
        with pytest.raises(HTTPError, match="404"):  # as browsers do, for icons that are not there
            page(f"http://127.0.0.1:{port}/weg.png")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert "te-laat.yml:84:1: M013" in said
    for site in ("de site voor deelnemers", "de site voor de trainer"):
        assert said.index(f"Bezig met {site} ...") < said.index(f"Bijgewerkt: {site}.")
    assert ("Traceback" in said, "weg.png" in said) == (False, False)


def test_a_project_that_is_wrong_from_the_start_is_served_all_the_same(folder: Path) -> None:
    kit = folder / "roleplays" / "kit.yml"
    good = kit.read_text(encoding="utf-8")
    kit.write_text(f"{good}weg: x\n", encoding="utf-8")
    with previewed(folder) as port:
        address = f"http://127.0.0.1:{port}/"
        until(address, "M013")
        kit.write_text(good, encoding="utf-8")
        until(address, "Welkom")


def test_a_port_that_is_taken_is_one_sentence(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start(folder, taken.getsockname()[1])
        _, said = process.communicate(timeout=PATIENCE)

    assert (process.returncode, "Traceback" in said) == (1, False)
    assert "--port 9000" in said


def test_preview_answers_to_its_own_names_only(preview: tuple[Path, int]) -> None:
    _, participants = preview
    port = participants + 1  # the site with all secrets
    own = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "LOCALHOST")}
    others = {f"evil.example:{port}", f"127.0.0.1.evil.example:{port}", "127.0.0.1", ""}
    others |= {f"127.0.0.1:{participants}"}
    answers = {host: answer(port, "/casussen/te-laat.html", host) for host in own | others}

    told = {host: (status, "ziek geweest" in text) for host, (status, text) in answers.items()}
    assert told == dict.fromkeys(own, (200, True)) | dict.fromkeys(others, (403, False))


def answer(port: int, path: str, host: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.putrequest("GET", path, skip_host=True)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    response = connection.getresponse()
    return response.status, response.read().decode()


def test_a_bug_of_ours_is_shown_and_the_next_change_tries_again(
    preview: tuple[Path, int],
) -> None:
    folder, port = preview
    hooks = folder / "hooks.py"
    good = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    hooks.write_text("def on_env(env, **rest):\n    raise RuntimeError('stuk')\n", encoding="utf-8")
    address = f"http://127.0.0.1:{port}/"
    (folder / "mkdocs.yml").write_text(f"{good}hooks: [hooks.py]\n", encoding="utf-8")
    until(address, "RuntimeError: stuk")
    (folder / "mkdocs.yml").write_text(good, encoding="utf-8")
    until(address, "Welkom")


def test_changed_text_is_on_the_trainers_site_before_its_papers_follow(
    preview: tuple[Path, int],
) -> None:
    folder, participants = preview
    case = folder / "roleplays" / "cases" / "te-laat.yml"
    good = case.read_text(encoding="utf-8")
    site = f"http://127.0.0.1:{participants + 1}"
    until(f"{site}/casussen/te-laat.html", "De boete voor")
    before = handout(site)
    case.write_text(good.replace("De boete voor", "Een boete om"), encoding="utf-8")
    until(f"{site}/casussen/te-laat.html", "Een boete om")
    end = time.monotonic() + PATIENCE
    while handout(site) == before:
        assert time.monotonic() < end, "the handout never followed"
        time.sleep(0.2)
    case.write_text(good, encoding="utf-8")


def handout(site: str) -> bytes:
    with urllib.request.urlopen(f"{site}/print/hand-out-te-laat.pdf", timeout=PATIENCE) as answer:  # noqa: S310 (our own server)
        data: bytes = answer.read()
    return data
