"""The folder of a day: numbered files, and a cover that counts them."""

from functools import cache

from oefenkoffer.kit.day.day_folder import day_folder
from oefenkoffer.kit.output import Output
from tests.kit.day.day_sample import NAMED, material
from tests.papers import lines, sizes


@cache
def folder(*, large_paper: bool = False) -> tuple[Output, ...]:
    return day_folder(material(large_paper=large_paper))


def test_files_are_numbered_in_the_order_of_use_and_stand_on_the_cover_with_their_sheets() -> None:
    cover, *papers = folder()

    said = " ".join(lines(cover.content))
    assert [paper.path[:3] for paper in papers] == [f"{n:02}-" for n in range(1, len(papers) + 1)]
    assert [paper.path for paper in papers if paper.path not in said] == []
    one_sided = [paper for paper in papers if "hand-outs" not in paper.path]
    assert [p.path for p in one_sided if f"{p.path} {p.pages} " not in said] == []


def test_the_packing_list_asks_only_for_what_is_not_in_the_folder() -> None:
    packing = next(paper for paper in day_folder(material(plan=NAMED)) if "paklijst" in paper.path)

    bring = " ".join(lines(packing.content)).split("Neem mee")[1]
    assert "Krijt" in bring
    assert [it for it in ("Rolkaarten", "Wat neem je mee?", "Goed is …") if it in bring] == []


def test_large_sheets_are_parted_over_two_of_a4_unless_the_printer_takes_a3() -> None:
    (small,) = (paper for paper in folder() if "indeling" in paper.path)
    (large,) = (paper for paper in folder(large_paper=True) if "indeling" in paper.path)

    assert set(sizes(small.content)) == {(297, 210)}
    assert set(sizes(large.content)) == {(297, 420)}
    assert small.pages == 2 * large.pages
