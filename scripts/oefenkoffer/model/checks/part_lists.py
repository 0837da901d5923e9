"""What a part chooses from, or ends, the format has.

Good: `lists: {channel: [ward, phone]}` with `channel: {on: case, kind: choice, list: channel}`;
`closing_line: {kind: speech, ending: play}` with `phases: [prepare, play]`.
Bad: `list: chanel`; a choice without `list` and without `method`; `ending: played`.
"""

from collections.abc import Iterator

from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each list that there is none of, and each phase."""
    for key, part in exercise.model.parts.items():
        yield from _of_part(key, part, exercise)


def _of_part(key: str, part: PartFormat, exercise: Parsed[Format]) -> Iterator[Problem]:
    lists, phases = exercise.model.lists, exercise.model.phases
    if part.kind == "choice" and not (part.list or part.method):
        position = exercise.source_map.position(("parts", key), of_key=True)
        facts = {"part": key, "choices": ", ".join(lists)}
        yield Problem(Code.NO_SUCH_LIST, position, facts)
    elif part.list and part.list not in lists:
        position = exercise.source_map.position(("parts", key, "list"))
        yield unknown(Code.NO_SUCH_LIST, position, part.list, tuple(lists))
    if part.ending and part.ending not in phases:
        position = exercise.source_map.position(("parts", key, "ending"))
        problem = unknown(Code.NO_SUCH_LIST, position, part.ending, tuple(phases))
        facts = {**problem.facts, "phase": part.ending}
        yield Problem(problem.code, position, facts)
