"""Black and white is grey in what the printer gets, whatever is on the paper."""

import io
from collections import Counter

import pikepdf
import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.labels import catalogue
from oefenkoffer.print_request import PAPER_NAMES, PaperName, PrintRequest
from tests import filled, papers
from tests.kit.test_print_papers import AT_SET_TIMES, NEGOTIATED, workshop_for

pytestmark = pytest.mark.uncounted

WORDS = catalogue("nl")
NOT_IN_KIT = {*AT_SET_TIMES, *NEGOTIATED, "name-signs", "team-cards"}
COLOURS = {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}


def colours_of(document: bytes) -> Counter[str]:
    """What chooses or mixes a colour in a document: operators, spaces, profiles."""
    found: Counter[str] = Counter()
    with pikepdf.open(io.BytesIO(document)) as opened:
        streams = [item for item in opened.objects if isinstance(item, pikepdf.Stream)]
        drawings = [item for item in streams if item.get("/Subtype") == "/Form"]
        for content in (*opened.pages, *drawings):
            for instruction in pikepdf.parse_content_stream(content):
                if str(instruction.operator) in COLOURS:
                    found[str(instruction.operator)] += 1
        found.update(
            str(picture.ColorSpace)
            for picture in streams
            if picture.get("/Subtype") == "/Image" and picture.ColorSpace != "/DeviceGray"
        )
        spaces = (pikepdf.Name.ICCBased, pikepdf.Name.DeviceRGB, pikepdf.Name.DeviceCMYK)
        for item in opened.objects:
            if isinstance(item, pikepdf.Array) and any(part in spaces for part in item):
                found["profile"] += 1
    return found


@pytest.mark.parametrize("what", PAPER_NAMES)
def test_black_and_white_holds_greys_and_nothing_else(what: PaperName) -> None:
    workshop = workshop_for(what) if what in NOT_IN_KIT else filled.workshop()
    wish = PrintRequest(what=what, duplex="long" if what == "cards" else None, cover=True)
    coloured = jobs.run_job(workshop, wish, WORDS).outputs[0].content
    wish = PrintRequest(what=what, duplex=wish.duplex, cover=True, black_and_white=True)

    grey = jobs.run_job(workshop, wish, WORDS).outputs[0].content

    assert colours_of(coloured)
    assert colours_of(grey) == {}
    assert papers.texts(grey) == papers.texts(coloured)
    assert what != "cards" or papers.failures(grey) == []
