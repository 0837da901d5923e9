"""What need not be loaded is not: half of a short run is the start of the program."""

import subprocess
import sys

CARDS = """
import sys
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.case_papers import card_sheets
from oefenkoffer.kit.paper_documents import build_all
from tests import sample
workshop = sample.workshop()
assert [paper.path for paper in build_all(card_sheets(workshop, branding_of(workshop)), workshop)]
slow = ("PIL", "fontTools", "jinja2", "mkdocs", "pikepdf", "pptx", "pypdfium2")
print(*(name for name in slow if name in sys.modules))
"""


def test_cards_are_made_without_what_only_other_papers_and_pages_need() -> None:
    done = subprocess.run([sys.executable, "-c", CARDS], capture_output=True, text=True, check=True)

    assert done.stdout == "\n"
