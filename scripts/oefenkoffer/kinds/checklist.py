"""What somebody ticks or marks: yes or no, a level of a scale, or marks with a sum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic import Field as Bounds

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
from oefenkoffer.kinds.part_lines import joined, plain
from oefenkoffer.kinds.phrase import in_language
from oefenkoffer.labels import Labels
from oefenkoffer.markup import Markup
from oefenkoffer.typed_values import Key, LabelName, Line, Many, Rich, Some, Strict, between, whole

MOST_LEVELS = 7


def _item(value: object) -> object:
    """A bare text is an item without anything else."""
    return {"text": value} if isinstance(value, str) else value


class TypedLevel(Strict):
    """A level of a scale, and what it means."""

    level: Line
    means: Line | None = None


Marks = Annotated[int, BeforeValidator(whole), between(1, 100)]


class ChecklistItem(Strict):
    """One thing to look for.

    Attributes:
        hint: what shows it.
        marks: how many it is worth.
        group: the key of the group that it is counted in.
        step: the step of the method that it belongs to.
        about: names of the goals that it says something about.
    """

    text: Rich
    hint: Rich | None = None
    marks: Marks | None = None
    group: LabelName | None = None
    step: Key | None = None
    about: Many[LabelName] = ()


Item = Annotated[ChecklistItem, BeforeValidator(_item)]


class Checklist(Strict):
    """Things to look for.

    Attributes:
        scale: levels of its own, instead of those of the format.
        groups: what the groups of its items are called; each gets a sum.
        write: what somebody writes down under it.
    """

    scale: Annotated[Many[TypedLevel], Bounds(min_length=2, max_length=MOST_LEVELS)] = ()
    groups: Annotated[dict[LabelName, Line], AfterValidator(MappingProxyType)] | None = None
    items: Annotated[Some[Item], Bounds(max_length=40)]
    write: Many[Line] = ()


@dataclass(frozen=True)
class CheckLevel:
    """A level of a scale, and what it means; each in words, or in words by language."""

    name: Mapping[str, str]
    meaning: Mapping[str, str]

    def words(self, labels: Labels) -> tuple[str, str]:
        """Its name, and what it means; empty where nobody said so."""
        name = in_language(self.name, labels.language)
        return name, in_language(self.meaning, labels.language) if self.meaning else ""


@dataclass(frozen=True)
class CheckItem:
    """One thing to look for; empty is what its author left out."""

    text: Markup
    hint: Markup | None
    marks: int
    group: str
    step: str
    about: tuple[str, ...]


@dataclass(frozen=True)
class CheckGroup:
    """What belongs together, and the marks that can be had in it."""

    key: str
    title: str
    marks: int


@dataclass(frozen=True)
class ChecklistView:
    """A checklist as its readers see it.

    Attributes:
        marks: those that can be had in all; none where nothing is marked.
    """

    items: tuple[CheckItem, ...]
    levels: tuple[CheckLevel, ...]
    groups: tuple[CheckGroup, ...]
    write: tuple[str, ...]

    @property
    def marks(self) -> int:
        """What can be had in all; 0 where nothing is marked."""
        return sum(item.marks for item in self.items)


class ChecklistKind(PartKind):
    """A list to tick: by `levels`, or with yes and no; `blanks` are columns to write in."""

    name = "checklist"
    options = frozenset({"levels", "yes_no", "blanks"})

    def field(self, part: PartFormat, lists: Mapping[str, tuple[str, ...]]) -> Field:
        """The items, and what they are measured by."""
        return optional(Checklist, part)

    def view(
        self, value: Checklist | None, part: PartFormat, context: Context
    ) -> ChecklistView | None:
        """The items with the words of their steps and groups."""
        if value is None:
            return None
        steps = {step.key: step.short for step in context.method.steps}
        groups = value.groups or {}
        items = tuple(_shown(item, groups, steps) for item in value.items)
        own = (_level({"": typed.level}, {"": typed.means or ""}) for typed in value.scale)
        usual = (_level(level.level, level.means) for level in part.levels)
        return ChecklistView(
            items=items,
            levels=tuple(own) or tuple(usual),
            groups=tuple(
                CheckGroup(key, title, sum(item.marks for item in items if item.group == title))
                for key, title in groups.items()
            ),
            write=value.write,
        )

    def sections(self, part: Part, labels: Labels, place: str) -> Iterator[Data]:
        """The list in one section, with its levels and its sums."""
        view: ChecklistView = part.value
        texts = [text for item in view.items for text in (item.text, item.hint) if text]
        yield section(
            part.key,
            part.label(labels, place),
            "checklist",
            texts,
            items=[_item_data(item) for item in view.items],
            levels=[level.words(labels) for level in view.levels],
            boxes=boxes(part, labels),
            blanks=[in_language(title, labels.language) for title in part.settings.blanks],
            sums=[
                {"key": group.key, "title": group.title, "marks": group.marks}
                for group in view.groups
                if group.marks
            ],
            marks=view.marks,
            write=list(view.write),
            words=labels.section("checklist"),
        )

    def lines(self, part: Part, labels: Labels, place: str) -> tuple[Markup, ...]:
        """Each thing to look for, with what shows it and the group that it is counted in."""
        return tuple(map(_line, part.value.items))


def boxes(part: Part, labels: Labels) -> list[str]:
    """What stands above the boxes to tick; one without words where there is nothing to choose."""
    if part.value.levels:
        return [level.words(labels)[0] for level in part.value.levels]
    if part.settings.yes_no or part.value.marks:
        return [labels.text("checklist.yes"), labels.text("checklist.no")]
    return [""]


def _level(name: Mapping[str, str], meaning: Mapping[str, str] | None) -> CheckLevel:
    spoken = {language: words for language, words in (meaning or {}).items() if words}
    return CheckLevel(name, spoken)


def _shown(item: ChecklistItem, groups: Mapping[str, str], steps: Mapping[str, str]) -> CheckItem:
    return CheckItem(
        text=item.text,
        hint=item.hint,
        marks=item.marks or 0,
        group=groups.get(item.group or "", item.group or ""),
        step=steps.get(item.step or "", ""),
        about=item.about,
    )


def _line(item: CheckItem) -> Markup:
    text = joined(item.text, plain(f"({item.group})")) if item.group else item.text
    return joined(text, item.hint) if item.hint else text


def _item_data(item: CheckItem) -> dict[str, Any]:
    return {
        "text": item.text.data,
        "hint": item.hint.data if item.hint else None,
        "marks": item.marks,
        "group": item.group,
        "step": item.step,
        "about": list(item.about),
    }
