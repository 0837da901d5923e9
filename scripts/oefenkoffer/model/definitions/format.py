"""How an exercise is built: what `formats/<name>.yml` and `roleplays/format.yml` hold."""

import re
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from oefenkoffer.kinds.kind import PartFormat
from oefenkoffer.kinds.phrase import Choices, Phrase, in_language
from oefenkoffer.kinds.timing import PHASES
from oefenkoffer.labels import Sections, primary
from oefenkoffer.typed_values import (
    Colour,
    Flag,
    Key,
    LabelTexts,
    Line,
    Many,
    Mapped,
    Named,
    Some,
    Strict,
    Whole,
    between,
    no_names,
    not_empty,
    number_range,
    range_between,
    whole,
)

PART_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39})?")
"""The key of a part, which may stand below another one: `trainer.pitfalls`."""


def _part_key(key: object) -> str:
    if not isinstance(key, str) or not PART_KEY.fullmatch(key):
        raise PydanticCustomError("bad_key", "bad key")
    return key


PartKey = Annotated[str, PlainValidator(_part_key)]
Parts = Annotated[dict[PartKey, PartFormat], AfterValidator(MappingProxyType)]
Reference = Line
"""A part of the role itself (`task`), of its case, or of other roles (`practitioner.task`)."""

Seats = Annotated[tuple[int, int], PlainValidator(number_range), range_between(0, 99)]
"""How many people, from the least to the most: `1`, or `0-2`."""

Sign = Literal[
    "badge",
    "bubble",
    "eye",
    "person",
    "people",
    "flag",
    "heart",
    "shield",
    "clipboard",
    "scales",
]
"""The packaged signs, by their names in `typesetting/signs.typ`."""

ReaderGroup = Literal["everyone", "afterwards", "room", "holder", "trainer"]
READER_GROUPS: tuple[ReaderGroup, ...] = ("everyone", "afterwards", "room", "holder", "trainer")
"""Readers that are no kind of role."""


PLURAL = "s"
"""What the key of a kind of role ends with, for more than one of them."""


class RowFormat(Strict):
    """Cells side by side on a tall card.

    Attributes:
        cells: for each cell the parts that stand below each other.
        widths: of the cells, in parts of the row; even ones without.
    """

    cells: Some[Some[Reference]]
    widths: Many[Whole] = ()

    @model_validator(mode="after")
    def _one_width_each(self) -> Self:
        if 0 < len(self.widths) < len(self.cells):
            raise PydanticCustomError("too_short", "too few widths")
        if len(self.widths) > len(self.cells):
            raise PydanticCustomError("too_long", "too many", {"max_length": len(self.cells)})
        return self


CheckLevel = Literal["off", "warn", "error"]
"""What comes of a text that breaks a rule of the house."""
HouseRule = Literal[
    "amounts",
    "watched",
    "words",
    "practice",
    "focus",
    "trained",
    "time",
    "materials",
    "shown",
    "spoilers",
]
Checks = Annotated[dict[HouseRule, CheckLevel], AfterValidator(MappingProxyType)]
"""How much each rule of the house weighs."""


class RoleFormat(Strict):
    """A kind of role.

    Attributes:
        title, plural: the word on its cards, and for more than one; left out, the catalogue has it.
        practises: whether everyone should get such a role once.
        observes: whom somebody in this role watches.
        sign: which of the packaged signs goes with its colour.
        least, most: how many roles of this kind a case has.
        named: whether each has a name of its own.
        listed: whether everyone is told who they are: names, groups and pictures.
        usual: whether a role that names no kind is of this one.
        opens: whether its player begins, unless a case says who does.
        times: whether its card holds the minutes of a round.
        card: its parts in their order; the first stands apart, and larger.
        back: the parts on a second side of it, for its player's eyes.
        rows: which of them stand where on a tall card; without, they flow in columns.
        columns: how many columns they flow in on a wide card.
        many: whether several people hold one such role.
        reflects: whether its form ends with what worked, and how to tell it.
        form: what stands on the sheet that its player fills in; without, there is none.
        words: the most words that its own parts may have, where the house asks.
        page: what the trainer's page shows of it; without, its own parts.
        watched: what of it a trainer has at hand while it is played.
    """

    title: Phrase | None = None
    plural: Phrase | None = None
    practises: Flag = False
    observes: Many[Key] = ()
    sign: Sign = "person"
    colour: Colour = "#0b4f6c"
    least: Annotated[int, BeforeValidator(whole), between(0, 40)] = 0
    most: Whole | None = None
    named: Flag = False
    listed: Flag = False
    usual: Flag = False
    many: Flag = False
    reflects: Flag = False
    opens: Flag = False
    times: Flag = True
    card: Some[Reference]
    back: Many[Reference] = ()
    rows: Many[RowFormat] = ()
    columns: Whole = 2
    form: Many[Reference] = ()
    words: Whole | None = None
    page: Many[Reference] = ()
    watched: Many[Reference] = ()


