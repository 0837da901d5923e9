"""The pages of a site in, the problems for which a form may not take the place of one out."""

from collections.abc import Iterator

from mkdocs.structure.files import Files

from oefenkoffer.audience.forms import forms
from oefenkoffer.model import Workshop
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.site.addresses import form_address


def refuse_taken(files: Files, workshop: Workshop) -> None:
    """See to it that no form pushes away a page that somebody wrote.

    Raises:
        KitProblems: a form on the site has the address of a page in `docs/`.
    """
    if problems := tuple(_taken(files, workshop)):
        raise KitProblems(problems)


def _taken(files: Files, workshop: Workshop) -> Iterator[Problem]:
    for form in forms(workshop, released=False):
        address = form_address(form.name)
        if form.on_site and files.get_file_from_path(address):
            position = workshop.position_in_forms(("forms", form.key, "on_site"))
            yield Problem(Code.FORM_PAGE_WRITTEN, position, {"page": f"docs/{address}"})
