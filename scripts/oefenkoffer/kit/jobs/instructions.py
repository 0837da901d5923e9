"""How to print a job of papers, and what to do with the paper that comes out."""

from collections.abc import Iterator

from oefenkoffer.kit.jobs.job import PaperJob
from oefenkoffer.kit.jobs.print_dialog import Lines, print_dialog, sides_in_turn
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.printing import signatures


def instructions(job: PaperJob, papers: int, each: int, sheets: int, words: Labels) -> Lines:
    """The lines for the screen and for the first sheet.

    Args:
        job: what is printed.
        papers: how many things to hand out it makes.
        each: how many sheets the first of them takes.
        sheets: how many sheets go into the printer.
        words: the language.
    """
    return print_dialog(
        words,
        paper="A4",
        duplex="split" if job.split else job.flip,
        counts=_counts(job, papers, words),
        sheets=sheets,
        steps=[*_before(job, words), *_after(job, each, words)],
    )


def _counts(job: PaperJob, papers: int, words: Labels) -> Iterator[tuple[str, str]]:
    for key in job.paper.dialog:
        yield words.text(f"print.{key}"), words.text(f"print.{key}_choice")
    yield words.text(f"print.{job.paper.name}"), str(papers)
    if job.spare:
        packs = words.text("print.packs_choice", packs=job.times, n=job.spare)
        yield words.text("print.packs"), packs


def _before(job: PaperJob, words: Labels) -> Iterator[str]:
    """What to look at while little paper is lost."""
    if job.split:
        yield from sides_in_turn(words, cover=job.cover)
    else:
        yield words.text("print.first_sheet" if job.flip == "none" else "print.first_sides")


def _after(job: PaperJob, each: int, words: Labels) -> Iterator[str]:
    for key in ("pack_for_group",) if job.spare else job.paper.steps:
        stacks = signatures(each)
        if key == "fold_booklet" and len(stacks) > 1:
            yield words.text("print.fold_stacks", n=len(stacks), sheets=", ".join(map(str, stacks)))
        else:
            yield words.text(f"print.{key}", n=each)
