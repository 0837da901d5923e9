"""`mkdocs.yml` is YAML: MkDocs itself tells a mistake in it in English, and much later.

Good: settings with two spaces before what belongs below a key.
Bad: a tab; a bracket or a quotation mark that is left open.
"""

from collections.abc import Iterator

import yaml

from oefenkoffer.model.files import CONFIG, Files
from oefenkoffer.problems import Code, Problem
from oefenkoffer.source.text_file import read_text
from oefenkoffer.source.yaml_nodes import compose, position


def check(files: Files) -> Iterator[Problem]:
    """The first mistake in the settings, if there is one."""
    text, _ = read_text(CONFIG, files.config)
    data = (text or "").encode()
    try:
        compose(data)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark:
            where = position(CONFIG, data, mark)
            facts = {"tab": "tab" if "\t" in where.text else ""}
            yield Problem(Code.BAD_SITE_SETTINGS, where, facts)
