"""108 slides: our PDF against Typst alone, and our presentation against our PDF; and a whole kit.

Only the work itself is timed, in fresh processes: a kit pays its imports and its reading once.
"""

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.cards import KEEP
from tests.benchmarks.timing import inside, measured

SLIDES = 108
DECK = f"""
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from oefenkoffer import model, project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.decks import decks
from oefenkoffer.renderers.slides.paper import pdf
from oefenkoffer.renderers.slides.pptx import pptx
workshop = model.read(project.read(Path(".")))
deck = list(decks(workshop, "after"))[-1][1]
deck = replace(deck, slides=tuple(islice(cycle(deck.slides), {SLIDES})))
look = branding_of(workshop)
start = perf_counter()
"""
BARE = """
import pickle, typst
from importlib.resources import files
from time import perf_counter
*_, sources = pickle.load(open("bare.pickle", "rb"))
start = perf_counter()
fonts = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=True,
    font_paths=[str(files("font_source_sans_pro") / "files")],
)
compiler = typst.Compiler(sources, root=".", font_paths=fonts)
compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1")
"""
KIT = """
from pathlib import Path
from time import process_time
from oefenkoffer import model, project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.slide_papers import slide_papers
from oefenkoffer.typesetting.query import _answers
workshop = model.read(project.read(Path(".")))
start = process_time()
for paper in slide_papers(workshop, branding_of(workshop), "before"):
    paper.build()
print(process_time() - start, len(_answers))
"""


def line(project: Path) -> str:
    """Time and ratios for a deck of a whole workshop, made of the slides of a project."""
    measured(["-c", f"{KEEP}{DECK}pdf(deck, look)"], project, rounds=1)
    bare = inside(BARE, project)
    paper = inside(f"{DECK}pdf(deck, look)", project)
    powerpoint = inside(f"{DECK}pptx(deck, look)", project)
    return (
        f"{SLIDES} slides {paper:.2f} s, bare Typst that is told the type of each {bare:.2f} s: "
        f"{paper / bare:.2f} x (aim 1.6); "
        f"PowerPoint {powerpoint:.2f} s: {powerpoint / paper:.2f} x our PDF (aim 6)"
    )


def kit_line(project: Path, cases: int) -> str:
    """Of all PDFs of slides of a kit: seconds of the processor, and slides whose type is sought."""
    command = [sys.executable, "-c", KIT]
    run = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    seconds, sought = map(float, run.stdout.split())
    return (
        f"all PDFs of slides {seconds:.1f} s of the processor, {seconds / cases:.3f} s a case "
        f"(aim 0.13); the type of {sought / cases:.1f} slides a case is sought (aim 18)"
    )
