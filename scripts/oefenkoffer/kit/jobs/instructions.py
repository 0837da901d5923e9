"""A job of papers in, how to print it and what to do with the paper out."""

from collections.abc import Iterator, Mapping

from oefenkoffer.kit.jobs.job import PaperJob
from oefenkoffer.kit.jobs.print_dialog import Lines, print_dialog, sides_in_turn
from oefenkoffer.labels import Labels
from oefenkoffer.model.definitions.settings import PrintedPaper

STEPS: Mapping[PrintedPaper, tuple[str, ...]] = {
    "booklet": ("fold_booklet", "staple", "afterwards"),
    "pocket-card": ("fold_pocket_up", "fold_pocket_left"),
    "handouts": ("afterwards",),
    "observation-forms": ("form_for_round",),
    "fill-in-sheets": (),
    "cheat-sheet": ("sturdy",),
    "guide": ("for_trainer",),
    "trainers-set": ("for_trainer",),
}
"""What to do with each paper once it is printed, by keys of the catalogue."""


def instructions(job: PaperJob, papers: int, each: int, sheets: int, words: Labels) -> Lines:
    """The lines for the screen and for the first sheet.

    Args:
        job: the job.
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
    if job.what == "booklet":
        yield words.text("print.per_sheet"), words.text("print.per_sheet_choice")
    yield words.text(f"print.{job.what}"), str(papers)
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
    keys = ("pack_for_group",) if job.spare else STEPS[job.what]
    for key in keys:
        yield words.text(f"print.{key}", n=each)
