"""Everything that one project holds, checked one by one, before the rules that span files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import FORMS, METHOD, SESSIONS, SETTINGS, Files, id_of, is_case
from oefenkoffer.model.site_url import site_url
from oefenkoffer.problems import Location, Position
from oefenkoffer.source import Document
from oefenkoffer.typesetting.typeface import Typeface


@dataclass(frozen=True)
class Workshop:
    """A method, its cases in their order, and the settings of the kit.

    Attributes:
        documents: the YAML of each file by path, for the position of a value.
        files: the files as they were read, pictures among them.
        forms: papers to fill in; None where the project has no file for them.
        sessions: the session plans, by name; a project may have none.
    """

    method: Method
    settings: Settings
    cases: tuple[Case, ...]
    documents: Mapping[str, Document]
    files: Files
    forms: Forms | None = None
    sessions: tuple[SessionPlan, ...] = ()

    @cached_property
    def site_url(self) -> str | None:
        """The address of the participants' site, with a slash at its end; None without one."""
        url = site_url(self.files)
        return f"{url.value.rstrip('/')}/" if url else None

    @cached_property
    def typeface(self) -> Typeface | None:
        """The house's own family of type; None where the kit's own is used."""
        folder = self.settings.style.fonts
        return typeface(folder, self.files)[0] if folder else None

    def position_in_case(self, case_id: str, location: Location) -> Position:
        """Where a value of a case stands."""
        path = next(path for path in self.documents if is_case(path) and id_of(path) == case_id)
        return self.documents[path].position(location)

    def position_in_session(self, session_id: str, location: Location) -> Position:
        """Where a value of a session plan stands."""
        return self.documents[f"{SESSIONS}{session_id}.yml"].position(location)

    def position_in_method(self, location: Location) -> Position:
        """Where a value of the method stands."""
        return self.documents[METHOD].position(location)

    def position_in_settings(self, location: Location) -> Position:
        """Where a setting stands."""
        return self.documents[SETTINGS].position(location)

    def position_in_forms(self, location: Location) -> Position:
        """Where a value of the forms stands."""
        return self.documents[FORMS].position(location)
