"""The names that a format gives, and the words for them."""

from collections.abc import Iterator

from oefenkoffer.kinds.phrase import FALLBACK
from oefenkoffer.kinds.timing import PHASES
from oefenkoffer.labels import Sections, catalogue
from oefenkoffer.model.definitions.case import Case, Role
from oefenkoffer.model.definitions.format import PLURAL, READER_GROUPS, Format
from oefenkoffer.model.definitions.settings import HouseStyle, Words
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Location, Problem

OF_CASES = {"case": frozenset(Case.model_fields), "role": frozenset(Role.model_fields)}
"""The keys that a case and a role have in any format."""
OF_KITS = frozenset({*READER_GROUPS, *HouseStyle.model_fields, *Words.model_fields})
"""What a kind of role cannot be called: its word and its colour stand in `kit.yml`."""
WITHOUT = frozenset({"timing"})
"""Kinds of part that stand nowhere under a label."""
OF_ROLES_WITHOUT = frozenset({"asked"})
"""The same for parts of a role: they have labels of their own within them."""
PLACES = ("card", "site", "slides", "facilitator")
"""The sections of the catalogue that have words for the phases of a round."""


def taken_names(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Parts and kinds of role have names that stand for nothing else.

    Good: `parts: {brief: ...}`, `roles: {party: ...}`.
    Bad: a part `title` or `roles`, which every case has; a kind of role `everyone`, a reader, or
    `accent`, a colour of the kit; both a part `trainer` and a part `trainer.notes`.
    """
    for location in (*_taken_parts(exercise.model), *_taken_roles(exercise.model)):
        position = exercise.source_map.position(location, of_key=True)
        yield Problem(Code.NAME_IS_TAKEN, position, {"name": str(location[-1])})


def _taken_parts(exercise: Format) -> Iterator[Location]:
    groups = {
        (part.on, key.partition(".")[0]) for key, part in exercise.parts.items() if "." in key
    }
    for key, part in exercise.parts.items():
        head = key.partition(".")[0]
        if head in OF_CASES.get(part.on, ()) or (part.on, key) in groups:
            yield "parts", key


def _taken_roles(exercise: Format) -> Iterator[Location]:
    plurals = {f"{kind}{PLURAL}" for kind in exercise.roles}
    for kind in exercise.roles:
        if kind in OF_KITS | plurals:
            yield "roles", kind


def missing_labels(exercise: Parsed[Format]) -> Iterator[Problem]:
    """What readers see has words: of the format, or of the catalogue.

    Good: `secret: {..., label: {en: Never tell this, nl: Vertel dit nooit}}`; `situation` without a
    label, which the catalogue has; `roles: {party: {title: Party}}`.
    Bad: `secret` without a label; the kind of role `party` without a title; a list or phases
    without words that the catalogue does not have either.
    """
    words = catalogue(FALLBACK, added=exercise.model.words_in(FALLBACK)).sections
    lacking = (
        *_parts_without(exercise.model, words),
        *_roles_without(exercise.model, words),
        *_choices_without(exercise.model, words),
    )
    for location, what, name in lacking:
        position = exercise.source_map.position(location, of_key=True)
        yield Problem(Code.PART_WITHOUT_LABEL, position, {what: name})


def _parts_without(exercise: Format, words: Sections) -> Iterator[tuple[Location, str, str]]:
    for key, part in exercise.parts.items():
        names = {key.replace(".", "_"), key.rpartition(".")[2]}
        known = {*words["part"], *words["site"], *words["card"]}
        without = WITHOUT | OF_ROLES_WITHOUT if part.on == "role" else WITHOUT
        if part.kind not in without and key not in exercise.about and not names & known:
            yield ("parts", key), "part", key
        if part.on == "format" and f"{key}_hint" not in words["card"]:
            yield ("parts", key), "note", key


def _roles_without(exercise: Format, words: Sections) -> Iterator[tuple[Location, str, str]]:
    for kind in exercise.roles:
        if kind not in words["words"]:
            yield ("roles", kind), "kind", kind


def _choices_without(exercise: Format, words: Sections) -> Iterator[tuple[Location, str, str]]:
    for name, choices in exercise.lists.items():
        for index, (key, own) in enumerate(choices.items()):
            if key not in words.get(name, {}):
                yield ("lists", name, key if own else index), "choice", key
    for index, key in enumerate(exercise.phases):
        is_known = all(f"time_{key}" in words[place] for place in PLACES)
        if key not in words[PHASES] and not is_known:
            yield (PHASES, index), "choice", key
