"""Where the public page of a case stands once the site is online, for codes on paper."""

from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import case_address


def public_address(case_id: str, workshop: Workshop) -> str | None:
    """The full address of a case's page; None while `mkdocs.yml` has no `site_url`.

    It changes with the name of the case only, and then the old one leads on.
    """
    if workshop.site_url is None:
        return None
    return f"{workshop.site_url}{case_address(case_id).removesuffix('.md')}.html"
