"""A picture among the pages can be shown, and holds nothing that runs.

Good: `docs/fotos/balie.jpg`, a drawing of lines and words.
Bad: a JPEG of which half is missing; a drawing with a script in it, or with a font from elsewhere.
"""

from collections.abc import Iterator

from oefenkoffer.model.checks.pictures import too_heavy, too_large
from oefenkoffer.model.files import DOCS, SLIDES, Files, is_page_picture
from oefenkoffer.problems import Code, Fault, Position, Problem


def check(files: Files) -> Iterator[Problem]:
    """What is wrong with each picture in `docs/`, other than those of slides."""
    for path, size in files.oversized.items():
        is_of_page = path.startswith(f"{DOCS}/") and not path.startswith(f"{SLIDES}/")
        if is_of_page and is_page_picture(path) and path not in files.set_aside:
            code, facts = too_heavy(size)
            yield Problem(code, Position(path), facts)
    for path, data in files.page_pictures.items():
        if path not in files.set_aside and (fault := page_picture_fault(data)):
            code, facts = fault
            yield Problem(code, Position(path), facts)


def page_picture_fault(data: bytes) -> Fault | None:
    """Why a site cannot show a picture, if so."""
    from oefenkoffer.model.assets.drawings import LiveDrawingError
    from oefenkoffer.model.assets.page_pictures import page_picture
    from oefenkoffer.model.assets.picture_kinds import KINDS, NotAPictureError, inspect

    try:
        if data.startswith(tuple(KINDS)) and (fault := too_large(inspect(data).pixels)):
            return fault
        page_picture(data)
    except NotAPictureError as error:
        return Code.NOT_A_PAGE_PICTURE, {"format": error.kind}
    except LiveDrawingError as error:
        return Code.LIVE_DRAWING, {"part": error.part}
    return None
