"""What every kind of part has, and a part as its reader sees it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field as Bounds
from pydantic import PlainValidator, ValidationInfo

from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.kinds.phrase import Phrase
from oefenkoffer.labels import Labels, capital
from oefenkoffer.markup import Markup, Node, Quotes
from oefenkoffer.negotiation import Issue
from oefenkoffer.typed_values import Flag, Key, Many, Place, Strict, Whole, flag, line

Data = dict[str, Any]
Field = tuple[Any, Any]
"""An annotation and a default, as `pydantic.create_model` takes them; `...` for no default."""

CardRoom = Literal["A6", "A7", "wide A7", "business card", "label"]
CARD_ROOMS: tuple[CardRoom, ...] = ("A6", "A7", "wide A7", "business card", "label")
"""Cards with less and less room."""

QUOTES = "“‘„«"


def _required(value: object, info: ValidationInfo) -> bool | tuple[str, ...]:
    if isinstance(value, list):
        return tuple(line(key, info) for key in value)
    return flag(value, info)


Required = Annotated[bool | tuple[str, ...], PlainValidator(_required)]
"""Yes or no, or the keys within a part that cannot be left out."""


class LevelFormat(Strict):
    """A level of a scale, and what it means."""

    level: Phrase
    means: Phrase | None = None


class PartFormat(Strict):
    """What a format says of one part.

    Attributes:
        on: whether a case has it once, each role of it, or the format itself.
        label: the words above it; left out, those of the catalogue.
        readers: everyone, afterwards, room, holder, a kind of role, or trainer, who reads all.
        required: yes, or the keys within it that cannot be left out.
        of: kinds of role that may have it though their card does not list it.
        room: about how many characters it was laid out for on a card.
        down_to: the smallest card that still holds it.
        numbered: whether paper numbers its points.
        sheet: whether it is printed once more, on a sheet of its own.
        many, ending, direction, steps, stop, list, method, most, write, tick, levels, yes_no,
            blanks, answer, ahead, about, within, each, out_of: see the kinds that take them.
    """

    on: Place
    kind: Key
    label: Phrase | None = None
    readers: Many[Key] = ()
    required: Required = False
    of: Many[Key] = ()
    room: Whole = 120
    down_to: CardRoom = "A6"
    numbered: Flag = False
    many: Flag = False
    ending: Key | None = None
    direction: Literal["calmer", "angrier", "neutral"] = "neutral"
    steps: Whole = 5
    stop: Flag = True
    list: Key | None = None
    method: Literal["refusals"] | None = None
    most: Whole | None = None
    sheet: Flag = False
    write: Whole | None = None
    tick: Flag = False
    levels: Annotated[Many[LevelFormat], Bounds(min_length=2, max_length=7)] = ()
    yes_no: Flag = False
    blanks: Many[Phrase] = ()
    answer: Flag = False
    ahead: Flag = False
    about: Key | None = None
    within: Key | None = None
    each: Flag = False
    out_of: Whole | None = None

    @property
    def is_required(self) -> bool:
        """Whether a case, or each role that has this part, must hold something of it."""
        return bool(self.required)


@dataclass(frozen=True)
class Context:
    """What the value of a part leads to beside itself.

    Attributes:
        method: all of it, which hides nothing.
        beforehand: the steps of which a case's answer may be read before the play.
        early: whether the reader may see those only.
        minutes: how long each phase of a round takes, where the case says so.
        picture: the bytes of a picture that was named, under a name of ours.
        groups: the readers that the reader is one of.
        role: the role that the reader holds, by its key; empty without one.
        practises: whether the reader's kind of role practises.
        names: what the roles of the case are called, by their keys.
        start: when play starts, in minutes since midnight; None where no session plan says so.
        issues: what is negotiated about; without its texts for a reader who may not read them.
        sides: what people call each role that may have points, by its key.
        holder: the side whose part it is; empty for that of a role without points.
    """

    method: MethodView
    beforehand: frozenset[str]
    early: bool
    minutes: Mapping[str, int]
    picture: Callable[[Any], Any]
    groups: frozenset[str]
    role: str
    practises: bool
    names: Mapping[str, str]
    start: int | None
    issues: tuple[Issue, ...]
    sides: Mapping[str, str]
    holder: str = ""


@dataclass(frozen=True)
class Part:
    """One labelled piece of a case that a reader may see.

    Attributes:
        key: as the author types it, such as `persona` or `trainer.pitfalls`.
        owner: the kind of role whose it is, where it is read by another role; else empty.
        holder: the role whose it is, by the name that its case gives it; empty for a case's own.
        value: what its kind makes of it for a reader.
        settings: what the format says of it.
        whose: what its case calls the role whose it is; empty for the word of its kind.
        number: which of the roles that are called so; None for the only one.
    """

    key: str
    owner: str
    holder: str
    value: Any
    settings: PartFormat
    whose: str
    number: int | None

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return self.settings.kind

    @property
    def reference(self) -> str:
        """How a format names it: `task`, or `practitioner.task` for the task of another role."""
        return f"{self.owner}.{self.key}" if self.owner else self.key

    def label(self, labels: Labels, place: str) -> str:
        """The words above it in one place: a card, a page, a sheet, a slide.

        What another role has is called by that role, unless there are words for it that tell it
        from what a role with the same name has.
        """
        full, last = self.key.replace(".", "_"), self.key.rpartition(".")[2]
        words = _label(labels, place, (full, last)) or last
        if not self.owner:
            return words
        role = numbered(labels.role_word(self.owner, self.whose), self.number)
        of_role = labels.text("card.of_role", role=capital(role), part=words)
        own_words = (
            _label(labels, place, (f"{self.owner}_{full}",)) if self.number is None else None
        )
        return own_words or of_role


def numbered(role: str, number: int | None) -> str:
    """What a role is called among those with the same name."""
    return role if number is None else f"{role} {number}"


def words_at(labels: Labels, place: str, key: str) -> str:
    """The words for something within a part: those of a place, else those of pages or cards."""
    return _label(labels, place, (key,)) or key


def _label(labels: Labels, place: str, names: tuple[str, ...]) -> str | None:
    """The first words there are: the format's own, then those of a place, of pages, of cards."""
    sections = (labels.sections[section] for section in ("part", place, "site", "card"))
    words = (section[name] for section in sections for name in names if name in section)
    return next(words, None)


