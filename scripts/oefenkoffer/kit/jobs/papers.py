"""A wish for a paper of the kit in, the PDFs of it and the way to print them out."""

from collections.abc import Sequence

from oefenkoffer.kit.jobs.contents import Contents, contents
from oefenkoffer.kit.jobs.handling import handling
from oefenkoffer.kit.jobs.job import Made
from oefenkoffer.kit.jobs.stack import Stack, stack
from oefenkoffer.kit.jobs.wish import Asked
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.overflows import as_problems
from oefenkoffer.labels import Labels
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.printing import Flip, Side, cover_sheet, imposed, plain, stacked
from oefenkoffer.typesetting.cover import Cover
from oefenkoffer.typesetting.offset import EXACT, Offset

MOST_SHEETS = 5000
"""Sheets of paper in one job: ten packs."""


def make_papers(said: Asked, words: Labels, *, front: Offset = EXACT, back: Offset = EXACT) -> Made:
    """The papers of a wish, on sheets for the printer.

    Args:
        said: what was asked for.
        words: the language of the advice.
        front: how far the printer is off on the front of a sheet.
        back: how far it is off on the back.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    found = stack(said)
    with as_problems(said.workshop):
        papers = contents(found)
    order = found.order(len(papers.pieces))
    sides = stacked([papers.pieces[number] for number in order], found.flip, front, back)
    _refuse(said, sides, found)
    sheets = _sheets(sides, found) + int(found.cover)
    each = _sheets(papers.pieces[0], found)
    cover = Cover(
        found.look.labels.text("print.title"),
        handling(found, len(order), each, sheets, found.look.labels),
    )
    outputs = _outputs(found, papers, sides, cover, said.name or _name(found, said.get("session")))
    return Made(outputs, sheets, handling(found, len(order), each, sheets, words))


def _refuse(said: Asked, sides: Sequence[Side], found: Stack) -> None:
    """Stop when nothing is to be printed, or more than anybody has paper for.

    Raises:
        KitProblems: it is so.
    """
    if not sides:
        where = next((f for f in ("forms", "session", "cases") if said.given(f)), "what")
        raise KitProblems([Problem(Code.NOTHING_TO_PRINT, said.where(where))])
    if (sheets := _sheets(sides, found)) > MOST_SHEETS:
        where = "groups" if said.given("groups") else "copies"
        facts = {"n": str(sheets), "most": str(MOST_SHEETS)}
        raise KitProblems([Problem(Code.TOO_MANY_SHEETS, said.where(where), facts)])


def _sheets(sides: Sequence[Side], found: Stack) -> int:
    return len(sides) if found.flip == "none" else -(-len(sides) // 2)


def _name(found: Stack, session: str | None) -> str:
    """The name of the file: of the papers of a session, or of others."""
    name = found.look.labels.text(f"file.{found.what}")
    return f"{name}-{session}" if session else name


def _outputs(
    found: Stack, papers: Contents, sides: Sequence[Side], cover: Cover, name: str
) -> tuple[Output, ...]:
    """One document, or one for each side; only the fronts get the first sheet."""
    text = found.look.labels.text
    title = text("print.document_title", paper=text(f"print.{found.what}"), kit=found.look.title)
    pdfs = papers.pdfs
    first: tuple[Side, ...] = ()
    if found.cover:
        size = (sides[0].width, sides[0].height)
        sheet = cover_sheet(cover, found.look, size)
        first = plain(sheet, sum(len(plain(pdf)) for pdf in pdfs))
        pdfs = (*pdfs, sheet)
    if found.split:
        return (
            _output(f"{name}-{text('file.fronts')}", pdfs, [*first, *sides[::2]], title, "none"),
            _output(f"{name}-{text('file.backs')}", pdfs, sides[1::2], title, "none"),
        )
    return (_output(name, pdfs, [*stacked([first], found.flip), *sides], title, found.flip),)


def _output(
    name: str, pdfs: Sequence[bytes], sides: Sequence[Side], title: str, flip: Flip
) -> Output:
    content = imposed(pdfs, sides, title, flip)
    return Output(f"{name}.pdf", content, "other", counted=len(sides))
