"""Turn a page as the theme made it into the page as its readers get it."""

from collections.abc import Mapping
from html import escape

from oefenkoffer.html_tokens import tokens
from oefenkoffer.renderers.site.csp import with_csp

SEARCH = 'data-md-component="search" role="dialog"'
HEADER = '<nav class="md-header__inner md-grid" aria-label="Header">'


def postprocess(html: str, words: Mapping[str, str], *, is_live: bool) -> str:
    """The page without comments, with names where the theme gives none, and under its policy.

    Args:
        html: the whole page.
        words: the words of the site.
        is_live: whether a server shows it to its author; the script that reloads such a page
            comes later, and no policy can know it.
    """
    page = [token for token in tokens(html) if token.kind != "comment"]
    named = "".join(token.source for token in page) if is_live else with_csp(page)
    named = named.replace(SEARCH, f'{SEARCH} aria-label="{escape(words["search_dialog"])}"')
    return named.replace(HEADER, HEADER.replace("Header", escape(words["header"])))
