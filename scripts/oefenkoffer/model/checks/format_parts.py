"""What a format says of a part: its kind, its options, what it chooses from, who reads it."""

from collections.abc import Iterator

from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.model.definitions.format import READER_GROUPS, Format, section_of_method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import suggestion, unknown
from oefenkoffer.problems import Code, Problem

OF_ANY = frozenset({"on", "kind", "label", "readers", "required", "room", "down_to", "sheet"})
"""What may be said of a part of any kind."""
OF_ROLES = frozenset({"of"})
"""What may also be said of a part that roles have."""
HOLDER = "holder"


def unknown_kinds(exercise: Parsed[Format]) -> Iterator[Problem]:
    """A part is of a kind that there is, and stands where that kind can stand.

    Good: `kind: text`; `cue: {on: format, kind: note}`.
    Bad: `kind: tekst`; `cue: {on: case, kind: note}`, which nobody could fill in;
    `news: {on: role, kind: timed}`, of which each entry already says whom it is for.
    """
    for key, part in exercise.model.parts.items():
        known = [name for name, kind in KINDS.items() if part.on in kind.places]
        if part.kind in known:
            continue
        position = exercise.source_map.position(("parts", key, "kind"))
        facts = {"choices": ", ".join(known)}
        if part.kind in KINDS:
            places = ", ".join(sorted(KINDS[part.kind].places))
            facts = {**facts, "place": part.on, "places": places}
        else:
            facts = {**facts, "suggestion": suggestion(part.kind, known)}
        yield Problem(Code.NO_SUCH_PART_KIND, position, facts)


def useless_options(exercise: Parsed[Format]) -> Iterator[Problem]:
    """What a format says of a part is something that its kind takes.

    Good: `may_say: {on: role, kind: speech, many: yes}`.
    Bad: `may_say: {on: role, kind: text, many: yes}`, of which nothing would come;
    `required: [at_once]` of a `text`, which has nothing within it; `of: party` of a part of a case.
    """
    for key, part in exercise.model.parts.items():
        if part.kind in KINDS and part.on in KINDS[part.kind].places:
            yield from _useless(key, part, exercise)


def _useless(key: str, part: PartFormat, exercise: Parsed[Format]) -> Iterator[Problem]:
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


def unknown_lists(exercise: Parsed[Format]) -> Iterator[Problem]:
    """What a part chooses from, or ends, the format has.

    Good: `lists: {channel: [ward, phone]}` with `channel: {on: case, kind: choice, list: channel}`;
    `closing_line: {kind: speech, ending: play}` with `phases: [prepare, play]`.
    Bad: `list: chanel`; a choice without `list` and without `method`; `ending: played`.
    """
    for key, part in exercise.model.parts.items():
        yield from _unknown(key, part, exercise)


def _unknown(key: str, part: PartFormat, exercise: Parsed[Format]) -> Iterator[Problem]:
    lists, phases = exercise.model.lists, exercise.model.phases
    typed = exercise.source_map.holds  # what is wrong in a list is told where it is typed
    if part.kind == "choice" and not (part.list or part.method):
        position = exercise.source_map.position(("parts", key), of_key=True)
        facts = {"part": key, "choices": ", ".join(lists)}
        yield Problem(Code.NO_SUCH_LIST, position, facts)
    elif part.list and part.list not in lists and not typed(("lists", part.list)):
        position = exercise.source_map.position(("parts", key, "list"))
        yield unknown(Code.NO_SUCH_LIST, position, part.list, tuple(lists))
    if part.ending and part.ending not in phases:
        position = exercise.source_map.position(("parts", key, "ending"))
        problem = unknown(Code.NO_SUCH_LIST, position, part.ending, tuple(phases))
        facts = {**problem.facts, "phase": part.ending}
        yield Problem(problem.code, position, facts)


def method_not_asked(exercise: Parsed[Format]) -> Iterator[Problem]:
    """A format asks of the method what its parts need of it.

    Good: a part of kind `steps` that is required, and `method: [steps]`; one that may be left out.
    Bad: a part of kind `steps` that is required, and no `method`: a kit without `method.yml` could
    have no such part.
    """
    for key, part in exercise.model.parts.items():
        section = section_of_method(part) if part.is_required else ""
        if section and section not in exercise.model.method:
            position = exercise.source_map.position(("parts", key), of_key=True)
            facts = {"part": key, "section": section}
            yield Problem(Code.METHOD_NOT_ASKED, position, facts)


def unknown_readers(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Who reads a part is somebody that there is.

    Good: there is a kind of role `evaluator`, and a part says `readers: [holder, evaluator]`.
    Bad: it says `readers: [evalator]`, and nobody but the trainer would read it; or, of a part of
    the case, which nobody holds, `readers: holder`.
    """
    model = exercise.model
    for key, part in model.parts.items():
        groups = [group for group in READER_GROUPS if group != HOLDER or part.on == "role"]
        known = (*groups, *model.roles)
        for index, reader in enumerate(part.readers):
            if reader not in known:
                position = exercise.source_map.position(("parts", key, "readers", index))
                meant = suggestion(reader, known)
                facts = {"suggestion": meant, "choices": ", ".join(known)}
                if reader == HOLDER:
                    facts = {"holder": reader, "choices": ", ".join(known)}
                yield Problem(Code.NO_SUCH_READER, position, facts)
