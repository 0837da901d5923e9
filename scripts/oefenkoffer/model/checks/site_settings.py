"""`mkdocs.yml` is YAML: MkDocs itself tells a mistake in it in English, and much later.

Good: settings with two spaces before what belongs below a key.
Bad: a tab; a bracket or a quotation mark that is left open.
"""

from collections.abc import Iterator

import yaml

from oefenkoffer.model.files import CONFIG, Files
from oefenkoffer.problems import Code, Position, Problem
from oefenkoffer.source.text_file import read_text


def check(files: Files) -> Iterator[Problem]:
    """The first mistake in the settings, if there is one."""
    text, _ = read_text(CONFIG, files.config)
    try:
        yaml.compose(text or "", Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark:
            line = (text or "").splitlines()[mark.line : mark.line + 1]
            shown = line[0] if line else ""
            facts = {"tab": "tab" if "\t" in shown else ""}
            position = Position(CONFIG, mark.line + 1, mark.column + 1, shown)
            yield Problem(Code.BAD_SITE_SETTINGS, position, facts)
