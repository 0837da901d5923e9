"""Lay the papers of a request on sheets for the printer, and say how to print them."""

from collections.abc import Sequence

from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.jobs.instructions import instructions
from oefenkoffer.kit.jobs.job import PaperJob, paper_job
from oefenkoffer.kit.jobs.names import job_name
from oefenkoffer.kit.jobs.printable import Contents
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.jobs.selection import refuse_no_cases
from oefenkoffer.kit.output import Output
from oefenkoffer.labels import Labels
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.printing import (
    Flip,
    SheetSide,
    collate,
    cover_sheet,
    impose,
    passthrough,
)
from oefenkoffer.typesetting.cover import Cover
from oefenkoffer.typesetting.offset import ACCURATE, PrinterOffsets

MOST_SHEETS = 5000
"""Sheets of paper in one job: ten packs."""


def print_papers(
    request: ResolvedRequest, words: Labels, *, offsets: PrinterOffsets = ACCURATE
) -> PrintResult:
    """The papers of a request, on sheets for the printer.

    Args:
        request: what was asked for.
        words: the language of the advice.
        offsets: how far the printer is off.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    job = paper_job(request)
    assert job.paper.contents  # noqa: S101 (cards are printed by `cards.py`)
    with as_problems(request.workshop):
        contents = job.paper.contents(job.material)
    order = job.order(len(contents.pieces))
    sides = collate(
        [contents.pieces[number] for number in order], job.flip, offsets, apart=job.split
    )
    _refuse(request, sides, job)
    sheets = _sheets(sides, job) + int(job.cover)
    each = _sheets(contents.pieces[0], job)
    labels = job.material.branding.labels
    cover = Cover(labels.text("print.title"), instructions(job, len(order), each, sheets, labels))
    outputs = _outputs(job, contents, sides, cover, job_name(request, labels))
    return PrintResult(outputs, sheets, instructions(job, len(order), each, sheets, words))


def _refuse(request: ResolvedRequest, sides: Sequence[SheetSide], job: PaperJob) -> None:
    """Stop when nothing is to be printed, or more than anybody has paper for.

    Raises:
        KitProblems: it is so.
    """
    given = request.fields.given
    if not sides:
        refuse_no_cases(request)
        where = next((field for field in ("forms", "session", "cases") if field in given), "what")
        raise KitProblems([Problem(Code.NOTHING_TO_PRINT, request.where(where))])
    if (sheets := _sheets(sides, job)) > MOST_SHEETS:
        where = "groups" if "groups" in given else "copies"
        facts = {"n": str(sheets), "most": str(MOST_SHEETS)}
        raise KitProblems([Problem(Code.TOO_MANY_SHEETS, request.where(where), facts)])


def _sheets(sides: Sequence[SheetSide], job: PaperJob) -> int:
    return len(sides) if job.flip == "none" else -(-len(sides) // 2)


def _outputs(
    job: PaperJob, contents: Contents, sides: Sequence[SheetSide], cover: Cover, name: str
) -> tuple[Output, ...]:
    """One document, or one for each side; only the fronts get the first sheet."""
    branding = job.material.branding
    text = branding.labels.text
    title = text("print.document_title", paper=text(f"print.{job.paper.name}"), kit=branding.title)
    pdfs = contents.pdfs
    first: tuple[SheetSide, ...] = ()
    if job.cover:
        sheet = cover_sheet(cover, branding, (sides[0].width, sides[0].height))
        first = passthrough(sheet, sum(len(passthrough(pdf)) for pdf in pdfs))
        pdfs = (*pdfs, sheet)
    if job.split:
        return (
            _output(f"{name}-{text('file.fronts')}", pdfs, [*first, *sides[::2]], title, "none"),
            _output(f"{name}-{text('file.backs')}", pdfs, sides[1::2], title, "none"),
        )
    return (_output(name, pdfs, [*collate([first], job.flip), *sides], title, job.flip),)


def _output(
    name: str, pdfs: Sequence[bytes], sides: Sequence[SheetSide], title: str, flip: Flip
) -> Output:
    content = impose(pdfs, sides, title, flip)
    return Output(f"{name}.pdf", content, "other", counted=len(sides))
