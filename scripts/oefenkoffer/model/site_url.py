"""Find the address of the participants' site in the text of `mkdocs.yml`, and its position.

Read by its line: the file holds tags that are MkDocs' own, and nothing else of it concerns a kit.
"""

import re
from dataclasses import dataclass

from oefenkoffer.model.files import CONFIG, Files
from oefenkoffer.problems import Position

_LINE = re.compile(r"^site_url:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
_QUOTED = re.compile(r"""(["'])(.*?)\1\s*(?:#.*)?$""")
ELSEWHERE = "!"
"""What begins like this is filled in by MkDocs, from the environment; a kit cannot know it."""


@dataclass(frozen=True)
class SiteUrl:
    """What stands behind `site_url`."""

    value: str
    position: Position


def site_url(files: Files) -> SiteUrl | None:
    """The address as it was typed; None without one."""
    text = files.config.decode("utf-8-sig", "replace")
    match = _LINE.search(text)
    if not match:
        return None
    typed = match["value"]
    quoted = _QUOTED.match(typed)
    value = quoted[2] if quoted else re.split(r"(?:^|\s)#", typed)[0].strip()
    if not value or (value.startswith(ELSEWHERE) and not quoted):
        return None
    line = text.count("\n", 0, match.start()) + 1
    column = match.start("value") - match.start() + 1
    return SiteUrl(value, Position(CONFIG, line, column, match[0]))
