"""What whoever leads a day has at hand with each slide: of its plan, and of a case."""

from collections.abc import Iterator
from dataclasses import dataclass

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.session import BlockView
from oefenkoffer.audience.times import turn_lines
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.part_lines import labelled, plain
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup, Node
from oefenkoffer.model import Case, Workshop

SHORT = ("text", "list", "texts")
"""Kinds of part that are short enough to have at hand; facts are for the trainer's page."""


@dataclass(frozen=True)
class CaseNotes:
    """What the trainer has at hand of one case.

    Attributes:
        known: what the trainer alone knows of it, before it is played.
        watched: what others look at while it is played.
        discussed: what of the known is still of use when all is played: all but its versions.
    """

    known: tuple[Markup, ...]
    watched: tuple[Markup, ...]
    discussed: tuple[Markup, ...]


def case_notes(case: Case, workshop: Workshop) -> CaseNotes:
    """The notes of a case, each part after its title."""
    labels, view = branding_of(workshop).labels, trainer_case(case, workshop)
    kept = [part for part in view.parts if not part.settings.readers and part.kind in SHORT]
    behaviours = (part for card in view.cards for part in card.parts if part.kind == "behaviours")
    return CaseNotes(
        known=tuple(note for part in kept for note in _titled(part, labels)),
        watched=tuple(note for part in behaviours for note in _titled(part, labels)),
        discussed=tuple(
            note for part in kept if part.kind != "texts" for note in _titled(part, labels)
        ),
    )


def _titled(part: Part, labels: Labels) -> Iterator[Markup]:
    return listed(
        part.label(labels, "facilitator"), KINDS[part.kind].lines(part, labels, "facilitator")
    )


def listed(title: str, lines: tuple[Markup, ...]) -> Iterator[Markup]:
    """Some lines after their title, as a list; nothing where there are none."""
    if lines:
        head = Node("paragraph", (Node("strong", (Node("text", text=title),)),))
        items = tuple(Node("list_item", line.blocks) for line in lines)
        yield Markup((head, Node("bullet_list", items)))


def block_notes(block: BlockView, labels: Labels) -> tuple[Markup, ...]:
    """What the plan says of one block, without what slides say already."""
    return tuple(_of_block(block, labels))


def _of_block(block: BlockView, labels: Labels) -> Iterator[Markup]:
    texts = (
        ("guide.goal", block.goal),
        ("guide.ready", ", ".join(block.materials)),
        ("guide.focus", ", ".join(block.focus)),
        ("guide.demonstrates", ", ".join(case.title for case in block.demonstrates)),
    )
    if block.activity:
        yield plain(block.activity)
    for label, text in texts:
        if text:
            yield labelled(f"{labels.text(label)}{labels.colon}", plain(text))
    yield from map(plain, turn_lines(block, labels))
    yield from block.notes
    yield from listed(labels.text("guide.block_overrun"), block.overrun)
