"""What somebody at the printer has to know in, the first sheet that says so out."""

from dataclasses import asdict

from oefenkoffer.audience.house import House
from oefenkoffer.typesetting import Template, pdf
from oefenkoffer.typesetting.cover import Cover


def cover_sheet(cover: Cover, house: House, size: tuple[float, float]) -> bytes:
    """One page of this width and height, in mm."""
    data = {"cover": asdict(cover), "language": house.labels.language, "size": size}
    template = Template("oefenkoffer.renderers.printing", "cover.typ")
    return pdf(template, data, typeface=house.typeface)
