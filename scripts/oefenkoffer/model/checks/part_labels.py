"""What readers see has words: of the format, or of the catalogue.

Good: `secret: {..., label: {en: Never tell this, nl: Vertel dit nooit}}`; `situation` without a
label, which the catalogue has; `roles: {party: {title: Party}}`.
Bad: `secret` without a label; the kind of role `party` without a title; a list or phases without
words that the catalogue does not have either.
"""

from collections.abc import Iterator

from oefenkoffer.kinds.phrase import FALLBACK
from oefenkoffer.kinds.timing import PHASES
from oefenkoffer.labels import Sections, catalogue
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Location, Problem

WITHOUT = frozenset({"timing"})
"""Kinds of part that stand nowhere under a label."""
OF_ROLES_WITHOUT = frozenset({"asked"})
"""The same for parts of a role: they have labels of their own within them."""
PLACES = ("card", "site", "slides", "facilitator")
"""The sections of the catalogue that have words for the phases of a round."""


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each part, note, kind of role, choice and phase without words."""
    words = catalogue(FALLBACK, added=exercise.model.words_in(FALLBACK)).sections
    lacking = (
        *_parts(exercise.model, words),
        *_roles(exercise.model, words),
        *_choices(exercise.model, words),
    )
    for location, what, name in lacking:
        position = exercise.source_map.position(location, of_key=True)
        yield Problem(Code.PART_WITHOUT_LABEL, position, {what: name})


def _parts(exercise: Format, words: Sections) -> Iterator[tuple[Location, str, str]]:
    for key, part in exercise.parts.items():
        names = {key.replace(".", "_"), key.rpartition(".")[2]}
        known = {*words["part"], *words["site"], *words["card"]}
        without = WITHOUT | OF_ROLES_WITHOUT if part.on == "role" else WITHOUT
        if part.kind not in without and key not in exercise.about and not names & known:
            yield ("parts", key), "part", key
        if part.on == "format" and f"{key}_hint" not in words["card"]:
            yield ("parts", key), "note", key


def _roles(exercise: Format, words: Sections) -> Iterator[tuple[Location, str, str]]:
    for kind in exercise.roles:
        if kind not in words["words"]:
            yield ("roles", kind), "kind", kind


def _choices(exercise: Format, words: Sections) -> Iterator[tuple[Location, str, str]]:
    for name, choices in exercise.lists.items():
        for index, (key, own) in enumerate(choices.items()):
            if key not in words.get(name, {}):
                yield ("lists", name, key if own else index), "choice", key
    for index, key in enumerate(exercise.phases):
        is_known = all(f"time_{key}" in words[place] for place in PLACES)
        if key not in words[PHASES] and not is_known:
            yield (PHASES, index), "choice", key
