"""What lies ready to be printed, as the trainer's pages list it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import get_args

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.renderers.site.addresses import file_name
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page
from oefenkoffer.vocabulary import PaperKind

PLAYED_WITH: frozenset[PaperKind] = frozenset({"cards", "cards_duplex", "form"})
"""What a trainer lays on the table for a case."""

FOR_TRAINER: frozenset[PaperKind] = frozenset(
    {"guide", "slides", "slides_with_notes", "events", "deals", "set", "other"}
)
TO_GIVE: frozenset[PaperKind] = frozenset(
    {"cheat_sheet", "pocket", "sheet", "booklet", "handout", "slides_to_write_on", "team"}
)
JOBS: Mapping[str, frozenset[PaperKind]] = MappingProxyType(
    {
        "play": frozenset(get_args(PaperKind)) - FOR_TRAINER - TO_GIVE,
        "lead": FOR_TRAINER,
        "give": TO_GIVE,
    }
)
"""What papers are for, by the end of the label that says so."""


@dataclass(frozen=True)
class PaperLink:
    """A file to print.

    Attributes:
        address: from the top of the site, such as `print/rolkaarten.pdf`.
        case: the id of the case that it belongs to; None for all of them.
        title: what it is called among others of its kind; empty where nobody said so.
    """

    kind: PaperKind
    address: str
    case: str | None
    title: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return file_name(self.address)


def papers_of(case_id: str | None, papers: tuple[PaperLink, ...]) -> tuple[PaperLink, ...]:
    """The papers of one case, or of none in particular."""
    return tuple(paper for paper in papers if paper.case == case_id)


def shared_papers(papers: tuple[PaperLink, ...]) -> tuple[PaperLink, ...]:
    """The papers that hold every case, to be played with; none where they are cut up in many.

    Why none: a page that lists them all would not tell which one holds its case.
    """
    shared = tuple(paper for paper in papers if paper.case is None and paper.kind in PLAYED_WITH)
    return shared if len(shared) <= len(PLAYED_WITH) else ()


def by_kind(papers: Iterable[PaperLink]) -> list[tuple[PaperKind, list[PaperLink]]]:
    """The papers of each kind together, in the order of their first: one advice holds for all."""
    kinds: dict[PaperKind, list[PaperLink]] = {}
    for paper in papers:
        kinds.setdefault(paper.kind, []).append(paper)
    return [*kinds.items()]


def by_job(papers: tuple[PaperLink, ...]) -> dict[str, list[PaperLink]]:
    """The papers for each thing that one does with paper, by its name; none without papers."""
    jobs = {job: [paper for paper in papers if paper.kind in JOBS[job]] for job in JOBS}
    return {job: papers for job, papers in jobs.items() if papers}


def place_of_job(job: str, papers: Iterable[PaperLink]) -> str:
    """Where on its page stands how to print the papers of a job; empty if each is of a case."""
    return f"#job-{job}" if any(paper.case is None for paper in papers) else ""


def print_page(
    cases: tuple[CaseView, ...], branding: Branding, papers: tuple[PaperLink, ...]
) -> str:
    """The page that lists every file to print, with what to choose in the printer's dialogue."""
    words = branding.labels.section("site")
    groups = [
        (f"job-{job}", words[f"job_{job}"], group)
        for job, group in by_job(papers_of(None, papers)).items()
    ]
    groups += [
        (f"map-{case.head.id}", case.head.title, [*group])
        for case in cases
        if (group := papers_of(case.head.id, papers))
    ]
    filled = [(anchor, title, by_kind(group)) for anchor, title, group in groups]
    body = fill("print.html.j2", groups=filled, words=words)
    return page(words["to_print"], body, branding.labels)
