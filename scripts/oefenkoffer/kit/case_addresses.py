"""Where public pages stand once the site is online, for codes on paper."""

from collections.abc import Mapping

from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import built, site_addresses


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
    """The full address of the participants' start page; None without a `site_url`.

    What is about no case in particular leads there: who has the cheat sheet in his hand, wants the
    rest, and the address is short enough to type.
    """
    return _online("", workshop)


def _online(page: str, workshop: Workshop) -> str | None:
    return None if workshop.site_url is None else f"{workshop.site_url}{page}"
