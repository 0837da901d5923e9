"""What happens serves goals that the case names.

Good: the case has `objectives: {O1: ...}`, and an entry says `about: O1`.
Bad: the entry says `about: O7`, under which the trainer would look for it in vain.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each goal that the case does not have."""
    parts = {part.key: part.value for part in case.model.parts}
    for part in case.model.parts_of("timed"):
        known = _names(parts.get(part.settings.about or ""))
        for index, entry in enumerate(part.value or ()):
            for number, goal in enumerate(getattr(entry, "about", ())):
                if goal not in known:
                    position = case.source_map.position((*part.location, index, "about", number))
                    yield unknown(Code.NO_SUCH_GOAL, position, goal, known)


def _names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 (as the kind of the part has it)
    """The names of texts; those of a list are its numbers."""
    if isinstance(value, BaseModel):
        return tuple(type(value).model_fields)
    if isinstance(value, Mapping):
        return tuple(value)
    return tuple(str(number) for number, _ in enumerate(value or (), start=1))
