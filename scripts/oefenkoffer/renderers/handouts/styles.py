"""Turn a branding into what every handout shows of it."""

from collections.abc import Mapping
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.design.colours import ink_on


def styles(branding: Branding) -> Mapping[str, Any]:
    """Colours, language, words and the kit's title, as JSON values."""
    return {
        "kit": branding.title,
        "language": branding.labels.language,
        "accent": branding.accent,
        "on_accent": ink_on(branding.accent),
        "logo": branding.logo_data,
        "labels": branding.labels.section("handout"),
    }
