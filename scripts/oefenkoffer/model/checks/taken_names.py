"""Parts and kinds of role have names that stand for nothing else.

Good: `parts: {brief: ...}`, `roles: {party: ...}`.
Bad: a part `title` or `roles`, which every case has; a kind of role `everyone`, which is a reader,
or `accent`, which is a colour of the kit; both a part `trainer` and a part `trainer.notes`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case, Role
from oefenkoffer.model.definitions.format import PLURAL, READER_GROUPS, Format
from oefenkoffer.model.definitions.settings import HouseStyle, Words
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Location, Problem

OF_CASES = {"case": frozenset(Case.model_fields), "role": frozenset(Role.model_fields)}
"""The keys that a case and a role have in any format."""
OF_KITS = frozenset({*READER_GROUPS, *HouseStyle.model_fields, *Words.model_fields})
"""What a kind of role cannot be called: its word and its colour stand in `kit.yml`."""


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each name that is taken."""
    for location in (*_parts(exercise.model), *_roles(exercise.model)):
        position = exercise.source_map.position(location, of_key=True)
        yield Problem(Code.NAME_IS_TAKEN, position, {"name": str(location[-1])})


def _parts(exercise: Format) -> Iterator[Location]:
    groups = {
        (part.on, key.partition(".")[0]) for key, part in exercise.parts.items() if "." in key
    }
    for key, part in exercise.parts.items():
        head = key.partition(".")[0]
        if head in OF_CASES.get(part.on, ()) or (part.on, key) in groups:
            yield "parts", key


def _roles(exercise: Format) -> Iterator[Location]:
    plurals = {f"{kind}{PLURAL}" for kind in exercise.roles}
    for kind in exercise.roles:
        if kind in OF_KITS | plurals:
            yield "roles", kind
