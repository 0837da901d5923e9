"""The format of a kit: one that is packaged, the kit's own, or its own on top of a packaged one."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files as resources
from typing import Any

import yaml
from pydantic import ValidationError

from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.settings import USUAL_FORMAT
from oefenkoffer.model.files import FORMAT, SETTINGS, Files
from oefenkoffer.model.loading.pydantic_errors import problems_from
from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem
from oefenkoffer.source import parse

PACKAGED = "formats"
# Why: the reader in C is twenty times as fast; not every machine has it.
_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
EXTENDS = "extends"
MERGED = {"roles", "parts", "lists", "table", "labels", "places"}
"""What of a format is taken key by key; the rest as a whole."""

FormatResult = tuple[Format, SourceMap | None, tuple[Problem, ...]]
"""A format, the kit's own file of it, and what is wrong; then the format is the usual one."""


def packaged_names() -> tuple[str, ...]:
    """The names of the formats that come with the kit."""
    folder = resources("oefenkoffer") / PACKAGED
    return tuple(sorted(path.name.removesuffix(".yml") for path in folder.iterdir()))


@cache
def packaged(name: str) -> Format:
    """A format that comes with the kit."""
    return Format.model_validate(_packaged_values(name))


def read_format(files: Files) -> FormatResult:
    """The format that a kit names, or brings along."""
    kit = _source(SETTINGS, files)
    name = _typed(kit, "format") or USUAL_FORMAT
    own = _source(FORMAT, files)
    if kit and name not in packaged_names():
        wrong = unknown(Code.NO_SUCH_FORMAT, kit.position(("format",)), name, packaged_names())
        return packaged(USUAL_FORMAT), own, (wrong,)
    return _extended(own, _typed(kit, "format"), name) if own else (packaged(name), None, ())


def _extended(own: SourceMap, chosen: str, usual: str) -> FormatResult:
    values = own.document.values
    below = _typed(own, EXTENDS) or chosen
    if not isinstance(values, dict) or own.document.problems:
        return packaged(usual), own, own.document.problems
    if below and below not in packaged_names():
        place = own.position((EXTENDS,))
        wrong = unknown(Code.NO_SUCH_FORMAT, place, below, packaged_names())
        return packaged(usual), own, (wrong,)
    mine = {key: value for key, value in values.items() if key != EXTENDS}
    merged = _merged(_packaged_values(below), mine) if below else mine
    try:
        return Format.model_validate(merged), own, ()
    except ValidationError as error:
        return packaged(usual), own, tuple(problems_from(error, Format, own))


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    """One format on top of another, key by key; a key with `no` is taken away."""
    merged = dict(below)
    for key, value in above.items():
        if key in MERGED and isinstance(value, dict):
            merged[key] = _each({**below.get(key, {})}, value)
        else:
            merged[key] = value
    return merged


def _each(below: dict[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """What both name stands where the one on top has it, after all that only the other names."""
    for name, value in above.items():
        former = below.pop(name, None)
        if isinstance(value, dict) and isinstance(former, dict):
            below[name] = {**former, **value}
        elif value != "no":
            below[name] = value
    return below


def _source(path: str, files: Files) -> SourceMap | None:
    data = files.contents.get(path)
    return None if data is None else source_map(parse(path, data), data)


def _typed(source: SourceMap | None, key: str) -> str:
    """What was typed for one key at the top of a file; empty where that is no text."""
    values = source.document.values if source else None
    value = values.get(key) if isinstance(values, dict) else None
    return value if isinstance(value, str) else ""


def _packaged_values(name: str) -> Mapping[str, Any]:
    text = (resources("oefenkoffer") / PACKAGED / f"{name}.yml").read_text(encoding="utf-8")
    values: Mapping[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 (text only)
    below = values.get(EXTENDS)
    mine = {key: value for key, value in values.items() if key != EXTENDS}
    return _merged(_packaged_values(below), mine) if below else mine
