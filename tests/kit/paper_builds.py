"""What a build prints but for slides, of which there are several decks on paper."""

import pytest

from oefenkoffer.kit import papers
from oefenkoffer.kit.output import Output
from oefenkoffer.model import Workshop
from oefenkoffer.vocabulary import Release


def papers_but_slides(workshop: Workshop, release: Release) -> tuple[Output, ...]:
    """Every other paper, with what it says of itself; slides on paper take half of the work."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(papers, "slide_papers", lambda *_: ())
        return tuple(papers.papers(workshop, release))
