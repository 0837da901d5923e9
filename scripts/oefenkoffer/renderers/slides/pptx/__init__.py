"""A deck in, a PowerPoint presentation that a trainer can edit out."""

from oefenkoffer.renderers.slides.pptx.template import Template, TemplateRefusedError
from oefenkoffer.renderers.slides.pptx.writing import Presented, pptx

__all__ = ["Presented", "Template", "TemplateRefusedError", "pptx"]
