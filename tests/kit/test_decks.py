from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pptx import Presentation

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.kit.decks import decks, public_decks
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.kit.markdown_decks import emoji_advice
from oefenkoffer.kit.slide_papers import slide_papers
from oefenkoffer.kit.slides import public_slides, slides
from oefenkoffer.labels import report
from oefenkoffer.model import Workshop
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers.slides.model import QuestionsSlide
from oefenkoffer.vocabulary import Release
from tests.papers import texts
from tests.sample import workshop

DAY = """\
# Een dag
Notities: alleen voor de trainer
---
{{ casus: te-laat }}
---
{{ antwoord: te-laat }}
"""
ANSWER = "Anderen wachtten"
CUP, HAND = "\N{HOT BEVERAGE}", "\N{WAVING HAND SIGN}"


def typed(**files: str) -> Workshop:
    found = workshop()
    slides = {f"docs/slides/{name}.md": text.encode() for name, text in files.items()}
    return replace(found, files=replace(found.files, slides=slides))


def png(width: int, height: int) -> bytes:
    target = BytesIO()
    Image.new("L", (width, height)).save(target, "PNG")
    return target.getvalue()


def first_titles(workshop: Workshop, release: Release = "before") -> list[tuple[str, str]]:
    return [(name, deck.slides[0].title) for name, deck in decks(workshop, release)]


def test_typed_slides_take_the_place_of_those_made_of_the_data() -> None:
    assert first_titles(workshop()) == [
        ("presentatie", "Nee zeggen in de bibliotheek"),
        ("presentatie-met-antwoorden", "Nee zeggen in de bibliotheek"),
    ]
    assert first_titles(typed(dag=DAY)) == [
        ("presentatie", "Een dag"),
        ("presentatie-met-antwoorden", "Een dag"),
    ]
    assert first_titles(typed(dag=DAY), "after") == [("presentatie-met-antwoorden", "Een dag")]


def test_several_typed_decks_are_told_apart_by_the_names_of_their_files() -> None:
    assert [name for name, _ in decks(typed(dag=DAY, avond=DAY), "after")] == [
        "presentatie-met-antwoorden-avond",
        "presentatie-met-antwoorden-dag",
    ]


def test_mistakes_of_all_typed_files_are_reported_at_once() -> None:
    with pytest.raises(KitProblems) as caught:
        tuple(decks(typed(a="", b="Iets"), "after"))

    assert [report(problem, "nl").splitlines()[0] for problem in caught.value.problems] == [
        "docs/slides/a.md: T001 in dit bestand staat geen enkele dia",
        "docs/slides/b.md:1:1: T003 deze dia heeft geen titel",
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (70_000_000, "K021 dit plaatje is te zwaar: 70 MB"),
        (b"x" * 10_600_000, "K021 dit plaatje is te zwaar: 11 MB"),
        (png(10_000, 4_100), "K022 dit plaatje is te groot: 41 megapixel"),
        (b"geen plaatje", "K023 dit is geen plaatje, of het is kapot"),
    ],
)
def test_enormous_or_broken_picture_on_a_typed_slide_is_refused(
    data: bytes | int, expected: str
) -> None:
    found = typed(dag="# Een dag\n---\n## De balie\n![Een balie](balie.png)")
    path = "docs/slides/balie.png"
    files = (
        replace(found.files, oversized={path: data})
        if isinstance(data, int)
        else replace(found.files, slides={**found.files.slides, path: data})
    )

    with pytest.raises(KitProblems) as caught:
        tuple(decks(replace(found, files=files), "after"))

    assert [report(problem, "nl").splitlines()[0] for problem in caught.value.problems] == [
        f"docs/slides/dag.md:4:14: {expected}"
    ]


@pytest.mark.parametrize(
    ("release", "title", "shows_answer"),
    [("before", "Nee zeggen in de bibliotheek", False), ("after", "Een dag", True)],
)
def test_public_deck_holds_what_everyone_may_see(
    release: Release, title: str, *, shows_answer: bool
) -> None:
    day = typed(dag=DAY)
    ((_, deck),) = public_decks(day, release)
    (output,) = public_slides(day, release)
    page = output.content.decode()

    assert (output.path, deck.slides[0].title) == ("presentatie.html", title)
    assert [slide for slide in deck.slides if slide.notes] == []
    assert [slide for slide in deck.slides if isinstance(slide, QuestionsSlide)] == []
    assert ("alleen voor de trainer" in page, ANSWER in page) == (False, shows_answer)


