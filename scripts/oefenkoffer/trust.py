"""Find what in a project would run code on this computer, or take something from it.

A kit may come from anyone.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape
from importlib.util import find_spec
from itertools import chain
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote

import yaml

from oefenkoffer.model.files import CONFIG, DOCS
from oefenkoffer.model.site_config import HARMLESS, PYTHON
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.source.yaml_nodes import compose, nodes, position

NAMED = tuple(f"{PYTHON}name:{package}" for package in HARMLESS)

PLUGINS = frozenset(
    {"blog", "group", "info", "meta", "oefenkoffer", "offline", "optimize"}
    | {"privacy", "projects", "search", "social", "tags", "typeset"}
)
"""Ours, and those that come with MkDocs and the theme, where they may be called `material/...`."""

EXTENSIONS = ("markdown.extensions.", "material.", "materialx.", "pymdownx.")
"""How the names of modules that came with Markdown and the theme begin."""

KEYS = {"hooks": "code-hook", "INHERIT": "code-inherit"}
"""Settings at the top that bring in code, or settings from elsewhere that may."""

ENVIRONMENT = "!ENV"
"""The tag of a value that stands in the settings of this computer."""

_PATH = re.compile(r"(?:^|_)(?:dir|file|files|path)$")
"""How a setting that names files ends."""

_MUST_BE = {"restrict_base_path": True, "url_download": False}
"""Settings of `pymdownx.snippets` that else let a page take in any file, or one from the web."""

_TAKERS = frozenset({"pymdownx.b64", "pymdownx.snippets"})
"""Extensions that put a file into a page by its path; they follow a symbolic link anywhere."""

_KINDS = r"\.(?:gif|jpe?g|png|svg)\b"
_NAMED = tuple(
    re.compile(pattern, re.MULTILINE | re.IGNORECASE)
    for pattern in (
        *(r'"([^"\n]+)"', r"'([^'\n]+)'", r"^[ \t]*(\S.*)"),
        *(rf"""([^\s()<>"']+{_KINDS})""", rf"\]\(\s*<?([^\n]*?{_KINDS})"),
    )
)
"""Where a page may name what it takes in: in quotes, on a line of its own, a picture anywhere."""

_PICTURE = re.compile(rf".*{_KINDS}", re.IGNORECASE)
"""What `pymdownx.b64` takes in from anywhere."""

_MERGE = "tag:yaml.org,2002:merge"


def refuse_code(project: Path) -> None:
    """Refuse settings of a site that run code of its maker, or take in what is not in the project.

    Raises:
        KitProblems: there is such a setting; all of them.
    """
    try:
        data = (project / CONFIG).read_bytes()
        root = compose(data)
    except (OSError, yaml.YAMLError):
        return  # MkDocs tells it, before anything of it is run
    problems = [
        Problem(code, position(CONFIG, data, node.start_mark), {"what": kind})
        for code, nodes in ((Code.RUNS_CODE, _code(root)), (Code.TAKES_IN, _taken_in(root)))
        for node, kind in nodes
    ]
    if problems := [*problems, *_linked_in(project, root)]:
        raise KitProblems(problems)


def _code(root: yaml.Node | None) -> Iterator[tuple[yaml.Node, str]]:
    """Each node that runs code, and what it is."""
    for key, value in _pairs(root):
        if key.value in KEYS and value.value:
            yield key, KEYS[key.value]
        for below, _ in _pairs(value) if key.value == "theme" else ():
            if below.value == "custom_dir":
                yield below, "code-templates"
        for name in _names(value):
            if key.value == "plugins" and name.value.removeprefix("material/") not in PLUGINS:
                yield name, "code-plugin"
            if key.value == "markdown_extensions" and not _is_of_markdown(name.value):
                yield name, "code-extension"
    for node in nodes(root):
        if node.tag.startswith(PYTHON) and not node.tag.startswith(NAMED):
            yield node, "code-tag"


