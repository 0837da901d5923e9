"""The schemas that a wheel brings are those that the model of today makes."""

import tomllib
from pathlib import Path

import pytest

from oefenkoffer.cli import new
from oefenkoffer.reference import schema_store
from oefenkoffer.reference.schema_files import schemas_for, write_store
from oefenkoffer.reference.schema_store import stored_schemas
from oefenkoffer.scaffold.skeletons import formats, starters
from oefenkoffer.vocabulary import SPOKEN

ROOT = Path(__file__).parents[2]


def test_what_is_made_beforehand_is_what_would_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema_store, "STORE", tmp_path)
    assert stored_schemas("roleplay", "en") == {}

    write_store(tmp_path)

    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("*/*")}
    assert there == {f"{code}/{name}" for code in SPOKEN for name in (*formats(), *starters())}
    assert stored_schemas("roleplay", "en") == schemas_for("roleplay", "en")
    assert (
        new._for_editors("roleplay", "nl", tmp_path).items()
        >= schemas_for("roleplay", "nl").items()
    )


def test_a_wheel_has_them_where_they_are_looked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["path"]
    place = schema_store.STORE.relative_to(ROOT / "scripts").as_posix()

    assert f'PACKAGE = "{place}"' in (ROOT / hook).read_text("utf-8")
