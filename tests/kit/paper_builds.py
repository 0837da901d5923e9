"""What a build prints but for slides, of which there are several decks on paper."""

from collections.abc import Container, Iterable
from functools import partial

import pytest

from oefenkoffer.kit import papers
from oefenkoffer.kit.output import Former, Output
from oefenkoffer.kit.paper_documents import PaperDocument, build_all
from oefenkoffer.model import Workshop
from oefenkoffer.vocabulary import PaperKind, Release


def papers_but_slides(
    workshop: Workshop, release: Release, kinds: Container[PaperKind] | None = None
) -> tuple[Output, ...]:
    """Every other paper, or those of some kinds, with what it says of itself.

    Slides on paper take half of the work.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(papers, "slide_papers", lambda *_: ())
        if kinds is not None:
            patch.setattr(papers, "build_all", partial(_build_some, kinds))
        return tuple(papers.papers(workshop, release))


def _build_some(
    kinds: Container[PaperKind],
    documents: Iterable[PaperDocument],
    workshop: Workshop,
    former: Former,
) -> Iterable[Output]:
    return build_all((it for it in documents if it.kind in kinds), workshop, former)
