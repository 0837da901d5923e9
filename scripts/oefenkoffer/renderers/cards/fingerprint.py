"""Turn a card's content into a short text that changes when the content does."""

import hashlib
import json
from typing import Any

LENGTH = 6
"""Enough to tell the versions of one card apart, and short enough to compare by eye."""


def fingerprint(content: Any) -> str:  # noqa: ANN401 (any JSON value)
    """Six digits and letters a to f."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
