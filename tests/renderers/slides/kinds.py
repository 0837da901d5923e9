"""A deck with every kind of slide, with notes, lists, a link and a picture in it."""

import io
from typing import Any

from PIL import Image

from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import PictureFile, parse
from oefenkoffer.renderers.slides.model import (
    AnswerColumn,
    AnswerSlide,
    Block,
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
    SiteCode,
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
        TitleSlide(**head("Nee & ja <zeggen>"), subtitle="Voor de balie"),
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
        AnswerSlide(
            **head("Antwoord"),
            lead=parse("Het is er niet."),
            columns=(
                AnswerColumn("Uitleggen", (parse("Vol."), parse("Vol is vol.")), 0),
                AnswerColumn("Aandacht", (parse("Dat valt tegen."),), 1),
            ),
        ),
        AnswerSlide(
            **head("Antwoord"), lead=None, columns=(AnswerColumn("Aandacht", (parse("Kijk."),), 1),)
        ),
        OverviewSlide(
            **head("Zo loopt het"),
            landmarks=(Landmark("Begin", "eerst"), Landmark("Eind", "", 1)),
        ),
        BreakSlide(**head("Pauze"), lead=parse("Er is *koffie*."), minutes=15),
        BreakSlide(**head("Lunch"), lead=None, minutes=45, block=Block(2, (60, 45, 90), start=600)),
        SectionSlide(
            **{**head("Ronde 1"), "context": ""},
            lead=None,
            block=Block(12, (20,) * 13, start=None),
        ),
        SectionSlide(
            **head("Dank je wel"), lead=None, code=SiteCode("https://voorbeeld.nl/klantgericht/")
        ),
        ProgrammeSlide(
            **head("Programma"),
            entries=tuple(ProgrammeEntry(540 + n * 20, 20, f"Deel {n}") for n in range(10)),
        ),
        ProgrammeSlide(**head("Kort"), entries=(ProgrammeEntry(None, 1, "Alles & <niets>"),)),
        SituationSlide(**head("De boete"), body=parse("Zij *belt*."), sign="phone", picture=None),
        SituationSlide(**head("De gang"), body=parse("Hij komt."), sign="post", picture=drawn()),
        StopSlide(**head("Veilig"), sentence=parse("Stop."), rule=parse("Iedereen mag dit.")),
        DialogueSlide(
            **head("Zo klinkt het"),
            speeches=(
                Speech("Nee + waarom", parse("Dat kan niet."), tone=0),
                Speech("Stil zijn", parse("Dat valt tegen."), tone=1),
                Speech("Huurder", parse("En *nu*?"), role="counterpart"),
            ),
            reveal=True,
        ),
        DialogueSlide(
            **head("Dit horen wij"),
            speeches=(
                Speech("Lezer", parse("Ik wil een boek."), role="counterpart"),
                Speech("Balie", parse("Dat is er niet."), role="practitioner"),
                Speech("Lezer", parse("En dat boek?"), role="counterpart"),
                Speech("Balie", parse("Ook niet."), role="practitioner"),
            ),
        ),
        MenuSlide(
            **head("Kies"),
            tiles=(
                Tile("De boete", parse("te *laat*"), "#/de-boete"),
                Tile("De gang", None, ""),
            ),
        ),
        MenuSlide(
            **head("Kies er een"), tiles=tuple(Tile(f"Keuze {n}", None, "") for n in range(5))
        ),
        ColumnsSlide(
            **head("Jullie zijn met z’n drieën"),
            columns=(
                Column("Medewerker", parse("Oefent"), "practitioner"),
                Column("Lezer", parse("Helpt"), "counterpart"),
                Column("Observator", parse("Kijkt"), "observer"),
            ),
        ),
        ColumnsSlide(
            **head("Verder"),
            columns=(
                Column("De gang", parse("Hier"), None, "#/de-gang"),
                Column("Nee", parse("x")),
            ),
        ),
        PictureSlide(**head("De hele dia"), picture=drawn(), caption="Bij de balie", full=True),
        PicturesSlide(
            **head("Twee"), pictures=(Captioned(drawn(), "Voor"), Captioned(drawn(), ""))
        ),
        ExerciseSlide(
            **head("Alleen de klok"),
            lead=parse(""),
            parts=(ExercisePart("Lees", 10),),
            materials=(),
            stop_word="",
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
