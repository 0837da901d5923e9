"""One guarded door for every text of a project: damage of any kind is told wherever it lies."""

from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from oefenkoffer.cli import main
from tests.mkdocs_plugin.project import PAGES, project
from tests.model.test_every_problem import PNG

pytestmark = pytest.mark.uncounted

TEXT = "# Een café\n\nIn het café zegt zij nee.\n\nZo gaat dat.\n"
MERGED = TEXT.replace("Zo gaat", "<<<<<<< HEAD\nZo gaat\n=======\nAnders gaat\n>>>>>>> van-jan\nen")

DAMAGE: dict[str, tuple[bytes, str]] = {
    "Windows-1252": (TEXT.encode("cp1252"), "{path}:1:10: Y005"),
    "UTF-16": (TEXT.encode("utf-16"), "{path}: Y004"),
    "UTF-16 without a mark": (TEXT.encode("utf-16-le"), "{path}: Y004"),
    "a PDF": (b"%PDF-1.7\n" + TEXT.encode(), "{path}: Y001"),
    "no text at all": (bytes(range(32)) * 9, "{path}: Y002"),
    "a film": (b"a" * 10_000_001, "{path}: "),
    "two versions": (MERGED.encode(), "{path}:5:1: Y040"),
    "two versions, of Windows": (MERGED.replace("\n", "\r\n").encode(), "{path}:9:1: Y040"),
}
PLACES = (
    "docs/extra.md",
    "docs/theorie/extra.md",
    "docs/handleiding/extra.md",
    "docs/slides/extra.md",
    "roleplays/cases/te-laat.yml",
    "roleplays/sessions/extra.yml",
    "roleplays/method.yml",
    "mkdocs.yml",
)
COMMANDS = (("check",), ("build",), ("export", "pages", "uit"))

STRAYS = {
    "roleplays/keuken.yml": "K046",
    "roleplays/casussen/keuken.yml": "K046",
    "roleplays/session/dag.yaml": "K046",
    "roleplays/nee.md": "K046",
    "docs/keuken.yml": "K046",
    "docs/theorie/keuken.YAML": "K046",
    "docs/slides/keuken.yml.txt": "K046",
    "docs/nee.md.txt": "K012",
    "docs/theorie/nee.markdown": "K012",
    "docs/NEE.MD": "K012",
    "docs/slides/dag.md.txt": "K012",
    "docs/slides/dag.mdown": "K012",
    "roleplays/cases/keuken.yml.txt": "K012",
    "roleplays/cases/.keuken.yml.icloud": "K047",
    "roleplays/plaatjes/.deur.png.icloud": "K047",
    "docs/.nee.md.icloud": "K047",
    "docs/theorie/nee.md.nextcloud": "K047",
    "docs/slides/.dag.md.icloud": "K047",
}
INNOCENT = ("docs/.nee.md", "docs/rol.docx", "docs/a.txt", "roleplays/README.md")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = project(tmp_path / "project", PAGES).parent
    monkeypatch.chdir(folder)
    return folder


def put(folder: Path, path: str, data: bytes) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, env={"OEFENKOFFER_LANGUAGE": "nl"})


def names(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


EVERYWHERE = list(product(PLACES, DAMAGE, COMMANDS[:1]))
ONCE_EACH = [
    (path, damage, command)
    for command in COMMANDS[1:]
    for path, damage in zip(PLACES, DAMAGE, strict=True)
]
"""Of the other commands each place and each damage: they read through the same door."""


@pytest.mark.parametrize(("path", "damage", "command"), EVERYWHERE + ONCE_EACH)
def test_damage_is_told_where_it_lies(
    folder: Path, path: str, damage: str, command: tuple[str, ...]
) -> None:
    data, told = DAMAGE[damage]
    put(folder, path, data)
    before = names(folder)

    result = run(*command)

    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert told.format(path=path) in result.output
    assert names(folder) == before


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("path", "code"), list(STRAYS.items()))
def test_file_that_nobody_would_read_is_named(
    folder: Path, path: str, code: str, command: tuple[str, ...]
) -> None:
    put(folder, path, b"# Nee\n")
    before = names(folder)

    result = run(*command)

    assert f"{path}: {code}" in result.output
    assert (result.exit_code, names(folder)) == (1, before)


def test_all_of_them_are_told_at_once(folder: Path) -> None:
    for path in STRAYS:
        put(folder, path, b"# Nee\n")
    put(folder, "docs/index.md", TEXT.encode("cp1252"))

    output = run("check").output

    assert [path for path in (*STRAYS, "docs/index.md:1:10") if f"{path}: " not in output] == []


def test_what_is_meant_to_lie_there_is_left_in_peace(folder: Path) -> None:
    for path in INNOCENT:
        put(folder, path, b"\x89PNG \xff\xfe \x00")
    put(folder, "docs/foto.png", PNG)

    result = run("check")

    assert (result.exit_code, "Alles klopt" in result.output) == (0, True)
