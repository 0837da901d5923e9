"""The plan of a session is the one clock of its slides, its papers and its pages."""

import re
from collections.abc import Iterator
from textwrap import dedent

import pytest

from oefenkoffer.kit.decks import decks, public_decks
from oefenkoffer.kit.jobs import run_job
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.sites import site_files, take_home
from oefenkoffer.kit.slides import slides
from oefenkoffer.labels import catalogue, report
from oefenkoffer.model import Workshop, read
from oefenkoffer.model.files import Files
from oefenkoffer.print_request import PrintRequest
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.slides.model import Deck, ExerciseSlide, Slide
from tests import sample
from tests.marks import text_in

PLAN = """\
title: Een ochtend
start: 9.00
on_site: yes
blocks:
  - title: Welkom
    minutes: 10
    goal: veilig beginnen
    notes: Noem het stopwoord.
  - title: Voordoen
    minutes: 15
    activity: demonstration
    demonstrates: reserveren
  - title: Pauze
    minutes: 15
    activity: break
  - title: Ronde 1
    minutes: 30
    activity: round
    cases: te-laat
    turns: 3
    timing: {prepare: 1, play: 4, debrief: 2}
    overrun: Laat de laatste beurt weg.
  - title: Tot slot
    minutes: 5
    slides: Naar huis
overrun: Laat het voordoen vallen.
"""
TYPED = """\
# Goedemorgen
Notities: **{{ begin }} uur.** Dit blok duurt tot {{ eind }}.
---
## Wie ben je?
Hoe heet je?
---
# Ronde 1
Notities: Om {{ begin }} beginnen we.
---
{{ casus: te-laat }}
---
# Naar huis
Tot {{ eind }} uur.
"""


def day(plan: str = PLAN, typed: str = "") -> Workshop:
    """The sample with one session plan, and perhaps slides that somebody typed for it."""
    texts = {**sample.files().contents, "roleplays/sessions/ochtend.yml": plan.encode()}
    shown = {"docs/slides/ochtend.md": dedent(typed).encode()} if typed else {}
    return read(Files(texts, slides=shown))


def deck_of(workshop: Workshop) -> Deck:
    """The deck of the day, with all answers."""
    return dict(decks(workshop, "after")).popitem()[1]


def blocks(deck: Deck) -> list[tuple[str, int]]:
    """The title of each slide that opens a block, and when that begins."""
    return [(slide.title, slide.block.start or 0) for slide in deck.slides if slide.block]


def notes(slide: Slide) -> str:
    """What the speaker reads with a slide."""
    return "\n".join(note.plain for note in slide.notes)


def test_a_plan_without_typed_slides_has_a_deck_beside_that_of_the_cases() -> None:
    assert [name for name, _ in decks(day(), "before")] == [
        "presentatie",
        "presentatie-ochtend",
        "presentatie-met-antwoorden",
        "presentatie-met-antwoorden-ochtend",
    ]


def test_decks_on_a_site_are_told_apart_by_their_plans() -> None:
    workshop = day()
    names = ("presentatie-met-antwoorden", "presentatie-met-antwoorden-ochtend")
    outputs = tuple(Output(f"{name}.html", b"", "slides") for name in names)

    several = [download.title for download in take_home(outputs, workshop)]
    one = [download.title for download in take_home(outputs[1:], workshop)]

    assert several == ["De presentatie", "De presentatie: Een ochtend"]
    assert one == ["De presentatie"]


def test_the_deck_of_a_plan_has_a_divider_for_each_block_at_its_time() -> None:
    assert blocks(deck_of(day())) == [
        ("Welkom", 540),
        ("Voordoen", 550),
        ("Pauze", 565),
        ("Ronde 1", 580),
        ("Tot slot", 610),
    ]


def test_the_deck_of_a_plan_shows_the_method_then_the_case_then_its_answer() -> None:
    kinds = [type(slide).__name__ for slide in deck_of(day()).slides]
    first = ["TitleSlide", "ProgrammeSlide", "StopSlide", "SectionSlide", "SectionSlide"]

    assert kinds[:5] == first
    assert kinds.index("BreakSlide") < kinds.index("SituationSlide") < kinds.index("AnswerSlide")
    assert kinds[-1] == "SectionSlide"


