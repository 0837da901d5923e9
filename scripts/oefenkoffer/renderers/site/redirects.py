"""Make a page for the old address of a case that leads to its new one."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.case_head import CaseHead
from oefenkoffer.renderers.site.html_templates import fill


def redirect_page(head: CaseHead, branding: Branding) -> str:
    """A whole page, without script or theme, that sends its reader on to the page of a case."""
    return fill(
        "redirect.html.j2", scene=head, branding=branding, words=branding.labels.section("address")
    )
