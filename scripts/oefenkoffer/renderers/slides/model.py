"""A deck as plain data: what each slide says, and nothing of how a writer shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import Markup

NOTHING = Markup(())


@dataclass(frozen=True)
class Origin:
    """Where the text of a slide comes from, to name it when it does not fit.

    Attributes:
        file: the file in the data's folder, such as `cases/kitchen.yml`; for slides typed by
            hand the path in the project, such as `docs/slides/day.md`.
        field: the field in it, such as `answer.why_not`; empty for slides typed by hand.
        line: the line where a slide typed by hand starts; 0 for the others.
    """

    file: str
    field: str
    line: int = 0

    @property
    def case(self) -> str:
        """The case's id; empty for the method, the kit and slides typed by hand."""
        folder, _, name = self.file.rpartition("/")
        return name.removesuffix(".yml") if folder == "cases" else ""

    def location(self, number: int) -> Mapping[str, str]:
        """Case, file and field of the slide with a number; the line too when typed by hand."""
        return {
            "case": self.case,
            "file": self.file,
            "field": self.field,
            "slide": str(number),
            **({"line": str(self.line)} if self.line else {}),
        }


@dataclass(frozen=True, kw_only=True)
class Head:
    """What every slide has.

    Attributes:
        context: a few words above the title, such as the case's title; may be empty.
        notes: for the speaker, never on the slide itself.
        planned: the minutes of the block of the workshop that starts here; None inside a block.
        reveal: whether points, columns or rows come one at a time on a screen.
    """

    context: str
    title: str
    origin: Origin
    notes: tuple[Markup, ...] = ()
    planned: int | None = None
    reveal: bool = False


@dataclass(frozen=True, kw_only=True)
class TitleSlide(Head):
    """The first slide."""

    subtitle: str
    logo: Picture | None


@dataclass(frozen=True, kw_only=True)
class SectionSlide(Head):
    """The start of a part of the workshop."""

    lead: Markup | None


@dataclass(frozen=True, kw_only=True)
class TextSlide(Head):
    """A text, beside a picture where there is one."""

    body: Markup
    picture: Picture | None


@dataclass(frozen=True, kw_only=True)
class PointsSlide(Head):
    """A few points.

    Attributes:
        first: the number of the first point; None for bullets.
    """

    points: tuple[Markup, ...]
    first: int | None


@dataclass(frozen=True)
class Landmark:
    """One item of an overview, with a few words that say what it belongs to."""

    title: str
    aside: str


@dataclass(frozen=True, kw_only=True)
class OverviewSlide(Head):
    """The parts of something, in their order."""

    landmarks: tuple[Landmark, ...]


@dataclass(frozen=True)
class Remark:
    """A remark below a sentence, and what kind of remark it is."""

    label: str
    text: Markup


@dataclass(frozen=True, kw_only=True)
class SentenceSlide(Head):
    """A sentence to say, in large type, and what there is to know about it."""

    sentence: Markup
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class ExercisePart:
    """One part of an exercise, in minutes."""

    title: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class ExerciseSlide(Head):
    """An assignment with its parts and their time.

    Attributes:
        materials, stop_word, group: may be empty; `group` is the form, such as threes.
    """

    lead: Markup
    parts: tuple[ExercisePart, ...]
    materials: tuple[str, ...]
    stop_word: str
    group: str = ""

    @property
    def minutes(self) -> int:
        """The time of all parts."""
        return sum(part.minutes for part in self.parts)


@dataclass(frozen=True, kw_only=True)
class QuestionsSlide(PointsSlide):
    """Questions to talk about together."""


@dataclass(frozen=True, kw_only=True)
class AnswerSlide(PointsSlide):
    """What the answer says at one step of the method."""


@dataclass(frozen=True)
class Column:
    """One of the texts that stand side by side."""

    title: str
    body: Markup


@dataclass(frozen=True, kw_only=True)
class ColumnsSlide(Head):
    """Two or three texts to compare."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, kw_only=True)
class QuoteSlide(Head):
    """What somebody said.

    Attributes:
        by: who said it; may be empty.
    """

    quote: Markup
    by: str


@dataclass(frozen=True, kw_only=True)
class PictureSlide(Head):
    """A picture that speaks for itself; its `alt` is never empty.

    Attributes:
        caption: a few words below it; may be empty.
    """

    picture: Picture
    caption: str


@dataclass(frozen=True, kw_only=True)
class TableSlide(Head):
    """A table; every row has as many cells as `header`.

    Attributes:
        aligns: the side of each column: left, center, right or "" for the usual one.
        lead: a few lines above it; may be empty.
    """

    header: tuple[Markup, ...]
    rows: tuple[tuple[Markup, ...], ...]
    aligns: tuple[str, ...] = ()
    lead: Markup = NOTHING


@dataclass(frozen=True, kw_only=True)
class StatementSlide(Head):
    """A statement that everybody takes a side on.

    Attributes:
        choices: the sides, such as agree and disagree.
    """

    statement: Markup
    choices: tuple[str, ...]


Slide = (
    TitleSlide
    | SectionSlide
    | TextSlide
    | PointsSlide
    | OverviewSlide
    | SentenceSlide
    | ExerciseSlide
    | QuestionsSlide
    | AnswerSlide
    | ColumnsSlide
    | QuoteSlide
    | PictureSlide
    | TableSlide
    | StatementSlide
)


@dataclass(frozen=True)
class Deck:
    """All slides of a workshop, in their order."""

    title: str
    slides: tuple[Slide, ...]
