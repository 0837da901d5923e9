"""What a kit reads of mkdocs.yml: the address of the site, and the languages that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from oefenkoffer.model.files import CONFIG, Files
from oefenkoffer.problems import Position
from oefenkoffer.source.yaml_nodes import compose, position

_LINE = re.compile(r"^site_url:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
_QUOTED = re.compile(r"""(["'])(.*?)\1\s*(?:#.*)?$""")
_TAG = "!"
"""What begins like this is filled in by MkDocs, from the environment; a kit cannot know it."""
SEARCH = re.compile(r"(?:material/)?search")
PYTHON = "tag:yaml.org,2002:python/"
"""How the tag of a value that is an object of Python begins."""
HARMLESS = ("material.", "materialx.", "pymdownx.")
"""How the names of functions that came with the theme begin."""
_TEXT = "tag:yaml.org,2002:str"
_LIST = "tag:yaml.org,2002:seq"


@dataclass(frozen=True)
class SiteUrl:
    """What stands behind `site_url`."""

    value: str
    position: Position


def site_url(files: Files) -> SiteUrl | None:
    """The address as it was typed; None without one.

    Read by its line: the file holds tags that are MkDocs' own.
    """
    text = files.config.decode("utf-8-sig", "replace")
    match = _LINE.search(text)
    if not match:
        return None
    typed = match["value"]
    quoted = _QUOTED.match(typed)
    value = quoted[2] if quoted else re.split(r"(?:^|\s)#", typed)[0].strip()
    if not value or (value.startswith(_TAG) and not quoted):
        return None
    line = text.count("\n", 0, match.start()) + 1
    column = match.start("value") - match.start() + 1
    return SiteUrl(value, Position(CONFIG, line, column, match[0]))


@dataclass(frozen=True)
class TypedLanguages:
    """The languages behind one key of `mkdocs.yml`.

    Attributes:
        key: such as `theme.language`.
        codes: as they were typed.
    """

    key: str
    codes: tuple[str, ...]
    position: Position


def typed_languages(files: Files) -> tuple[TypedLanguages, ...]:
    """The languages of the theme and of the search; none where the file cannot be read."""
    try:
        root = compose(files.config)
    except yaml.YAMLError:
        return ()
    nodes = (
        ("theme.language", _below(_below(root, "theme"), "language")),
        *(("search.lang", _below(search, "lang")) for search in _searches(_below(root, "plugins"))),
    )
    return tuple(
        TypedLanguages(key, codes, position(CONFIG, files.config, node.start_mark))
        for key, node in nodes
        if node and (codes := tuple(_codes(node)))
    )


def _below(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _searches(plugins: yaml.Node | None) -> Iterator[yaml.Node]:
    """The settings of the search, from a list of plugins or a mapping of them."""
    maps = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for mapping in maps:
        pairs = mapping.value if isinstance(mapping, yaml.MappingNode) else ()
        yield from (settings for name, settings in pairs if SEARCH.fullmatch(str(name.value)))


def _codes(node: yaml.Node) -> Iterator[str]:
    """The plain texts of a node; not what MkDocs fills in from elsewhere."""
    parts = node.value if node.tag == _LIST else [node]
    yield from (part.value for part in parts if part.tag == _TEXT)
