"""The cards of all cases through our kit, and through WeasyPrint from HTML, in one run.

uv run --group bench python -m tests.benchmarks.weasy 12 100
"""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.cards import OURS
from tests.benchmarks.cases import project
from tests.benchmarks.timing import Measured, measured

ROOT = Path(__file__).parents[2]
THEIRS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.benchmarks.weasy import write
write()
"""
FEW = 20
"""With more cases than this, one round each is steady enough."""


def write() -> list[bytes]:
    """The cards of the project in this folder by WeasyPrint, as many in a file as ours."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    from oefenkoffer import model
    from oefenkoffer import project as source
    from oefenkoffer.audience.branding import branding_of
    from oefenkoffer.audience.role_cards import role_cards
    from oefenkoffer.kit.batches import batches
    from oefenkoffer.renderers.cards import usual
    from tests.benchmarks.weasy_page import document

    workshop = model.read(source.read(Path()))
    look, fonts = branding_of(workshop), FontConfiguration()
    run, made = usual(look), []
    for _, cases in batches(workshop.cases):
        found = [card for case in cases for card in role_cards(case, workshop)]
        page = HTML(string=document(found, look, run))
        made.append(page.write_pdf(font_config=fonts, pdf_variant="pdf/ua-1"))
    return made


def main() -> None:
    """Print one line for each number of cases."""
    for size in [int(size) for size in sys.argv[1:]] or [12, 100]:
        with tempfile.TemporaryDirectory() as folder:
            made = project(Path(folder, "project"), size)
            rounds = 3 if size <= FEW else 1
            ours = measured(["-c", OURS], made, rounds)
            theirs = measured(["-c", THEIRS], made, rounds)
        print(_line(size, ours, theirs), flush=True)


def _line(size: int, ours: Measured, theirs: Measured) -> str:
    return (
        f"{size:5} cases  cards {ours.seconds:.2f} s, {ours.megabytes:.0f} MB; "
        f"WeasyPrint {theirs.seconds:.2f} s, {theirs.megabytes:.0f} MB: "
        f"{theirs.seconds / ours.seconds:.1f} x as long (aim 10)"
    )


if __name__ == "__main__":
    main()
