"""The settings of a kit: what `kit.yml` holds."""

from typing import Literal

from oefenkoffer.labels import Language
from oefenkoffer.model.base import Colour, Id, Line, Many, Named, Picture, Rich, Strict


class Words(Strict):
    """What the people in this workshop are called; left out, the language's own words hold."""

    practitioner: Line | None = None
    practitioners: Line | None = None
    counterpart: Line | None = None
    counterparts: Line | None = None
    observer: Line | None = None
    organisation: Line | None = None


class Style(Strict):
    """The house style.

    Attributes:
        accent: headings, rules and links.
        practitioner, counterpart, observer: the colour of each role, always with sign and word.
    """

    accent: Colour = "#0b4f6c"
    practitioner: Colour = "#0b4f6c"
    counterpart: Colour = "#8a3b12"
    observer: Colour = "#3d5a1e"
    logo: Picture | None = None


class CardFormat(Strict):
    """How role cards come out of the printer, on A4 sheets."""

    size: Literal["A5", "A6"] = "A5"
    orientation: Literal["landscape", "portrait"] = "portrait"


class LocalFact(Strict):
    """Something that differs by organisation; without a value it becomes a line to fill in."""

    label: Line
    value: Line | None = None


class Settings(Strict):
    """The settings of one kit.

    Attributes:
        release: whether the participants' site shows the answers.
        derole: how players step out of their role.
        case_order: the order of the cases; those left out follow by name.
    """

    title: Line
    subtitle: Line
    language: Language
    release: Literal["before", "after"] = "before"
    words: Words = Words()
    style: Style = Style()
    cards: CardFormat = CardFormat()
    stop_word: Line
    derole: Rich
    local_facts: Named[LocalFact]
    case_order: Many[Id] = ()
