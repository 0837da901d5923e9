"""A label in other words is a label that there is, and names only what that label can name.

Good: `labels: {card.persona: Your part, card.group: "table {n}"}`.
Bad: `labels: {card.persoan: Your part}`, which no paper has; `card.group: "table {number}"`, of
which the braces would be printed; `file.cards: My cards`, as the name of a file has no spaces.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.label_faults import label_faults
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(settings: Parsed[Settings], _: Files) -> Iterator[Problem]:
    """Each label that is none, and each text that cannot stand in its place."""
    for name, text in (settings.model.labels or {}).items():
        for code, facts in label_faults(name, text, settings.model.exercise):
            is_unknown = code is Code.NO_SUCH_LABEL
            position = settings.source_map.position(("labels", name), of_key=is_unknown)
            yield Problem(code, position, facts)
