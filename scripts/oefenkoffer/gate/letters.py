"""Text in, its letters and digits out: what stays equal however a text was broken or written."""

import re
from unicodedata import normalize

_BREAK = "\n"
_KEPT = frozenset(code for code in range(128) if chr(code).isalnum())
_OTHER = bytes(code for code in range(256) if code not in _KEPT)
_OTHER_IN_LINE = _OTHER.replace(_BREAK.encode(), b"")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def letters(text: str) -> bytes:
    """Small letters without accents, and digits; no spaces, hyphens, quotes or line breaks.

    Letters of other scripts stand as their numbers, so that they too can be compared.
    """
    return _bare(text).translate(None, _OTHER)


def letters_of_words(text: str) -> list[bytes]:
    """The letters of each word of a text; together they are the letters of the text."""
    lines = _BREAK.join(text.split())
    return _bare(lines).translate(None, _OTHER_IN_LINE).split(_BREAK.encode())


def _bare(text: str) -> bytes:
    if text.isascii():
        return text.lower().encode()
    plain = normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = _NOT_ASCII.sub(_letter, plain)
    return plain.encode("ascii", "backslashreplace")


def _letter(found: re.Match[str]) -> str:
    return found[0] if found[0].isalnum() else ""
