"""Where the public page of a case stands once the site is online, for codes on paper."""

from collections.abc import Mapping

from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import built, site_addresses


def public_address(case_id: str, workshop: Workshop, labels: Labels) -> str | None:
    """The full address of a case's page; None while `mkdocs.yml` has no `site_url`.

    It changes with the name of the case, or the language, and then the old one leads on.
    """
    if workshop.site_url is None:
        return None
    return f"{workshop.site_url}{built(site_addresses(labels).case(case_id))}"


def public_addresses(workshop: Workshop, labels: Labels) -> Mapping[str, str]:
    """The full address of each case's page, by its id; nothing without a `site_url`."""
    addresses = {
        case.id: public_address(case.id, workshop, labels) for case in workshop.public_cases
    }
    return {case: address for case, address in addresses.items() if address is not None}
