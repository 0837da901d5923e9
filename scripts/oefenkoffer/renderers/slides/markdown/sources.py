"""What slides typed by hand may ask for: pictures by name, cases and the method."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.markup import PictureFile
from oefenkoffer.problems import Fault

PictureReader = Callable[[str], PictureFile | Fault]
"""From the name of a picture to itself, or to why it cannot be shown."""

Cases = Sequence[CaseView]


@dataclass(frozen=True)
class Sources:
    """Everything around the typed text that a slide is made with."""

    cases: Cases
    method: MethodView
    branding: Branding
    picture: PictureReader

    @property
    def words(self) -> Mapping[str, str]:
        """What labels and includes are called in the workshop's language."""
        return self.branding.labels.section("written")
