"""A part of a role, and a text of the format itself, stands on something that is printed.

Good: `parts: {secret: {on: role, ...}}`, and `roles: {party: {card: [brief, secret]}}`.
Bad: no kind of role has `secret` on its card, nor in another list: nobody could fill it in.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.format_references import ON_PAPER, named_parts, part_of
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each part that no role has, and each text of the format that is nowhere."""
    model = exercise.model
    of_roles = {key for parts in model.of_roles.values() for key in parts}
    named = tuple(named_parts(model))
    on_paper = {part.name for part in named if part.list in ON_PAPER}
    mistyped = (part.name for part in named if part_of(part.name, model) is None)
    meant = {suggestion(name, model.parts) for name in mistyped}
    for key, part in model.parts.items():
        listed = {"role": of_roles, "format": on_paper, "case": {key}}[part.on]
        # Why: who takes away a kind of role need not take away its parts as well.
        if key not in {*listed, *meant} and exercise.source_map.holds(("parts", key)):
            position = exercise.source_map.position(("parts", key), of_key=True)
            yield Problem(Code.PART_NOT_LISTED, position, {"part": key})
