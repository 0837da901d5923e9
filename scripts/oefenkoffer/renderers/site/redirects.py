"""Make a page for the old address of a case that leads to its new one."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.everyone import Scene
from oefenkoffer.renderers.site.html_templates import fill


def redirect_page(scene: Scene, branding: Branding) -> str:
    """A whole page, without script or theme, that sends its reader on to the page of a case."""
    return fill(
        "redirect.html.j2", scene=scene, branding=branding, words=branding.labels.section("address")
    )
