"""The command line with quick build steps; also a program of its own.

As a program (`python -m tests.cli.fakes build ...`) it behaves as `WITH` in the environment says.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from oefenkoffer import model
from oefenkoffer.cli import build_steps, main
from oefenkoffer.cli.build_steps import BuildSteps
from oefenkoffer.kit.address_clashes import refuse_clashes
from oefenkoffer.kit.output import Former, Output
from oefenkoffer.renderers.slides.pptx import PptxTemplate
from oefenkoffer.temporary import lasting_folder
from oefenkoffer.vocabulary import Audience, Release
from tests import sample


def papers(workshop: model.Workshop, release: Release, _former: Former) -> Iterator[Output]:
    for case in workshop.cases:
        yield Output(f"cards-{case.id}.pdf", f"cards {release}".encode(), counted=6)


def slides(
    workshop: model.Workshop, release: Release, template: PptxTemplate | None, _former: Former
) -> Iterator[Output]:
    del release
    if template:
        used = (("Tekst", template.data.decode()),)
        yield Output("deck.pptx", template.name.encode(), layouts=used, small=((2, 14), (5, 16.5)))
    yield Output("deck/index.html", workshop.settings.title.encode())


def site(  # noqa: PLR0913 (as the real one)
    config_file: Path,
    site_dir: Path,
    *,
    audience: Audience,
    release: Release,
    papers: tuple[Output, ...],
    workshop: model.Workshop,
) -> None:
    assert config_file.is_file()
    assert workshop.cases
    names = " ".join(paper.path for paper in papers)
    (site_dir / "assets").mkdir(parents=True)
    (site_dir / "index.html").write_text(f"{audience} {release} {names}", encoding="utf-8")
    (site_dir / "assets" / "style.css").write_text("", encoding="utf-8")


def slow(_workshop: model.Workshop, _release: Release, _former: Former) -> Iterator[Output]:
    yield Output("first.pdf", b"first", counted=1)
    (lasting_folder() / "papers.txt").write_text("of the trainer", encoding="utf-8")
    click.echo("half way", err=True)
    time.sleep(600)  # until it is stopped


def broken(_workshop: model.Workshop, _release: Release, _former: Former) -> Iterator[Output]:
    yield Output("first.pdf", b"first", counted=1)
    raise ZeroDivisionError


QUICK = BuildSteps(model.read, refuse_clashes, papers, slides, site)

CHANGED: Mapping[str, Callable[[], BuildSteps]] = {
    "": lambda: QUICK,
    "slow": lambda: changed(papers=slow),
    "broken": lambda: changed(papers=broken),
}


def changed(**other: Any) -> BuildSteps:  # noqa: ANN401 (any maker)
    return replace(QUICK, **other)


def project(folder: Path) -> Path:
    """The sample workshop as a folder on disk."""
    for path, content in sample.files().contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "mkdocs.yml").write_text("site_name: sample\n", encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Welkom\n", encoding="utf-8")
    return folder


if __name__ == "__main__":
    # A shell that runs this in the background lets it ignore Ctrl-C; a person's does not.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    build_steps.build_steps = CHANGED[os.environ.get("WITH", "")]
    main()
