"""Report which pages of a site stand where one of ours belongs."""

from collections.abc import Iterator

from mkdocs.structure.files import Files

from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.programme import programmes
from oefenkoffer.model import Workshop
from oefenkoffer.model.files import FORMS
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.site.addresses import PROGRAMME, form_address


def refuse_conflicts(files: Files, workshop: Workshop) -> None:
    """See to it that no form and no programme pushes away a page that somebody wrote.

    Raises:
        KitProblems: a form or a programme on the site has the address of a page in `docs/`.
    """
    if problems := (*_forms(files, workshop), *_programmes(files, workshop)):
        raise KitProblems(problems)


def _forms(files: Files, workshop: Workshop) -> Iterator[Problem]:
    for form in forms(workshop, released=False):
        address = form_address(form.name)
        if form.on_site and files.get_file_from_path(address):
            position = workshop.position(FORMS, ("forms", form.key, "on_site"))
            yield Problem(Code.FORM_PAGE_WRITTEN, position, {"page": f"docs/{address}"})


def _programmes(files: Files, workshop: Workshop) -> Iterator[Problem]:
    if files.get_file_from_path(PROGRAMME):
        for day in programmes(workshop):
            position = workshop.position(workshop.session_path(day.id), ("on_site",))
            yield Problem(Code.PROGRAMME_PAGE_WRITTEN, position, {"page": f"docs/{PROGRAMME}"})
