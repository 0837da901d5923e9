"""The text of a Markdown page with its front matter, and of a page that only leads on."""

import json
from collections.abc import Iterable
from html import escape

from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.html_templates import fill


def page(  # noqa: PLR0913 (what a page is made of)
    title: str,
    body: str,
    labels: Labels,
    tags: tuple[str, ...] = (),
    *,
    heading: str | None = None,
    is_searched: bool = True,
    search_words: Iterable[str] = (),
) -> str:
    """A page whose body is HTML, which Markdown leaves alone.

    Titles and tags are escaped here: themes put them into their templates as they stand. The
    heading comes first, before any other element: search then takes it for the page's own. By the
    `search_words` the page is found though it shows them nowhere.
    """
    front = [f"title: {_quoted(escape(title, quote=False))}"]
    if tags:
        front += ["tags:", *(f"  - {_quoted(escape(tag, quote=False))}" for tag in tags)]
    if search_words:
        front += ["search_words:", *(f"  - {_quoted(word)}" for word in search_words)]
    if not is_searched:
        front += ["search:", "  exclude: true"]
    first = f'<h1 id="{labels.text("anchor.top")}">{escape(heading or title, quote=False)}</h1>'
    return "\n".join(["---", *front, "---", "", first, body])


def _quoted(text: str) -> str:
    """Text as YAML reads it back: JSON's quotes are YAML's too."""
    return json.dumps(text, ensure_ascii=False)


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
