import re
from io import BytesIO

import pikepdf
import pytest
import typst

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.renderers.printing import bind
from oefenkoffer.renderers.printing.merge import Chapter, merge_tagged
from tests import sample
from tests.digests import digest
from tests.papers import dates, failures, tags, texts, title_and_language


def document(title: str) -> bytes:
    """A tagged document with a heading, a table with headers and a link."""
    source = f"""
#set document(title: "{title}", date: none)
#set text(lang: "nl")
= {title}
#table(columns: 2, table.header[Naam {title}][Getal], [een], [1])
#link("https://example.org/{title}")[Verder]
"""
    compiler = typst.Compiler({"main.typ": source.encode()})  # type: ignore[type-var]
    result = compiler.compile(format="pdf", pdf_standards="ua-1")
    assert isinstance(result, bytes)
    return result


A, B, C = document("A"), document("B"), document("C")
CHAPTERS = (Chapter("Eerst", (("a", A),)), Chapter("Dan", (("b", B), ("c", C))))


def test_pages_follow_in_order_with_a_bookmark_for_each_part() -> None:
    whole = merge_tagged(CHAPTERS, "Map", "nl")

    assert [text[0] for text in texts(whole)] == ["A", "B", "C"]
    with pikepdf.open(BytesIO(whole)) as pdf, pdf.open_outline() as outline:
        pages = [page.obj.objgen for page in pdf.pages]
        found = [
            (mark.title, [(part.title, place(part, pages)) for part in mark.children])
            for mark in outline.root
        ]
    assert found == [("Eerst", [("a", 0)]), ("Dan", [("b", 1), ("c", 2)])]


def test_on_two_sides_each_part_begins_on_a_front_and_a_white_page_says_nothing() -> None:
    whole = merge_tagged(CHAPTERS, "Map", "nl", two_sided=True)

    assert [text[:1] for text in texts(whole)] == ["A", "", "B", "", "C"]
    assert failures(whole) == []


@pytest.mark.parametrize("two_sided", [True, False])
@pytest.mark.parametrize("parts", [1, 3, 120])
def test_the_contents_name_the_page_on_which_each_part_is_and_that_page_has_its_number(
    parts: int, *, two_sided: bool
) -> None:
    names = [f"Deel {number}." for number in range(parts)]
    chapters = [Chapter("Hoofdstuk", tuple((name, A) for name in names))]

    whole = bind(chapters, "Map", branding_of(sample.workshop()), two_sided=two_sided)

    with pikepdf.open(BytesIO(whole)) as pdf, pdf.open_outline() as outline:
        pages = [page.obj.objgen for page in pdf.pages]
        found = [place(part, pages) + 1 for part in outline.root[1].children]
    pages_of_text = texts(whole)
    contents = " ".join(pages_of_text[: found[0] - 1])
    told = [int(re.findall(rf"{re.escape(name)}[ .]*?(\d+)", contents)[0]) for name in names]
    assert told == found
    assert [number for number in found if number % 2 == 0] == [] or not two_sided
    assert [pages_of_text[number - 1].split()[-1] for number in found] == [str(n) for n in found]
    assert failures(whole) == []


def test_the_number_of_a_page_is_not_read_aloud() -> None:
    whole = bind(CHAPTERS, "Map", branding_of(sample.workshop()), two_sided=False)

    with pikepdf.open(BytesIO(whole)) as pdf:
        marks = [
            [str(it.operator) for it in pikepdf.parse_content_stream(page)[-5:]]
            for page in pdf.pages
        ]
    assert marks == [["BMC", "q", "Do", "Q", "EMC"]] * len(marks)


def place(mark: pikepdf.OutlineItem, pages: list[tuple[int, int]]) -> int:
    assert isinstance(mark.destination, pikepdf.Array)
    return pages.index(mark.destination[0].objgen)


def test_every_tag_comes_along_and_the_whole_can_be_read_aloud() -> None:
    whole = merge_tagged(CHAPTERS, "Map", "nl")

    alone = [tags(pdf) for pdf in (A, B, C)]
    assert tags(whole) == {kind: sum(each[kind] for each in alone) for kind in alone[0]}
    assert failures(whole) == []
    assert title_and_language(whole) == ("Map", "nl")


def test_cells_name_the_headers_of_their_own_table() -> None:
    whole = merge_tagged(CHAPTERS, "Map", "nl")

    with pikepdf.open(BytesIO(whole)) as pdf:
        cells = [item for item in pdf.objects if is_cell(item)]
        names = [
            str(header)
            for cell in cells
            for part in cell.A
            if "/Headers" in part
            for header in part.Headers
        ]
        known = list(pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree))
    assert len(names) == 6
    assert sorted(names) == sorted(set(names)) == known


def is_cell(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.TD


def test_content_of_each_page_leads_to_its_own_tags() -> None:
    whole = merge_tagged(CHAPTERS, "Map", "nl")

    with pikepdf.open(BytesIO(whole)) as pdf:
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for page in pdf.pages:
            elements = [found for found in parents[int(page.StructParents)] if "/Pg" in found]
            assert elements
            assert {found.Pg.objgen for found in elements} == {page.obj.objgen}


def test_equal_parts_give_equal_bytes_without_a_date() -> None:
    whole = merge_tagged(CHAPTERS, "Map", "nl")

    assert digest(whole) == digest(merge_tagged(CHAPTERS, "Map", "nl"))
    assert dates(whole) == []
