"""A format asks of the method what its parts need of it.

Good: a part of kind `steps` that is required, and `method: [steps]`; one that may be left out.
Bad: a part of kind `steps` that is required, and no `method`: a kit without `method.yml` could have
no such part.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.format import Format, section_of_method
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(exercise: Parsed[Format]) -> Iterator[Problem]:
    """Each part whose section of the method the format does not ask for."""
    for key, part in exercise.model.parts.items():
        section = section_of_method(part) if part.is_required else ""
        if section and section not in exercise.model.method:
            position = exercise.source_map.position(("parts", key), of_key=True)
            facts = {"part": key, "section": section}
            yield Problem(Code.METHOD_NOT_ASKED, position, facts)
