"""The cards of all cases through our kit, against Typst alone on the same template and data."""

import tempfile
from pathlib import Path

from tests.benchmarks.cases import with_own_texts
from tests.benchmarks.timing import Measured, inside, measured

ROLES = 3
"""Cards of one case."""

OURS = """
import gc
from pathlib import Path
from time import perf_counter
from oefenkoffer import model, project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.case_papers import card_sheets
from oefenkoffer.kit.paper_documents import build_all
gc.set_threshold(50_000, 20, 50)  # as the command does
start = perf_counter()
workshop = model.read(project.read(Path(".")))
for sheets in build_all(card_sheets(workshop, branding_of(workshop)), workshop):
    pass
"""

FULL = """
from dataclasses import replace
from pathlib import Path
from oefenkoffer import model, project
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.markup import parse
from oefenkoffer.renderers import cards
workshop = model.read(project.read(Path(".")))
found = [card for case in workshop.cases for card in role_cards(case, workshop)]
last = max(i for i, card in enumerate(found) if card.kind == "counterpart")
long = parse("Je leest elke week een boek. " * 12)
parts = (replace(p, value=long) if p.key == "persona" else p for p in found[last].parts)
found[last] = replace(found[last], parts=tuple(parts))
usual = cards.typography_on
"""
"""One card, the last one of its role, is so full that the letters of all get smaller."""

FITTED = FULL + "cards.pdf(found, branding_of(workshop))"
SMALLEST = (
    FULL
    + "smallest = lambda at: replace(at, ladder=at.ladder[-1:])\n"
    + "cards.typography_on = lambda sheet, large: smallest(usual(sheet, large=large))\n"
    + "cards.pdf(found, branding_of(workshop))"
)

KEEP = """
import atexit, pickle
from oefenkoffer.typesetting import typst as ours
kept, real = [], ours.typst.Compiler
def keep(sources, **rest):
    if isinstance(sources, dict):  # and not one of the empty documents that let go of memory
        kept.append(sources)
    return real(sources, **rest)
ours.typst.Compiler = keep
atexit.register(lambda: pickle.dump(kept, open("bare.pickle", "wb")))
"""
"""Keeps what Typst is given, for the bare run."""

BARE = f"""
import pickle, typst
from importlib.resources import files
from pathlib import Path
from time import perf_counter
alone = Path({str(Path(__file__).with_name("one_document.typ"))!r}).read_bytes()
given = pickle.load(open("bare.pickle", "rb"))
kept = [sources for sources in given if b"all-cards" in sources["main.typ"]]
start = perf_counter()
fonts = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=True,
    font_paths=[str(files("font_source_sans_pro") / "files")],
)
for sources in kept:
    whole = {{**sources, "main.typ": alone, "cards.typ": sources["main.typ"]}}
    compiler = typst.Compiler(whole, root=".", font_paths=fonts)
    compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1")
"""
"""The printed sheets, as documents that also find their letters themselves.

Why: ours are found in documents of their own, side by side, which is a merit of the kit.
"""


def line(project: Path) -> str:
    """Time, ratio and memory for the cards of a project, from its files to the PDFs.

    The start of the programs is told apart: it is the same for one card and for a thousand.
    """
    bare, ours = _seconds(project)
    with tempfile.TemporaryDirectory() as folder:
        bare_own, ours_own = _seconds(with_own_texts(project, Path(folder, "own")))
    whole_bare, whole = measured(["-c", BARE], project), measured(["-c", OURS], project)
    return (
        f"cards {ours:.2f} s, bare Typst {bare:.2f} s: {ours / bare:.2f} x (aim 1.2); of texts "
        f"that differ {ours_own:.2f} s, {bare_own:.2f} s: {ours_own / bare_own:.2f} x; with the "
        f"start of the program {whole.seconds:.2f} s, {whole_bare.seconds:.2f} s: "
        f"{whole.seconds / whole_bare.seconds:.2f} x, {whole.megabytes:.0f} MB"
    )


def _seconds(project: Path) -> tuple[float, float]:
    """What bare Typst takes for the cards of a project, and what we take."""
    measured(["-c", KEEP + OURS], project, rounds=1)
    return inside(BARE, project), inside(OURS, project)


def fit_line(project: Path) -> str:
    """What it costs to look for the largest letters that fit, when it takes long to find them."""
    fitted = measured(["-c", FITTED], project)
    smallest = measured(["-c", SMALLEST], project)
    return (
        f"auto-fit {fitted.seconds:.2f} s, one size {smallest.seconds:.2f} s: "
        f"{fitted.seconds / smallest.seconds:.2f} x (aim 1.5)"
    )


def once(project: Path) -> Measured:
    """What the cards of a project take."""
    return measured(["-c", OURS], project, rounds=1)


def growth_line(few: int, many: int, took: tuple[Measured, Measured]) -> str:
    """How much longer many cases take than their number says, and how much memory."""
    first, last = took
    last_cards = many * ROLES
    ratio = last.seconds / first.seconds / (many / few)
    return (
        f"cards from {few} to {many} cases: {first.seconds:.2f} s to {last.seconds:.2f} s, "
        f"{ratio:.2f} x linear (aim 3); peak {last.megabytes:.0f} MB for {last_cards} cards, "
        f"{last.megabytes * 1000 / last_cards:.0f} MB per 1,000"
    )
