"""What was tested is what is installed: pins, what is declared, and what is there agree."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
REPAIR = "run `just pin`"


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lock() -> set[str]:
    """The pins of `requirements.lock`, without their hashes."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return {line.removesuffix(" \\") for line in lines if line[:1].isalpha()}


def constraints() -> set[str]:
    return set(settings()["tool"]["uv"]["constraint-dependencies"])


def names(requirements: set[str]) -> set[str]:
    return {canonicalize_name(Requirement(requirement).name) for requirement in requirements}


def installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


LICENCES = re.compile("MIT|BSD|Apache|ISC|MPL|Mozilla Public|OFL|PSF")
"""Those that let anybody use the kit and pass it on, whatever comes of it."""


def licence(name: str) -> str:
    """What an installed package says of its licence."""
    own = metadata(name)
    classifiers = own.get_all("Classifier") or []
    of_kind = [line for line in classifiers if line.startswith("License")]
    return " ".join((own["License-Expression"] or "", own["License"] or "", *of_kind))


def test_everybody_may_use_and_pass_on_what_is_installed() -> None:
    names = {pin.partition("==")[0] for pin in lock() if installed(pin.partition("==")[0])}

    assert {name: licence(name) for name in names if not LICENCES.search(licence(name))} == {}


def test_uv_is_told_the_versions_of_the_lock() -> None:
    assert lock() - constraints() == set(), REPAIR


def test_whatever_is_declared_is_pinned() -> None:
    declared = set(settings()["project"]["dependencies"])
    tools = set(settings()["dependency-groups"]["dev"])

    assert names(declared) - names(lock()) == set(), REPAIR
    assert names(declared | tools) - names(constraints()) == set(), REPAIR


def test_what_is_installed_is_what_was_pinned() -> None:
    pins = [Requirement(pin) for pin in constraints()]
    here = [pin for pin in pins if not pin.marker or pin.marker.evaluate()]

    wrong = [
        f"{pin}, not {there}"
        for pin in here
        if (there := installed(pin.name)) and there not in pin.specifier
    ]
    assert wrong == [], "`uv sync` installs the versions that were tested"


def test_lists_of_versions_name_no_address() -> None:
    pins = (ROOT / "requirements.lock").read_text(encoding="utf-8") + str(sorted(constraints()))

    assert "://" not in pins
