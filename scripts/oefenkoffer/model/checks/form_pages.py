"""A form on the site is a page of its own there.

Good: a form `actieplan` with `on_site: yes`, whose page becomes `actieplan.html`.
Bad: a form `zinnen`, where the site has another page of that name.
"""

from collections.abc import Iterator

from oefenkoffer.labels import catalogue
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.problems import Code, Problem

PAGES = ("cheat_sheet", "print", "programme", "sentences")
"""Those whose names differ from language to language."""


def taken(settings: Settings) -> frozenset[str]:
    """The pages at the top of a site that are made of something else."""
    labels = catalogue(settings.language)
    pages = (labels.text(f"path.{page}") for page in PAGES)
    return frozenset({"index", "slides", labels.text("file.slides"), *pages})


def check(forms: Parsed[Forms], settings: Settings) -> Iterator[Problem]:
    """Each form that would take the place of another page."""
    pages = taken(settings)
    for key, form in forms.model.forms.items():
        if form.on_site and key in pages:
            position = forms.source_map.position(("forms", key), of_key=True)
            yield Problem(Code.FORM_PAGE_TAKEN, position, {"name": key})
