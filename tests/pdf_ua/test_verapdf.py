"""veraPDF reads every paper that says of itself that it can be read aloud (PDF/UA-1).

What is laid on sheets for the printer says no such thing: in a booklet the pages stand in the order
of the printer, and each is in another paper as well, in the order in which it is read.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import papers
from oefenkoffer.model import Workshop, read
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.project import read as files_of
from tests import filled
from tests.kit.test_print_papers import WORDS
from tests.starters.unit_lines import NAMES, folder

JAVA = shutil.which("java")
JAR = os.environ.get("VERAPDF_JAR")
CLI = "org.verapdf.apps.GreenfieldCliWrapper"
"""What reads files, in a jar that otherwise opens a window."""
CARDS = (
    PrintRequest(),
    PrintRequest(size="A4", duplex="long"),
    PrintRequest(size="A5", duplex="fold", cover=True),
    PrintRequest(size="A7", paper="A3", duplex="short"),
    PrintRequest(size="credit-card", paper="Letter"),
    PrintRequest(stock="L7163"),
    PrintRequest(bleed=True, duplex="long"),
    PrintRequest(large_print=True, duplex="long"),
    PrintRequest(black_and_white=True, groups=2, order="group"),
)
"""Every way to lay out cards; other jobs put whole papers on sheets, as a booklet does."""

pytestmark = [pytest.mark.verapdf, pytest.mark.uncounted]


def test_papers_that_say_so_can_be_read_aloud_in_the_eyes_of_verapdf(tmp_path: Path) -> None:
    if JAVA is None or JAR is None:
        pytest.skip("Java is not installed, or VERAPDF_JAR does not name the checker")
    written = [*_written("kit", _of_kit(), tmp_path)]
    for name in NAMES:
        written += _written(name, papers(read(files_of(folder(name))), "after"), tmp_path)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(_without_language(written[0].read_bytes()))

    assert len(written) > 100
    assert _refused(JAVA, JAR, tmp_path) == [broken.name]


def _of_kit() -> Iterator[Output]:
    """All papers of the kit with everything in it, and its cards laid out in every way."""
    workshop: Workshop = filled.workshop()
    yield from papers(workshop, "after")
    for request in CARDS:
        yield from jobs.run_job(workshop, request, WORDS).outputs


def _written(name: str, outputs: Iterable[Output], into: Path) -> Iterator[Path]:
    """The papers that claim PDF/UA, as files."""
    for number, output in enumerate(outputs):
        if _claims(output.content):
            path = into / f"{name}-{number:03}-{Path(output.path).name}"
            path.write_bytes(output.content)
            yield path


def _claims(pdf: bytes) -> bool:
    with pikepdf.open(BytesIO(pdf)) as document:
        return "pdfuaid:part" in document.open_metadata()


def _without_language(pdf: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.Root.Lang
        document.save(out)
    return out.getvalue()


def _refused(java: str, jar: str, files: Path) -> list[str]:
    """The names of the files below a folder that do not hold to PDF/UA-1."""
    command = [java, "-cp", jar, CLI, "--flavour", "ua1", "--format", "text", "--recurse"]
    done = subprocess.run(
        [*command, str(files)], check=False, capture_output=True, text=True, timeout=1200
    )
    lines = done.stdout.splitlines()
    assert len(lines) == len([*files.glob("*.pdf")]), done.stdout + done.stderr
    files_refused = (
        line.partition(" ")[2].rpartition(" ")[0] for line in lines if line[:4] != "PASS"
    )
    return [Path(file).name for file in files_refused]
