"""`mkdocs.yml` is YAML: MkDocs itself tells a mistake in it in English, and much later.

Good: settings with two spaces before what belongs below a key.
Bad: a tab; a bracket or a quotation mark that is left open; a sign that nobody sees; a day that no
month has.
"""

from collections.abc import Iterator

import yaml
from yaml.constructor import SafeConstructor
from yaml.reader import ReaderError

from oefenkoffer.model.files import CONFIG, Files
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source.invisible_characters import clean
from oefenkoffer.source.text_file import read_text
from oefenkoffer.source.yaml_nodes import compose, nodes, position


def check(files: Files) -> Iterator[Problem]:
    """The first mistake in the settings, if there is one."""
    text, _ = read_text(CONFIG, files.config)
    data = (text or "").encode()
    try:
        root = compose(data)
    except ReaderError:
        _, problems = clean(CONFIG, text or "")
        yield from problems
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = position(CONFIG, data, mark) if mark else Position(CONFIG)
        facts = {"tab": "tab" if "\t" in where.text else ""}
        yield Problem(Code.BAD_SITE_SETTINGS, where, facts)
    else:
        for node in filter(_is_no_value, nodes(root)):
            where = position(CONFIG, data, node.start_mark)
            yield Problem(Code.BAD_SITE_SETTINGS, where, {"tab": ""})


def _is_no_value(node: yaml.Node) -> bool:
    """Whether something looks like a number, a date or the like, and is none."""
    if not isinstance(node, yaml.ScalarNode) or node.tag not in SafeConstructor.yaml_constructors:
        return False
    try:
        SafeConstructor().construct_object(node)
    except (ValueError, OverflowError, yaml.YAMLError):
        return True
    return False
