"""A wish for a paper of the kit in, the PDFs of it and the way to print them out."""

from collections.abc import Sequence

from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.jobs.contents import Contents, contents
from oefenkoffer.kit.jobs.instructions import instructions
from oefenkoffer.kit.jobs.job import PaperJob, paper_job
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.kit.jobs.result import PrintResult
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
from oefenkoffer.typesetting.offset import EXACT, Offset

MOST_SHEETS = 5000
"""Sheets of paper in one job: ten packs."""


def make_papers(
    request: ResolvedRequest, words: Labels, *, front: Offset = EXACT, back: Offset = EXACT
) -> PrintResult:
    """The papers of a wish, on sheets for the printer.

    Args:
        request: what was asked for.
        words: the language of the advice.
        front: how far the printer is off on the front of a sheet.
        back: how far it is off on the back.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    job = paper_job(request)
    with as_problems(request.workshop):
        papers = contents(job)
    order = job.order(len(papers.pieces))
    sides = collate([papers.pieces[number] for number in order], job.flip, front, back)
    _refuse(request, sides, job)
    sheets = _sheets(sides, job) + int(job.cover)
    each = _sheets(papers.pieces[0], job)
    cover = Cover(
        job.look.labels.text("print.title"),
        instructions(job, len(order), each, sheets, job.look.labels),
    )
    outputs = _outputs(
        job, papers, sides, cover, request.name or _name(job, request.get("session"))
    )
    return PrintResult(outputs, sheets, instructions(job, len(order), each, sheets, words))


def _refuse(request: ResolvedRequest, sides: Sequence[SheetSide], job: PaperJob) -> None:
    """Stop when nothing is to be printed, or more than anybody has paper for.

    Raises:
        KitProblems: it is so.
    """
    if not sides:
        where = next((f for f in ("forms", "session", "cases") if request.given(f)), "what")
        raise KitProblems([Problem(Code.NOTHING_TO_PRINT, request.where(where))])
    if (sheets := _sheets(sides, job)) > MOST_SHEETS:
        where = "groups" if request.given("groups") else "copies"
        facts = {"n": str(sheets), "most": str(MOST_SHEETS)}
        raise KitProblems([Problem(Code.TOO_MANY_SHEETS, request.where(where), facts)])


def _sheets(sides: Sequence[SheetSide], job: PaperJob) -> int:
    return len(sides) if job.flip == "none" else -(-len(sides) // 2)


def _name(job: PaperJob, session: str | None) -> str:
    """The name of the file: of the papers of a session, or of others."""
    name = job.look.labels.text(f"file.{job.what}")
    return f"{name}-{session}" if session else name


def _outputs(
    job: PaperJob, papers: Contents, sides: Sequence[SheetSide], cover: Cover, name: str
) -> tuple[Output, ...]:
    """One document, or one for each side; only the fronts get the first sheet."""
    text = job.look.labels.text
    title = text("print.document_title", paper=text(f"print.{job.what}"), kit=job.look.title)
    pdfs = papers.pdfs
    first: tuple[SheetSide, ...] = ()
    if job.cover:
        size = (sides[0].width, sides[0].height)
        sheet = cover_sheet(cover, job.look, size)
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
