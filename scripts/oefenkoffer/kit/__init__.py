"""A workshop in, everything that is made of it out: the only part that knows all steps."""

from oefenkoffer.kit.addresses import public_address
from oefenkoffer.kit.openness import public_views
from oefenkoffer.kit.output import Audience, Output, Release
from oefenkoffer.kit.papers import papers
from oefenkoffer.kit.sites import site_files
from oefenkoffer.kit.slides import slides
from oefenkoffer.renderers.slides.pptx import Template

__all__ = [
    "Audience",
    "Output",
    "Release",
    "Template",
    "papers",
    "public_address",
    "public_views",
    "site_files",
    "slides",
]
