"""The format of a kit: one that is packaged, the kit's own, or its own on top of a packaged one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files as resources
from itertools import chain
from typing import Any

import yaml
from pydantic import ValidationError

from oefenkoffer.first_glance import setting_in
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.files import FORMAT, SETTINGS, Files
from oefenkoffer.model.loading.removed_keys import NO, without_removed
from oefenkoffer.model.loading.source_map import SourceMap, source_map
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Location, Problem
from oefenkoffer.source import parse
from oefenkoffer.typed_values import TypingHabits
from oefenkoffer.vocabulary import USUAL_FORMAT

PACKAGED = "formats"
# Why: the reader in C is twenty times as fast; not every machine has it.
_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
EXTENDS = "extends"
MERGED = {"roles", "parts", "lists", "table", "labels", "places"}
"""What of a format is taken key by key; the rest as a whole."""
ITSELF = frozenset({FORMAT, FORMAT.rpartition("/")[2], "format"})
"""What a format of a kit would call itself."""


@dataclass(frozen=True)
class ChosenFormat:
    """The format that a kit names, or brings along.

    Attributes:
        name: of the packaged one; the usual one where the kit names none, or one that is none.
        own: the kit's own file; None without one.
        values: what that file says, on top of the format that it extends.
        problems: what is wrong with the choice.
        base: the packaged one that was meant, or that the kit's own is built on; empty where
            nobody can tell.
    """

    name: str
    own: SourceMap | None
    values: Any
    problems: tuple[Problem, ...]
    base: str

    @cached_property
    def changes(self) -> frozenset[str]:
        """The names of all that the kit's own format speaks of: a part, a kind of role, a list."""
        values = self.own.document.values if self.own else None
        sections = values.values() if isinstance(values, dict) else ()
        names = (
            name for section in sections if isinstance(section, dict | list) for name in section
        )
        return frozenset(chain.from_iterable(str(name).split(".") for name in names))


def packaged_names() -> tuple[str, ...]:
    """The names of the formats that come with the kit."""
    folder = resources("oefenkoffer") / PACKAGED
    return tuple(sorted(path.name.removesuffix(".yml") for path in folder.iterdir()))


@cache
def packaged(name: str) -> Format:
    """A format that comes with the kit."""
    return Format.model_validate(_packaged_values(name))


def chosen_format(files: Files) -> ChosenFormat:
    """The format of a kit, before it is known whether its own file is right."""
    kit, own = _source(SETTINGS, files), _source(FORMAT, files)
    chosen = _typed(kit, "format", files)
    named = _problem(kit, "format", chosen)
    name = USUAL_FORMAT if named or not chosen else chosen
    meant = _meant(chosen, named)
    if own is None:
        return ChosenFormat(name, None, None, named, meant)
    extends = _typed(own, EXTENDS, files)
    of_extends = _problem(own, EXTENDS, extends)
    problems = (*named, *of_extends)
    values = None if problems else _on_top(own.document.values, extends or chosen)
    base = _meant(extends, of_extends) if extends else meant
    return ChosenFormat(name, own, values, problems, base)


def _meant(name: str, problems: tuple[Problem, ...]) -> str:
    """The packaged format that was meant by a name with these problems."""
    return next((problem.facts.get("suggestion", "") for problem in problems), name)


def right_of(values: Any, habits: TypingHabits) -> Format | None:  # noqa: ANN401 (as typed)
    """A format without what is wrong in the kinds of role, parts and lists of these values.

    None where the rest is none either, such as without the card of a role.
    """
    try:
        return Format.model_validate(values, context=habits)
    except ValidationError as error:
        wrong = {_entry(details["loc"]) for details in error.errors(include_url=False)}
    try:
        return Format.model_validate(_lesser(values, wrong, ()), context=habits)
    except ValidationError:
        return None


def _entry(location: Location) -> Location:
    """The least that can be left out: a line about a kind of role or a part, else what is named."""
    return location[: 3 if location[0] in {"roles", "parts"} else 2]


def _lesser(values: Any, wrong: set[Location], here: Location) -> Any:  # noqa: ANN401 (see above)
    if not isinstance(values, dict):
        return values
    return {
        key: _lesser(value, wrong, (*here, key))
        for key, value in values.items()
        if (*here, key) not in wrong
    }


def _problem(source: SourceMap | None, key: str, name: str) -> tuple[Problem, ...]:
    """What is wrong with the name of a format: itself, or of none that there is."""
    if source is None or not name or name in packaged_names():
        return ()
    position = source.position((key,))
    if source.document.path == FORMAT and name in ITSELF:
        return (Problem(Code.FORMAT_EXTENDS_ITSELF, position, {"choices": _listed()}),)
    return (unknown(Code.NO_SUCH_FORMAT, position, name, packaged_names()),)


def _listed() -> str:
    return ", ".join(packaged_names())


def _on_top(values: Any, below: str) -> Any:  # noqa: ANN401 (whatever was typed)
    """The values of a format on top of those of a packaged one, where there is one below it."""
    if not isinstance(values, dict):
        return values
    mine = {key: value for key, value in values.items() if key != EXTENDS}
    return _merged(without_removed(_packaged_values(below), mine), mine) if below else mine


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
        elif value != NO:
            below[name] = value
    return below


def _source(path: str, files: Files) -> SourceMap | None:
    data = files.contents.get(path)
    return None if data is None else source_map(parse(path, data), data)


def _typed(source: SourceMap | None, key: str, files: Files) -> str:
    """What was typed for one key at the top of a file; empty where that is no text.

    Of a file that is no YAML, the first line with the key tells.
    """
    if source is None:
        return ""
    values = source.document.values
    if not isinstance(values, dict):
        glanced = setting_in(files.contents[source.document.path], key)
        return glanced if glanced in packaged_names() else ""
    value = values.get(key)
    return value if isinstance(value, str) else ""


def _packaged_values(name: str) -> Mapping[str, Any]:
    text = (resources("oefenkoffer") / PACKAGED / f"{name}.yml").read_text(encoding="utf-8")
    values: Mapping[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 (text only)
    merged: Mapping[str, Any] = _on_top(values, values.get(EXTENDS, ""))
    return merged
