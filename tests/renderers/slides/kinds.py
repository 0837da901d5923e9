"""A deck with every kind of slide, with notes, lists, a link and a picture in it."""

import io
from typing import Any

from PIL import Image

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import PictureFile, parse
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    Column,
    ColumnsSlide,
    Deck,
    ExercisePart,
    ExerciseSlide,
    Landmark,
    Origin,
    OverviewSlide,
    PictureSlide,
    PointsSlide,
    QuestionsSlide,
    QuoteSlide,
    Remark,
    SectionSlide,
    SentenceSlide,
    Slide,
    StatementSlide,
    TableSlide,
    TextSlide,
    TitleSlide,
)

ALT = "Een balie & een stapel „boeken”."
LINKED = "Zie [de regels](https://example.org/a?b=1&c=2).\n\n- Een\n  1. Twee\n- Drie"
SAY = (parse("Vraag eerst wie dit kent.\n\n- Wacht **lang**."), parse("Ga dan door."))


def drawn() -> Picture:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, "PNG")
    return Picture("balie.png", out.getvalue(), ALT)


def drawn_file() -> PictureFile:
    """The same, as the texts of slides hold it."""
    return PictureFile("balie.png", drawn().data, 40, 30)


def head(title: str, *, notes: bool = False) -> dict[str, Any]:
    return {
        "context": "De tweeslag",
        "title": title,
        "origin": Origin("method.yml", "steps.why_not.points"),
        "notes": SAY if notes else (),
    }


def every_kind() -> Deck:
    return Deck("Nee & ja <zeggen>", tuple(slides()))


def slides() -> list[Slide]:
    return [
        TitleSlide(**head("Nee & ja <zeggen>"), subtitle="Voor de balie", logo=drawn()),
        SectionSlide(**head("De aanpak", notes=True), lead=parse("In *twee* stappen.")),
        TextSlide(
            **head("De situatie", notes=True),
            body=parse(LINKED),
            picture=drawn(),
        ),
        TextSlide(**head("Uit de rol"), body=parse("Sta **op**.\\\nLoop rond."), picture=None),
        PointsSlide(**head("Eén punt"), points=(parse("Alleen dit."),), first=None),
        PointsSlide(**head("Punten"), points=(parse("Zeg nee."), parse("Leg uit.")), first=None),
        QuestionsSlide(**head("Vragen"), points=(parse("Wie?"), parse("Wat?")), first=3),
        AnswerSlide(**head("Antwoord"), points=(parse("Vol."), parse("Vol is vol.")), first=None),
        OverviewSlide(
            **head("Zo loopt het"), landmarks=(Landmark("Begin", "eerst"), Landmark("Eind", ""))
        ),
        SentenceSlide(
            **head("Contact"),
            sentence=parse("Vertelt u eens?"),
            remarks=(Remark("Doel", parse("Je luistert.")), Remark("Pas op", parse("Te snel."))),
        ),
        ExerciseSlide(
            **head("Aan de slag", notes=True),
            lead=parse("Maak drietallen."),
            parts=(ExercisePart("Lees", 1), ExercisePart("Speel", 6)),
            materials=("rolkaarten", "formulier"),
            stop_word="Stop.",
            group="drietallen",
        ),
        ColumnsSlide(
            **head("Twee"), columns=(Column("Winkel", parse("Kiest.")), Column("", parse("Nee.")))
        ),
        ColumnsSlide(
            **head("Drie"),
            columns=tuple(Column(f"Kolom {n}", parse("- Zo\n- En zo")) for n in range(1, 4)),
        ),
        QuoteSlide(**head("Zij zei"), quote=parse("Vroeger kon het wel."), by="een lezer"),
        PictureSlide(**head("De balie"), picture=drawn(), caption="Op maandag"),
        TableSlide(
            **head("Soorten nee"),
            header=(parse("Soort"), parse("Zeg")),
            rows=(
                (parse("Op"), parse("Er is **niets** meer.")),
                (parse("Regel"), parse("Mag niet.")),
            ),
        ),
        StatementSlide(
            **head("Stelling"), statement=parse("Nee is ook hulp."), choices=("Eens", "Oneens")
        ),
    ]
