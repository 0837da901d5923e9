"""A label in other words is a label that there is, and names only what that label can name.

Good: `labels: {card.persona: Your part, card.group: "table {n}"}`.
Bad: `labels: {card.persoan: Your part}`, which no paper has; `card.group: "table {number}"`, of
which the braces would be printed; `file.cards: My cards`, as the name of a file has no spaces.
"""

import re
from collections.abc import Iterator

from oefenkoffer.labels import braced, label_facts
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Fault, Problem

OF_FILES = ("file.", "job_name.")
"""Sections of labels that are names of files."""

_FILE_NAME = re.compile(r"[a-z0-9-]*")


def check(settings: Parsed[Settings], _: Files) -> Iterator[Problem]:
    """Each label that is none, and each text that cannot stand in its place."""
    for name, text in (settings.model.labels or {}).items():
        for code, facts in faults(name, text):
            of_key = code is Code.NO_SUCH_LABEL
            yield Problem(
                code, settings.source_map.position(("labels", name), of_key=of_key), facts
            )


def faults(name: str, text: str) -> Iterator[Fault]:
    """What is wrong with one label in other words, without its place."""
    known = label_facts()
    if name not in known:
        yield Code.NO_SUCH_LABEL, _likely(name, tuple(known))
        return
    others = [fact for fact in braced(text) if fact not in known[name]]
    if others:
        yield Code.LABEL_NAMES_OTHERS, {"label": name, "choices": ", ".join(sorted(known[name]))}
    elif name.startswith(OF_FILES) and not _FILE_NAME.fullmatch(re.sub(r"\{\w+\}", "", text)):
        yield Code.LABEL_NO_FILE_NAME, {"label": name}


def _likely(name: str, known: tuple[str, ...]) -> dict[str, str]:
    """The label that was meant, else those of its section, else the sections."""
    last = [label for label in known if label.partition(".")[2] == name]
    meant = last[0] if last else suggestion(name, known)
    section = name.partition(".")[0]
    choices = [label for label in known if label.startswith(f"{section}.")]
    sections = dict.fromkeys(f"{label.partition('.')[0]}. …" for label in known)
    return {"suggestion": meant, "choices": ", ".join(choices or sections)}
