"""Slides typed by hand for the sample, and what becomes of them."""

from textwrap import dedent

from oefenkoffer.audience.method import method_view
from oefenkoffer.labels import report
from oefenkoffer.problems import Code, KitProblems
from oefenkoffer.renderers.slides.model import Slide
from oefenkoffer.renderers.slides.written import Parts, written_deck
from tests.renderers.slides.decks import SAMPLE, cases, library

PATH = "docs/slides/dag.md"
PICTURES = {"balie.png": b"pixels"}


def parts(*, answers: bool = True) -> Parts:
    def look(file: str) -> bytes | tuple[Code, dict[str, str]]:
        return PICTURES.get(file) or (Code.NO_SLIDE_PICTURE, {})

    return Parts(cases(answers=answers), method_view(SAMPLE.method), library(), look)


def slides(text: str, *, answers: bool = True) -> list[Slide]:
    return list(written_deck(PATH, dedent(text), parts(answers=answers)).slides)


def problems(text: str) -> list[str]:
    """What the author of a file reads."""
    try:
        written_deck(PATH, dedent(text), parts())
    except KitProblems as error:
        return [report(problem, "nl") for problem in error.problems]
    return []
