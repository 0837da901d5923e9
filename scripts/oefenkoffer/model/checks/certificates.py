"""A certificate has room for names and dates, not for questions.

Good: a part with `fields: [Naam]`.
Bad: a part with `questions`, which would not be printed.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.loading.parsed import Filled
from oefenkoffer.problems import Code, Problem

TOO_MUCH = ("statements", "questions", "sentences", "table")


def check(forms: Filled[Forms]) -> Iterator[Problem]:
    """Each part of a certificate that only a sheet can hold."""
    for key, form in forms.model.forms.items():
        for number, part in enumerate(form.parts if form.layout == "certificate" else ()):
            for field in TOO_MUCH:
                if getattr(part, field):
                    place = ("forms", key, "parts", number, field)
                    position = forms.origin.position(place, of_key=True)
                    yield Problem(Code.NOT_ON_CERTIFICATE, position, {"field": field})
