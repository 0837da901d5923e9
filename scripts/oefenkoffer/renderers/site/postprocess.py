"""Turn a page as the theme made it into the page as its readers get it."""

import re
from html import escape

from oefenkoffer.html_tokens import tokens
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.csp import with_csp

SEARCH = 'data-md-component="search" role="dialog"'
HEADER = '<nav class="md-header__inner md-grid" aria-label="Header">'
PATH = re.compile('(<nav class="md-path" aria-label=")[^"]*')
ACTIVE = 'class="md-nav__link md-nav__link--active">'
"""How the link to the page itself ends in the menu."""

CONTENT = '<article class="md-content__inner md-typeset">'
CONTENT_ID = "__content"
SKIP = re.compile('(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
"""Where the theme leads past the menu: to the first heading below the title, or nowhere."""


def postprocess(html: str, labels: Labels, *, is_live: bool) -> str:
    """The page without comments, with names where the theme gives none, and under its policy.

    Args:
        html: the whole page.
        labels: those of the site.
        is_live: whether a server shows it to its author; the script that reloads such a page
            comes later, and no policy can know it.
    """
    page = [token for token in tokens(html) if token.kind != "comment"]
    named = "".join(token.source for token in page) if is_live else with_csp(page)
    text = {key: escape(labels.text(f"site.{key}")) for key in ("header", "path", "search_dialog")}
    named = named.replace(SEARCH, f'{SEARCH} aria-label="{text["search_dialog"]}"')
    named = PATH.sub(rf"\g<1>{text['path']}", named, count=1)
    named = named.replace(ACTIVE, f'aria-current="page" {ACTIVE}')
    named = named.replace(HEADER, HEADER.replace("Header", text["header"]))
    return _with_skip_link(named, escape(labels.section("theme")["action.skip"]))


def _with_skip_link(html: str, words: str) -> str:
    """The page with a link to all of its content, right before what every page begins with.

    One of another template, such as the list of a blog, keeps the link of the theme.
    """
    if CONTENT not in html:
        return html
    link = f'<a href="#{CONTENT_ID}" class="md-skip">{words}</a>'
    return SKIP.sub(rf"\g<1>{link}\g<2>", html, count=1).replace(
        CONTENT, CONTENT.replace(">", f' id="{CONTENT_ID}">'), 1
    )
