"""Where public pages stand once the site is online, for codes on paper."""

from collections.abc import Mapping

from oefenkoffer.audience.forms import FormView
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import built, form_address, site_addresses


def public_address(case_id: str, workshop: Workshop, labels: Labels) -> str | None:
    """The full address of a case's page; None while `mkdocs.yml` has no `site_url`.

    It changes with the name of the case, or the language, and then the old one leads on.
    """
    return _online(built(site_addresses(labels).case(case_id)), workshop)


def public_addresses(workshop: Workshop, labels: Labels) -> Mapping[str, str]:
    """The full address of each case's page, by its id; nothing without a `site_url`."""
    addresses = {
        case.id: public_address(case.id, workshop, labels) for case in workshop.public_cases
    }
    return {case: address for case, address in addresses.items() if address is not None}


def start_address(workshop: Workshop) -> str | None:
    """The full address of the participants' start page; None without a `site_url`."""
    return _online("", workshop)


def cheat_sheet_address(workshop: Workshop, labels: Labels) -> str | None:
    """The full address of the page with the method; None without a `site_url`."""
    return _online(built(site_addresses(labels).cheat_sheet), workshop)


def public_form_address(form: FormView, workshop: Workshop) -> str | None:
    """The full address of the page to fill a form in, if it has one; None without a `site_url`."""
    return _online(built(form_address(form.name)), workshop) if form.on_site else None


def _online(page: str, workshop: Workshop) -> str | None:
    return None if workshop.site_url is None else f"{workshop.site_url}{page}"
