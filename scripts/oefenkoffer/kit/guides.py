"""The session plans of a workshop in, a facilitator guide for each before it is made out."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.session import SessionView, sessions
from oefenkoffer.kit.recipes import Recipe
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.guide import facilitator_guide


def guides(workshop: Workshop, look: Branding) -> Iterator[Recipe]:
    """A guide for each session plan."""
    for session in sessions(workshop):
        make = partial(facilitator_guide, session, look)
        yield Recipe(guide_name(session, look), "guide", make, title=session.title)


def guide_name(session: SessionView, look: Branding) -> str:
    """The name of a guide's file, without its ending."""
    return f"{look.labels.text('file.guide')}-{session.id}"
