"""Run the steps of a build, publish what they make, and count what is in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from oefenkoffer import project, publish
from oefenkoffer.cli.build_steps import BuildSteps
from oefenkoffer.cli.progress import Progress
from oefenkoffer.cli.stage import Stage
from oefenkoffer.cli.template_file import read_template
from oefenkoffer.kit.jobs.history import history_text
from oefenkoffer.kit.jobs.history_file import read_history
from oefenkoffer.kit.keys import key_of
from oefenkoffer.model import Workshop
from oefenkoffer.model.files import CONFIG
from oefenkoffer.participants.names_on_disk import names_of
from oefenkoffer.problems import KitProblems
from oefenkoffer.publish.former_build import FormerBuild
from oefenkoffer.publish.trees import files_in
from oefenkoffer.site_sources import digest_of_sources
from oefenkoffer.temporary import lasting_folder, sweep
from oefenkoffer.vocabulary import Audience

if TYPE_CHECKING:
    from oefenkoffer.kit.output import Output
    from oefenkoffer.renderers.slides.pptx import PptxTemplate
    from oefenkoffer.vocabulary import Release

OF_THE_MANUAL = re.compile(r"(?:.*\.)?voorbeeld\.nl", re.IGNORECASE)
"""The host in our own examples; somebody has it, and so it is no mistake to name it."""

SITES: Mapping[str, Audience] = {"site": "participants", "trainer": "trainer"}
"""The parts of an output that are sites, and whom each is for."""


@dataclass(frozen=True)
class BuildRequest:
    """What somebody asked for.

    Attributes:
        release: None for what the workshop's own settings say.
        parts: `site`, `trainer`, `print`, `slides`.
        template: a client's presentation, whose layouts the slides use.
    """

    project: Path
    output: Path
    release: "Release | None"
    parts: tuple[str, ...]
    template: Path | None = None


@dataclass(frozen=True)
class PartSummary:
    """What one part of the output holds.

    Attributes:
        layouts: which layout of a client's presentation was used for what.
        small: the type in points on slides where it is smaller than it should be, by file and by
            number.
    """

    name: str
    files: int
    pages: int
    layouts: tuple[tuple[str, str], ...] = ()
    small: Mapping[str, Mapping[int, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class BuildResult:
    """A build that ended well.

    Attributes:
        kept: files of others that had to move, as the old and the new path.
        notes: what is missing though nothing is wrong, as keys of the labels.
    """

    output: Path
    parts: tuple[PartSummary, ...]
    kept: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Work:
    """One build while it runs: everything that its steps need.

    Attributes:
        names: of the people who come to a day, which stand on papers for print alone.
    """

    request: BuildRequest
    steps: BuildSteps
    progress: Progress
    workshop: Workshop
    release: "Release"
    stage: Stage
    template: "PptxTemplate | None"
    names: tuple[str, ...] = ()

    @cached_property
    def site_sources(self) -> str | None:
        """What both sites are made of, read once; None where nobody can tell."""
        sources = digest_of_sources(self.request.project)
        return sources and key_of(self.release, sources, self.workshop.files, self.names)


def run_build(request: BuildRequest, steps: BuildSteps, progress: Progress) -> BuildResult:
    """Read, make every part that was asked for, and publish all of it or nothing.

    Raises:
        KitProblems: anything stands in the way; the former output stays as it was.
    """
    sweep()  # Why here: a build that makes nothing anew needs no temporary files.
    with progress.step("reading"):
        workshop = steps.workshop(project.read(request.project))
        steps.refuse(workshop)
        template = read_template(request.template)
        names = names_of(request.project)
    release = request.release or workshop.settings.release
    with publish.staging(request.output, request.project) as paths:
        stage = Stage(paths.new, FormerBuild(paths.output))
        work = Work(request, steps, progress, workshop, release, stage, template, names)
        parts = tuple(_parts(work))
        with progress.step("publishing"):
            published = publish.publish(paths, {*request.parts} - stage.kept, stage.records)
    return BuildResult(paths.output, parts, published.moved, tuple(_notes(workshop, request.parts)))


def _notes(workshop: Workshop, parts: tuple[str, ...]) -> Iterator[str]:
    if "print" not in parts:
        return
    if workshop.site_url is None:
        yield "cli.no_site_url"
    elif OF_THE_MANUAL.fullmatch(urlsplit(workshop.site_url).hostname or ""):
        yield "cli.site_url_of_manual"


def _parts(work: Work) -> Iterator[PartSummary]:
    """The parts in the order in which they need one another: the trainer's site shows papers."""
    wanted = work.request.parts
    papers: tuple[Output, ...] = ()
    if "print" in wanted or "trainer" in wanted:
        with work.progress.step("print"):
            outputs = work.steps.papers(work.workshop, work.release, work.stage.former_of("print"))
            is_printed = "print" in wanted
            papers = tuple(_written(work, "print", outputs) if is_printed else _aside(outputs))
            if "print" in wanted:
                yield _summary("print", papers)
    if "slides" in wanted:
        with work.progress.step("slides"):
            former = work.stage.former_of("slides")
            decks = work.steps.slides(work.workshop, work.release, work.template, former)
            yield _summary("slides", _without_names(work, _written(work, "slides", decks)))
    for part in SITES:
        if part in wanted:
            with work.progress.step(part):
                yield _site(work, part, papers)


