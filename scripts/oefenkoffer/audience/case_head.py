"""What every output says of a case, whoever reads it."""

from collections.abc import Iterable
from dataclasses import dataclass

from oefenkoffer.audience.parts import in_order
from oefenkoffer.kinds.choice import Chosen
from oefenkoffer.kinds.kind import Part
from oefenkoffer.labels import Labels
from oefenkoffer.model import Case, Workshop


@dataclass(frozen=True)
class CaseHead:
    """What every output says of a case.

    Attributes:
        about: choices that are told beside its title, such as where the conversation is held.
        search_words: what else people who look for it call it.
    """

    id: str
    version: str
    title: str
    about: tuple[Chosen, ...]
    search_words: tuple[str, ...]

    def about_it(self, labels: Labels) -> tuple[str, ...]:
        """The choices in words."""
        return tuple(chosen.words(labels) for chosen in self.about)


def head(case: Case, workshop: Workshop, parts: Iterable[Part]) -> CaseHead:
    """The head of a case; `parts` are those that the reader may see."""
    about = in_order(parts, workshop.exercise.about)
    choices = tuple(part.value for part in about)
    return CaseHead(case.id, case.version, case.title, choices, case.search_words)
