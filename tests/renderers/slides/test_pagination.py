import pytest

from oefenkoffer.markup import html_of, parse
from oefenkoffer.renderers.slides.pagination import grouped, split_text

SENTENCE = "Dit is een zin van precies vijftig tekens, met punt."


def plain(text: str) -> list[str]:
    return [piece.plain for piece in split_text(parse(text))]


def test_a_text_that_a_slide_takes_stays_as_it_is() -> None:
    text = parse("Kort.\n\n- een\n- twee")

    assert split_text(text) == (text,)


def test_a_long_paragraph_parts_between_its_sentences() -> None:
    assert plain(" ".join([SENTENCE] * 10)) == [" ".join([SENTENCE] * 5)] * 2


@pytest.mark.parametrize("end", [".", "!", "?", "…", ".”"])
def test_a_sentence_ends_with_its_sign_and_closing_quote(end: str) -> None:
    sentence = "Zeg " * 50 + f"dit{end}"

    assert plain(f"{sentence} {sentence} {sentence}") == [f"{sentence} {sentence}", sentence]


def test_a_line_break_between_sentences_is_a_place_to_part() -> None:
    assert plain("\n".join([SENTENCE] * 10)) == [" ".join([SENTENCE] * 5)] * 2


def test_emphasis_is_never_broken() -> None:
    html = [
        html_of(piece) for piece in split_text(parse(f"{SENTENCE} **{SENTENCE} {SENTENCE}** " * 5))
    ]

    assert [(part.count("<strong>"), part.count("</strong>")) for part in html] == [
        (2, 2),
        (3, 3),
    ]


def test_a_long_list_parts_between_its_items_and_counts_on() -> None:
    text = "\n".join(f"{number}. {SENTENCE}" for number in range(3, 11))

    assert [
        (piece.blocks[0].start, len(piece.blocks[0].children)) for piece in split_text(parse(text))
    ] == [
        (3, 4),
        (7, 4),
    ]


def test_nothing_is_lost_between_the_pieces() -> None:
    text = f"{SENTENCE * 3}\n\n- {SENTENCE}\n- {SENTENCE}\n\n> {SENTENCE * 4}\n\n{SENTENCE * 6}"

    assert " ".join(plain(text)).split() == parse(text).plain.split()
    assert len(plain(text)) > 1


@pytest.mark.parametrize(("count", "groups"), [(5, [5]), (6, [3, 3]), (7, [4, 3]), (12, [4, 4, 4])])
def test_points_stand_on_few_slides_and_on_each_about_as_many(
    count: int, groups: list[int]
) -> None:
    points = [parse(SENTENCE) for _ in range(count)]

    assert [len(group) for group in grouped(points)] == groups


def test_a_point_that_is_too_long_stands_alone() -> None:
    long, short = parse(SENTENCE * 20), parse("Kort.")

    assert grouped([short, long, short]) == ((short,), (long,), (short,))