def test_the_minutes_of_a_block_win_from_those_of_its_case() -> None:
    exercise = next(it for it in deck_of(day()).slides if isinstance(it, ExerciseSlide))

    assert [part.minutes for part in exercise.parts] == [1, 4, 2]
    assert exercise.group == "3 beurten achter elkaar"


def test_nobody_is_told_to_step_out_of_a_role_where_a_turn_has_no_time_for_it() -> None:
    longer = PLAN.replace("debrief: 2}", "debrief: 2, derole: 1}")

    assert "Uit de rol" not in [slide.title for slide in deck_of(day()).slides]
    assert "Uit de rol" in [slide.title for slide in deck_of(day(longer)).slides]


def test_speaker_reads_what_the_plan_and_the_case_say() -> None:
    deck = deck_of(day())
    by_title = {slide.title: notes(slide) for slide in deck.slides}

    assert "Noem het stopwoord." in by_title["Welkom"]
    assert "Laat de laatste beurt weg." in by_title["Ronde 1"]
    assert "Valkuilen" in by_title["De boete voor een te laat boek"]
    assert "Let op" in by_title["Aan de slag"]
    assert "Valkuilen" in by_title["Bespreek na"]
    assert "Pas op" in by_title["Zo loopt het gesprek"]
    assert [text.plain for text in deck.drop] == ["Laat het voordoen vallen."]


def test_an_exercise_without_a_case_tells_its_speaker_what_the_plan_says_of_it() -> None:
    plan = PLAN.replace("goal: veilig beginnen", "timing: {play: 3}")

    exercise = next(it for it in deck_of(day(plan)).slides if isinstance(it, ExerciseSlide))
    assert (exercise.context, "Noem het stopwoord." in notes(exercise)) == ("Welkom", True)


def test_every_slide_of_a_plan_tells_its_speaker_something() -> None:
    silent = [slide.title for slide in deck_of(day()).slides if not slide.notes]

    assert silent == []


def test_a_deck_that_may_be_passed_on_has_no_notes_of_plan_and_case() -> None:
    deck = dict(decks(day(), "before"))["presentatie-ochtend"]

    assert [slide.title for slide in deck.slides if slide.notes] == []
    assert [name for name, _ in public_decks(day(), "before")] == ["presentatie"]


def test_typed_slides_join_their_block_and_take_its_times() -> None:
    deck = deck_of(day(typed=TYPED))

    assert blocks(deck) == [
        ("Goedemorgen", 540),
        ("Voordoen", 550),
        ("Pauze", 565),
        ("Ronde 1", 580),
        ("Naar huis", 610),
    ]
    assert "9.00 uur. Dit blok duurt tot 9.10." in notes(deck.slides[0])
    assert "Om 9.40 beginnen we." in next(
        map(notes, (s for s in deck.slides if s.title == "Ronde 1"))
    )
    assert "Tot 10.15 uur." in str(deck)


TIMES = re.compile(r"(?<!\d)\d{1,2}\.\d{2}(?!\d)")


def times_everywhere(workshop: Workshop) -> Iterator[tuple[str, set[str]]]:
    """The times of the day on each paper, page, deck and note of the day."""
    words = catalogue("nl")
    guide = run_job(workshop, PrintRequest(what="guide", session="ochtend"), words).outputs[0]
    outputs = [guide, *slides(workshop, "after")]
    outputs += site_files(workshop, "participants", "before", ())
    outputs += site_files(workshop, "trainer", "before", ())
    for output in outputs:
        name = output.path
        if (
            "draaiboek" in name
            or "programma" in name
            or name.endswith(("ochtend.html", "ochtend.pptx"))
        ):
            yield name, set(TIMES.findall(text_in(output.path, output.content)))


