from dataclasses import dataclass

from oefenkoffer.renderers.printing import PlacedPage, pocket

WIDTH, HEIGHT = 210.0, 297.0


@dataclass(frozen=True)
class Folded:
    """Where a page lies in the folded card.

    Attributes:
        left, top: the corner of its place on the table, as on the sheet.
        layer: 0 lies on top, 3 at the bottom.
        faces_up, upright: how a reader sees it from above.
    """

    left: float
    top: float
    layer: int
    faces_up: bool
    upright: bool


def folded(place: PlacedPage) -> Folded:
    """Fold the sheet twice by hand: the upper half backwards, then the left half backwards.

    A fold backwards over a level line swaps top and bottom and turns the print away from the
    reader; over an upright line it swaps left and right.
    """
    left, top, layer, faces_up, upright = place.x, place.y, 0, True, not place.turned
    if top < HEIGHT / 2:
        top, layer, faces_up, upright = HEIGHT / 2 - top, 1, not faces_up, not upright
    if left < WIDTH / 2:
        left, layer, faces_up = WIDTH / 2 - left, 3 - layer, not faces_up
    return Folded(left, top, layer, faces_up, upright)


def test_the_folded_card_reads_as_a_booklet_of_four_pages() -> None:
    where = {place.page: folded(place) for place in pocket().places}

    corner = (WIDTH / 2, HEIGHT / 2)
    assert {(page.left, page.top) for page in where.values()} == {corner}
    assert [where[page].layer for page in range(4)] == [0, 1, 2, 3]
    assert [where[page].faces_up for page in range(4)] == [True, False, True, False]
    assert all(page.upright for page in where.values())


def test_opened_once_page_two_lies_left_of_page_three() -> None:
    """Seen from behind, where the upper half hangs after the first fold, right is left."""
    second, third = (place for place in pocket().places if place.page in {1, 2})

    behind = {place.page: WIDTH - place.x - WIDTH / 2 for place in (second, third)}

    assert behind == {1: 0, 2: WIDTH / 2}


def test_folds_run_between_the_pages() -> None:
    assert pocket().folds == ((0, 148.5, 210, 148.5), (105, 0, 105, 297))
