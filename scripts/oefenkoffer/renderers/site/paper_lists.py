"""What lies ready to be printed, as the trainer's pages list it."""

from dataclasses import dataclass

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.renderers.site.addresses import file_name
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page
from oefenkoffer.vocabulary import PaperKind

PLAYED_WITH: frozenset[PaperKind] = frozenset({"cards", "cards_duplex", "form"})
"""What a trainer lays on the table for a case."""


@dataclass(frozen=True)
class PaperLink:
    """A file to print.

    Attributes:
        address: from the top of the site, such as `print/rolkaarten.pdf`.
        case: the id of the case that it belongs to; None for all of them.
    """

    kind: PaperKind
    address: str
    case: str | None

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


def _by_kind(papers: tuple[PaperLink, ...]) -> list[tuple[PaperKind, list[PaperLink]]]:
    """The papers of each kind together, in the order of their first: one advice holds for all."""
    kinds = dict.fromkeys(paper.kind for paper in papers)
    return [(kind, [paper for paper in papers if paper.kind == kind]) for kind in kinds]


def print_page(
    cases: tuple[CaseView, ...], branding: Branding, papers: tuple[PaperLink, ...]
) -> str:
    """The page that lists every file to print, with what to choose in the printer's dialogue."""
    words = branding.labels.section("site")
    groups = [(words["for_all_cases"], papers_of(None, papers))]
    groups += [(case.head.title, papers_of(case.head.id, papers)) for case in cases]
    filled = [(title, _by_kind(group)) for title, group in groups if group]
    body = fill("print.html.j2", groups=filled, words=words)
    return page(words["to_print"], body, branding.labels)
