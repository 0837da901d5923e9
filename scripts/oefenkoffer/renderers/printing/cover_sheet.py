"""Set the first sheet, which says what somebody at the printer has to know."""

from dataclasses import asdict

from oefenkoffer.audience.branding import Branding
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.cover import Cover


def cover_sheet(cover: Cover, branding: Branding, size: tuple[float, float]) -> bytes:
    """One page of this width and height, in mm."""
    data = {
        "cover": asdict(cover),
        "language": branding.labels.language,
        "size": size,
        "logo": branding.logo_data,
    }
    template = Template("oefenkoffer.renderers.printing", "cover.typ")
    return pdf(template, data, typeface=branding.typeface)
