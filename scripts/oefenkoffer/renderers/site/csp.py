"""Give a page, as tokens, the policy that keeps every request on its own site."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from oefenkoffer.html_tokens import Token, elements, tokens

HEAD = '<meta charset="utf-8">'

POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may ask for: files of its own site. The theme's icons are `data:` in a stylesheet."""


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