class Format(Strict):
    """How an exercise is built: who takes part, what a case says, and who reads what.

    Attributes:
        about: choices that are told beside the title of a case.
        lists: what choices are made from, by name.
        phases: of one round, in their order.
        table: how many people in each kind of role exercise together, at least and at most.
        goes_on: whether a card that holds too much goes on on a next one, instead of being refused.
        checks: which rules of the house hold here, and how much each weighs.
        method: the sections of `method.yml` that its cases need.
        parts: every part that a case or a role of it may have.
        labels: words for those of the catalogue that are not true here, by language and label.
        places: the order of the parts in an output; without, that of `parts`.
    """

    title: Phrase
    about: Many[Reference] = ()
    lists: Mapped[Annotated[Choices, AfterValidator(not_empty)]] = Field(default_factory=no_names)
    phases: Choices = Field(default_factory=no_names)
    roles: Named[RoleFormat]
    table: Mapped[Seats] = Field(default_factory=no_names)
    goes_on: Flag = True
    checks: Checks = Field(default_factory=no_names)
    method: Many[Literal["steps", "conversation", "refusals", "behaviours"]] = ()
    parts: Parts
    labels: Mapped[LabelTexts] = Field(default_factory=no_names)
    places: Mapped[Many[Reference]] = Field(default_factory=no_names)

    def __hash__(self) -> int:
        """By the keys of its parts: what is made of formats alone is kept for equal ones.

        Why not of all that it says: most of that is mappings.
        """
        return hash(tuple(self.parts))

    @cached_property
    def of_case(self) -> Mapping[str, PartFormat]:
        """The parts that a case has once."""
        return {key: part for key, part in self.parts.items() if part.on == "case"}

    @cached_property
    def of_roles(self) -> Mapping[str, Mapping[str, PartFormat]]:
        """The parts that a role of each kind may have, in the order of the format."""
        return {kind: self._of_role(kind, role) for kind, role in self.roles.items()}

    def _of_role(self, kind: str, role: RoleFormat) -> Mapping[str, PartFormat]:
        listed = {*role.card, *role.back, *role.form, *role.page, *role.watched}
        return {
            key: part
            for key, part in self.parts.items()
            if part.on == "role" and (key in listed or kind in part.of)
        }

    @cached_property
    def choices(self) -> Mapping[str, tuple[str, ...]]:
        """Its lists, and its phases among them."""
        lists = {name: tuple(keys) for name, keys in self.lists.items()}
        return {**lists, PHASES: tuple(self.phases)}

    def words_in(self, language: str) -> Sections:
        """Its words in one language, in the sections of the catalogue where they belong."""
        texts = dict[str, dict[str, str]]()
        for name, choices in {**self.lists, PHASES: self.phases}.items():
            texts[name] = {
                key: in_language(words, language) for key, words in choices.items() if words
            }
        texts["part"] = {
            key.replace(".", "_"): in_language(part.label, language)
            for key, part in self.parts.items()
            if part.label
        }
        texts["words"] = {
            key: in_language(words, language)
            for kind, role in self.roles.items()
            for key, words in ((kind, role.title), (f"{kind}{PLURAL}", role.plural))
            if words
        }
        labels = self.labels.get(language) or self.labels.get(primary(language), {})
        for label, text in labels.items():
            section, _, key = label.partition(".")
            texts.setdefault(section, {})[key] = text
        return texts


OF_METHOD: Mapping[str, str] = {
    "steps": "steps",
    "samples": "conversation",
    "behaviours": "behaviours",
}
"""What a kind of part means of the method."""


def section_of_method(part: PartFormat) -> str:
    """The section of `method.yml` that a part names things of; empty where it names none."""
    return part.method or "" if part.kind == "choice" else OF_METHOD.get(part.kind, "")
