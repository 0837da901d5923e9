"""A deck as plain data: what each slide says, and nothing of how a writer shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.audience.branding import short_address
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


@dataclass(frozen=True)
class Block:
    """A part of the day that starts on a slide.

    Attributes:
        number: which one of the day's, from 1.
        shares: the minutes of all of them, in their order.
        start: in minutes since midnight; None where no session plan tells when the day begins.
    """

    number: int
    shares: tuple[int, ...]
    start: int | None

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.shares[self.number - 1]

    @property
    def end(self) -> int | None:
        """When it is over, in minutes since midnight."""
        return None if self.start is None else self.start + self.minutes


@dataclass(frozen=True)
class SiteCode:
    """The address of the workshop's site, for phones."""

    address: str

    @property
    def short(self) -> str:
        """The address for somebody who types it."""
        return short_address(self.address)


@dataclass(frozen=True)
class BackLink:
    """The way back to the slide where one chose: its address and its title."""

    target: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Head:
    """What every slide has.

    Attributes:
        context: a few words above the title, such as the case's title; may be empty.
        notes: for the speaker, never on the slide itself.
        planned: the minutes of the block of the workshop that starts here; None inside a block.
        reveal: whether points, columns or rows come one at a time on a screen.
        name: by which a link finds it; empty for one after its title.
        block: the part of the day that starts here; None inside one.
        back: the way back to where one chose this slide.
    """

    context: str
    title: str
    origin: Origin
    notes: tuple[Markup, ...] = ()
    planned: int | None = None
    reveal: bool = False
    name: str = ""
    block: Block | None = None
    back: BackLink | None = None


@dataclass(frozen=True, kw_only=True)
class TitleSlide(Head):
    """The first slide."""

    subtitle: str
    code: SiteCode | None = None


@dataclass(frozen=True, kw_only=True)
class SectionSlide(Head):
    """The start of a part of the workshop; with a code at the end of it."""

    lead: Markup | None
    code: SiteCode | None = None


@dataclass(frozen=True, kw_only=True)
class BreakSlide(Head):
    """A break: until when, and how long it still takes."""

    lead: Markup | None
    minutes: int


@dataclass(frozen=True)
class ProgrammeEntry:
    """What begins at a time, in minutes since midnight; None where nothing tells that."""

    start: int | None
    minutes: int
    title: str


@dataclass(frozen=True, kw_only=True)
class ProgrammeSlide(Head):
    """What there is to do in a day."""

    entries: tuple[ProgrammeEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SituationSlide(Head):
    """What somebody comes with: told beside a picture, or beside the sign of the channel.

    Attributes:
        sign: the name of the channel, such as `phone`.
        opens: whether a case begins here, and it does not go on from the slide before.
    """

    body: Markup
    sign: str
    picture: Picture | None
    opens: bool = False


@dataclass(frozen=True, kw_only=True)
class StopSlide(Head):
    """The word that stops a conversation, as a poster."""

    sentence: Markup
    rule: Markup


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
    """One item of an overview, with a few words that say what it belongs to.

    Attributes:
        tone: which step of the method it is, or serves, from 0.
    """

    title: str
    aside: str
    tone: int = 0


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
    """An assignment with its parts and their time; without a text it is a clock alone.

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

    @property
    def is_clock_alone(self) -> bool:
        """Whether nothing is said but how long it takes."""
        words = (*self.lead.blocks, *self.materials, self.stop_word, self.group)
        return len(self.parts) == 1 and not any(words)


@dataclass(frozen=True, kw_only=True)
class QuestionsSlide(PointsSlide):
    """Questions to talk about together."""


@dataclass(frozen=True)
class AnswerColumn:
    """What an answer says at one step of the method, which is number `tone`, from 0."""

    title: str
    points: tuple[Markup, ...]
    tone: int


@dataclass(frozen=True, kw_only=True)
class AnswerSlide(Head):
    """What an answer says, at each step of the method or at one that takes a slide alone."""

    lead: Markup | None
    columns: tuple[AnswerColumn, ...]


@dataclass(frozen=True)
class Speech:
    """What somebody says, or what is said at a step of the method.

    Attributes:
        label: who says it, or at which step.
        role: the kind of role that says it; None for words that belong to a step.
        tone: which step of the method it belongs to, from 0; None for words of a role.
    """

    label: str
    text: Markup
    role: str | None = None
    tone: int | None = None


@dataclass(frozen=True, kw_only=True)
class DialogueSlide(Head):
    """What is said, one after the other."""

    speeches: tuple[Speech, ...]

    @property
    def in_pairs(self) -> bool:
        """Whether two speak in turns, so that each word stands beside its answer."""
        who = [(speech.role, speech.label) for speech in self.speeches]
        first, second = who[0::2], who[1::2]
        even = len(first) == len(second) > 1 and all(role for role, _ in who)
        return even and len({*first}) == len({*second}) == 1 and first != second


@dataclass(frozen=True)
class Tile:
    """A choice: what it says, and the address of the slide that it leads to; empty for none."""

    title: str
    aside: Markup | None
    target: str


@dataclass(frozen=True, kw_only=True)
class MenuSlide(Head):
    """A few choices, each of which leads to a slide."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Column:
    """One of the texts that stand side by side.

    Attributes:
        role: the kind of role that it tells of; None for most.
        target: the address of the slide that it leads to; empty for none.
    """

    title: str
    body: Markup
    role: str | None = None
    target: str = ""


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
        full: whether it covers the slide, which cuts off what does not fit its shape.
    """

    picture: Picture
    caption: str
    full: bool = False


@dataclass(frozen=True)
class Captioned:
    """A picture with a few words below it, which may be none."""

    picture: Picture
    caption: str


@dataclass(frozen=True, kw_only=True)
class PicturesSlide(Head):
    """Two pictures to compare."""

    pictures: tuple[Captioned, ...]


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
    | BreakSlide
    | ProgrammeSlide
    | SituationSlide
    | StopSlide
    | DialogueSlide
    | MenuSlide
    | PicturesSlide
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


def opens_part(slide: Slide) -> bool:
    """Whether a part of the deck begins with a slide: of the day, or a case."""
    if isinstance(slide, SituationSlide):
        return slide.opens
    return isinstance(slide, TitleSlide | SectionSlide | BreakSlide)


def pictures_of(slide: Slide) -> Iterator[Picture]:
    """The pictures that a slide shows beside its texts."""
    if isinstance(slide, PicturesSlide):
        yield from (item.picture for item in slide.pictures)
    elif isinstance(slide, TextSlide | PictureSlide | SituationSlide) and slide.picture:
        yield slide.picture


def is_signpost(slide: Slide) -> bool:
    """Whether a slide says where one is or how long something takes, and nothing to take home."""
    if isinstance(slide, SectionSlide):
        return not (slide.lead or slide.code)
    if isinstance(slide, ExerciseSlide):
        return slide.is_clock_alone
    return isinstance(slide, TitleSlide | BreakSlide)


@dataclass(frozen=True)
class Deck:
    """All slides of a workshop, in their order.

    Attributes:
        drop: what to leave out when time runs short, for the speaker alone.
        day: what the clock of its day is called; empty where no session plan goes with it.
    """

    title: str
    slides: tuple[Slide, ...]
    drop: tuple[Markup, ...] = ()
    day: str = ""

    @property
    def has_notes(self) -> bool:
        """Whether it holds what is for the speaker alone."""
        return bool(self.drop) or any(slide.notes for slide in self.slides)
