"""A slide in, the names that say where its text was typed out, for a report of what is too long."""

from collections.abc import Mapping

from oefenkoffer.renderers.slides.model import Slide


def where(number: int, slide: Slide) -> Mapping[str, str]:
    """Case, file, field and number of a slide; the line too when it was typed by hand."""
    origin = slide.origin
    return {
        "case": origin.case,
        "file": origin.file,
        "field": origin.field,
        "slide": str(number),
        **({"line": str(origin.line)} if origin.line else {}),
    }
