"""108 slides: our PDF against Typst alone, and our presentation against our PDF."""

from pathlib import Path

from tests.benchmarks.cards import BARE, KEEP
from tests.benchmarks.timing import measured

SLIDES = 108
DECK = f"""
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from oefenkoffer import model, project
from oefenkoffer.audience.house import house
from oefenkoffer.kit.decks import decks
from oefenkoffer.renderers.slides.paper import pdf
workshop = model.read(project.read(Path(".")))
deck = list(decks(workshop, "after"))[-1][1]
deck = replace(deck, slides=tuple(islice(cycle(deck.slides), {SLIDES})))
"""
PAPER = DECK + "pdf(deck, house(workshop))\n"
POWERPOINT = (
    DECK + "from oefenkoffer.renderers.slides.pptx import pptx\npptx(deck, house(workshop))\n"
)


def line(project: Path) -> str:
    """Time and ratios for a deck of a whole workshop, made of the slides of a project."""
    measured(["-c", KEEP + PAPER], project, rounds=1)
    bare = measured(["-c", BARE], project)
    paper = measured(["-c", PAPER], project)
    powerpoint = measured(["-c", POWERPOINT], project)
    return (
        f"{SLIDES} slides {paper.seconds:.2f} s, bare Typst {bare.seconds:.2f} s: "
        f"{paper.seconds / bare.seconds:.2f} x (aim 1.3); PowerPoint {powerpoint.seconds:.2f} s: "
        f"{powerpoint.seconds / paper.seconds:.2f} x our PDF (aim 6), {powerpoint.megabytes:.0f} MB"
    )
