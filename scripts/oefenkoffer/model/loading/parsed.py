"""What could be parsed of a project, before it is known that all of it is right."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from oefenkoffer.markup import Markup
from oefenkoffer.model.assets.glyphs import missing_characters
from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.own_labels import OwnLanguage
from oefenkoffer.model.loading.source_map import SourceMap
from oefenkoffer.problems import Location
from oefenkoffer.typed_values import Strict
from oefenkoffer.typesetting.typeface import Typeface

M_co = TypeVar("M_co", bound=Strict, covariant=True)


@dataclass(frozen=True)
class Parsed(Generic[M_co]):
    """A model and the file that it was parsed from.

    Attributes:
        is_whole: whether nothing is wrong in the file itself; otherwise the model lacks what is,
            and to ask for that raises AttributeError.
    """

    model: M_co
    source_map: SourceMap
    is_whole: bool = True

    @cached_property
    def texts(self) -> tuple[tuple[Location, str | Markup], ...]:
        """Every text with its location, gathered once for all rules that read texts."""
        return tuple(texts(self.model))


@dataclass(frozen=True)
class ParsedFormat(Parsed[Format]):
    """A format on top of another one: most of its model may stand in another file."""

    @cached_property
    def texts(self) -> tuple[tuple[Location, str | Markup], ...]:
        """The texts that stand in the file itself."""
        every = texts(self.model)
        return tuple((place, text) for place, text in every if self.source_map.holds(place))


@dataclass(frozen=True)
class ParsedProject:
    """The parts of a workshop, as far as they are right by themselves."""

    method: Parsed[Method] | None
    settings: Parsed[Settings] | None
    cases: tuple[Parsed[Case], ...]
    files: Files
    forms: Parsed[Forms] | None = None
    sessions: tuple[Parsed[SessionPlan], ...] = ()
    own_language: OwnLanguage | None = None
    own_format: ParsedFormat | None = None

    @property
    def parts(self) -> tuple[Parsed[Strict], ...]:
        """Every model there is."""
        one_each = filter(None, (self.own_format, self.method, self.settings, self.forms))
        return (*one_each, *self.cases, *self.sessions)

    @cached_property
    def typeface(self) -> Typeface | None:
        """The house's own family of type, where there is one and nothing is wrong with it."""
        if not self.settings or not self.settings.is_whole:
            return None
        fonts = self.settings.model.style.fonts
        if not fonts:
            return None
        family, _ = typeface(fonts, self.files)
        is_whole = family and not missing_characters(family, self.settings.model.language)
        return family if is_whole else None
