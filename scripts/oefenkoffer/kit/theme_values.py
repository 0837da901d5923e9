"""Refuse values at the top of a page, or in `mkdocs.yml`, that the theme's templates cannot use.

A template takes such a value as it comes, and on another kind it ends in the middle of a build.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import TypeAlias, Union

import yaml
from yaml.constructor import SafeConstructor

from oefenkoffer.model import Workshop
from oefenkoffer.model.files import CONFIG
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.site.theme_assets import has_file, icon_file, theme_folders
from oefenkoffer.source import front_matter
from oefenkoffer.source.yaml_nodes import by_key, compose, position


class Plain(Enum):
    """A value that is no list and has no keys below it."""

    ANY = auto()
    WORD = auto()
    TEXT = auto()
    NUMBER = auto()
    YES_NO = auto()
    ICON = auto()
    TEMPLATE = auto()


@dataclass(frozen=True)
class Keys:
    """Keys with values below them.

    Attributes:
        known: what each key must be; any other is the author's own.
        others: what those must be, where the theme reads them too.
        needed: the key without which a template ends.
    """

    known: "Mapping[str, Shape]" = field(default_factory=lambda: MappingProxyType({}))
    others: "Shape | None" = None
    needed: str = ""


@dataclass(frozen=True)
class ListOf:
    """A list, of which each item must be something; or one such item without a list."""

    item: "Shape"
    or_item: bool = False


# Why Union: an alias that names itself must be a string inside, which `|` does not take.
Shape: TypeAlias = Union[Plain, Keys, ListOf]  # noqa: UP007 (see above)
Mistake: TypeAlias = tuple[yaml.Node, Code, dict[str, str]]

PAGE = Keys(
    {
        **dict.fromkeys(("title", "description", "author", "subtitle", "status"), Plain.ANY),
        "icon": Plain.ICON,
        "template": Plain.TEMPLATE,
        "hide": ListOf(Plain.TEXT, or_item=True),
        "tags": ListOf(Plain.WORD),
        "search": Keys({"boost": Plain.NUMBER, "exclude": Plain.YES_NO}),
    }
)
"""What the settings at the top of a page must be."""

_ICON = {"icon": Plain.ICON, "name": Plain.ANY}
_ICONS = Keys(others=Plain.ICON)
_TEXTS = Keys(others=Plain.ANY)
_COLOURS = dict.fromkeys(("media", "scheme", "primary", "accent"), Plain.ANY)
_RATING = Keys({**_ICON, "data": Plain.ANY, "note": Plain.ANY}, needed="icon")
_PALETTE = Keys({**_COLOURS, "toggle": Keys(_ICON, needed="icon")})

THEME = Keys(
    {
        "palette": ListOf(_PALETTE, or_item=True),
        "icon": Keys({"tag": _ICONS, "admonition": _ICONS}, others=Plain.ICON),
        "features": ListOf(Plain.TEXT, or_item=True),
        "logo": Plain.TEXT,
        "static_templates": ListOf(Plain.TEXT),
    }
)
"""What the settings below `theme` must be."""

EXTRA = Keys(
    {
        "alternate": ListOf(
            Keys({"link": Plain.TEXT, "lang": Plain.ANY, "name": Plain.ANY}, needed="link")
        ),
        "social": ListOf(Keys({**_ICON, "link": Plain.TEXT}, needed="icon")),
        "analytics": Keys(
            {
                "provider": Plain.ANY,
                "property": Plain.ANY,
                "feedback": Keys({"title": Plain.ANY, "ratings": ListOf(_RATING)}),
            }
        ),
        "consent": Keys(
            {
                "title": Plain.ANY,
                "description": Plain.ANY,
                "actions": ListOf(Plain.TEXT),
                "cookies": Keys(),
            }
        ),
        "homepage": Plain.TEXT,
        "status": _TEXTS,
        "tags": _TEXTS,
    }
)
"""What the settings below `extra` must be."""

KINDS: Mapping[Plain, frozenset[str]] = {
    Plain.WORD: frozenset({"str", "int", "float", "bool"}),
    Plain.TEXT: frozenset({"str"}),
    Plain.NUMBER: frozenset({"int", "float"}),
    Plain.YES_NO: frozenset({"bool"}),
}
"""What YAML may take a value for; anything where a kind of value has no line here."""

CODES = {Plain.NUMBER: Code.NOT_WHOLE, Plain.YES_NO: Code.NOT_YES_NO}
"""What is wrong with another value than these; of any other, that it is no text."""

OF_FILES = frozenset({"icon", "template"})
"""Facts of what the theme has no file for; a folder of the workshop's own may have it."""

