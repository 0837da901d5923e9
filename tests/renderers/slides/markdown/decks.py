"""Slides typed by hand for the sample, and what becomes of them."""

from dataclasses import replace
from textwrap import dedent

from oefenkoffer.audience.method import method_view
from oefenkoffer.labels import catalogue, report
from oefenkoffer.markup import PictureFile
from oefenkoffer.problems import Code, Fault, KitProblems
from oefenkoffer.renderers.slides.markdown import Sources, markdown_deck
from oefenkoffer.renderers.slides.model import Slide
from oefenkoffer.vocabulary import Language
from tests.renderers.slides.decks import SAMPLE, cases, library

PATH = "docs/slides/dag.md"
PICTURES = {"balie.png": PictureFile("balie.png", b"pixels", 40, 30)}


def sources(*, answers: bool = True, language: Language = "nl") -> Sources:
    def picture(file: str) -> PictureFile | Fault:
        return PICTURES.get(file) or (Code.NO_SLIDE_PICTURE, {})

    look = library() if language == "nl" else replace(library(), labels=catalogue(language))
    return Sources(cases(answers=answers), method_view(SAMPLE.method), look, picture)


def slides(text: str, *, answers: bool = True) -> list[Slide]:
    return list(markdown_deck(PATH, dedent(text), sources(answers=answers)).slides)


def problems(text: str) -> list[str]:
    """What the author of a file reads."""
    try:
        markdown_deck(PATH, dedent(text), sources())
    except KitProblems as error:
        return [report(problem, "nl") for problem in error.problems]
    return []
