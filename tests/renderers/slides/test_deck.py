from dataclasses import replace

from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.model import (
    Deck,
    ExercisePart,
    ExerciseSlide,
    Origin,
    QuestionsSlide,
    Remark,
    SentenceSlide,
    Slide,
    TextSlide,
)
from tests.renderers.slides.decks import SAMPLE, cases, library, sample_deck
from tests.views import with_part

LONG = "Dit is een zin van precies vijftig tekens, met punt. "


def titles(found: Deck) -> list[str]:
    return [
        f"{type(slide).__name__.removesuffix('Slide')}: {slide.title}" for slide in found.slides
    ]


def of_case(found: Deck, case: str) -> list[Slide]:
    return [slide for slide in found.slides if slide.origin.case == case]


METHOD = [
    "Title: Nee zeggen in de bibliotheek",
    "Section: De tweeslag",
    "Overview: Dit doe je",
    "Points: Leg uit waarom het niet kan",
    "Points: Geef aandacht",
    "Overview: Zo loopt het gesprek",
    "Sentence: Contact",
    "Sentence: Nee en waarom",
    "Sentence: Veilig oefenen",
]
ROUND = [
    "Text: De situatie, aan de balie",
    "Points: Dit oefen je",
    "Exercise: Aan de slag",
    "Text: Uit de rol",
    "Questions: Bespreek na",
]
ANSWER = [
    "Text: Nee, het is er niet",
    "Answer: Leg uit waarom het niet kan",
    "Answer: Geef aandacht",
    "Sentence: Contact",
    "Sentence: Nee en waarom",
    "Points: Neem mee",
]


def test_deck_goes_from_the_method_through_each_case_to_the_end() -> None:
    first = replace(sample_deck(), slides=sample_deck().slides[:21])

    assert titles(first) == [
        *METHOD,
        "Section: De boete voor een te laat boek",
        *ROUND,
        *ANSWER,
    ]
    assert titles(sample_deck())[-1] == "Section: Wat neem jij mee?"


def test_deck_without_answers_ends_each_case_with_its_questions() -> None:
    found = deck(cases(answers=False)[:1], method_view(SAMPLE.method), library())

    assert titles(found) == [
        *METHOD,
        "Section: De boete voor een te laat boek",
        *ROUND,
        "Section: Wat neem jij mee?",
    ]


def test_exercise_holds_the_time_of_each_part() -> None:
    found = next(slide for slide in sample_deck().slides if isinstance(slide, ExerciseSlide))

    assert found == ExerciseSlide(
        context="De boete voor een te laat boek",
        title="Aan de slag",
        origin=Origin("cases/te-laat.yml", "timing"),
        lead=parse("Maak drietallen: medewerker, lezer en observator."),
        parts=(
            ExercisePart("Lees je kaart", 3),
            ExercisePart("Voer het gesprek", 6),
            ExercisePart("Stap uit je rol", 1),
            ExercisePart("Bespreek na", 7),
            ExercisePart("Oefen één stukje opnieuw", 3),
        ),
        materials=("rolkaarten", "observatieformulier"),
        stop_word="Stop. Ik ben weer mezelf.",
    )
    assert found.minutes == 20


def test_sample_sentence_comes_with_the_reason_why_it_works() -> None:
    found = [slide for slide in of_case(sample_deck(), "te-laat") if slide.title == "Contact"]

    assert found == [
        SentenceSlide(
            context="Zo kan het",
            title="Contact",
            origin=Origin("cases/te-laat.yml", "sample_sentences"),
            sentence=parse('"Wat vervelend dat u ziek was."'),
            remarks=(Remark("Dit werkt", parse("Je noemt wat hij zei.")),),
        )
    ]


def test_long_situation_takes_several_slides_and_shows_its_picture_once() -> None:
    picture = Picture("balie.png", b"", "Een balie.")
    case = with_part(with_part(cases()[0], "situation", parse(LONG * 10)), "picture", picture)

    found = deck([case], method_view(SAMPLE.method), library())

    assert [
        (slide.title, slide.body.plain, slide.picture)
        for slide in found.slides
        if isinstance(slide, TextSlide) and slide.origin.field == "situation"
    ] == [
        ("De situatie, aan de balie", (LONG * 8).strip(), picture),
        ("De situatie, aan de balie (vervolg)", (LONG * 2).strip(), None),
    ]


def test_questions_count_on_over_several_slides() -> None:
    case = with_part(cases()[0], "debrief", tuple(parse(LONG) for _ in range(7)))

    found = deck([case], method_view(SAMPLE.method), library())

    assert [
        (slide.title, slide.first, len(slide.points))
        for slide in found.slides
        if isinstance(slide, QuestionsSlide)
    ] == [("Bespreek na", 1, 4), ("Bespreek na (vervolg)", 5, 3)]
