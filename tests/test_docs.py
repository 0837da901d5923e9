"""What people read about the tool names everything that is in it."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from oefenkoffer.cli.app import COMMANDS
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import READER_GROUPS, Format, RoleFormat
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.schema import keys_at
from oefenkoffer.model.definitions.session import SessionBlock, SessionPlan
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.formats import packaged_names
from oefenkoffer.scaffold.skeletons import starters

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "scripts" / "oefenkoffer" / "manual"
PAGES = {
    "nl": {
        "plan": "draaiboek.md",
        "case": "casus-schrijven.md",
        "kit": "instellingen.md",
        "format": "oefenvormen.md",
    },
    "en": {
        "plan": "plan-a-day.md",
        "case": "write-a-case.md",
        "kit": "settings.md",
        "format": "formats.md",
    },
}
"""The page about a kind of file in each language."""


def page_about(kind: str, language: str) -> str:
    """The text of the page about a kind of file."""
    return (MANUAL / language / PAGES[language][kind]).read_text(encoding="utf-8")


def keys_of(model: type[BaseModel]) -> set[str]:
    """The keys at the top of a file."""
    return set(keys_at(model, ()))


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_readme_and_manual_name_every_command(command: str, language: str) -> None:
    pages = (MANUAL / language).glob("*.md")
    manual = "\n".join(page.read_text(encoding="utf-8") for page in pages)

    assert f"oefenkoffer {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"oefenkoffer {command}" in manual


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize(
    ("model", "kind"),
    [(SessionBlock, "plan"), (Case, "case"), (SessionPlan, "plan"), (Settings, "kit")],
)
def test_manual_explains_every_key(model: type[BaseModel], kind: str, language: str) -> None:
    text = page_about(kind, language)

    assert {key for key in keys_of(model) if f"`{key}`" not in text} == set()


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("model", [Format, RoleFormat, PartFormat])
def test_manual_explains_all_that_a_format_may_say(model: type[BaseModel], language: str) -> None:
    text = page_about("format", language)

    assert {key for key in model.model_fields if f"`{key}`" not in text} == set()


@pytest.mark.parametrize("language", PAGES)
def test_manual_names_every_format_every_kind_of_part_and_every_reader(language: str) -> None:
    text = page_about("format", language)
    words = {*packaged_names(), *KINDS, *READER_GROUPS}

    assert {word for word in words if f"`{word}`" not in text} == set()


@pytest.mark.parametrize("language", PAGES)
def test_manual_names_every_workshop_that_one_can_begin_with(language: str) -> None:
    text = (MANUAL / language / "index.md").read_text(encoding="utf-8")

    assert {name for name in starters() if f"`{name}`" not in text} == set()


def test_real_method_uses_every_key_that_a_method_may_have() -> None:
    text = (ROOT / "roleplays" / "method.yml").read_text(encoding="utf-8")

    assert set(re.findall(r"^([a-z_]+):", text, re.MULTILINE)) == keys_of(Method)


def test_readme_gives_the_two_commands_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "\npip install uv && uv run oefenkoffer build\n" in readme
    assert "\npip install uv && uv run pytest\n" in readme
    assert "uv run pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
