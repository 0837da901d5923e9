"""Fill in the texts that a beginner gets with the kit, in the language of the workshop."""

import string
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from oefenkoffer.vocabulary import PACKAGED, Language

FOLDER = Path(__file__).parents[1] / "skeletons"
STARTERS = Path(__file__).parents[1] / "starters"
"""Whole workshops, each about a subject of its own."""

ENGLISH = "en"


def formats() -> tuple[str, ...]:
    """The formats with a case to begin with; the first is the usual one."""
    return tuple(sorted(file.stem for file in (FOLDER / ENGLISH / "cases").iterdir()))


def starters() -> tuple[str, ...]:
    """The workshops that somebody can take over whole."""
    return tuple(sorted(folder.name for folder in STARTERS.iterdir()))


def spoken_in(language: Language) -> Language:
    """The language of texts for a workshop: English where there are none in its own."""
    first = language.partition("-")[0]
    return first if first in PACKAGED else ENGLISH


@cache
def names(language: Language) -> Mapping[str, str]:
    """What the first case and the first session are called."""
    names: Mapping[str, str] = yaml.safe_load(_read(language, "names.yml"))
    return names


def skeleton(language: Language, path: str, **facts: str) -> str:
    """The text of one file, with these facts in their places."""
    return string.Template(_read(language, path)).substitute(facts)


def scalar(text: str) -> str:
    """A text as YAML on one line, in quotation marks where it needs them."""
    return dumped(text).removesuffix("...\n").rstrip("\n")


def dumped(values: Any) -> str:  # noqa: ANN401 (plain values)
    """Plain values as YAML."""
    options: Any = {"allow_unicode": True, "sort_keys": False, "width": 10_000}
    text: str = yaml.dump(values, Dumper=_Indented, **options)
    return text


class _Indented(yaml.SafeDumper):
    """Writes a list further to the right than its key, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 (as PyYAML calls it)
        """Never without an indent."""
        return super().increase_indent(flow, indentless=False)


def _read(language: Language, path: str) -> str:
    return (FOLDER / language / path).read_text(encoding="utf-8")
