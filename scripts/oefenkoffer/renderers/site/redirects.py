"""Make a page for an old address that leads to the new one."""

from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.html_templates import fill


def redirect_page(title: str, target: str, labels: Labels, *, is_case: bool = True) -> str:
    """A whole page, without script or theme, that sends its reader on.

    Args:
        title: of the page that it leads to.
        target: the address of that page, seen from this one.
        labels: the words.
        is_case: whether the page is about one case.
    """
    moved = labels.text("address.moved" if is_case else "address.page_moved")
    language = labels.language
    return fill("redirect.html.j2", title=title, target=target, moved=moved, language=language)
