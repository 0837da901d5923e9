"""A certificate has room for names and dates, not for questions.

Good: a part with `fields: [Naam]`.
Bad: a part with `questions`, which would not be printed.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

TOO_MUCH = ("statements", "questions", "sentences", "table")


def check(forms: Parsed[Forms]) -> Iterator[Problem]:
    """Each part of a certificate that only a sheet can hold."""
    for key, form in forms.model.forms.items():
        for number, part in enumerate(form.parts if form.layout == "certificate" else ()):
            for field in TOO_MUCH:
                if getattr(part, field):
                    location = ("forms", key, "parts", number, field)
                    position = forms.source_map.position(location, of_key=True)
                    yield Problem(Code.NOT_ON_CERTIFICATE, position, {"field": field})
