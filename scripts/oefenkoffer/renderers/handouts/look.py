"""A house in, what every handout shows of it out."""

from collections.abc import Mapping
from typing import Any

from oefenkoffer.audience.house import House
from oefenkoffer.typesetting.contrast import ink_on


def look(house: House) -> Mapping[str, Any]:
    """Colours, language, words and the kit's title, as JSON values."""
    return {
        "kit": house.title,
        "language": house.labels.language,
        "accent": house.accent,
        "on_accent": ink_on(house.accent),
        "labels": house.labels.section("handout"),
    }
