"""Tables in texts on paper: as wide as they need, whole words first, and no letter outside."""

import pytest

from oefenkoffer.markup import parse, table_id
from oefenkoffer.typesetting import HIGHEST, Overflow, Template, TextDoesNotFitError, pdf
from tests import boxes, papers

NARROW = Template("tests.typesetting.papers", "narrow.typ")
DAYS = """\
| Dag | Wie belt er | Aantal |
|-----|:---:|---:|
| maandag | Jan of **mevrouw Bakker** | 3 |
| vrijdag | niemand | 12 |"""
NEAR = 0.6
"""How far edges of letters may be apart, in mm: a d begins further from its left than a v."""

EDGES = (5, 4, 5, 5)
LONG = "| Woord | En |\n|---|---|\n| verantwoordelijkheid | aanvraagformulieren |"


def paper(text: str, width: float) -> bytes:
    return pdf(
        NARROW, {"title": "Titel", "language": "nl", "width": width, "body": parse(text).data}
    )


def columns(data: bytes, *words: str) -> list[int]:
    """Where words begin, in mm from the left."""
    (page,) = boxes.pages(data)
    return [round(next(box.left for box in page.texts if box.text == word)) for word in words]


def test_a_table_with_room_is_as_wide_as_its_words() -> None:
    wide, wider = paper(DAYS, 150), paper(DAYS, 210)

    assert papers.lines(wide)[1:] == [
        "Dag Wie belt er Aantal",
        "maandag Jan of mevrouw Bakker 3",
        "vrijdag niemand 12",
    ]
    assert columns(wide, "Dag", "Aantal") == columns(wider, "Dag", "Aantal")


def test_a_column_stands_at_the_side_that_its_author_chose() -> None:
    (page,) = boxes.pages(paper(DAYS, 150))
    at = {box.text: box for box in page.texts}

    def middle(first: str, last: str) -> float:
        return (at[first].left + at[last].right) / 2

    assert at["maandag"].left == pytest.approx(at["vrijdag"].left, abs=NEAR)
    assert middle("Jan", "Bakker") == pytest.approx(middle("niemand", "niemand"), abs=NEAR)
    assert at["3"].right == pytest.approx(at["Aantal"].right, abs=NEAR)


@pytest.mark.parametrize("width", [100, 80, 70])
def test_words_stay_whole_where_the_table_has_room_for_them(width: float) -> None:
    data = paper(DAYS, width)
    (page,) = boxes.pages(data)

    assert papers.broken_words(data) == [0]
    assert [*boxes.outside(page, EDGES), *boxes.collisions(page)] == []


@pytest.mark.parametrize("width", [80, 70, 60, 55])
def test_long_words_are_broken_before_they_leave_their_column(width: float) -> None:
    data = paper(LONG, width)
    (page,) = boxes.pages(data)

    assert papers.broken_words(data)[0] > 0
    assert [*boxes.outside(page, EDGES), *boxes.collisions(page)] == []


def test_a_table_without_room_is_refused_by_its_name() -> None:
    text = parse(f"{'|kolom' * 9}|\n{'|---' * 9}|\n{'|woorden' * 9}|")

    with pytest.raises(TextDoesNotFitError) as caught:
        pdf(NARROW, {"title": "T", "language": "nl", "width": 60, "body": text.data})

    (table,) = text.blocks
    assert caught.value.overflows == (Overflow({"table": table_id(table)}, HIGHEST, 0),)


def test_a_long_table_goes_on_on_the_next_page_below_its_header() -> None:
    rows = "\n".join(f"| rij {number} | iets |" for number in range(1, 31))

    pages = papers.texts(paper(f"| Nummer | Wat |\n|---|---|\n{rows}", 100))

    assert len(pages) > 1
    assert all("Nummer Wat rij" in page for page in pages)
    assert [f"rij {n} iets" in " ".join(pages) for n in range(1, 31)] == [True] * 30


@pytest.mark.parametrize(
    "text",
    [DAYS, f"- een\n\n  {DAYS.replace(chr(10), chr(10) + '  ')}", "> | a |\n> |---|\n> | b |"],
    ids=["alone", "in a list", "in a quote"],
)
def test_a_table_is_read_aloud_as_a_table(text: str) -> None:
    data = paper(text, 150)
    tags = papers.tags(data)

    assert papers.failures(data) == []
    assert (tags["Table"], tags["TH"] > 0, tags["TD"] > 0) == (1, True, True)
