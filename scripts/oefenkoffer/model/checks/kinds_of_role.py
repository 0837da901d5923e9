"""Whom somebody watches, who may have a part, and who sits at a table are kinds of role that exist.

Good: `observes: [party]`, `of: [party]` and `table: {party: 6}`, where `party` is under `roles`.
Bad: `observes: [partij]`: the observer would watch nobody.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Location, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each name of no kind of role."""
    roles = tuple(exercise.model.roles)
    for location, kind in _named(exercise.model):
        if kind not in roles:
            of_key = location[0] == "table"
            position = exercise.source_map.position(location, of_key=of_key)
            yield unknown(Code.NO_SUCH_KIND, position, kind, roles)


def _named(exercise: Format) -> Iterator[tuple[Location, str]]:
    for name, role in exercise.roles.items():
        for index, kind in enumerate(role.observes):
            yield ("roles", name, "observes", index), kind
    for key, part in exercise.parts.items():
        for index, kind in enumerate(part.of):
            yield ("parts", key, "of", index), kind
    for kind in exercise.table:
        yield ("table", kind), kind
