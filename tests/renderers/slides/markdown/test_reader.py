from dataclasses import replace
from textwrap import dedent

import pytest

from oefenkoffer.markup import html_of, parse
from oefenkoffer.renderers.slides.case_slides import answers_of, round_slides
from oefenkoffer.renderers.slides.deck import method_slides, stop_word_slide
from oefenkoffer.renderers.slides.markdown import MOST
from oefenkoffer.renderers.slides.model import TableSlide, TextSlide
from tests.renderers.slides.decks import cases, library
from tests.renderers.slides.markdown.decks import PATH, problems, slides, sources


def test_slides_of_cases_and_method_come_where_the_file_asks_for_them() -> None:
    found = slides("""\
        # Dag
        ---
        {{ methode }}
        ---
        {{ stopwoord }}
        ---
        {{casus: te-laat}}
        ---
        {{ antwoord: te-laat }}
        ---
        {{ Casus:  reserveren }}
    """)
    late, reserve = cases()

    assert found[1:] == [
        *method_slides(sources().method, library()),
        *stop_word_slide(library()),
        *round_slides(1, late, library()),
        *answers_of(late, library()),
        *round_slides(2, reserve, library()),
    ]


def test_answer_that_is_kept_for_later_takes_no_slide() -> None:
    assert len(slides("# Dag\n---\n{{ antwoord: te-laat }}", answers=False)) == 1


def test_link_to_an_answer_that_is_kept_for_later_is_no_mistake() -> None:
    text = "# Dag\n[Kijk](#antwoord-te-laat)\n---\n{{ antwoord: te-laat }}"

    assert (len(slides(text, answers=False)), problems(text)) == (1, [])


def test_notes_and_time_beside_an_include_go_to_its_first_slide() -> None:
    found = slides("# Dag\n---\n{{ stopwoord }}\nBlok: 5\nNotities: Wacht even.")

    (slide,) = stop_word_slide(library())
    assert found[1:] == [replace(slide, planned=5, notes=(parse("Wacht even."),))]


def test_link_leads_to_the_slide_with_that_title() -> None:
    found = slides("# Dag\n---\n## Één ding\nTerug naar [de dag](#dag) of [dit](#één-ding).")

    assert isinstance(found[1], TextSlide)
    assert html_of(found[1].body) == (
        '<p>Terug naar <a href="#/dag">de dag</a> of <a href="#/één-ding">dit</a>.</p>'
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "docs/slides/dag.md: T001 in dit bestand staat geen enkele dia"),
        ("---\n\n---\n", "docs/slides/dag.md: T001 in dit bestand staat geen enkele dia"),
        ("Zomaar iets", "docs/slides/dag.md:1:1: T003 deze dia heeft geen titel"),
        ("# A\n---\n\n##\nIets", "docs/slides/dag.md:4:1: T003 deze dia heeft geen titel"),
        ("# A\n## B", "docs/slides/dag.md:2:4: T004 dit is de tweede titel op dezelfde dia"),
        (
            "# A\n---\n{{ kasus: te-laat }}",
            "docs/slides/dag.md:3:4: T005 “kasus: te-laat” kan hier niet worden ingevoegd",
        ),
        (
            "# A\n---\n{{ casus: telaat }}",
            "docs/slides/dag.md:3:4: T006 er is geen casus met de naam “telaat”",
        ),
        (
            "# A\n---\n{{ methode }}\nEn dit",
            "docs/slides/dag.md:4:1: T007 op deze dia staat meer dan alleen wat je invoegt",
        ),
        ("# A\nBlok: kwartier", "docs/slides/dag.md:2:7: T008 hier hoort een aantal minuten"),
        ("# A\nBlok: 1000", "docs/slides/dag.md:2:7: T008 hier hoort een aantal minuten"),
        (
            "## A\nOpdracht: Doe dit.",
            "docs/slides/dag.md:2:11: T009 bij deze opdracht staat geen tijd",
        ),
        (
            "## A\n![](balie.png)",
            "docs/slides/dag.md:2:1: T010 bij dit plaatje staat niet wat erop te zien is",
        ),
        (
            "# A\n| a |\n|---|\n| b |",
            "docs/slides/dag.md:2:1: T011 op deze dia staan dingen die niet bij elkaar passen",
        ),
        (
            "## A\n\nIets\n\n```\ncode\n```",
            "docs/slides/dag.md:5:1: T012 op deze dia staat iets wat hier niet kan: een stuk code",
        ),
        (
            "## A\nEen\nKijk ![](balie.png)",
            (
                "docs/slides/dag.md:3:1: T012 bij een plaatje op deze dia"
                " staat niet wat erop te zien is"
            ),
        ),
        (
            "## A\n*![Een balie](balie.png)*",
            (
                "docs/slides/dag.md:2:1: T012 op deze dia staat een plaatje dat hier niet kan,"
                " of niet goed is getypt"
            ),
        ),
        (
            "## A\nKijk ![Een balie](https://voorbeeld.nl/balie.png)",
            (
                "docs/slides/dag.md:2:1: T012 een plaatje op deze dia staat buiten je map,"
                " op een ander adres"
            ),
        ),
        (
            "## A\nEen\nKijk ![Een rij](rij.png) goed.",
            "docs/slides/dag.md:3:1: T014 dit plaatje is er niet",
        ),
        (
            "## A\n\na | b\nc | d",
            "docs/slides/dag.md:3:1: T012 op deze dia staan strepen | die geen hele tabel zijn",
        ),
        (
            "## A\na | b\n---|---\nc | d\ne",
            (
                "docs/slides/dag.md:5:1: T012 "
                "in een tabel op deze dia heeft deze rij 1 vakken, en de bovenste 2"
            ),
        ),
        (
            "## A\nwie\twat\nJan\tbelt",
            "docs/slides/dag.md:2:1: T012 op deze dia is een tabel geplakt, met tabs ertussen",
        ),
        (
            "# Wat nu?\n---\n## B\nZie [dit](#wat-nu) of [dat](#wat-un).",
            "docs/slides/dag.md:4:29: T013 deze link gaat naar een dia die er niet is: #wat-un",
        ),
        (
            "## A\nKom binnen.\nGroep: tweetallen",
            "docs/slides/dag.md:3:1: T018 Groep: hoort niet op deze dia",
        ),
        (
            "## A\nStelling: Nee.\nOpdracht: Doe dit.",
            "docs/slides/dag.md:3:1: T018 Opdracht: hoort niet op deze dia",
        ),
        (
            "# A\n---\n{{ methode }}\nStap voor stap:",
            "docs/slides/dag.md:4:1: T018 Stap voor stap: hoort niet op deze dia",
        ),
        (
            "## A\nStelling: Nee.\nStelling: Ja.",
            "docs/slides/dag.md:3:1: T019 Stelling: staat hier voor de tweede keer",
        ),
        (
            "## A\nIets\nBlok: 5 minuten, welkom",
            "docs/slides/dag.md:3:7: T020 deze tekst komt nergens: welkom",
        ),
        (
            "## A\n| a | b |\n|---|---|\n| c | d | e |",
            "docs/slides/dag.md:4:1: T021 deze rij van de tabel heeft 3 vakken, en de eerste rij 2",
        ),
        (
            "## A\n### a\n### b\n### c\n### d",
            "docs/slides/dag.md:5:1: T022 dit is een kolom te veel",
        ),
        (
            "# A\n![Een balie](balie.png)",
            "docs/slides/dag.md:2:1: T011 op deze dia staan dingen die niet bij elkaar passen",
        ),
        (
            "# A\n---\n{{ methode: keuken }}",
            "docs/slides/dag.md:3:4: T005 “methode: keuken” kan hier niet worden ingevoegd",
        ),
        (
            f"## A\nIets\n\nNotities:\n{'a ' * 5001}",
            "docs/slides/dag.md:4:10: T023 deze tekst is veel te lang: 10003 tekens",
        ),
        ("## A\n![Een rij](rij.png)", "docs/slides/dag.md:2:12: T014 dit plaatje is er niet"),
        (
            "# A\n---\n" + "## B\nIets\n---\n" * MOST,
            "docs/slides/dag.md: T002 dit worden 301 dia's. Dat zijn er te veel, 300 mag",
        ),
    ],
)
def test_a_mistake_is_reported_where_it_stands(typed: str, expected: str) -> None:
    assert [report.splitlines()[0] for report in problems(typed)] == [expected]