@pytest.mark.parametrize(
    ("typed_line", "sign", "hint"),
    [
        (f"## {HAND}", HAND, "Typ er een woord naast: een scherm"),
        (
            f"| {HAND} | Dag |\n|---|---|\n| a | b |",
            HAND,
            "Typ er een",
        ),
        ("Welkom in \N{CJK UNIFIED IDEOGRAPH-4E2D}", "\N{CJK UNIFIED IDEOGRAPH-4E2D}", "Haal het"),
        ("Welkom in &#x4E2D;", "\N{CJK UNIFIED IDEOGRAPH-4E2D}", "Haal het"),
        ("Welkom &#0; &copy; \\&#x6F22;", "\N{REPLACEMENT CHARACTER}", "Haal het"),
    ],
)
def test_sign_that_no_slide_can_do_with_is_a_problem_where_it_stands(
    typed_line: str, sign: str, hint: str
) -> None:
    with pytest.raises(KitProblems) as caught:
        list(decks(typed(dag=f"# Dag\n\n---\n\n## Een\n\n{typed_line}"), "before"))
    (said, *_) = [report(it, "nl") for it in caught.value.problems if it.code.value == "K026"]

    assert f"K026 het teken {sign} (U+{ord(sign):X}) kan niet op papier" in said
    assert f"Tip: {hint}" in said


def test_an_emoji_is_on_the_screen_and_is_named_where_paper_leaves_it_out() -> None:
    workshop = typed(
        dag=f"# Dag\n---\n## {CUP} Koffie\n\nGoed \N{WHITE HEAVY CHECK MARK} zo {HAND}"
    )
    page, presentation = slides(workshop, "after")
    paper = next(slide_papers(workshop, branding_of(workshop), "after")).build()
    shown = Presentation(BytesIO(presentation.content)).slides[1]

    assert f"{CUP} Koffie" in page.content.decode()
    assert shown.shapes.title.text == f"{CUP} Koffie"
    assert texts(paper)[1].split() == ["Koffie", "Goed", "\N{CHECK MARK}", "zo", "Dag", "2"]
    assert [report(it, "nl").partition("\n")[0] for it in emoji_advice(workshop)] == [
        f"docs/slides/dag.md:3:4: T030 let op: {CUP} staat niet in de PDF en niet op papier",
        f"docs/slides/dag.md:5:11: T030 let op: {HAND} staat niet in de PDF en niet op papier",
    ]


def test_a_slide_that_fits_in_small_type_alone_is_named_by_its_line() -> None:
    points = "- Een punt van een woord of tien dat net wel past\n" * 12
    day = f"# Dag\n---\n## Kort\nJa.\n---\n## Vol\n{points}"

    advice = [report(it, "nl").partition("\n")[0] for it in refuse_overflow(typed(dag=day))]

    small = "de dia 'Vol' past alleen met kleine letters, van 15 punten"
    assert advice == [f"docs/slides/dag.md:6:1: T031 let op: {small}"]


def test_check_finds_the_slides_that_build_would_refuse() -> None:
    """In any of the three outputs, and all of them at once."""
    text = "Dit is een zin die telkens weer terugkomt, en die maar doorgaat. " * 30
    cells = "| " + " | ".join(["woningaanpassingen"] * 12) + " |"
    case = "{{ casus: te-laat }}"
    found = typed(
        dag=f"# Dag\n---\n## Een\n{text}\n---\n{case}\n---\n## Twee\n{cells}\n---\n## Kort\nJa."
    )
    ((_, deck),) = decks(found, "after")
    number = [slide.title for slide in deck.slides].index("Twee") + 1

    with pytest.raises(KitProblems) as refused:
        refuse_overflow(found)

    assert number > len(["Dag", "Een", "Twee"])
    assert [(str(p.position), p.code.value, p.facts["slide"]) for p in refused.value.problems] == [
        ("docs/slides/dag.md:3:1", "P002", "2"),
        ("docs/slides/dag.md:8:1", "P002", str(number)),
    ]


def test_check_takes_the_slides_that_build_makes() -> None:
    refuse_overflow(typed(dag=DAY))
