"""Forms fit their paper, their owners and their place on the site."""

from collections.abc import Iterator

from oefenkoffer.labels import catalogue
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.loading.parsed import Parsed
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem

TOO_MUCH = ("statements", "questions", "sentences", "table")
PAGES = ("cheat_sheet", "print", "programme", "sentences")
"""Those whose names differ from language to language."""


def wrong_certificates(forms: Parsed[Forms]) -> Iterator[Problem]:
    """A certificate is a sheet of paper, with room for names and dates, not for questions.

    Good: a part with `fields: [Naam]`.
    Bad: a part with `questions`, which would not be printed; a certificate with `on_site: yes`.
    """
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


def unknown_owners(forms: Parsed[Forms], settings: Settings) -> Iterator[Problem]:
    """A form that each role of a kind gets names kinds that the format has.

    Good: `of: [party]` in `forms.yml`, and the format has a kind of role `party`.
    Bad: `of: [parties]`, of which nobody would get a page.
    """
    kinds = tuple(settings.exercise.roles)
    for name, form in forms.model.forms.items():
        for index, kind in enumerate(form.of):
            if kind not in kinds:
                position = forms.source_map.position(("forms", name, "of", index))
                yield unknown(Code.NO_SUCH_KIND, position, kind, kinds)


def pages_in_use(settings: Settings) -> frozenset[str]:
    """The pages at the top of a site that are made of something else."""
    labels = catalogue(settings.language)
    pages = (labels.text(f"path.{page}") for page in PAGES)
    return frozenset({"index", "slides", labels.text("file.slides"), *pages})


def taken_pages(forms: Parsed[Forms], settings: Settings) -> Iterator[Problem]:
    """A form on the site is a page of its own there.

    Good: a form `actieplan` with `on_site: yes`, whose page becomes `actieplan.html`.
    Bad: a form `zinnen`, where the site has another page of that name.
    """
    pages = pages_in_use(settings)
    for key, form in forms.model.forms.items():
        if form.on_site and key in pages:
            position = forms.source_map.position(("forms", key), of_key=True)
            yield Problem(Code.FORM_PAGE_TAKEN, position, {"name": key})
