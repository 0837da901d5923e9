"""The kinds of part: how an author types each, what its readers see, and how paper sets it.

A kind is one class. A format says of each part which kind it is of; nothing else in the engine
knows a part by its name.
"""

from collections.abc import Iterator, Mapping

from oefenkoffer.kinds.asked import AskedKind
from oefenkoffer.kinds.behaviours import BehavioursKind
from oefenkoffer.kinds.cell_table import TableKind
from oefenkoffer.kinds.checklist import ChecklistKind
from oefenkoffer.kinds.choice import ChoiceKind
from oefenkoffer.kinds.facts import FactsKind
from oefenkoffer.kinds.held_document import DocumentKind
from oefenkoffer.kinds.issues import IssuesKind
from oefenkoffer.kinds.kind import Data, Part, PartKind, section
from oefenkoffer.kinds.named_texts import TextsKind
from oefenkoffer.kinds.plain_kinds import ListKind, NoteKind, PictureKind, ReactionsKind, TextKind
from oefenkoffer.kinds.points import PointsKind
from oefenkoffer.kinds.samples import SamplesKind
from oefenkoffer.kinds.scale import ScaleKind
from oefenkoffer.kinds.speech import SpeechKind
from oefenkoffer.kinds.steps import StepsKind
from oefenkoffer.kinds.timed import TimedKind
from oefenkoffer.kinds.timing import TimingKind
from oefenkoffer.kinds.voting import VotingKind
from oefenkoffer.labels import Labels

KINDS: Mapping[str, PartKind] = {
    kind.name: kind
    for kind in (
        TextKind(),
        ListKind(),
        SpeechKind(),
        AskedKind(),
        ReactionsKind(),
        ScaleKind(),
        ChoiceKind(),
        TimingKind(),
        BehavioursKind(),
        StepsKind(),
        SamplesKind(),
        TextsKind(),
        FactsKind(),
        PictureKind(),
        IssuesKind(),
        VotingKind(),
        PointsKind(),
        NoteKind(),
        TableKind(),
        ChecklistKind(),
        TimedKind(),
        DocumentKind(),
    )
}
"""Every kind by the name that formats use."""


def sections_of(part: Part, labels: Labels, place: str, known: frozenset[str]) -> Iterator[Data]:
    """A part as an output sets it, in labelled sections.

    Args:
        part: what is to be shown.
        labels: the words.
        place: the section of labels that the output has.
        known: the kinds of sections that it has a look for; what is of another kind becomes points.
    """
    kind = KINDS[part.kind]
    pieces = tuple(kind.sections(part, labels, place))
    if all(piece["kind"] in known for piece in pieces):
        yield from pieces
    else:
        lines = kind.lines(part, labels, place)
        yield section(part.key, part.label(labels, place), "list", lines)
