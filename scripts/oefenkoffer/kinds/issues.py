"""What is on the table of a negotiation: issues, each with the options to choose from.

Options may be typed as a row, which is quick, or by name, which is clear. Of a row the places
count: the options of issue A are then called A1, A2 and so on. A place is kept as a number, so that
a mistake is shown where it stands in the row. Points are typed in the same two ways.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainValidator
from pydantic import Field as Bounds
from pydantic_core import PydanticCustomError

from oefenkoffer.kinds.kind import (
    Context,
    Data,
    Field,
    Part,
    PartFormat,
    PartKind,
    optional,
    section,
)
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup, Node
from oefenkoffer.negotiation import Issue, Option
from oefenkoffer.typed_values import Line, Strict, frozen

T = TypeVar("T")

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,11}")


def _name(key: object) -> str | int:
    """A name, or the place in a row, counted from 0."""
    if isinstance(key, str) and not NAME.fullmatch(key):
        raise PydanticCustomError("bad_option_key", "bad option key")
    assert isinstance(key, str | int)  # noqa: S101 (the reader of YAML gives no other keys)
    return key


def _by_place(value: object) -> object:
    """A row as a mapping from places."""
    if isinstance(value, str):
        raise PydanticCustomError("not_a_row", "neither a row nor by name")
    return dict(enumerate(value)) if isinstance(value, list) else value


Name = Annotated[str | int, PlainValidator(_name)]
"""What an issue or an option is called at the table: A, A2, E600."""

ByName = Annotated[dict[Name, T], AfterValidator(frozen), Bounds(min_length=1)]
"""Values by name, at least one."""

Row = Annotated[dict[Name, T], BeforeValidator(_by_place), AfterValidator(frozen)]
"""Values by name, or by place where they were typed as a row."""


class IssueDefinition(Strict):
    """Something to agree on."""

    title: Line
    options: Annotated[Row[Line], Bounds(min_length=2)]


def issues_of(typed: Mapping[str | int, IssueDefinition]) -> tuple[Issue, ...]:
    """The issues as they were typed, in their order."""
    return tuple(
        Issue(
            str(key),
            issue.title,
            tuple(Option(option_key(key, name), text) for name, text in issue.options.items()),
        )
        for key, issue in typed.items()
    )


def option_key(issue: str | int, name: str | int) -> str:
    """What an option is called: the first one of a row of issue A is A1."""
    return f"{issue}{name + 1}" if isinstance(name, int) else name


class IssuesKind(PartKind):
    """The issues by name; a case has them once."""

    name = "issues"
    places = frozenset({"case"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The issues, by the name of each."""
        return optional(ByName[IssueDefinition], part)

    def view(
        self, value: Mapping[str | int, IssueDefinition] | None, part: PartFormat, context: Context
    ) -> tuple[Issue, ...] | None:
        """All of them."""
        return issues_of(value) if value else None

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """A list: each issue with its options."""
        yield section(part.key, part.label(labels, place), "list", self.lines(part, labels, place))

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each issue with its options."""
        return tuple(listed_options(issue, labels) for issue in part.value)


def listed_options(issue: Issue, labels: Labels) -> Markup:
    """An issue with its options, in one paragraph."""
    nodes = [_strong(f"{issue.key} {issue.title}{labels.colon}")]
    for number, option in enumerate(issue.options):
        ending = labels.semicolon if number < len(issue.options) - 1 else "."
        nodes += [_text(" "), _strong(option.key), _text(f" {option.text}{ending}")]
    return Markup((Node("paragraph", tuple(nodes)),))


def _text(words: str) -> Node:
    return Node("text", text=words)


def _strong(words: str) -> Node:
    return Node("strong", (_text(words),))
