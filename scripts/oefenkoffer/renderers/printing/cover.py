"""What somebody at the printer has to know in, the first sheet that says so out."""

from dataclasses import asdict, dataclass

from oefenkoffer.typesetting import Template, pdf


@dataclass(frozen=True)
class Cover:
    """A first sheet that says how to print the others.

    Attributes:
        title: above all.
        lines: each a label and what to choose, or an empty label and a sentence.
    """

    title: str
    lines: tuple[tuple[str, str], ...]


def cover_sheet(cover: Cover, language: str, size: tuple[float, float]) -> bytes:
    """One page of this width and height, in mm."""
    data = {"cover": asdict(cover), "language": language, "size": size}
    return pdf(Template("oefenkoffer.renderers.printing", "cover.typ"), data)
