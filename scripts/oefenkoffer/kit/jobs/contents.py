"""A job of papers in, their pages out, and which of them make up each thing to hand out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from oefenkoffer.kit.documents import PaperDocument, build_all
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import (
    booklet_pages,
    fill_in_sheet,
    handed_out,
    observation_forms,
    pocket_pages,
)
from oefenkoffer.kit.jobs.job import PaperJob
from oefenkoffer.kit.output import pages_of
from oefenkoffer.kit.trainer_binder import trainer_binder
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.settings import PrintedPaper
from oefenkoffer.renderers.printing import SheetSide, booklet, passthrough, pocket


@dataclass(frozen=True)
class Contents:
    """What is printed, each once.

    Attributes:
        pdfs: all pages.
        pieces: the sides of each thing to hand out, with pages by their number in all PDFs.
    """

    pdfs: tuple[bytes, ...]
    pieces: tuple[tuple[SheetSide, ...], ...]


def contents(job: PaperJob) -> Contents:
    """The papers of a job.

    Raises:
        KitProblems: a text does not fit.
    """
    return MAKERS[job.what](job)


def _booklet(job: PaperJob) -> Contents:
    pages = booklet_pages(job.workshop, job.look)
    return Contents((pages,), (booklet(pages_of(pages)),))


def _pocket(job: PaperJob) -> Contents:
    return Contents((pocket_pages(job.workshop, job.look),), ((pocket(),),))


def _handouts(job: PaperJob) -> Contents:
    documents = handed_out(job.workshop, job.look, "after")
    return _documents([r for r in documents if r.kind == "handout"], job.workshop)


def _cheat_sheet(job: PaperJob) -> Contents:
    documents = handed_out(job.workshop, job.look, "before")
    return _documents(documents, job.workshop)


def _observation_forms(job: PaperJob) -> Contents:
    """One document, of which each page is a form."""
    document = _documents([observation_forms(job.workshop, job.look)], job.workshop)
    return Contents(document.pdfs, tuple((side,) for piece in document.pieces for side in piece))


def _fill_in_sheets(job: PaperJob) -> Contents:
    return _documents([fill_in_sheet(form, job.look) for form in job.forms], job.workshop)


def _guide(job: PaperJob) -> Contents:
    return _documents(guides(job.workshop, job.look), job.workshop)


def _trainers_set(job: PaperJob) -> Contents:
    sheets = (fill_in_sheet(form, job.look) for form in job.forms)
    plans = guides(job.workshop, job.look)
    papers = (*sheets, *handed_out(job.workshop, job.look, "after"), *plans)
    everything = trainer_binder(job.workshop, job.look, papers)
    return Contents((everything,), (passthrough(everything),))


def _documents(documents: Iterable[PaperDocument], workshop: Workshop) -> Contents:
    """Each document as a thing to hand out."""
    pdfs = tuple(output.content for output in build_all(documents, workshop))
    pieces: list[tuple[SheetSide, ...]] = []
    for pdf in pdfs:
        pieces.append(passthrough(pdf, sum(len(piece) for piece in pieces)))
    return Contents(pdfs, tuple(pieces))


MAKERS: Mapping[PrintedPaper, Callable[[PaperJob], Contents]] = {
    "booklet": _booklet,
    "pocket-card": _pocket,
    "handouts": _handouts,
    "observation-forms": _observation_forms,
    "fill-in-sheets": _fill_in_sheets,
    "cheat-sheet": _cheat_sheet,
    "guide": _guide,
    "trainers-set": _trainers_set,
}
