"""A facilitator guide for each session plan of a workshop, before it is built."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.session import SessionView, sessions
from oefenkoffer.kit.paper_documents import PaperDocument
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.guide import facilitator_guide


def guides(workshop: Workshop, branding: Branding) -> Iterator[PaperDocument]:
    """A guide for each session plan."""
    for session in sessions(workshop):
        build = partial(facilitator_guide, session, branding)
        yield PaperDocument(guide_name(session, branding), "guide", build, title=session.title)


def guide_name(session: SessionView, branding: Branding) -> str:
    """The name of a guide's file, without its ending."""
    return f"{branding.labels.text('file.guide')}-{session.id}"
