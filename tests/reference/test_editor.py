"""An editor that knows the schemas: what it offers, what it tells, and what it underlines."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from oefenkoffer.cli.schema import put_schemas
from oefenkoffer.model.reading import exercise_of
from oefenkoffer.project import read
from oefenkoffer.scaffold.new_workshop import with_schema, workshop
from oefenkoffer.scaffold.skeletons import STARTERS
from tests.reference.language_server import SERVER, LanguageServer, language_server

ROOT = Path(__file__).parents[2]
CASE = "roleplays/cases/voorbeeld.yml"
KIT = "roleplays/kit.yml"
SESSION = "roleplays/sessions/dagdeel.yml"
METHOD = "roleplays/method.yml"
FORMS = "roleplays/forms.yml"

pytestmark = [
    pytest.mark.editor,
    pytest.mark.skipif(
        not (SERVER.exists() or os.environ.get("CI")), reason="npm install was not done"
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    for path, text in workshop("Proef", "conversation", "nl").items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(with_schema(path, text.encode()))
    put_schemas(folder, exercise_of(read(folder)), "nl")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LanguageServer]:
    with language_server(folder) as server:
        yield server


def text(folder: Path, path: str) -> str:
    return (folder / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "workshop", [ROOT, *sorted(STARTERS.iterdir())], ids=lambda path: path.name
)
def test_nothing_is_underlined_in_a_workshop_that_is_right(workshop: Path, tmp_path: Path) -> None:
    shutil.copytree(workshop / "roleplays", tmp_path / "roleplays")
    put_schemas(tmp_path, exercise_of(read(tmp_path)), "en")
    files = sorted((tmp_path / "roleplays").rglob("*.yml"))

    with language_server(tmp_path) as server:
        paths = [file.relative_to(tmp_path).as_posix() for file in files]
        texts = {path: with_schema(path, (tmp_path / path).read_bytes()).decode() for path in paths}
        underlined = {path: server.mistakes(path, text) for path, text in texts.items()}

    assert {path: said for path, said in underlined.items() if said} == {}


def test_nothing_is_underlined_in_a_new_workshop(server: LanguageServer, folder: Path) -> None:
    paths = (CASE, KIT, SESSION, METHOD, FORMS)

    assert [server.mistakes(path, text(folder, path)) for path in paths] == [[]] * 5


SLIPS = [
    (CASE, "title: ", "titel: "),
    (CASE, "channel: counter", "channel: balie"),
    (CASE, "level: 1", "level: 7"),
    (CASE, "  play: 6", "  play: zes"),
    (CASE, "  play: 6", "  speel: 6"),
    (CASE, "learning_goals:", "learning goals:"),
    (CASE, "    plays: counterpart", "    plays: klant"),
    (CASE, "    opening_line:", "    first_line:"),
    (CASE, "      intensity: 2", "      intensity: 5"),
    (CASE, "      emotion: ", "      gevoel: "),
    (CASE, "trainer:\n  pitfalls:", "trainer:\n  valkuilen:"),
    (CASE, "        - question:", "        - vraag:"),
    (KIT, 'accent: "#0b4f6c"', "accent: #0b4f6c"),
    (KIT, "release: before", "release: later"),
    (KIT, "  size: A5", "  size: A9"),
    (KIT, "title: Proef\n", ""),
    (SESSION, "start: 9.30", "start: half tien"),
    (SESSION, "    minutes: 60", "    minutes: een uur"),
    (SESSION, "on_site: yes", "on_site: misschien"),
    (METHOD, "    short: Waarom niet\n", ""),
    (METHOD, "    not_seen: Draait", "    niet_gezien: Draait"),
    (FORMS, "          lines: 3", "          lines: veel"),
    (FORMS, "      - questions:", "      - vragen:"),
]


@pytest.mark.parametrize(("path", "right", "slip"), SLIPS, ids=[slip for _, _, slip in SLIPS])
def test_a_slip_is_underlined_near_its_line(
    server: LanguageServer, folder: Path, path: str, right: str, slip: str
) -> None:
    before = text(folder, path)
    assert right in before

    assert server.mistakes(path, before.replace(right, slip, 1))


def test_keys_are_offered_with_what_they_are_for_and_who_reads_them(
    server: LanguageServer, folder: Path
) -> None:
    before = text(folder, CASE).partition("    knows:")[0]

    offered = server.offered(CASE, f"{before}    ")

    assert offered["knows"].startswith("Wat je weet")
    assert "Wie het leest: alleen wie de rol speelt; observator." in offered["knows"]
    assert "opening_line" not in offered


def test_choices_are_offered(server: LanguageServer, folder: Path) -> None:
    before = text(folder, CASE).partition("channel: ")[0]

    assert {"counter", "phone", "visit", "email", "chat"} <= set(
        server.offered(CASE, f"{before}channel: ")
    )
    assert "A6" in server.offered(KIT, text(folder, KIT).partition("  size: ")[0] + "  size: ")


def test_a_key_is_explained_where_it_stands(server: LanguageServer, folder: Path) -> None:
    assert "hoe laat het begint" in server.hover(
        SESSION, text(folder, SESSION).partition("start:")[0] + "start: 9.30"
    )
