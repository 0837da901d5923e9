"""The sample workshop with more in each of its texts, where Markdown may be typed."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

import yaml

from oefenkoffer.markup import Markup
from oefenkoffer.model import Files, read
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.files import FORMS
from oefenkoffer.problems import Location
from tests.marks import FORMS as FORM
from tests.marks import SESSION
from tests.sample import files

FORMS_AND_SESSIONS: Mapping[str, Any] = {FORMS: FORM, "roleplays/sessions/dag.yml": SESSION}
"""What the sample has not: with a text in every place, which is empty yet."""

More = Callable[[str, str], str]
"""From the name of a field and its text to the text that stands there instead."""


def rich_files(more: More, beside: Mapping[str, bytes] = MappingProxyType({})) -> Files:
    """The files of the sample with `more` in each text that takes Markdown, and files beside it."""
    values = {path: _loaded(data) for path, data in _typed().items()}
    for path, location in rich_fields():
        _put(values[path], location, partial(more, _name(path, location)))
    typed = {
        path: yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000).encode()
        for path, value in values.items()
    }
    return Files({**files().contents, **typed, **beside})


def field_names() -> list[str]:
    """The name of each field that takes Markdown, such as `method.summary`."""
    return [_name(path, location) for path, location in rich_fields()]


def rich_fields() -> Iterator[tuple[str, Location]]:
    """Each field that takes Markdown, by its file, in the order of the files."""
    for path, model in read(Files({**files().contents, **_typed()})).models.items():
        for location, text in texts(model):
            if isinstance(text, Markup):
                yield path, location


def _typed() -> Mapping[str, bytes]:
    """The YAML of the sample, with a form and a session plan that say something everywhere."""
    more = {path: yaml.safe_dump(_filled(value)) for path, value in FORMS_AND_SESSIONS.items()}
    typed = {path: data for path, data in files().contents.items() if path.endswith(".yml")}
    return typed | {path: text.encode() for path, text in more.items()}


def _filled(value: Any) -> Any:  # noqa: ANN401 (any YAML value)
    if isinstance(value, dict):
        return {key: _filled(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_filled(child) for child in value]
    return value or "Iets wat je kunt lezen"


def _loaded(data: bytes) -> Any:  # noqa: ANN401 (any YAML value)
    return yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506 (text only)


def _name(path: str, location: Location) -> str:
    return ".".join(map(str, (path.removeprefix("roleplays/").removesuffix(".yml"), *location)))


def _put(values: Any, location: Location, change: Callable[[str], str]) -> None:  # noqa: ANN401
    step, *further = location
    if not further:
        values[step] = change(values[step])
    elif isinstance(values[step], str):  # one text where a list may stand
        values[step] = [change(values[step])]
    else:
        _put(values[step], tuple(further), change)