@pytest.mark.typeset_once
@pytest.mark.uncounted
def test_another_start_and_another_length_reach_every_paper_page_slide_and_note() -> None:
    later = PLAN.replace("start: 9.00", "start: 13.30").replace("minutes: 30", "minutes: 35")
    before = dict(times_everywhere(day(typed=TYPED)))
    after = dict(times_everywhere(day(later, typed=TYPED)))
    old = {"9.00", "9.10", "9.25", "9.40", "10.10", "10.15"}
    new = {"13.30", "13.40", "13.55", "14.10", "14.45", "14.50"}

    assert before.keys() == after.keys()
    assert {name: times & new for name, times in before.items() if times & new} == {}
    assert {name: times & old for name, times in after.items() if times & old} == {}
    assert {name for name, times in after.items() if len(times & new) < 4} == set()


def test_cards_of_a_session_have_the_minutes_of_its_blocks() -> None:
    words = catalogue("nl")

    def cards(**fields: str) -> str:
        output = run_job(day(), PrintRequest(roles=("practitioner",), **fields), words).outputs[0]  # type: ignore[arg-type]
        return text_in(output.path, output.content)

    assert re.search(r"4\smin\s+oefenen", cards(session="ochtend"))
    assert not re.search(r"4\smin\s+oefenen", cards(cases=("te-laat",)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (TYPED.replace("# Ronde 1", "# Ronde een"), "docs/slides/ochtend.md:7:1: T024"),
        (TYPED.replace("# Naar huis", "# Ronde 1"), "roleplays/sessions/ochtend.yml:25:13: T025"),
        (
            TYPED.replace("# Ronde 1\n", "# Ronde 1\nBlok: 20 minuten\n"),
            "docs/slides/ochtend.md:7:1: T026",
        ),
        (TYPED.replace("Om {{ begin }}", "Om 9.05 uur"), "docs/slides/ochtend.md:7:1: T027"),
    ],
)
def test_typed_slides_that_contradict_the_plan_are_refused(typed: str, said: str) -> None:
    with pytest.raises(KitProblems) as caught:
        deck_of(day(typed=typed))

    lines = [report(problem, "nl").splitlines()[0] for problem in caught.value.problems]
    assert [line for line in lines if line.startswith(said)] != []


def test_slides_that_the_first_block_asks_for_are_looked_for_too() -> None:
    asking = PLAN.replace("    minutes: 10\n", "    minutes: 10\n    slides: Er is er geen\n")

    with pytest.raises(KitProblems) as caught:
        deck_of(day(asking, TYPED))

    assert [problem.code for problem in caught.value.problems] == ["T025"]
    assert deck_of(day(asking.replace("Er is er geen", "Goedemorgen"), TYPED)).slides


def test_a_contradiction_names_both_lines() -> None:
    with pytest.raises(KitProblems) as caught:
        deck_of(day(typed=TYPED.replace("# Ronde 1\n", "# Ronde 1\nBlok: 20 minuten\n")))

    assert "roleplays/sessions/ochtend.yml:17:14" in report(caught.value.problems[0], "nl")


def test_a_time_of_a_plan_is_refused_where_there_is_no_plan() -> None:
    files = day(typed=TYPED).files
    other = {"docs/slides/avond.md": files.slides["docs/slides/ochtend.md"]}

    with pytest.raises(KitProblems) as caught:
        deck_of(read(Files(files.contents, slides=other)))

    assert {problem.code for problem in caught.value.problems} == {"T028"}


def test_deck_for_everyone_leaves_out_a_case_of_the_day_that_stays_off_their_site() -> None:
    path = "roleplays/cases/te-laat.yml"
    cases = sample.files().contents
    hidden = {path: cases[path] + b"on_site: no\n"}
    workshop = day(typed=TYPED.replace("{{ casus: te-laat }}", "## Speel"))
    kit = read(Files({**workshop.files.contents, **hidden}, slides=workshop.files.slides))

    ((_, deck),) = public_decks(kit, "after")

    assert [slide for slide in deck.slides if slide.origin.case == "te-laat"] == []
