"""The method in, the cheat sheet for a phone out."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import STEPS
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page


def cheat_sheet(method: MethodView, branding: Branding, *, paper: str | None) -> str:
    """The method on one screen of a phone; the conversation and the sentences come below.

    Args:
        method: what the sheet says.
        branding: the words.
        paper: the address of the sheet as a PDF, from this page; None without one.
    """
    words = branding.labels.section("site")
    anchors = branding.labels.section("anchor")
    title = words["cheat_sheet"]
    body = fill(
        "cheat_sheet.html.j2",
        method=method,
        steps=STEPS,
        paper=paper,
        anchors=anchors,
        words=words,
    )
    return page(
        title,
        body,
        branding.labels,
        heading=f"{title}: {method.title}",
        search_words=[branding.labels.text("search.cheat_sheet")],
    )
