"""What people read about the tool names everything that is in it."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from oefenkoffer.cli.app import COMMANDS
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.schema import keys_at
from oefenkoffer.model.definitions.session import SessionBlock, SessionPlan
from oefenkoffer.model.definitions.settings import Settings

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs" / "handleiding"


def keys_of(model: type[BaseModel]) -> set[str]:
    """The keys at the top of a file."""
    return set(keys_at(model, ()))


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_and_manual_name_every_command(command: str) -> None:
    manual = "\n".join(page.read_text(encoding="utf-8") for page in MANUAL.glob("*.md"))

    assert f"oefenkoffer {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"oefenkoffer {command}" in manual


@pytest.mark.parametrize(
    ("model", "page"),
    [
        (SessionBlock, "draaiboek.md"),
        (Case, "casus-schrijven.md"),
        (SessionPlan, "draaiboek.md"),
        (Settings, "instellingen.md"),
    ],
)
def test_manual_explains_every_key(model: type[BaseModel], page: str) -> None:
    text = (MANUAL / page).read_text(encoding="utf-8")

    assert {key for key in keys_of(model) if f"`{key}`" not in text} == set()


def test_real_method_uses_every_key_that_a_method_may_have() -> None:
    text = (ROOT / "roleplays" / "method.yml").read_text(encoding="utf-8")

    assert set(re.findall(r"^([a-z_]+):", text, re.MULTILINE)) == keys_of(Method)


def test_readme_gives_the_two_commands_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "\npip install uv && uv run oefenkoffer build\n" in readme
    assert "\npip install uv && uv run pytest\n" in readme
    assert "uv run pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
