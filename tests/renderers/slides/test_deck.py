from dataclasses import replace

from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.shown_pictures import Picture
from oefenkoffer.markup import parse
from oefenkoffer.renderers.slides.deck import deck
from oefenkoffer.renderers.slides.model import (
    AnswerColumn,
    AnswerSlide,
    Deck,
    DialogueSlide,
    ExercisePart,
    ExerciseSlide,
    Origin,
    QuestionsSlide,
    SituationSlide,
    Slide,
    Speech,
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
    "Stop: Veilig oefenen",
]
ROUND = [
    "Situation: De boete voor een te laat boek",
    "Points: Dit oefen je",
    "Exercise: Aan de slag",
    "Text: Uit de rol",
    "Questions: Bespreek na",
]
ANSWER = [
    "Answer: Nee, het is er niet",
    "Dialogue: Zo kan het klinken",
    "Points: Neem mee",
]


def test_deck_goes_from_the_method_through_each_case_to_the_end() -> None:
    first = replace(sample_deck(), slides=sample_deck().slides[:17])

    assert titles(first) == [*METHOD, *ROUND, *ANSWER]
    assert titles(sample_deck())[-1] == "Section: Wat neem jij mee?"


def test_deck_without_answers_ends_each_case_with_its_questions() -> None:
    found = deck(cases(answers=False)[:1], method_view(SAMPLE.method), library())

    assert titles(found) == [*METHOD, *ROUND, "Section: Wat neem jij mee?"]


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


def test_answer_says_of_which_case_it_is_and_its_sentences_are_one_dialogue() -> None:
    found = [slide for slide in of_case(sample_deck(), "te-laat") if is_answer(slide)]

    assert {slide.context for slide in found} == {"De boete voor een te laat boek"}
    answer, dialogue, _ = found
    assert answer == AnswerSlide(
        context="De boete voor een te laat boek",
        title="Nee, het is er niet",
        origin=Origin("cases/te-laat.yml", "answer.why_not"),
        name="antwoord-te-laat",
        lead=parse("Er is te weinig voor iedereen."),
        columns=(
            AnswerColumn("Uitleggen", (parse("Anderen wachtten op dit boek."),), 0),
            AnswerColumn("Aandacht", (parse("Je vraagt wat er aan de hand was."),), 1),
        ),
        reveal=True,
    )
    assert isinstance(dialogue, DialogueSlide)
    assert dialogue.speeches == (
        Speech("Contact", parse('"Wat vervelend dat u ziek was."'), tone=1),
        Speech(
            "Nee en waarom",
            parse('"De boete blijft, want anderen wachtten op dit boek."'),
            tone=0,
        ),
    )
    assert [note.plain for note in dialogue.notes] == [
        "Contact. Je noemt wat hij zei.",
        "Nee en waarom. Eén reden in gewone taal.",
    ]


def is_answer(slide: Slide) -> bool:
    return slide.origin.field.startswith(("answer", "sample", "takeaways"))


def test_long_answer_takes_a_slide_for_each_step_in_its_own_colour() -> None:
    case = cases()[0]
    (part,) = case.of_kind("steps")
    steps = tuple(replace(step, points=(parse(LONG * 9),)) for step in part.value)

    found = deck([with_part(case, "answer", steps)], method_view(SAMPLE.method), library())

    assert [
        (slide.lead is not None, [column.tone for column in slide.columns])
        for slide in found.slides
        if isinstance(slide, AnswerSlide)
    ] == [(True, [0]), (False, [1])]


def test_long_situation_takes_several_slides_about_as_full_each_beside_its_picture() -> None:
    picture = Picture("balie.png", b"", "Een balie.")
    case = with_part(with_part(cases()[0], "situation", parse(LONG * 8)), "picture", picture)

    found = deck([case], method_view(SAMPLE.method), library())

    assert [
        (slide.title, slide.body.plain, slide.picture, slide.opens)
        for slide in found.slides
        if isinstance(slide, SituationSlide)
    ] == [
        ("De boete voor een te laat boek", (LONG * 4).strip(), picture, True),
        ("De boete voor een te laat boek (vervolg)", (LONG * 4).strip(), picture, False),
    ]


def test_questions_count_on_over_several_slides() -> None:
    case = with_part(cases()[0], "debrief", tuple(parse(LONG) for _ in range(7)))

    found = deck([case], method_view(SAMPLE.method), library())

    assert [
        (slide.title, slide.first, len(slide.points))
        for slide in found.slides
        if isinstance(slide, QuestionsSlide)
    ] == [("Bespreek na", 1, 4), ("Bespreek na (vervolg)", 5, 3)]
