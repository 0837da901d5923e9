"""An observer watches a few behaviours: nobody sees more than three at once.

Good: `watch: [explains_why, offers_options]`.
Bad: `watch` names five of them, of which the last two are seen by chance.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem


def check(case: Parsed[Case]) -> Iterator[Problem]:
    """Each behaviour after the last that the format advises."""
    for part in case.model.parts_of("behaviours"):
        most = part.settings.most
        if most and len(part.value or ()) > most:
            position = case.source_map.position((*part.location, most))
            yield Problem(Code.MANY_WATCHED, position, {"most": str(most)})
