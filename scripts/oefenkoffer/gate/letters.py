"""Text in, its letters and digits out: what stays equal however a text was broken or written."""

import re
from unicodedata import normalize

_OTHER = bytes(code for code in range(256) if not (code < 128 and chr(code).isalnum()))  # noqa: PLR2004 (ASCII)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def letters(text: str) -> bytes:
    """Small letters without accents, and digits; no spaces, hyphens, quotes or line breaks.

    Letters of other scripts stand as their numbers, so that they too can be compared.
    """
    plain = normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = _NOT_ASCII.sub(_letter, plain)
    return plain.encode("ascii", "backslashreplace").translate(None, _OTHER)


def _letter(found: re.Match[str]) -> str:
    return found[0] if found[0].isalnum() else ""
