"""What slides typed by hand may ask for: pictures by name, cases and the method."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.problems import Fault

PictureReader = Callable[[str], Picture | Fault]
"""From the name of a picture to itself, not described yet, or to why it cannot be shown."""

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
