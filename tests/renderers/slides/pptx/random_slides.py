"""Slides of every kind with as much on them as the dice say, each word once."""

import random
from collections.abc import Callable
from typing import Any

from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.model import (
    AnswerColumn,
    AnswerSlide,
    BreakSlide,
    Captioned,
    Column,
    ColumnsSlide,
    Deck,
    DialogueSlide,
    ExercisePart,
    ExerciseSlide,
    Landmark,
    MenuSlide,
    Origin,
    OverviewSlide,
    PictureSlide,
    PicturesSlide,
    PointsSlide,
    ProgrammeEntry,
    ProgrammeSlide,
    QuestionsSlide,
    QuoteSlide,
    Remark,
    SectionSlide,
    SentenceSlide,
    SituationSlide,
    Slide,
    Speech,
    StatementSlide,
    StopSlide,
    TableSlide,
    TextSlide,
    Tile,
    TitleSlide,
)
from tests.renderers.slides.kinds import drawn


class Dice:
    """Draws words, texts and slides; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
        self._count = 0

    def upto(self, most: int, least: int = 0) -> range:
        return range(self._random.randint(least, most))

    def often(self) -> bool:
        return self._random.random() < 0.7

    def word(self) -> str:
        self._count += 1
        return self._random.choice("abdefgmnoprstw") * self._random.randint(1, 5) + f"{self._count}"

    def words(self, most: int = 4) -> str:
        return " ".join(self.word() for _ in self.upto(most, 1))

    def maybe(self, most: int = 4) -> str:
        return self.words(most) if self.often() else ""

    def text(self) -> Markup:
        word = self.word
        return parse(
            self._random.choice(
                (
                    "",
                    self.words(),
                    f"{word()} **{word()}** *{word()}*\\\n{word()}",
                    f"- {word()}\n- {word()}\n  1. {word()}\n  2. {word()}",
                    f"{word()}\n\n> {word()} {word()}\n\n1. {word()}",
                    f"[{word()}](https://example.org) {word()}",
                )
            )
        )

    def texts(self, most: int = 4) -> tuple[Markup, ...]:
        return tuple(self.text() for _ in self.upto(most))

    def head(self) -> dict[str, Any]:
        return {
            "context": self.maybe(),
            "title": self.words(),
            "origin": Origin("method.yml", "steps.why_not.points"),
            "notes": self.texts(2),
        }

    def picture(self) -> Any:  # noqa: ANN401 (a picture or nothing)
        return drawn() if self.often() else None


def random_deck(seed: int) -> Deck:
    """A deck with two slides of each kind."""
    dice = Dice(seed)
    return Deck(dice.words(), tuple(make(dice) for make in KINDS for _ in range(2)))


def _exercise(dice: Dice) -> Slide:
    return ExerciseSlide(
        **dice.head(),
        lead=dice.text(),
        parts=tuple(ExercisePart(dice.words(), n + 1) for n in dice.upto(4)),
        materials=tuple(dice.word() for _ in dice.upto(3)),
        stop_word=dice.maybe(1),
        group=dice.maybe(1),
    )


def _table(dice: Dice) -> Slide:
    """Some rows have a cell more or less than the header has."""
    rows = tuple(dice.texts(5) for _ in dice.upto(3))
    return TableSlide(**dice.head(), header=(dice.text(), *dice.texts(3)), rows=rows)


def _speech(dice: Dice, number: int) -> Speech:
    """One of two who speak in turns."""
    return Speech(dice.word(), dice.text(), role=ROLES[number % 2])


ROLES: tuple[str, ...] = ("practitioner", "counterpart", "observer")
KINDS: tuple[Callable[[Dice], Slide], ...] = (
    lambda d: TitleSlide(**d.head(), subtitle=d.maybe()),
    lambda d: SectionSlide(**d.head(), lead=d.text() if d.often() else None),
    lambda d: TextSlide(**d.head(), body=d.text(), picture=d.picture()),
    lambda d: PointsSlide(**d.head(), points=d.texts(), first=None),
    lambda d: QuestionsSlide(**d.head(), points=d.texts(), first=3),
    lambda d: AnswerSlide(
        **d.head(),
        lead=d.text() if d.often() else None,
        columns=tuple(AnswerColumn(d.words(2), d.texts(3), n) for n in d.upto(4, 1)),
    ),
    lambda d: OverviewSlide(
        **d.head(), landmarks=tuple(Landmark(d.words(), d.maybe(1), n) for n in d.upto(5, 1))
    ),
    lambda d: BreakSlide(**d.head(), lead=d.text() if d.often() else None, minutes=15),
    lambda d: ProgrammeSlide(
        **d.head(), entries=tuple(ProgrammeEntry(540, 5, d.words()) for _ in d.upto(20, 1))
    ),
    lambda d: SituationSlide(**d.head(), body=d.text(), sign="visit", picture=d.picture()),
    lambda d: StopSlide(**d.head(), sentence=d.text(), rule=d.text()),
    lambda d: DialogueSlide(
        **d.head(), speeches=tuple(Speech(d.word(), d.text(), tone=n) for n in d.upto(6, 1))
    ),
    lambda d: DialogueSlide(
        **d.head(), speeches=tuple(_speech(d, n) for n in range(2 * len(d.upto(4, 2))))
    ),
    lambda d: MenuSlide(
        **d.head(),
        tiles=tuple(Tile(d.words(), d.text() if d.often() else None, "") for _ in d.upto(6, 2)),
    ),
    lambda d: ColumnsSlide(
        **d.head(), columns=tuple(Column(d.word(), d.text(), role) for role in ROLES)
    ),
    lambda d: PictureSlide(**d.head(), picture=drawn(), caption=d.maybe(), full=True),
    lambda d: PicturesSlide(
        **d.head(), pictures=(Captioned(drawn(), d.maybe()), Captioned(drawn(), d.maybe()))
    ),
    lambda d: SentenceSlide(
        **d.head(),
        sentence=d.text(),
        remarks=tuple(Remark(d.word(), d.text()) for _ in d.upto(2)),
    ),
    _exercise,
    lambda d: ColumnsSlide(
        **d.head(), columns=tuple(Column(d.maybe(1), d.text()) for _ in d.upto(6, 1))
    ),
    lambda d: QuoteSlide(**d.head(), quote=d.text(), by=d.maybe()),
    lambda d: PictureSlide(**d.head(), picture=drawn(), caption=d.maybe()),
    _table,
    lambda d: StatementSlide(
        **d.head(), statement=d.text(), choices=tuple(d.word() for _ in d.upto(4))
    ),
)
