"""What a card or a form lists, its player may read.

Good: `card: [brief, situation]`, with `readers: holder` of `brief`, `everyone` of the other.
Bad: `card: [other.secret]`, with `readers: holder` of `secret`: the card would not show it.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import READER_GROUPS, Format
from oefenkoffer.model.definitions.format_references import (
    ON_PAPER,
    may_read,
    named_parts,
    part_of,
)
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each part on a card or a form that its player may not read."""
    model = exercise.model
    for named in named_parts(model):
        there_is = part_of(named.name, model)
        if named.list not in ON_PAPER or there_is is None:
            continue
        owner, part = there_is
        are_known = {*part.readers} <= {*READER_GROUPS, *model.roles}
        if are_known and not may_read(named.kind, named.name, model):
            position = exercise.source_map.position(named.location)
            reader = "holder" if part.on == "role" and not owner else named.kind
            name = named.name.removeprefix(f"{owner}.")
            facts = {"part": name, "kind": named.kind, "reader": reader}
            yield Problem(Code.PART_NOT_READ, position, facts)
