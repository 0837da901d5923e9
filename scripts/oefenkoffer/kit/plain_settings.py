"""Tell whether the settings of a site are such that MkDocs has nothing to refuse.

Why: to let MkDocs look takes half a second, which a check of most kits can do without.
"""

from collections.abc import Callable, Mapping
from typing import Any

import yaml

from oefenkoffer.vocabulary import PACKAGED

PLUGINS = (
    *("oefenkoffer", "search", "offline", "tags", {"tags": {"export": "false"}}),
    *({"search": {"lang": language}} for language in PACKAGED),
)
EXTENSIONS = ("admonition", "attr_list", "tables", {"toc": {"permalink": "false"}})
LINKS = {"absolute_links": "warn", "anchors": "warn", "unrecognized_links": "warn"}
UNSAFE = frozenset({"custom_dir", "locale"})
"""What of a theme MkDocs looks at."""


def is_plain(config: bytes) -> bool:
    """Whether the settings, which can be read as YAML, hold only what is surely right."""
    values = yaml.load(config, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    if not isinstance(values, dict):
        return values is None
    return all(key in PLAIN and PLAIN[key](value) for key, value in values.items())


def _is_theme(value: Any) -> bool:  # noqa: ANN401 (as typed)
    return isinstance(value, dict) and value.get("name") == "material" and not UNSAFE & {*value}


def _is_menu(value: Any) -> bool:  # noqa: ANN401 (as typed)
    return isinstance(value, list) and all(map(_is_entry, value))


def _is_entry(value: Any) -> bool:  # noqa: ANN401 (as typed)
    if isinstance(value, dict) and len(value) == 1:
        return all(isinstance(below, str) or _is_menu(below) for below in value.values())
    return isinstance(value, str)


def _is_text(value: Any) -> bool:  # noqa: ANN401 (as typed)
    return isinstance(value, str)


PLAIN: Mapping[str, Callable[[Any], bool]] = {
    "site_name": _is_text,
    "site_description": _is_text,
    "site_url": lambda value: _is_text(value) and value.startswith(("https://", "http://")),
    "docs_dir": lambda value: value == "docs",
    "use_directory_urls": lambda value: value in ("true", "false"),
    "nav": _is_menu,
    "theme": _is_theme,
    "plugins": lambda value: (
        isinstance(value, list) and "oefenkoffer" in value and all(x in PLUGINS for x in value)
    ),
    "markdown_extensions": lambda value: (
        isinstance(value, list) and all(extension in EXTENSIONS for extension in value)
    ),
    "validation": lambda value: value == {"links": LINKS},
}
"""By the settings that kits have, what is right for each."""
