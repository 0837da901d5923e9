"""A client's presentation as a kit uses it: with its layouts, and its faults as problems."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from oefenkoffer.model import Workshop
from oefenkoffer.model.files import SETTINGS
from oefenkoffer.model.loading.suggest import suggestion
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.slides.pptx import (
    NoSuchLayoutError,
    PptxTemplate,
    Reason,
    TemplateRefusedError,
)

REFUSED: Mapping[Reason, Code] = {
    "damaged": Code.TEMPLATE_DAMAGED,
    "locked": Code.TEMPLATE_LOCKED,
    "macros": Code.TEMPLATE_WITH_MACROS,
    "other": Code.NOT_A_TEMPLATE,
    "large": Code.TEMPLATE_TOO_LARGE,
}


def with_layouts(template: PptxTemplate | None, workshop: Workshop) -> PptxTemplate | None:
    """The client's presentation, with what the settings say of its layouts."""
    named = workshop.settings.style.layouts.model_dump(exclude_none=True)
    return replace(template, layouts=named) if template else None


@contextmanager
def template_faults(template: PptxTemplate | None, workshop: Workshop) -> Iterator[None]:
    """Raise KitProblems, with their places, instead of the errors that know no files."""
    try:
        yield
    except NoSuchLayoutError as error:
        file = template.name if template else ""
        raise KitProblems(_no_such_layouts(error, file, workshop)) from None
    except TemplateRefusedError as error:
        where = Position(template.name if template else "")
        raise KitProblems([Problem(REFUSED[error.reason], where)]) from None


def _no_such_layouts(error: NoSuchLayoutError, file: str, workshop: Workshop) -> Iterator[Problem]:
    for ours, name in error.wanted.items():
        facts = {
            "file": file,
            "name": name,
            "choices": ", ".join(error.choices),
            "suggestion": suggestion(name, error.choices),
        }
        position = workshop.position(SETTINGS, ("style", "layouts", ours))
        yield Problem(Code.NO_SUCH_LAYOUT, position, facts)