def test_all_mistakes_are_reported_with_the_line_and_a_way_out() -> None:
    assert problems("Zomaar\n---\n## A\nBlok: veel") == [
        dedent("""\
            docs/slides/dag.md:1:1: T003 deze dia heeft geen titel
                Zomaar
                ^
              Tip: Zet bovenaan een regel met twee hekjes en de titel, """)
        + "zoals: ## Wat neem je mee?",
        dedent("""\
            docs/slides/dag.md:4:7: T008 hier hoort een aantal minuten
                Blok: veel
                      ^
              Tip: Begin met een heel getal van 1 tot en met 480, zoals: 15 minuten"""),
    ]


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    typed = """\
        # Dag
        ---
        ## Een
        Opdracht: Doe dit.
        Tijd: 90 seconden
        Tijd: 5-7 minuten
        ```
        [naar](#nergens)
        ---
        ## Twee
        Zie [een](#een).
        - Tijd: 5
    """

    assert [report.split(" ")[:2] for report in problems(typed)] == [
        [f"{PATH}:{place}:", code]
        for place, code in (
            ("5:7", "T008"),
            ("6:7", "T008"),
            ("7:1", "T012"),
            ("8:8", "T013"),
            ("12:3", "T015"),
        )
    ]


def test_tables_and_pictures_go_with_whatever_else_stands_on_a_slide() -> None:
    made = slides("""\
        # Dag
        ---
        ## Kijk
        Dit is er:

        | a | b |
        |:-:|--:|
        | c | d |
        ---
        ## Doe
        Opdracht: Doe dit.
        Tijd: 5 minuten
        ![Een balie](balie.png)
        ---
        ## Zo
        ### Nu
        Kijk ![Een balie](balie.png) goed.
        ### Straks
        | e |
        ---
        ## Slot
        Eerst.
        ![Een balie](balie.png)
        Dan.
        ![Een rij](balie.png)
    """)

    assert [(type(slide).__name__, slide.title) for slide in made[1:]] == [
        ("TableSlide", "Kijk"),
        ("ExerciseSlide", "Doe"),
        ("PictureSlide", "Doe (vervolg)"),
        ("ColumnsSlide", "Zo"),
        ("PictureSlide", "Zo (vervolg)"),
        ("TableSlide", "Zo (vervolg)"),
        ("TextSlide", "Slot"),
        ("TextSlide", "Slot (vervolg)"),
    ]
    table = made[1]
    assert isinstance(table, TableSlide)
    assert (table.lead, table.aligns) == (parse("Dit is er:"), ("center", "right"))
    beside = [
        slide.picture.alt for slide in made[-2:] if isinstance(slide, TextSlide) and slide.picture
    ]
    assert beside == ["Een balie", "Een rij"]
