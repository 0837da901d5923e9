"""A form on the site is a page of its own there, to be filled in by anyone.

Good: a form `actieplan` with `on_site: yes`, whose page becomes `actieplan.html`.
Bad: a certificate on the site; a form `zinnen`, where the site has another page of that name.
"""

from collections.abc import Iterator

from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

TAKEN = frozenset(
    {"index", "presentatie", "printen", "programma", "slides", "spiekkaart", "zinnen"}
)
"""The pages at the top of a site that are made of something else."""


def check(forms: Parsed[Forms]) -> Iterator[Problem]:
    """Each form whose page is no form, or would take the place of another page."""
    for key, form in forms.model.forms.items():
        if form.on_site and form.layout == "certificate":
            position = forms.source_map.position(("forms", key, "on_site"), of_key=True)
            yield Problem(Code.CERTIFICATE_ON_SITE, position)
        if form.on_site and key in TAKEN:
            position = forms.source_map.position(("forms", key), of_key=True)
            yield Problem(Code.FORM_PAGE_TAKEN, position, {"name": key})
