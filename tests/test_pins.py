"""What was tested is what is installed: the two lists of versions agree with what is declared."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)( ; .*)?$")
REPAIR = "run `just pin`"


def names(requirements: list[str]) -> set[str]:
    return {
        re.split(r"[<>=!~; ]", requirement.lower(), maxsplit=1)[0] for requirement in requirements
    }


def lock() -> set[str]:
    """The pins of `requirements.lock`, without their hashes."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return {line.removesuffix(" \\") for line in lines if PIN.match(line.removesuffix(" \\"))}


def constraints() -> set[str]:
    settings = tomllib.loads((ROOT / "uv.toml").read_text(encoding="utf-8"))
    return set(settings["constraint-dependencies"])


def test_uv_installs_the_versions_of_the_lock() -> None:
    assert lock() - constraints() == set(), REPAIR


def test_whatever_is_declared_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = names(project["project"]["dependencies"])
    tools = names(project["dependency-groups"]["dev"])

    assert declared - {pin.partition("==")[0] for pin in lock()} == set(), REPAIR
    assert (declared | tools) - {pin.partition("==")[0] for pin in constraints()} == set(), REPAIR


def test_lists_of_versions_name_no_address() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "uv.toml")]

    assert [text for text in texts if "://" in text] == []
