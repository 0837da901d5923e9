"""A job of papers in, their pages out, and which of them make up each thing to hand out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import (
    booklet_pages,
    fill_in_sheet,
    handed_out,
    observation_forms,
    pocket_pages,
)
from oefenkoffer.kit.jobs.stack import Stack
from oefenkoffer.kit.output import pages_of
from oefenkoffer.kit.recipes import Recipe, made
from oefenkoffer.kit.trainers_set import trainers_set
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.settings import PrintedPaper
from oefenkoffer.renderers.printing import Side, booklet, plain, pocket


@dataclass(frozen=True)
class Contents:
    """What is printed, each once.

    Attributes:
        pdfs: all pages.
        pieces: the sides of each thing to hand out, with pages by their number in all PDFs.
    """

    pdfs: tuple[bytes, ...]
    pieces: tuple[tuple[Side, ...], ...]


def contents(found: Stack) -> Contents:
    """The papers of a job.

    Raises:
        KitProblems: a text does not fit.
    """
    return MAKERS[found.what](found)


def _booklet(found: Stack) -> Contents:
    pages = booklet_pages(found.workshop, found.look)
    return Contents((pages,), (booklet(pages_of(pages)),))


def _pocket(found: Stack) -> Contents:
    return Contents((pocket_pages(found.workshop, found.look),), ((pocket(),),))


def _handouts(found: Stack) -> Contents:
    recipes = handed_out(found.workshop, found.look, "after")
    return _documents([r for r in recipes if r.kind == "handout"], found.workshop)


def _cheat_sheet(found: Stack) -> Contents:
    recipes = handed_out(found.workshop, found.look, "before")
    return _documents(recipes, found.workshop)


def _observation_forms(found: Stack) -> Contents:
    """One document, of which each page is a form."""
    document = _documents([observation_forms(found.workshop, found.look)], found.workshop)
    return Contents(document.pdfs, tuple((side,) for piece in document.pieces for side in piece))


def _fill_in_sheets(found: Stack) -> Contents:
    return _documents([fill_in_sheet(form, found.look) for form in found.forms], found.workshop)


def _guide(found: Stack) -> Contents:
    return _documents(guides(found.workshop, found.look), found.workshop)


def _trainers_set(found: Stack) -> Contents:
    sheets = (fill_in_sheet(form, found.look) for form in found.forms)
    plans = guides(found.workshop, found.look)
    papers = (*sheets, *handed_out(found.workshop, found.look, "after"), *plans)
    everything = trainers_set(found.workshop, found.look, papers)
    return Contents((everything,), (plain(everything),))


def _documents(recipes: Iterable[Recipe], workshop: Workshop) -> Contents:
    """Each document as a thing to hand out."""
    pdfs = tuple(output.content for output in made(recipes, workshop))
    pieces: list[tuple[Side, ...]] = []
    for pdf in pdfs:
        pieces.append(plain(pdf, sum(len(piece) for piece in pieces)))
    return Contents(pdfs, tuple(pieces))


MAKERS: Mapping[PrintedPaper, Callable[[Stack], Contents]] = {
    "booklet": _booklet,
    "pocket-card": _pocket,
    "handouts": _handouts,
    "observation-forms": _observation_forms,
    "fill-in-sheets": _fill_in_sheets,
    "cheat-sheet": _cheat_sheet,
    "guide": _guide,
    "trainers-set": _trainers_set,
}
