"""Whatever stands in a file of slides: a deck or problems with their lines, and soon."""

import random
from functools import partial

import pytest

from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers.slides.markdown import markdown_deck
from tests.processor_time import least_seconds
from tests.renderers.slides.markdown.decks import PATH, sources

SEED = 18
PIECES = (
    *"#*_[]()<>|\\`~!&\"'“—-–:;,./€é\t 5a\n",
    *("## ", "### ", "# ", "\n---\n", "\n\n", "- ", "* ", "1. ", "> ", "![", "](", "[a](", "[]()"),
    *("<!--", "-->", "{{", "}}", "| a ", "|---|", "**a", "*a_", "&amp;", "\\|", "  - ", "    "),
    *("Stelling: ", "Keuze: ", "Opdracht: ", "Tijd: ", "Tijd: 5", "Groep: ", "Nodig: ", "Vragen:"),
    *(
        "Notities: ",
        "Notites: ",
        "Blok: 5",
        "Stap voor stap:",
        "https://a.nl",
        "[a](#t)",
        "5-7 min",
    ),
    *(
        "![a](balie.png)",
        "![](balie.png)",
        "{{ methode }}",
        "{{ casus: te-laat }}",
        "\N{ZERO WIDTH SPACE}",
    ),
)
STARTS = ("## ", "## A\n", "Tijd: 5 ", "Keuze: ", "| ", "Notities: ")
MOST_SECONDS = 0.75
"""Of the processor, for 4,000 characters: five times what the slowest takes."""


def outcome(text: str) -> tuple[Problem, ...]:
    """The problems of a file; anything else that goes wrong is raised."""
    try:
        markdown_deck(PATH, text, sources())
    except KitProblems as error:
        return error.problems
    return ()


@pytest.mark.uncounted
@pytest.mark.parametrize("seed", range(8))
def test_any_text_is_a_deck_or_problems_with_their_lines(seed: int) -> None:
    chance = random.Random(f"{SEED} {seed}")  # noqa: S311 (the same texts each time)
    for _ in range(60):
        typed = "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 40)))
        text = f"# T\n---\n## A\n{typed}"
        last = len(text.splitlines())
        problems = outcome(text)

        assert [p for p in problems if not 1 <= p.position.line <= last] == [], text


@pytest.mark.uncounted
@pytest.mark.parametrize("start", STARTS)
def test_time_grows_with_the_text_and_no_faster(start: str) -> None:
    """A heading with 2,000 spaces once took 25 seconds."""
    slow = []
    for piece in PIECES:
        text = f"# T\n---\n## A\n{start}{piece * (4_000 // len(piece))} x"
        if least_seconds(partial(outcome, text), MOST_SECONDS) > MOST_SECONDS:
            slow.append(piece)

    assert slow == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("## ![x](y)", "docs/slides/dag.md:1:4: T012"),
        ("## [folder]()", "docs/slides/dag.md:1:4: T012"),
        ("## A\n[folder]()", "docs/slides/dag.md:2:1: T012"),
        ("## A\n|", "docs/slides/dag.md:2:1: T017"),
        ("## A\n| |", "docs/slides/dag.md:2:1: T017"),
        ("## A\n- ", "docs/slides/dag.md:2:1: T017"),
        ("## A\n- een\n- ", "docs/slides/dag.md:3:1: T017"),
        ("## A\nVragen:", "docs/slides/dag.md:2:8: T017"),
        ("## A\nStelling:", "docs/slides/dag.md:2:10: T017"),
        ("## A\n> ", "docs/slides/dag.md:2:1: T017"),
        ("## A\n> — Bakker", "docs/slides/dag.md:2:1: T017"),
        ("## A\n### ", "docs/slides/dag.md:2:5: T017"),
        ("## A\nOpdracht: a\nTijd: 5\nNodig: ,", "docs/slides/dag.md:4:8: T017"),
    ],
)
def test_a_slide_that_is_half_typed_is_a_problem(typed: str, expected: str) -> None:
    assert [f"{p.position}: {p.code.value}" for p in outcome(typed)] == [expected]
