"""Turn a page as the theme made it into the page as its readers get it, under its policy."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from oefenkoffer.html_tokens import Token, elements, tokens
from oefenkoffer.labels import Labels

HEAD = '<meta charset="utf-8">'
POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may ask for: files of its own site. The theme's icons are `data:` in a stylesheet."""
SEARCH = 'data-md-component="search" role="dialog"'
HEADER = '<nav class="md-header__inner md-grid" aria-label="Header">'
PATH = re.compile('(<nav class="md-path" aria-label=")[^"]*')
ACTIVE = 'class="md-nav__link md-nav__link--active">'
"""How the link to the page itself ends in the menu."""
CONTENT = '<article class="md-content__inner md-typeset">'
CONTENT_ID = "__content"
SKIP = re.compile('(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
"""Where the theme leads past the menu: to the first heading below the title, or nowhere."""


def with_csp(page: Iterable[Token]) -> str:
    """The page with its policy first in its head; its inline scripts and styles are named by hash.

    Why hashes: the theme writes scripts of a few lines into each page, and one that somebody else
    slips in must not run.
    """
    page = tuple(page)
    codes: dict[str, list[str]] = {"script": [], "style": []}
    for element, code in elements(page, codes):
        if code and not _is_not_run(element):
            codes[element.name].append(code)
    policy = POLICY.format(scripts=_hashes(codes["script"]), styles=_hashes(codes["style"]))
    meta = f'{HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return "".join(token.source for token in page).replace(HEAD, meta, 1)


def without_csp(html: str) -> str:
    """The page without a policy: a server puts a script into it that no policy can name."""
    return "".join(token.source for token in tokens(html) if not _is_csp(token))


def _is_csp(token: Token) -> bool:
    return token.attributes.get("http-equiv", "").lower() == "content-security-policy"


def _is_not_run(element: Token) -> bool:
    """Whether a script has its code elsewhere, or is no code."""
    attributes = element.attributes
    return "src" in attributes or attributes.get("type", "").strip().lower() == "application/json"


def _hashes(codes: list[str]) -> str:
    """Each distinct code as a source of a policy, in the order of the page."""
    hashes = dict.fromkeys(b64encode(sha256(code.encode()).digest()).decode() for code in codes)
    return "".join(f" 'sha256-{code}'" for code in hashes)


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
