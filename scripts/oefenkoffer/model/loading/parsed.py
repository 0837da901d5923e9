"""What could be filled of a project, before it is known that all of it is right."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from oefenkoffer.markup import Markup
from oefenkoffer.model.assets.glyphs import lacking
from oefenkoffer.model.assets.typefaces import typeface
from oefenkoffer.model.definitions.base import Strict
from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.forms import Forms
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.schema import texts
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.definitions.settings import Settings
from oefenkoffer.model.files import Files
from oefenkoffer.model.loading.source_map import Origin
from oefenkoffer.problems import Location
from oefenkoffer.typesetting.typeface import Typeface

M_co = TypeVar("M_co", bound=Strict, covariant=True)


@dataclass(frozen=True)
class Filled(Generic[M_co]):
    """A model and the file that filled it."""

    model: M_co
    origin: Origin

    @cached_property
    def texts(self) -> tuple[tuple[Location, str | Markup], ...]:
        """Every text with its location, gathered once for all rules that read texts."""
        return tuple(texts(self.model))


@dataclass(frozen=True)
class Draft:
    """The parts of a workshop that are right by themselves; a broken file is not among them."""

    method: Filled[Method] | None
    settings: Filled[Settings] | None
    cases: tuple[Filled[Case], ...]
    files: Files
    forms: Filled[Forms] | None = None
    sessions: tuple[Filled[SessionPlan], ...] = ()

    @property
    def parts(self) -> tuple[Filled[Strict], ...]:
        """Every model there is."""
        one_each = filter(None, (self.method, self.settings, self.forms))
        return (*one_each, *self.cases, *self.sessions)

    @cached_property
    def typeface(self) -> Typeface | None:
        """The house's own family of type, where there is one and nothing is wrong with it."""
        if self.settings is None or self.settings.model.style.fonts is None:
            return None
        found, _ = typeface(self.settings.model.style.fonts, self.files)
        return None if found and lacking(found, self.settings.model.language) else found