class PartKind(ABC):
    """How a part of one kind is typed, read and set.

    Attributes:
        name: what formats call it.
        options: what a format may say of such a part beside what it may say of any.
        keys: what stands within it and may be required by itself.
        places: whose such a part may be: a case's, a role's, the format's own.
    """

    name: ClassVar[str]
    options: ClassVar[frozenset[str]] = frozenset()
    keys: ClassVar[tuple[str, ...]] = ()
    places: ClassVar[frozenset[Place]] = frozenset({"case", "role"})

    @abstractmethod
    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The annotation and the default of such a part; `lists` are the format's, by name."""

    def view(self, value: Any, part: PartFormat, context: Context) -> Any:  # noqa: ANN401
        """What a reader sees of a value; None where there is nothing."""
        return value or None

    def glimpse(self, value: Any, part: PartFormat, context: Context) -> Any:  # noqa: ANN401
        """What a reader sees of a part that they may not read as a whole; most kinds: nothing."""
        return None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The part as paper sets it, in labelled sections; most have one."""
        yield section(part.key, part.label(labels, place), self.name, part.value)

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """All that it says, as points, for an output that has no look of its own for its kind."""
        value: Markup | tuple[Markup, ...] = part.value
        return value if isinstance(value, tuple) else (value,)


def optional(annotation: Any, part: PartFormat, default: object = None) -> Field:  # noqa: ANN401
    """A field that must be there where the format says so, and else has a default."""
    if part.is_required:
        return annotation, ...
    return (annotation | None if default is None else annotation), default


def section(
    field: str,
    label: str,
    kind: str,
    texts: Iterable[Markup],
    *,
    aloud: Quotes | None = None,
    **more: object,
) -> Data:
    """One labelled section of a paper.

    Args:
        field: the key that the author filled in, within its role or its case.
        label: the words above it.
        kind: how paper sets it.
        texts: what stands there.
        aloud: the quotation marks of what is said aloud; None for what is not.
        more: what else this kind needs.
    """
    texts = tuple(texts)
    return {
        "field": field,
        "label": label,
        "kind": kind,
        "texts": [spoken(text, aloud) if aloud else text.data for text in texts],
        "characters": sum(len(text.plain) for text in texts),
        **more,
    }


def spoken(text: Markup, quotes: Quotes) -> list[Data]:
    """A text between quotation marks, unless its author typed them, for paper."""
    return quoted(text, quotes).data


def quoted(text: Markup, quotes: Quotes) -> Markup:
    """A text between quotation marks, unless its author typed them."""
    first = text.blocks[0]
    if text.plain[:1] in QUOTES or len(text.blocks) > 1 or first.kind != "paragraph":
        return text
    opening, closing, *_ = quotes
    nodes = (Node("text", text=opening), *first.children, Node("text", text=closing))
    return Markup((Node("paragraph", nodes),))
