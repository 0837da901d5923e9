"""Read the presentation of a client that somebody named on the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

from oefenkoffer.problems import Code, KitProblems, Position, Problem

if TYPE_CHECKING:
    from oefenkoffer.renderers.slides.pptx import PptxTemplate


def read_template(path: Path | None) -> "PptxTemplate | None":
    """The client's presentation; None where none was named.

    Raises:
        KitProblems: it cannot be read.
    """
    if path is None:
        return None
    from oefenkoffer.renderers.slides.pptx import PptxTemplate

    try:
        return PptxTemplate(path.name, path.read_bytes())
    except OSError as error:
        facts = {"reason": error.strerror or str(error)}
        raise KitProblems([Problem(Code.UNREADABLE, Position(str(path)), facts)]) from None
