"""The address of the site is one that a phone can follow.

Good: `site_url: https://training.voorbeeld.nl/nee-zeggen/`.
Bad: `site_url: training.voorbeeld.nl`; an address with a password, a question mark or a space.
"""

import re
from collections.abc import Iterator

from oefenkoffer.model.files import Files
from oefenkoffer.model.site_url import site_url
from oefenkoffer.problems import Code, Problem

FORM = re.compile(r"https?://[^\s/?#@:]+(?::[0-9]+)?(?:/[^\s?#]*)?", re.IGNORECASE)


def check(files: Files) -> Iterator[Problem]:
    """An address that is none."""
    url = site_url(files)
    if url and not FORM.fullmatch(url.value):
        suggestion = f"https://{url.value}"
        facts = {"typed": url.value, "suggestion": ""}
        if FORM.fullmatch(suggestion) and "." in url.value:
            facts["suggestion"] = suggestion
        yield Problem(Code.BAD_SITE_URL, url.position, facts)
