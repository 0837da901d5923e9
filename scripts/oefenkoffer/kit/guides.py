"""The session plans of a workshop in, a facilitator guide for each before it is made out."""

from collections.abc import Iterator
from functools import partial

from oefenkoffer.audience.house import House
from oefenkoffer.audience.session import sessions
from oefenkoffer.kit.recipes import Recipe
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.guide import facilitator_guide


def guides(workshop: Workshop, look: House) -> Iterator[Recipe]:
    """A guide for each session plan."""
    name = look.labels.text("file.guide")
    for session in sessions(workshop):
        make = partial(facilitator_guide, session, look)
        yield Recipe(f"{name}-{session.id}", "guide", make, title=session.title)