OFF = frozenset({"", "~", "null", "false", "no", "off"})
"""Values that switch something off, as YAML reads them without quotation marks."""


def refuse_unusable_values(workshop: Workshop) -> None:
    """Refuse what the theme cannot use of the pages by hand, and of `theme` and `extra`.

    Raises:
        KitProblems: all of these.
    """
    files = workshop.files
    has_own = b"custom_dir" in files.config
    heads = ((path, data, front_matter.settings(data)) for path, data in files.pages.items())
    looked_at = [(path, data, head, PAGE) for path, data, head in heads if head]
    settings = by_key(compose(files.config))
    for key, shape in (("theme", THEME), ("extra", EXTRA)):
        if isinstance(section := settings.get(key), yaml.MappingNode):
            looked_at.append((CONFIG, files.config, section, shape))
    problems = [
        Problem(code, position(path, data, node.start_mark), facts)
        for path, data, root, shape in looked_at
        for node, code, facts in _mistakes("", root, shape)
        if not (has_own and OF_FILES & facts.keys())
    ]
    if problems:
        raise KitProblems(problems)


def _mistakes(key: str, node: yaml.Node, shape: Shape) -> Iterator[Mistake]:
    """What is wrong with a value, and with all below it."""
    if node.tag not in SafeConstructor.yaml_constructors:
        return  # MkDocs alone knows what comes here
    if isinstance(shape, ListOf):
        yield from _in_list(key, node, shape)
    elif isinstance(shape, Keys):
        yield from _below(key, node, shape)
    else:
        yield from _of_plain(key, node, shape)


def _in_list(key: str, node: yaml.Node, shape: ListOf) -> Iterator[Mistake]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _mistakes(key, item, shape.item)
        return
    mistakes = list(_mistakes(key, node, shape.item))
    if not shape.or_item or (mistakes and isinstance(shape.item, Plain)):
        mistakes = [(node, Code.NOT_A_LIST, {"field": key})]
    yield from mistakes


def _below(key: str, node: yaml.Node, shape: Keys) -> Iterator[Mistake]:
    if not isinstance(node, yaml.MappingNode):
        yield node, Code.NOT_A_MAPPING, {"field": key}
        return
    values = by_key(node)
    if shape.needed and not {shape.needed, "<<"} & values.keys():
        yield node, Code.BLANK, {"field": shape.needed}
    for name, value in values.items():
        below = shape.known.get(name, shape.others)
        must_be = name == shape.needed or below is Plain.TEMPLATE
        if below and (must_be or not _is_off(value)):
            yield from _mistakes(name, value, below)


def _is_off(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value.lower() in OFF


def _of_plain(key: str, node: yaml.Node, plain: Plain) -> Iterator[Mistake]:
    kind = node.tag.rpartition(":")[2]
    if kind == "null" or node.value == "":
        yield node, Code.BLANK, {"field": key}
    elif not isinstance(node, yaml.ScalarNode):
        yield node, CODES.get(plain, Code.NOT_TEXT), {"field": key}
    elif kind not in KINDS.get(plain, {kind}):
        facts = {"field": key, "setting": key, "shape": "one_text"}
        yield node, CODES.get(plain, Code.REFUSED_SETTING), facts
    elif plain is Plain.ICON and not _has(icon_file(node.value)):
        yield node, Code.REFUSED_SETTING, {"icon": node.value, "setting": key}
    elif plain is Plain.TEMPLATE and not _has(node.value):
        yield node, Code.NO_TEMPLATE, {"template": node.value}


def _has(path: str) -> bool:
    """Whether the theme, or what we add to it, has a file."""
    return has_file(path, theme_folders())
