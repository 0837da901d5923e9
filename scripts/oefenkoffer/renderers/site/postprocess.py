"""Turn a page as the theme made it into the page as its readers get it, under its policy."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from itertools import takewhile

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
ACTIVE = 'class="md-nav__link md-nav__link--active">'
"""How the link to the page itself ends in the menu."""
CONTENT = '<article class="md-content__inner md-typeset">'
CONTENT_ID = "__content"


def with_csp(page: Sequence[Token]) -> str:
    """The page with its policy first in its head; its inline scripts and styles are named by hash.

    Why hashes: the theme writes scripts of a few lines into each page, and one that somebody else
    slips in must not run.
    """
    codes: dict[str, list[str]] = {"script": [], "style": []}
    for element, code in elements(page, codes):
        if code and not _is_not_run(element):
            codes[element.name].append(code)
    policy = POLICY.format(scripts=_hashes(codes["script"]), styles=_hashes(codes["style"]))
    meta = f'{HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return "".join([token.source for token in page]).replace(HEAD, meta, 1)


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
    text = {key: escape(labels.text(f"site.{key}")) for key in ("header", "path", "search_dialog")}
    named = [
        _named(token, text) if token.kind == "start" else token
        for token in tokens(html)
        if token.kind != "comment"
    ]
    whole = _with_skip_link(named, escape(labels.section("theme")["action.skip"]))
    return "".join([token.source for token in whole]) if is_live else with_csp(whole)


def _named(tag: Token, words: Mapping[str, str]) -> Token:
    """A tag of the theme with the name that it lacks, or has in English."""
    source = tag.source
    if source.endswith(ACTIVE):
        named = source.replace(ACTIVE, f'aria-current="page" {ACTIVE}')
    elif source == HEADER:
        named = HEADER.replace("Header", words["header"])
    elif tag.name == "nav" and tag.attributes.get("class") == "md-path":
        start, label, old = source.partition('aria-label="')
        _, quote, end = old.partition('"')
        named = f"{start}{label}{words['path']}{quote}{end}"
    elif SEARCH in source:
        named = source.replace(SEARCH, f'{SEARCH} aria-label="{words["search_dialog"]}"')
    else:
        return tag
    return tag._replace(source=named)


def _with_skip_link(page: Sequence[Token], words: str) -> Sequence[Token]:
    """The page with a link to all of its content, right before what every page begins with.

    The theme leads past its menu to the first heading below the title, or nowhere. A page of
    another template, such as the list of a blog, keeps that.
    """
    whole = list(page)
    contents = [number for number, token in enumerate(page) if token.source == CONTENT]
    for at in contents:
        whole[at] = page[at]._replace(source=CONTENT.replace(">", f' id="{CONTENT_ID}">'))
    link = Token("text", f'<a href="#{CONTENT_ID}" class="md-skip">{words}</a>')
    for at in reversed(_skips(page) if contents else []):
        within = takewhile(lambda token: token.name != "div", page[at + 1 :])
        whole[at + 1 : at + 1 + len([*within])] = [link]
    return whole


def _skips(page: Sequence[Token]) -> list[int]:
    """Where the theme's own link past its menu begins."""
    return [
        number
        for number, token in enumerate(page)
        if token.kind == "start" and token.attributes.get("data-md-component") == "skip"
    ]
