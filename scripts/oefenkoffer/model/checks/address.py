"""The address of the site is one that a phone can follow, and not an example of one.

Good: `site_url: https://training.mijncorporatie.nl/nee-zeggen/`.
Bad: `site_url: training.mijncorporatie.nl`; an address with a password, a question mark or a space;
that of a page, such as `https://mijncorporatie.nl/index.html`; `https://jouw-site.nl`, example.com
or localhost, which lead no phone anywhere.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from oefenkoffer.model.files import Files
from oefenkoffer.model.site_url import site_url
from oefenkoffer.problems import Code, Problem

FORM = re.compile(r"https?://[^\s/?#@:]+(?::[0-9]+)?(?:/[^\s?#]*)?", re.IGNORECASE)

_PAGE = re.compile(r"(?<=/)[^/]*\.(?:html?|php|aspx?|md)$", re.IGNORECASE)
"""What is a page of a site, and not the site: all addresses are made by adding to it."""

_NOWHERE = re.compile(
    r"(?:.*\.)?example(?:\.(?:com|net|org|nl))?|(?:.*\.)?(?:test|invalid|localhost)"
    r"|127(?:\.\d+){3}|0\.0\.0\.0",
    re.IGNORECASE,
)
"""Hosts that nobody can have, and this computer itself."""

_EXAMPLE = re.compile(
    r"[<>{}\[\]…]|\.\.\."
    r"|(?<![^\W_])(?:jouw|placeholder|gebruikersnaam|username|xxx+)(?![^\W_])"
    r"|(?<![^\W_])(?:jouw|uw|your|mijn|my)-?(?:eigen|own)?-?(?:web)?"
    r"(?:site|domein|domain|naam|name|organisatie|organi[sz]ation|bedrijf|company|ad?dress?|url|repo)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
"""What stands in an address until somebody types the real one."""


def check(files: Files) -> Iterator[Problem]:
    """An address that is none, or leads no phone to the site."""
    url = site_url(files)
    if url is None:
        return
    facts = {"typed": url.value, "suggestion": "", "nowhere": ""}
    if not FORM.fullmatch(url.value):
        suggestion = f"https://{url.value}"
        if FORM.fullmatch(suggestion) and "." in url.value:
            facts["suggestion"] = suggestion
    elif _NOWHERE.fullmatch(urlsplit(url.value).hostname or "") or _EXAMPLE.search(url.value):
        facts["nowhere"] = "yes"
    elif _PAGE.search(urlsplit(url.value).path):
        facts["suggestion"] = _PAGE.sub("", url.value)
    else:
        return
    yield Problem(Code.BAD_SITE_URL, url.position, facts)
