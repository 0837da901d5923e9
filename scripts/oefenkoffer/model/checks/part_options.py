"""What a format says of a part is something that its kind takes.

Good: `may_say: {on: role, kind: speech, many: yes}`.
Bad: `may_say: {on: role, kind: text, many: yes}`, of which nothing would come; of a part of kind
`text`, which has nothing within it, `required: [at_once]`; `of: party` for a part of the case.
"""

from collections.abc import Iterator

from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

OF_ANY = frozenset({"on", "kind", "label", "readers", "required", "room", "down_to", "sheet"})
"""What may be said of a part of any kind."""

OF_ROLES = frozenset({"of"})
"""What may also be said of a part that roles have."""


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each option that would do nothing."""
    for key, part in exercise.model.parts.items():
        if part.kind in KINDS and part.on in KINDS[part.kind].places:
            yield from _of_part(key, part, exercise)


def _of_part(key: str, part: PartFormat, exercise: Parsed[Format]) -> Iterator[Problem]:
    kind = KINDS[part.kind]
    taken = OF_ANY | kind.options | (OF_ROLES if part.on == "role" else frozenset())
    for option in PartFormat.model_fields:
        if option in part.model_fields_set - taken:
            position = exercise.source_map.position(("parts", key, option), of_key=True)
            choices = ", ".join(sorted(kind.options))
            facts = {"option": option, "kind": part.kind, "choices": choices}
            if option in OF_ROLES:
                facts = {"option": option, "place": part.on}
            yield Problem(Code.OPTION_NOT_TAKEN, position, facts)
    for index, name in enumerate(part.required if isinstance(part.required, tuple) else ()):
        if name not in kind.keys:
            position = exercise.source_map.position(("parts", key, "required", index))
            within = {"within": ", ".join(kind.keys)} if kind.keys else {"whole": part.kind}
            facts = {"option": name, "kind": part.kind, **within}
            yield Problem(Code.OPTION_NOT_TAKEN, position, facts)
