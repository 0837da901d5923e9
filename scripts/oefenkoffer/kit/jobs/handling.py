"""A job of papers in, how to print it and what to do with the paper out."""

from collections.abc import Iterator, Mapping

from oefenkoffer.kit.jobs.dialogue import Lines, dialogue, sides_in_turn
from oefenkoffer.kit.jobs.stack import Stack
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


def handling(found: Stack, papers: int, each: int, sheets: int, words: Labels) -> Lines:
    """The lines for the screen and for the first sheet.

    Args:
        found: the job.
        papers: how many things to hand out it makes.
        each: how many sheets the first of them takes.
        sheets: how many sheets go into the printer.
        words: the language.
    """
    return dialogue(
        words,
        paper="A4",
        duplex="split" if found.split else found.flip,
        counts=_counts(found, papers, words),
        sheets=sheets,
        steps=[*_before(found, words), *_after(found, each, words)],
    )


def _counts(found: Stack, papers: int, words: Labels) -> Iterator[tuple[str, str]]:
    if found.what == "booklet":
        yield words.text("print.per_sheet"), words.text("print.per_sheet_choice")
    yield words.text(f"print.{found.what}"), str(papers)
    if found.spare:
        packs = words.text("print.packs_choice", packs=found.times, n=found.spare)
        yield words.text("print.packs"), packs


def _before(found: Stack, words: Labels) -> Iterator[str]:
    """What to look at while little paper is lost."""
    if found.split:
        yield from sides_in_turn(words, cover=found.cover)
    else:
        yield words.text("print.first_sheet" if found.flip == "none" else "print.first_sides")


def _after(found: Stack, each: int, words: Labels) -> Iterator[str]:
    keys = ("pack_for_group",) if found.spare else STEPS[found.what]
    for key in keys:
        yield words.text(f"print.{key}", n=each)
