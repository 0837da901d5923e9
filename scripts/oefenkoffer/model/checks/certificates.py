"""A certificate is a sheet of paper, with room for names and dates, not for questions.

Good: a part with `fields: [Naam]`.
Bad: a part with `questions`, which would not be printed; a certificate with `on_site: yes`.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

TOO_MUCH = ("statements", "questions", "sentences", "table")


def check(forms: Parsed[Forms]) -> Iterator[Problem]:
    """Each certificate on the site, and each part of one that only a sheet can hold."""
    for key, form in forms.model.forms.items():
        if form.on_site and form.layout == "certificate":
            position = forms.source_map.position(("forms", key, "on_site"), of_key=True)
            yield Problem(Code.CERTIFICATE_ON_SITE, position)
        for number, part in enumerate(form.parts if form.layout == "certificate" else ()):
            for field in TOO_MUCH:
                if getattr(part, field):
                    location = ("forms", key, "parts", number, field)
                    position = forms.source_map.position(location, of_key=True)
                    yield Problem(Code.NOT_ON_CERTIFICATE, position, {"field": field})