def _taken_in(root: yaml.Node | None) -> Iterator[tuple[yaml.Node, str]]:
    """Each node that brings into the site what does not stand in the project, and what it is."""
    for key, value in _pairs(root):
        settings = [value] if key.value in {"markdown_extensions", "plugins"} else []
        if key.value == "docs_dir" and any(map(_leads_out, _texts(value))):
            yield key, "outside-folder"
        for name, below in (
            pair for top in settings for node in nodes(top) for pair in _pairs(node)
        ):
            texts = [*_texts(below)]
            switches = [yaml.SafeLoader.bool_values.get(text.lower()) for text in texts]
            if name.value in _MUST_BE and switches != [_MUST_BE[name.value]]:
                yield name, "outside-anywhere"
            elif _PATH.search(name.value) and any(map(_leads_out, texts)):
                yield name, "outside-folder"
    for node in nodes(root):
        if node.tag == ENVIRONMENT:
            yield node, "outside-environment"


def _linked_in(project: Path, root: yaml.Node | None) -> Iterator[Problem]:
    """Each place in a page, or in what a page takes in, that names a link out of the project."""
    extensions = [value for key, value in _pairs(root) if key.value == "markdown_extensions"]
    if _TAKERS.isdisjoint(name.value for value in extensions for name in _names(value)):
        return
    here = project.resolve()
    bases = [here, here / DOCS, *(here / text for value in extensions for text in _bases(value))]
    waiting, seen = sorted((here / DOCS).rglob("*.md")), set[Path]()
    for page in waiting:  # it grows while pages take in others
        if page in seen or not page.is_file():
            continue
        seen.add(page)
        text, lines = page.read_text(encoding="utf-8", errors="replace"), set[int]()
        # Why both: snippets are named as their files are, pictures as in an address.
        typed = dict.fromkeys((text, unquote(unescape(text))))
        for match in chain.from_iterable(it.finditer(each) for each in typed for it in _NAMED):
            files = set(_taken_by(match[1].rstrip(), [*bases, page.parent], here))
            inside = sorted(file for file in files if file.is_relative_to(here))
            if len(inside) < len(files):
                lines.add(match.string.count("\n", 0, match.start(1)) + 1)
            waiting += inside
        for line in sorted(lines):
            where = Position(page.relative_to(here).as_posix(), line)
            yield Problem(Code.TAKES_IN, where, {"what": "outside-link"})


def _bases(extensions: yaml.Node) -> Iterator[str]:
    """The folders in which extensions look for files."""
    for node in nodes(extensions):
        for key, value in _pairs(node):
            yield from _texts(value) if key.value == "base_path" else ()


def _taken_by(typed: str, bases: Iterable[Path], here: Path) -> Iterator[Path]:
    """The files that a path in a page may mean, with or without lines of it behind a colon."""
    for base in bases:
        for name in (typed, typed.partition(":")[0]):
            way = Path(os.path.normpath(base / name))
            # Why: what has a name must lie below the project, though a link there may lead out.
            if _PICTURE.fullmatch(name) or way.is_relative_to(here):
                with suppress(OSError, ValueError):  # a sentence is no name of a file
                    yield way.resolve(strict=True)


def _leads_out(path: str) -> bool:
    """Whether a path may lead out of the project, on any system."""
    typed = PureWindowsPath(path)
    return bool(typed.anchor) or ".." in typed.parts or path.startswith("~")


def _texts(node: yaml.Node) -> Iterator[str]:
    """A value, or each value of a list."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(item, yaml.ScalarNode):
            yield item.value


def _is_of_markdown(name: str) -> bool:
    """Whether an extension came with Markdown or the theme; any other is a module of anybody's."""
    return name.startswith(EXTENSIONS) or (
        name.isidentifier() and find_spec(f"{EXTENSIONS[0]}{name}") is not None
    )


def _names(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The names of a list, or of a mapping, of things that may have settings of their own."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(item, yaml.ScalarNode) and item.value:
            yield item
        yield from (key for key, _ in _pairs(item))


def _pairs(node: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """The keys of a mapping with their values, those that `<<` takes over from others too."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        mapping = waiting.pop()
        if not isinstance(mapping, yaml.MappingNode) or id(mapping) in seen:
            continue
        seen.add(id(mapping))
        for key, value in mapping.value:
            if key.tag == _MERGE:
                waiting += value.value if isinstance(value, yaml.SequenceNode) else [value]
            elif isinstance(key, yaml.ScalarNode):
                yield key, value
