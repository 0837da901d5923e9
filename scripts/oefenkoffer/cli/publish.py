"""`oefenkoffer publish`: make what a host takes of the participants' site, and bring it there."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenkoffer.cli.errors import made_all_the_same
from oefenkoffer.cli.options import (
    language_option,
    output_option,
    project_option,
    release_option,
    trust_option,
)
from oefenkoffer.vocabulary import Release, Spoken

if TYPE_CHECKING:
    from oefenkoffer.labels import Labels
    from oefenkoffer.model import Workshop
    from oefenkoffer.problems import Position

SITE, ARCHIVE = "site", "site.zip"
"""What stands in the output folder, and nothing else ever: all of it may go online."""

KILOBYTE = 1000


@dataclass(frozen=True)
class Destination:
    """A place that somebody asked for in `kit.yml`.

    Attributes:
        name: what people call it.
        is_taken: whether something of an earlier time is there, to be replaced.
        send: brings a site there, by its folder.
    """

    name: str
    is_taken: bool
    send: Callable[[Path], None]


@click.pass_obj
def publish(  # noqa: PLR0913 (one for each option)
    language: Spoken,
    *,
    project: Path,
    output: Path | None,
    release: Release | None,
    yes: bool,
    trust: bool,
) -> None:
    """Make the site and its zip, say what will be public, and bring it where `kit.yml` says."""
    from oefenkoffer import model
    from oefenkoffer import project as projects
    from oefenkoffer.cli.build_steps import build_steps
    from oefenkoffer.labels import catalogue
    from oefenkoffer.publish.site_branch import tracked_secrets
    from oefenkoffer.trust import refuse_code

    words = catalogue(language)
    folder = projects.find(project)
    if not trust:
        refuse_code(folder)
    workshop = model.read(projects.read(folder))
    destinations = tuple(_destinations(folder, workshop, words))
    click.echo(words.text("publish.working"), err=True)
    release = release or workshop.settings.release
    target = output or folder / "online"
    site, counted = _make(folder, target, workshop, release, build_steps().site)
    click.echo(words.text("publish.made", site=target / SITE, archive=target / ARCHIVE))
    for line in _public(counted, workshop, release, words):
        click.echo(line)
    if count := tracked_secrets(folder):
        click.echo(words.text("publish.tracked", n=count), err=True)
    if not destinations:
        click.echo(words.text("publish.by_hand"))
    for destination in destinations:
        if yes or _agrees(destination, words):
            _send(site, destination, words)
        else:
            click.echo(words.text("publish.not_sent", place=destination.name))


def _send(site: Path, destination: Destination, words: "Labels") -> None:
    """Bring a site where it should be.

    Raises:
        StoppedError: that failed; what was made stays.
    """
    with made_all_the_same(words.text("publish.not_online", place=destination.name), words):
        destination.send(site)
    click.echo(words.text("publish.sent", place=destination.name))


def _make(
    project: Path,
    output: Path,
    workshop: "Workshop",
    release: Release,
    build_site: Callable[..., None],
) -> tuple[Path, Mapping[str, int]]:
    """The participants' site in a folder and in a zip, all or nothing; and how much it is.

    Raises:
        KitProblems: the site holds what is not for its readers, or the folder holds other things.
    """
    from oefenkoffer import publish
    from oefenkoffer.model.files import CONFIG
    from oefenkoffer.publish.guards import refuse_others
    from oefenkoffer.publish.site_archive import pack

    with publish.staging(output, project) as paths:
        refuse_others(paths.output, ARCHIVE)
        config, site = project / CONFIG, paths.new / SITE
        build_site(
            config, site, audience="participants", release=release, papers=(), workshop=workshop
        )
        pack(site, paths.new / ARCHIVE)
        # Why before the end: a disk that fails now still leaves the former output.
        counted = _counted(site)
        publish.publish(paths, {SITE, ARCHIVE})
        return paths.output / SITE, counted


def _counted(site: Path) -> Mapping[str, int]:
    """How many pages and files a site has, and how many kilobytes."""
    from oefenkoffer.publish.trees import files_in

    files = [site / path for path in files_in(site)]
    pages = sum(path.suffix == ".html" for path in files)
    size = -(-sum(path.stat().st_size for path in files) // KILOBYTE)
    return {"n": pages, "files": len(files), "size": size}


def _destinations(project: Path, workshop: "Workshop", words: "Labels") -> Iterator[Destination]:
    """The places that `kit.yml` names, each looked at before anything is made.

    Raises:
        KitProblems: one of them cannot take a site.
    """
    from oefenkoffer.model.files import SETTINGS

    wanted = workshop.settings.publish
    if wanted and wanted.folder:
        folder = (project / Path(wanted.folder).expanduser()).resolve()
        position = workshop.position(SETTINGS, ("publish", "folder"))
        yield _folder(project, folder, position)
    if wanted and wanted.branch:
        from oefenkoffer.publish.site_branch import SiteBranch

        position = workshop.position(SETTINGS, ("publish", "branch"))
        branch = SiteBranch(project, wanted.remote, wanted.branch, position)
        former = branch.former_commit()
        message = words.text("publish.commit", title=workshop.settings.title)
        name = words.text("publish.branch", branch=branch.branch, remote=branch.remote)
        yield Destination(name, bool(former), lambda site: branch.push(site, former, message))


@contextmanager
def _at_settings(position: "Position") -> Iterator[None]:
    """Tell what is wrong with a folder where `kit.yml` names it, and what to do there.

    Raises:
        KitProblems: something is.
    """
    from oefenkoffer.problems import KitProblems, Problem

    try:
        yield
    except KitProblems as problems:
        placed = [
            Problem(problem.code, position, {**problem.facts, "settings": position.path})
            for problem in problems.problems
        ]
        raise KitProblems(placed) from None


def _folder(project: Path, folder: Path, position: "Position") -> Destination:
    """A folder that holds the site alone, such as one that a program keeps online.

    Raises:
        KitProblems: it holds the work itself, or files of others.
    """
    from oefenkoffer import publish
    from oefenkoffer.publish.guards import refuse_others
    from oefenkoffer.publish.trees import files_in, link_or_copy

    def send(site: Path) -> None:
        with _at_settings(position), publish.staging(folder, project) as paths:
            files = files_in(site)
            for path in files:
                link_or_copy(site / path, paths.new / path)
            publish.publish(paths, {path.partition("/")[0] for path in files})

    with _at_settings(position), publish.staging(folder, project) as paths:
        refuse_others(paths.output, "index.html")
    return Destination(str(folder), folder.exists() and any(folder.iterdir()), send)


def _public(
    counted: Mapping[str, int], workshop: "Workshop", release: Release, words: "Labels"
) -> Iterator[str]:
    """What the world will see, line by line."""
    yield words.text("publish.public", **counted)
    yield words.text(f"publish.release_{release}")
    address = workshop.site_url
    if address is None:
        yield words.text("publish.no_address")
    elif address.lower().startswith("http:"):
        yield words.text("publish.no_tls", address=address)
    else:
        yield words.text("publish.address", address=address)


def _agrees(destination: Destination, words: "Labels") -> bool:
    """Whether somebody at the keyboard wants it; nobody does where nobody is there."""
    kind = "replace" if destination.is_taken else "first"
    answers = {words.text("publish.yes"): True, words.text("publish.no"): False}
    question = words.text(f"publish.ask_{kind}", place=destination.name)
    return answers[click.prompt(question, type=click.Choice([*answers], case_sensitive=False))]


command = click.Command(
    "publish",
    callback=publish,
    params=[
        project_option(),
        output_option(),
        release_option(),
        click.Option(["-y", "--yes"], is_flag=True),
        trust_option(),
        language_option(),
    ],
)