def _written(work: Work, part: str, outputs: "Iterable[Output]") -> "Iterator[Output]":
    """The outputs of a part, each in its place as soon as it is made."""
    for output in outputs:
        yield work.stage.put(part, output)
        work.progress.file(f"{part}/{output.path}")


def _aside(outputs: "Iterable[Output]") -> "Iterator[Output]":
    """Papers that only a site shows, each in a temporary file as soon as it is made."""
    from oefenkoffer.kit.output import on_disk

    return on_disk(outputs, lasting_folder())


def _without_names(work: Work, outputs: "Iterable[Output]") -> "Iterator[Output]":
    """The outputs, refused at the end where names of people stand in them.

    Raises:
        KitProblems: they do.
    """
    written = tuple(outputs)
    if work.names:
        from oefenkoffer.gate.name_leaks import name_leaks

        files = ((f"slides/{output.path}", output.content) for output in written)
        if problems := [*name_leaks(files, work.names, work.workshop)]:
            raise KitProblems(problems)
    yield from written


def _summary(part: str, outputs: "Iterable[Output]") -> PartSummary:
    files = pages = 0
    layouts: dict[tuple[str, str], None] = {}
    small: dict[str, Mapping[int, float]] = {}
    for output in outputs:
        files, pages = files + 1, pages + output.pages
        layouts |= dict.fromkeys(output.layouts)
        if output.small:
            small[output.path] = dict(output.small)
    return PartSummary(part, files, pages, tuple(layouts), small)


def _site(work: Work, part: str, papers: "tuple[Output, ...]") -> PartSummary:
    paths = _former_site(work, part) or _new_site(work, part, papers)
    for path in paths:
        work.progress.file(path)
    return PartSummary(part, len(paths), sum(path.endswith(".html") for path in paths))


def _former_site(work: Work, part: str) -> tuple[str, ...]:
    """The files of a site that would be the same if it were built again."""
    if not work.site_sources:
        return ()
    of_desk = [history_text(read_history(work.request.project))] if part == "trainer" else []
    return work.stage.keep(part, key_of(part, work.site_sources, *of_desk))


def _new_site(work: Work, part: str, papers: "tuple[Output, ...]") -> tuple[str, ...]:
    folder = work.stage.folder / part
    work.steps.site(
        work.request.project / CONFIG,
        folder,
        audience=SITES[part],
        release=work.release,
        papers=papers,
        workshop=work.workshop,
    )
    return tuple(f"{part}/{path}" for path in files_in(folder))
