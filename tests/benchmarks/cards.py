"""The cards of all cases through our kit, against Typst alone on the same template and data."""

from pathlib import Path

from tests.benchmarks.timing import measured

OURS = """
from pathlib import Path
from oefenkoffer import model, project
from oefenkoffer.audience.house import house
from oefenkoffer.kit.papers import card_sheets, made
workshop = model.read(project.read(Path(".")))
for sheets in made(card_sheets(workshop, house(workshop)), workshop):
    pass
"""

KEEP = """
import pickle
from oefenkoffer.typesetting import typst as ours
kept, real = [], ours.typst.Compiler
def keep(sources, **rest):
    kept.append(sources)
    pickle.dump(kept, open("bare.pickle", "wb"))
    return real(sources, **rest)
ours.typst.Compiler = keep
"""
"""Keeps what Typst is given, for the bare run."""

BARE = """
import pickle, typst
from importlib.resources import files
fonts = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=True,
    font_paths=[str(files("font_source_sans_pro") / "files")],
)
for sources in pickle.load(open("bare.pickle", "rb")):
    compiler = typst.Compiler(sources, root=".", font_paths=fonts)
    compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1")
"""


def line(project: Path) -> str:
    """Time, ratio and memory for the cards of a project."""
    measured(["-c", KEEP + OURS], project, rounds=1)
    bare = measured(["-c", BARE], project)
    ours = measured(["-c", OURS], project)
    return (
        f"cards {ours.seconds:.2f} s, bare Typst {bare.seconds:.2f} s: "
        f"{ours.seconds / bare.seconds:.2f} x (aim 1.2), {ours.megabytes:.0f} MB"
    )
