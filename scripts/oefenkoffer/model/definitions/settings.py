"""The settings of a kit: what `kit.yml` holds."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, create_model

from oefenkoffer.labels import primary
from oefenkoffer.model.definitions.format import PLURAL, Checks, Format
from oefenkoffer.print_request import Duplex, Order, Orientation, PaperName, PrintRequest
from oefenkoffer.typed_values import (
    Colour,
    Copies,
    FilePath,
    Flag,
    Id,
    Key,
    LabelTexts,
    LanguageCode,
    Line,
    Many,
    Mapped,
    Named,
    Picture,
    Rich,
    Strict,
    between,
    decimal,
    no_names,
    whole,
)
from oefenkoffer.vocabulary import USUAL_FORMAT, Language, Release

Length = Annotated[float, BeforeValidator(decimal), between(10, 297)]
Gap = Annotated[float, BeforeValidator(decimal), between(0, 297)]
LabelCount = Annotated[int, BeforeValidator(whole), between(1, 30)]


class Words(Strict):
    """What people are called here: each kind of role of the format, one and many.

    Left out, the words of the format or of the language hold.
    """

    organisation: Line | None = None


class ClientLayouts(Strict):
    """By what a client's presentation calls them: its layouts for our kinds of slides.

    Left out, a layout is chosen by what is on it.
    """

    title: Line | None = None
    section: Line | None = None
    text: Line | None = None
    lone: Line | None = None
    picture: Line | None = None
    large_picture: Line | None = None
    sentence: Line | None = None
    quote: Line | None = None
    statement: Line | None = None
    exercise: Line | None = None
    table: Line | None = None
    columns: Line | None = None
    three_columns: Line | None = None


class HouseStyle(Strict):
    """The house style.

    Attributes:
        accent: headings, rules and links; the colour of each kind of role stands beside it, and is
            always with a sign and a word.
        fonts: the folder below `roleplays/` with the house's own family of type.
        layouts: which layouts of a client's presentation slides stand on.
    """

    accent: Colour = "#0b4f6c"
    logo: Picture | None = None
    fonts: FilePath | None = None
    layouts: ClientLayouts = ClientLayouts()


CardSize = Literal["A5", "A6"]


class CardFormat(Strict):
    """How role cards come out of the printer, on A4 sheets."""

    size: CardSize = "A5"
    orientation: Orientation = "portrait"


class PrintJob(Strict):
    """A print job under a name; what is left out is as `oefenkoffer print` has it without options.

    Attributes:
        what: which paper; without it, the cards.
        session: a session plan, whose cases are printed.
        roles: by the names that the cases give them.
        forms: papers to fill in, by their names in `forms.yml`.
        groups: a pack of cards for each group, instead of copies of each card.
        size: a format such as A5, or width and height such as 90x55, in mm.
        stock: the article number of sheets of labels or cards.
        start: which label of the first sheet is the first to print on.
    """

    what: PaperName | None = None
    cases: Many[Id] = ()
    session: Id | None = None
    roles: Many[Key] = ()
    forms: Many[Key] = ()
    copies: Copies | None = None
    groups: Copies | None = None
    size: Line | None = None
    orientation: Orientation | None = None
    paper: Literal["A4", "A3", "Letter"] | None = None
    stock: Line | None = None
    start: Copies | None = None
    order: Order | None = None
    duplex: Duplex | None = None
    split: Flag | None = None
    bleed: Flag | None = None
    large_print: Flag | None = None
    black_and_white: Flag | None = None
    cover: Flag | None = None

    @property
    def request(self) -> PrintRequest:
        """What it asks of the printer."""
        return PrintRequest(**dict(self))


class StockSheet(Strict):
    """Labels or cards that come cut in an A4 sheet; all lengths in mm, of the upright sheet.

    Attributes:
        width, height: of one label.
        columns, rows: how many labels stand side by side, and below each other.
        left, top: from the edge of the sheet to the first label.
        across, down: from one label to the next, from edge to edge; left out, labels touch.
    """

    width: Length
    height: Length
    columns: LabelCount
    rows: LabelCount
    left: Gap
    top: Gap
    across: Length | None = None
    down: Length | None = None

    @property
    def measures(self) -> Mapping[str, float]:
        """All of them, by name."""
        touching = {"across": self.width, "down": self.height}
        return {key: value or touching.get(key, 0) for key, value in dict(self).items()}

    @property
    def ends(self) -> tuple[float, float]:
        """Where the last label ends, from the left and from the top."""
        size = self.measures
        return (
            self.left + (self.columns - 1) * size["across"] + self.width,
            self.top + (self.rows - 1) * size["down"] + self.height,
        )


class LocalFact(Strict):
    """Something that differs by organisation; without a value it becomes a line to fill in."""

    label: Line
    value: Line | None = None


class PublishTarget(Strict):
    """Where the participants' site goes when it is published, and what it says of itself.

    Attributes:
        folder: seen from the project, or the whole way to it.
        branch: of the project's git repository; it holds the site and nothing else.
        remote: what git calls the repository that people see.
        findable: whether search engines may list the site.
        contact: whom to ask, such as an address for mail; it stands below each page.
        licence: what others may do with the texts.
    """

    folder: Line | None = None
    branch: Line | None = None
    remote: Line = "origin"
    findable: Flag = False
    contact: Line = ""
    licence: Line = ""


class Settings(Strict):
    """The settings of one kit.

    Attributes:
        format: how its exercises are built.
        formerly: languages that the kit was in before; addresses on paper keep working.
        release: whether the participants' site shows the answers.
        checks: how much rules of the house weigh here; left out, as its format has it.
        labels: fixed words of papers and pages, in words of this kit.
        derole: how players step out of their role.
        case_order: the order of the cases; those left out follow by name.
        stock: sheets of labels that we do not know, by article number or by another name.
        print_jobs: what is printed again and again, by name.
        publish: where the site goes; without it, whoever publishes brings it there.
    """

    exercise: ClassVar[Format]

    title: Line
    subtitle: Line = ""
    language: LanguageCode
    formerly: Many[LanguageCode] | None = None
    format: Id = USUAL_FORMAT
    release: Release = "before"
    words: Words = Words()
    labels: LabelTexts | None = None
    checks: Checks = Field(default_factory=no_names)
    style: HouseStyle = HouseStyle()
    cards: CardFormat = CardFormat()
    stop_word: Line = ""
    derole: Rich | None = None
    local_facts: Mapped[LocalFact] = Field(default_factory=no_names)
    case_order: Many[Id] = ()
    stock: Mapped[StockSheet] = Field(default_factory=no_names)
    print_jobs: Named[PrintJob] | None = None
    publish: PublishTarget | None = None

    @property
    def former_languages(self) -> tuple[Language, ...]:
        """The languages in which the addresses of the kit were before.

        Where a kit in English says nothing, they were Dutch: once there were no others.
        """
        if self.formerly is None:
            return ("nl",) if primary(self.language) == "en" else ()
        return self.formerly


@lru_cache(8)
def settings_model(exercise: Format) -> type[Settings]:
    """The settings with a word, a plural and a colour for each kind of role of a format."""
    words: dict[str, Any] = {
        key: (Line | None, None) for kind in exercise.roles for key in (kind, f"{kind}{PLURAL}")
    }
    colours: dict[str, Any] = {kind: (Colour, role.colour) for kind, role in exercise.roles.items()}
    words_model = create_model("Words", __base__=Words, **words)
    style = create_model("HouseStyle", __base__=HouseStyle, **colours)
    model = create_model(
        "Settings", __base__=Settings, words=(words_model, words_model()), style=(style, style())
    )
    model.exercise = exercise
    return model


def kinds_by_word(settings: Settings, exercise: Format) -> Mapping[str, str]:
    """The kind of role that each word of the workshop stands for, in small letters."""
    words = ((getattr(settings.words, kind), kind) for kind in exercise.roles)
    return {word.lower(): kind for word, kind in words if word}
