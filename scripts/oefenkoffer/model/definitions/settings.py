"""The settings of a kit: what `kit.yml` holds."""

from collections.abc import Mapping
from typing import Literal

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
    Named,
    Picture,
    Rich,
    Strict,
)
from oefenkoffer.vocabulary import ROLE_KINDS, Release, RoleKind


class Words(Strict):
    """What the people in this workshop are called; left out, the language's own words hold."""

    practitioner: Line | None = None
    practitioners: Line | None = None
    counterpart: Line | None = None
    counterparts: Line | None = None
    observer: Line | None = None
    organisation: Line | None = None

    @property
    def kinds(self) -> Mapping[str, RoleKind]:
        """The kind of role that each word stands for, in small letters."""
        words = ((getattr(self, kind), kind) for kind in ROLE_KINDS)
        return {word.lower(): kind for word, kind in words if word}


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
        accent: headings, rules and links.
        practitioner, counterpart, observer: the colour of each role, always with sign and word.
        fonts: the folder below `roleplays/` with the house's own family of type.
        layouts: which layouts of a client's presentation slides stand on.
    """

    accent: Colour = "#0b4f6c"
    practitioner: Colour = "#0b4f6c"
    counterpart: Colour = "#8a3b12"
    observer: Colour = "#3d5a1e"
    logo: Picture | None = None
    fonts: FilePath | None = None
    layouts: ClientLayouts = ClientLayouts()


class CardFormat(Strict):
    """How role cards come out of the printer, on A4 sheets."""

    size: Literal["A5", "A6"] = "A5"
    orientation: Literal["landscape", "portrait"] = "portrait"


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


class LocalFact(Strict):
    """Something that differs by organisation; without a value it becomes a line to fill in."""

    label: Line
    value: Line | None = None


class Settings(Strict):
    """The settings of one kit.

    Attributes:
        release: whether the participants' site shows the answers.
        labels: fixed words of papers and pages, in words of this kit.
        derole: how players step out of their role.
        case_order: the order of the cases; those left out follow by name.
        print_jobs: what is printed again and again, by name.
    """

    title: Line
    subtitle: Line
    language: LanguageCode
    release: Release = "before"
    words: Words = Words()
    labels: LabelTexts | None = None
    style: HouseStyle = HouseStyle()
    cards: CardFormat = CardFormat()
    stop_word: Line
    derole: Rich
    local_facts: Named[LocalFact]
    case_order: Many[Id] = ()
    print_jobs: Named[PrintJob] | None = None
