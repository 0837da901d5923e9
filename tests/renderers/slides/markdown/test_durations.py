import pytest

from oefenkoffer.problems import Position
from oefenkoffer.renderers.slides.markdown.durations import minutes
from oefenkoffer.renderers.slides.markdown.parser import SourceBlock
from oefenkoffer.renderers.slides.markdown.refused_slides import RefusedSlideError


def read(typed: str) -> tuple[int, str] | None:
    """The minutes and the words behind them; None where they are refused."""
    try:
        return minutes(SourceBlock("label", "time", typed, Position("dag.md", 1, 1, typed)))
    except RefusedSlideError:
        return None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15", (15, "")),
        ("15 minuten", (15, "")),
        ("1 minuut", (1, "")),
        ("15 min.", (15, "")),
        ("15min", (15, "")),
        ("15 minutes", (15, "")),
        ("120 seconden", (2, "")),
        ("60 seconds", (1, "")),
        ("2 uur", (120, "")),
        ("1,5 uur", (90, "")),
        ("1.5 hours", (90, "")),
        ("0,5 uur", (30, "")),
        ("2,0 minuten", (2, "")),
        ("8, oefen", (8, "oefen")),
        ("8: oefen", (8, "oefen")),
        ("8 minuten, oefen", (8, "oefen")),
        ("8 minuten – oefen", (8, "oefen")),
        ("8 minuten: oefen", (8, "oefen")),
        ("8 minuten, in 3 rondes", (8, "in 3 rondes")),
        ("1 uur, lees en praat", (60, "lees en praat")),
        ("10 minuten, daarna een half uur pauze", (10, "daarna een half uur pauze")),
    ],
)
def test_a_time_is_read_whole(typed: str, expected: tuple[int, str]) -> None:
    assert read(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "kwartier",
        "0",
        "481",
        "9 uur",
        "90 seconden",
        "90 seconds",
        "1,5 minuut",
        "1.5 minutes",
        "5-7 minuten",
        "5–7",
        "5 - 7 minuten",
        "5 tot 7 minuten",
        "5 to 7 minutes",
        "5 of 7",
        "5 à 7 minuten",
        "5 minuten - 7 minuten",
        "5 minuten of 7",
        "1:30",
        "1.30 uur",
        "1,25 uur",
        "1u30",
        "1 uur 30",
        "1 uur en 30 minuten",
        "5 minuten en 30 seconden",
        "1 ½ uur",
        "2½ minuten",
        "5 en een half uur",
        "5'",
        "5/7",
        "5+2",
        "5x lezen",
        "3 kwartier",
        "2 dagen",
        "2 days",
        "10 maanden",
        "12 personen",
        "5 meter",
        "8 oefen",
        "5 minuuten",
        "5 munuten",
        "1, 5 minuut",
        "10, elk 2 minuten",
    ],
)
def test_a_time_that_may_mean_something_else_is_refused(typed: str) -> None:
    assert read(typed) is None
