"""One situation to practise: what `cases/<case>.yml` holds, as its format has it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Annotated, Any, ClassVar, Literal, Union

from pydantic import BeforeValidator, Field, create_model

from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.model.definitions.format import Format
from oefenkoffer.model.definitions.schema import TAG
from oefenkoffer.problems import Location
from oefenkoffer.typed_values import (
    FileStem,
    Flag,
    Id,
    Key,
    Line,
    Many,
    Named,
    Picture,
    Strict,
    between,
    whole,
)

MOST_PEOPLE = 40
People = Annotated[int, BeforeValidator(whole), between(1, MOST_PEOPLE)]


class Role(Strict):
    """Somebody in a case; what else it has, its kind says.

    Attributes:
        plays: the kind of role.
        title: the word on its card, where it is not that of its kind.
        group: the cell, team or side that it belongs to.
        observes: the roles that it watches, by their keys; without, all whom its kind observes.
        people: how many hold it together; each of them gets a card.
    """

    plays: str
    title: Line | None = None
    name: Line | None = None
    picture: Picture | None = None
    group: Line | None = None
    observes: Many[Key] = ()
    people: People = 1


@dataclass(frozen=True)
class TypedPart:
    """A part of a case, as its author typed it.

    Attributes:
        key: what the format calls it.
        location: where it stands in the file of the case.
        holder: the role that has it, by its key; empty for a part of the case itself.
        settings: what the format says of it.
    """

    key: str
    location: Location
    holder: str
    value: Any
    settings: PartFormat


class Case(Strict):
    """One situation to practise; what else it has, its format says.

    Attributes:
        id: the name of the file, without its ending; `checks/names.py` vets it.
        formerly: the names that its file had before; addresses on paper keep working.
        roles: by a name of the author's choice.
        opens: the role that begins the play, where it is not for its kind to say.
        local_facts: what of the kit's own stands on its hand-out; None for all of them.
        on_site: whether participants find it on their site, before or after.
        for_team: whether it is kept for a meeting of the team, when the workshop is over.
        search_words: what people call it who look for it on a site; everyone may know them.
    """

    exercise: ClassVar[Format]

    id: FileStem
    version: Line = "1"
    title: Line
    roles: Named[Role]
    formerly: Many[Id] = ()
    opens: Key | None = None
    local_facts: Many[Key] | None = None
    on_site: Flag = True
    for_team: Flag = False
    search_words: Many[Line] = ()

    @cached_property
    def parts(self) -> tuple[TypedPart, ...]:
        """Every part that it may hold, in the order of the format, then those of each role.

        The value of one that it does not hold, or that is wrong, is None or empty.
        """
        return tuple(self._parts())

    def parts_of(self, kind: str) -> Iterator[TypedPart]:
        """The parts of one kind."""
        return (part for part in self.parts if part.settings.kind == kind)

    def _parts(self) -> Iterator[TypedPart]:
        for key, part in self.exercise.of_case.items():
            location = tuple(key.split("."))
            yield TypedPart(key, location, "", _below(self, location), part)
        for name, role in getattr(self, "roles", {}).items():
            for key, part in self.exercise.of_roles[role.plays].items():
                location = tuple(key.split("."))
                value = _below(role, location)
                yield TypedPart(key, ("roles", name, *location), name, value, part)


def _below(model: Strict, location: tuple[str, ...]) -> Any:  # noqa: ANN401 (as its kind has it)
    holder: Any = model
    for key in location:
        holder = getattr(holder, key, None)
    return holder


@lru_cache(8)
def case_model(exercise: Format) -> type[Case]:
    """The model of a case with all that a format says of it."""
    roles = tuple(_role_model(kind, exercise) for kind in exercise.roles)
    any_role = (
        Annotated[Union[roles], Field(discriminator="plays")]  # noqa: UP007 (made of a tuple)
        if len(roles) > 1
        else roles[0]
    )
    usual = next((kind for kind, role in exercise.roles.items() if role.usual), "")
    named: Any = Annotated[Named[any_role], BeforeValidator(_with_kinds(usual))]  # type: ignore[valid-type]
    fields = _fields(exercise.of_case, exercise)
    model = create_model("Case", __base__=Case, **{"roles": (named, ...), **fields})
    model.exercise = exercise
    return model


def _with_kinds(usual: str) -> Callable[[Any], Any]:
    """Roles in which one that names no kind is of the usual one, where the format has such."""

    def with_kinds(roles: Any) -> Any:  # noqa: ANN401 (whatever was typed)
        if not usual or not isinstance(roles, dict):
            return roles
        return {
            name: {TAG: usual, **role} if isinstance(role, dict) else role
            for name, role in roles.items()
        }

    return with_kinds


def _role_model(kind: str, exercise: Format) -> type[Role]:
    fields = _fields(exercise.of_roles[kind], exercise)
    if exercise.roles[kind].named:
        fields = {"name": (Line, ...), **fields}
    fields = {"plays": (Literal[kind], ...), **fields}
    return create_model("Role", __base__=Role, **fields)


def _fields(parts: Mapping[str, PartFormat], exercise: Format) -> dict[str, Any]:
    """The fields for some parts; those with a dot in their key stand together below one."""
    fields: dict[str, Any] = {}
    below: dict[str, dict[str, PartFormat]] = {}
    for key, part in parts.items():
        head, _, rest = key.partition(".")
        if rest:
            below.setdefault(head, {})[rest] = part
            fields.setdefault(head, None)
        else:
            fields[key] = KINDS[part.kind].field(part, exercise.choices)
    for head, some in below.items():
        fields[head] = _group(head, some, exercise)
    return fields


def _group(name: str, parts: Mapping[str, PartFormat], exercise: Format) -> Any:  # noqa: ANN401
    """Parts below one key, which is needed where one of them is."""
    model = create_model(name, __base__=Strict, **_fields(parts, exercise))
    is_required = any(part.is_required for part in parts.values())
    return (model, ...) if is_required else (model | None, None)
