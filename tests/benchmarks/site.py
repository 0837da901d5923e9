"""`oefenkoffer build --only site` against a bare MkDocs build of the same pages as plain files."""

from pathlib import Path

from oefenkoffer import model
from oefenkoffer.kit.sites import site_files
from oefenkoffer.project import read
from tests.benchmarks.cases import MKDOCS
from tests.benchmarks.timing import COMMAND, measured


def line(project: Path) -> str:
    """Time, ratio and memory for the participants' site of a project."""
    bare = _plain(project, project.parent / "bare")
    theirs = measured(["-m", "mkdocs", "build", "-q"], bare)
    ours = measured([*COMMAND, "build", "-q", "--only", "site"], project)
    return (
        f"site {ours.seconds:.2f} s, bare mkdocs {theirs.seconds:.2f} s: "
        f"{ours.seconds / theirs.seconds:.2f} x (aim 1.1), {ours.megabytes:.0f} MB"
    )


def _plain(project: Path, folder: Path) -> Path:
    """The same pages, written as files for MkDocs without our plugin."""
    workshop = model.read(read(project))
    pages = site_files(workshop, audience="participants", release="before", papers=())
    for page in (*pages,):
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content)
    (folder / "docs/index.md").write_bytes((project / "docs/index.md").read_bytes())
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return folder
