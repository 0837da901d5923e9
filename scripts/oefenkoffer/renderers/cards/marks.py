"""A card's content in, a short mark that changes when the content does out."""

import hashlib
import json
from typing import Any

LENGTH = 6
"""Enough to tell the versions of one card apart, and short enough to compare by eye."""


def mark(content: Any) -> str:  # noqa: ANN401 (any JSON value)
    """Six digits and letters a to f."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
