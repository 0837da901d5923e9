import pytest

from oefenkoffer.renderers.printing import PlacedPage, SheetSide, booklet, signatures

HALF = 148.5
COUNTS = range(1, 61)


def test_eight_pages_make_two_sheets() -> None:
    pages = [[place.page + 1 for place in side.places] for side in booklet(8)]

    assert pages == [[8, 1], [2, 7], [6, 3], [4, 5]]


def test_pages_that_are_missing_stay_white_at_the_end() -> None:
    pages = [[place.page + 1 for place in side.places] for side in booklet(5)]

    assert pages == [[1], [2], [3], [4, 5]]
    assert booklet(0) == ()


@pytest.mark.parametrize("count", [61, 64, 120, 121, 300])
def test_a_thick_booklet_is_folded_in_stacks_that_are_read_one_after_the_other(count: int) -> None:
    sides, stacks = booklet(count), signatures(-(-count // 4))

    assert max(stacks) <= 15
    assert max(stacks) - min(stacks) <= 1
    read = 0
    for sheets in stacks:
        (stack, sides) = sides[: 2 * sheets], sides[2 * sheets :]
        pages = sorted(place.page for side in stack for place in side.places)
        assert pages == list(range(read, min(read + 4 * sheets, count)))
        assert [place.page for place in stack[0].places if place.x >= HALF - 2][:1] == [read]
        read += 4 * sheets
    assert sides == ()


@pytest.mark.parametrize("count", COUNTS)
def test_every_page_is_printed_once_and_right_way_up(count: int) -> None:
    places = [place for side in booklet(count) for place in side.places]

    assert sorted(place.page for place in places) == list(range(count))
    assert not any(place.turned for place in places)


@pytest.mark.parametrize("count", COUNTS)
def test_each_page_lies_right_behind_the_one_that_a_reader_turns_over_to(count: int) -> None:
    sides = booklet(count)

    for front, back in zip(sides[::2], sides[1::2], strict=True):
        behind = {seen_through(place, back): place.page for place in back.places}
        for place in front.places:
            partner = place.page + 1 if place.page % 2 == 0 else place.page - 1
            expected = partner if partner < count else None
            assert behind.get(round(place.x, 6)) == expected


def seen_through(place: PlacedPage, back: SheetSide) -> float:
    """The left edge of a page on the back as seen from the front, after a flip on the short edge.

    The sheet turns around the line from top to bottom, so that left and right change places.
    """
    return round(back.width - place.x - HALF, 6)


@pytest.mark.parametrize("count", COUNTS)
def test_leaves_of_the_folded_stack_are_in_reading_order(count: int) -> None:
    sides = booklet(count)

    # Why: the sheets lie open on the table, the outermost below, their backs up; a reader of the
    # folded stack reads the right halves of the fronts from the outside in, and so on outwards.
    inwards = [page_at(side, HALF) for pair in pairs(sides) for side in pair[:1]]
    fronts_back = [page_at(pair[1], 0) for pair in pairs(sides)]
    outwards = [page_at(pair[1], HALF) for pair in reversed(pairs(sides))]
    last = [page_at(pair[0], 0) for pair in reversed(pairs(sides))]

    first_half = [page for leaf in zip(inwards, fronts_back, strict=True) for page in leaf]
    second_half = [page for leaf in zip(outwards, last, strict=True) for page in leaf]
    assert [page for page in first_half + second_half if page is not None] == list(range(count))


def pairs(sides: tuple[SheetSide, ...]) -> list[tuple[SheetSide, SheetSide]]:
    return list(zip(sides[::2], sides[1::2], strict=True))


def page_at(side: SheetSide, left: float) -> int | None:
    """The page on the half of a side that begins near `left`."""
    return next((place.page for place in side.places if abs(place.x - left) < 10), None)


def test_inner_sheets_move_towards_the_fold_by_what_lies_around_them() -> None:
    lefts = [[round(place.x, 3) for place in side.places] for side in booklet(12, thickness=0.2)]

    assert lefts == [[0, 148.5], [0, 148.5], [0.2, 148.3], [0.2, 148.3], [0.4, 148.1], [0.4, 148.1]]


@pytest.mark.parametrize("count", COUNTS)
def test_outer_margins_are_equal_after_folding_and_trimming(count: int) -> None:
    thickness = 0.1
    sides = booklet(count, thickness)

    # Inside n others a sheet sticks out by n thicknesses, which the knife takes off.
    white = {
        round(side.width - (place.x + HALF) - (number // 2) * thickness, 6)
        for number, side in enumerate(sides)
        for place in side.places
        if place.x > HALF / 2
    }
    assert white == {0}
