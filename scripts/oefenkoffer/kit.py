"""A workshop in, everything that is made of it out: the only module that knows all steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from oefenkoffer.audience.everyone import Scene, public_case
from oefenkoffer.audience.house import House, house
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.trainer import trainer_case
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import (
    CASES_INDEX,
    CHEAT_SHEET,
    PAPERS,
    PRINT_PAGE,
    ROBOTS,
    case_address,
    picture_address,
)
from oefenkoffer.renderers.site.cases import case_page, cases_index
from oefenkoffer.renderers.site.cheat_sheet import cheat_sheet
from oefenkoffer.renderers.site.papers import Kind, Paper, print_page
from oefenkoffer.renderers.site.trainer import trainer_index, trainer_page

SiteAudience = Literal["participants", "trainer"]
Release = Literal["before", "after"]

PUBLIC_PAPERS = frozenset({"handout"})
"""The papers that the participants' site holds, once the answers are released."""

KEEP_OUT = "User-agent: *\nDisallow: /\n"
"""The request to search engines not to index the trainer's site."""


@dataclass(frozen=True)
class Output:
    """A file that a build makes.

    Attributes:
        path: relative to the output folder, with forward slashes.
        kind: what it is, for pages that list it.
        case: the id of the case that it belongs to; None for all of them.
    """

    path: str
    content: bytes
    kind: Kind = "other"
    case: str | None = None


def site_files(
    workshop: Workshop, audience: SiteAudience, release: Release, papers: tuple[Output, ...]
) -> tuple[Output, ...]:
    """The generated pages of one site, with its pictures and the papers that it may hold."""
    pages = _trainer_pages if audience == "trainer" else _public_pages
    kept = _papers(audience, release, papers)
    shared = house(workshop)
    return (
        *pages(workshop, shared, release, kept),
        _text(CHEAT_SHEET, cheat_sheet(method_view(workshop.method), shared)),
        *kept,
    )


def _papers(
    audience: SiteAudience, release: Release, papers: tuple[Output, ...]
) -> tuple[Output, ...]:
    """The papers for a site, under the folder where its pages look for them."""
    return tuple(
        Output(f"{PAPERS}/{paper.path.rpartition('/')[2]}", paper.content, paper.kind, paper.case)
        for paper in papers
        if audience == "trainer" or (release == "after" and paper.kind in PUBLIC_PAPERS)
    )


def _public_pages(
    workshop: Workshop, shared: House, release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    handouts = {paper.case: f"../{paper.path}" for paper in papers}
    cases = tuple(
        public_case(case, workshop, released=release == "after") for case in workshop.cases
    )
    yield _text(CASES_INDEX, cases_index(cases, shared))
    for case in cases:
        text = case_page(case, shared, handout=handouts.get(case.scene.id))
        yield _text(case_address(case.scene.id), text)
        yield from _pictures(case.scene)


def _trainer_pages(
    workshop: Workshop, shared: House, _release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    listed = tuple(Paper(paper.kind, paper.path, paper.case) for paper in papers)
    cases = tuple(trainer_case(case, workshop) for case in workshop.cases)
    yield _text(CASES_INDEX, trainer_index(cases, shared))
    yield _text(ROBOTS, KEEP_OUT)
    yield _text(PRINT_PAGE, print_page(cases, shared, listed))
    for case in cases:
        yield _text(case_address(case.scene.id), trainer_page(case, shared, listed))
        yield from _pictures(case.scene)


def _pictures(scene: Scene) -> Iterator[Output]:
    if scene.picture:
        yield Output(picture_address(scene.id, scene.picture.name), scene.picture.data)


def _text(path: str, text: str) -> Output:
    return Output(path, text.encode())
