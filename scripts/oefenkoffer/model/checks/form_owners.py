"""A form that each role of a kind gets names kinds that the format has.

Good: `of: [party]` in `forms.yml`, and the format has a kind of role `party`.
Bad: `of: [parties]`, of which nobody would get a page.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def check(forms: Parsed[Forms], settings: Settings) -> Iterator[Problem]:
    """Each kind that the format does not have."""
    kinds = tuple(settings.exercise.roles)
    for name, form in forms.model.forms.items():
        for index, kind in enumerate(form.of):
            if kind not in kinds:
                position = forms.source_map.position(("forms", name, "of", index))
                yield unknown(Code.NO_SUCH_KIND, position, kind, kinds)
