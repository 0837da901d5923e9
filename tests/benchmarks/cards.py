"""The cards of all cases through our kit, against Typst alone on the same template and data."""

from pathlib import Path

from tests.benchmarks.timing import measured

OURS = """
from pathlib import Path
from oefenkoffer import model, project
from oefenkoffer.audience.house import house
from oefenkoffer.audience.role_holder import role_cards
from oefenkoffer.renderers import cards
workshop = model.read(project.read(Path(".")))
cards.pdf([card for case in workshop.cases for card in role_cards(case, workshop)], house(workshop))
"""

KEEP = """
import pickle
from oefenkoffer.typesetting import typst as ours
def keep(sources, **_):
    pickle.dump(sources, open("bare.pickle", "wb"))
    raise SystemExit
ours.typst.Compiler = keep
"""

BARE = """
import pickle, typst
from importlib.resources import files
sources = pickle.load(open("bare.pickle", "rb"))
fonts = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=True,
    font_paths=[str(files("font_source_sans_pro") / "files")],
)
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
