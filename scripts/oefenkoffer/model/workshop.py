"""Everything that one project holds, checked one by one, before the rules that span files."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from oefenkoffer.labels import Overrides
from oefenkoffer.markup import Markup
from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import FORMS, METHOD, SETTINGS, Files, id_of, is_case, is_session
from oefenkoffer.model.site_config import site_url
from oefenkoffer.problems import Location, Position, Problem
from oefenkoffer.source import Document
from oefenkoffer.typed_values import Strict
from oefenkoffer.typesetting.typeface import Typeface
from oefenkoffer.vocabulary import Release


@dataclass(frozen=True, eq=False)
class Workshop:
    """A method, the format of its exercises, its cases in their order, and the kit's settings.

    Each is equal to itself alone: by that views which several pages show are kept.

    Attributes:
        method: None where the format asks for none and there is none.
        documents: the YAML of each file by path, for the position of a value.
        files: the files as they were read, pictures among them.
        forms: papers to fill in; None where the project has no file for them.
        advice: what breaks a rule of the house that only warns.
        sessions: the session plans, by name; a project may have none.
        own_language: labels that the kit brings for its language, by `section.key`.
    """

    method: Method | None
    exercise: Format
    settings: Settings
    cases: tuple[Case, ...]
    documents: Mapping[str, Document]
    files: Files
    forms: Forms | None = None
    sessions: tuple[SessionPlan, ...] = ()
    own_language: Overrides = field(default_factory=lambda: MappingProxyType({}))
    advice: tuple[Problem, ...] = ()

    @cached_property
    def models(self) -> Mapping[str, Strict]:
        """What each file holds, by its path."""
        models: dict[str, Strict] = {SETTINGS: self.settings}
        models |= {METHOD: self.method} if self.method else {}
        models |= {FORMS: self.forms} if self.forms else {}
        models |= {self.case_path(case.id): case for case in self.cases}
        return models | {self.session_path(plan.id): plan for plan in self.sessions}

    @property
    def texts(self) -> Iterator[str | Markup]:
        """Every text that a person reads, file by file."""
        return (text for model in self.models.values() for _, text in texts(model))

    @cached_property
    def site_url(self) -> str | None:
        """The address of the participants' site, with a slash at its end; None without one."""
        url = site_url(self.files)
        return f"{url.value.rstrip('/')}/" if url else None

    @cached_property
    def room_cases(self) -> tuple[Case, ...]:
        """The cases of the workshop itself: all but those that wait for a meeting of the team."""
        return tuple(case for case in self.cases if not case.for_team)

    @cached_property
    def public_cases(self) -> tuple[Case, ...]:
        """The cases that participants find on their site, and in what they may keep."""
        return tuple(case for case in self.room_cases if case.on_site)

    @cached_property
    def team_cases(self) -> tuple[Case, ...]:
        """The cases that a team plays by itself, each with a paper of its own."""
        return tuple(case for case in self.cases if case.on_site and case.for_team)

    def cases_at(self, release: Release) -> tuple[Case, ...]:
        """The cases that everyone may know of at a release."""
        return (*self.public_cases, *(self.team_cases if release == "team" else ()))

    @cached_property
    def typeface(self) -> Typeface | None:
        """The house's own family of type; None where the kit's own is used."""
        folder = self.settings.style.fonts
        return typeface(folder, self.files)[0] if folder else None

    def position(self, path: str, location: Location) -> Position:
        """Where a value stands in one of the files."""
        return self.documents[path].position(location)

    def case_path(self, case_id: str) -> str:
        """The file of a case, which may lie in a folder below `cases/`."""
        return self._case_paths[case_id]

    def session_path(self, session_id: str) -> str:
        """The file of a session plan."""
        return self._session_paths[session_id]

    @cached_property
    def _case_paths(self) -> Mapping[str, str]:
        return self._paths(is_case)

    @cached_property
    def _session_paths(self) -> Mapping[str, str]:
        return self._paths(is_session)

    def _paths(self, is_kind: Callable[[str], bool]) -> Mapping[str, str]:
        return {id_of(path): path for path in self.documents if is_kind(path)}
