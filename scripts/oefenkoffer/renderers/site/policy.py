"""A page in, the same page with the policy that keeps every request on its own site out."""

import re
from base64 import b64encode
from hashlib import sha256

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style[^>]*>(?P<code>.*?)</style>", re.DOTALL)
IS_NOT_RUN = re.compile(r'\bsrc=|type="application/json"')
HEAD = re.compile(r'<meta charset="utf-8">')

POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may ask for: files of its own site. The theme's icons are `data:` in a stylesheet."""


def guarded(html: str) -> str:
    """The page with its policy first in its head; its inline scripts and styles are named by hash.

    Why hashes: the theme writes scripts of a few lines into each page, and one that somebody else
    slips in must not run.
    """
    scripts = [
        found["code"]
        for found in SCRIPT.finditer(html)
        if found["code"] and not IS_NOT_RUN.search(found["attributes"])
    ]
    styles = [found["code"] for found in STYLE.finditer(html)]
    policy = POLICY.format(scripts=_hashes(scripts), styles=_hashes(styles))
    meta = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return HEAD.sub(lambda _: meta, html, count=1)


def _hashes(codes: list[str]) -> str:
    """Each distinct code as a source of a policy, in the order of the page."""
    found = dict.fromkeys(b64encode(sha256(code.encode()).digest()).decode() for code in codes)
    return "".join(f" 'sha256-{code}'" for code in found)
