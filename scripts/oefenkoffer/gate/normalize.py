"""Turn text into its letters and digits: what stays equal however it was broken or written."""

import re
from functools import lru_cache
from unicodedata import normalize

_BREAK = "\n"
_KEPT = frozenset(code for code in range(128) if chr(code).isalnum())
_OTHER = bytes(code for code in range(256) if code not in _KEPT)
_OTHER_IN_LINE = _OTHER.replace(_BREAK.encode(), b"")
_NOT_ASCII = re.compile(r"([^\x00-\x7f]+)")


def normalized(text: str) -> bytes:
    """Small letters without accents, and digits; no spaces, hyphens, quotes or line breaks.

    Letters of other scripts stand as their numbers, so that they too can be compared.
    """
    return _folded(text).translate(None, _OTHER)


def normalized_words(text: str) -> list[bytes]:
    """The letters of each word of a text; together they are the letters of the text."""
    lines = _BREAK.join(text.split())
    return _folded(lines).translate(None, _OTHER_IN_LINE).split(_BREAK.encode())


def _folded(text: str) -> bytes:
    if text.isascii():
        return text.lower().encode()
    parts = _NOT_ASCII.split(text)
    parts[1::2] = map(_folded_signs, parts[1::2])
    return "".join(parts).lower().encode()


@lru_cache(maxsize=10_000)
def _folded_signs(signs: str) -> str:
    """What is left of signs beyond ASCII; a text has few different ones."""
    decomposed = normalize("NFKD", signs.casefold())
    kept = "".join(sign for sign in decomposed if sign.isascii() or sign.isalnum())
    return kept.encode("ascii", "backslashreplace").decode()
