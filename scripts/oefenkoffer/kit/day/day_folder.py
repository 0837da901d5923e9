"""Make all papers of a day as numbered files, with a cover that says what to do with each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oefenkoffer.audience.forms import forms
from oefenkoffer.design.geometry import A4
from oefenkoffer.kit.day.day_material import Copies, DayMaterial, DayPaper
from oefenkoffer.kit.day.day_papers import QUOTED, ROWS
from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.jobs.names import safe
from oefenkoffer.kit.output import Output
from oefenkoffer.print_request import CARDS, OBSERVATION_FORMS, PaperName
from oefenkoffer.renderers.day.schedule_papers import cover, packing_list
from oefenkoffer.renderers.printing import PlacedPage, SheetSide, collate, impose, passthrough

OVERLAP = 10.0
"""How much of a sheet stands on both halves: what no printer reaches on either of them, in mm."""
LARGER = 1.0
IN_FOLDER: tuple[PaperName, ...] = (CARDS, OBSERVATION_FORMS, "cheat-sheet", "handouts")
"""Papers of a print job that stand in each folder of a day."""


@dataclass(frozen=True)
class MadePaper:
    """A paper that is ready, with how many sheets it takes."""

    row: DayPaper
    title: str
    pdf: bytes
    sheets: int


def day_folder(material: DayMaterial) -> tuple[Output, ...]:
    """The files of a day in the order of use.

    Raises:
        KitProblems: a text does not fit on its paper.
    """
    with as_problems(material.workshop):
        papers = [paper for row in ROWS if (paper := _made(row, material))]
        counted = [(paper.title, paper.sheets) for paper in papers]
        packing = _paper(
            DayPaper("packing_list", _nothing),
            [Copies(packing_list(material.day, counted, _bring(material), material.branding))],
            material,
        )
        papers = [packing, *papers]
        rows = [
            tuple(_row(number, paper, material)) for number, paper in enumerate(papers, start=1)
        ]
        total = sum(paper.sheets for paper in papers) + 1
        on_top = cover(material.day, rows, total, material.branding)
    text = material.branding.labels.text
    # Why imposed: what went through our printing is known as ours, and may be written over.
    sides = collate([passthrough(on_top)], "none", material.offsets)
    first = impose([on_top], sides, text("day.cover"), "none")
    return (
        Output(_file(0, text("day.cover")), first, "other"),
        *(
            Output(_file(number, paper.title), paper.pdf, "other")
            for number, paper in enumerate(papers, start=1)
        ),
    )


def _bring(material: DayMaterial) -> list[str]:
    """What the plan asks for that is not in the folder, under its own name or that of a paper."""
    session, text = material.day.session, material.branding.labels.text
    printed = {text(row.title).lower() for row in ROWS}
    printed |= {text(f"print.{paper}").lower() for paper in IN_FOLDER}
    printed |= {form.title.lower() for form in forms(material.workshop, released=False)}
    return [
        item
        for item in session.materials
        if item.lower() not in printed and not QUOTED.search(item)
    ]


def _file(number: int, title: str) -> str:
    return f"{number:02}-{safe(title.lower())}.pdf"


def _row(number: int, paper: MadePaper, material: DayMaterial) -> tuple[str, ...]:
    """What the cover says of a file: its name, its sheets, its paper, and what to do then."""
    text = material.branding.labels.text
    stock, then = _stock(paper.row, material)
    return (
        _file(number, paper.title),
        str(paper.sheets),
        text(f"day.on_{stock}", stock=material.labels or ""),
        text(f"day.then_{then}") if then else "",
    )


def _stock(row: DayPaper, material: DayMaterial) -> tuple[str, str]:
    """What a paper is printed on with what there is, and what somebody does then."""
    if row.stock == "wall":
        return ("wall", "") if material.large_paper else ("joined", "glue")
    if row.stock == "labels":
        return ("labels", "") if material.labels else ("sturdy", "cut")
    return row.stock, row.then or ("" if row.flip == "none" else "two_sided")


def _nothing(_material: DayMaterial) -> tuple[Copies, ...]:
    """Why: what is packed is known when all others are made."""
    return ()


def _made(row: DayPaper, material: DayMaterial) -> MadePaper | None:
    copies = list(row.copies(material))
    return _paper(row, copies, material) if copies else None


def _paper(row: DayPaper, copies: list[Copies], material: DayMaterial) -> MadePaper:
    """All copies in one document; what is too large for the printer is parted over two sheets."""
    title = material.branding.labels.text(row.title)
    pieces: list[list[SheetSide]] = []
    pages = 0
    for each in copies:
        of_document = passthrough(each.pdf, pages)
        pages += len(of_document)
        pieces += [[half for side in of_document for half in _parted(side, material)]] * each.times
    sides = collate(pieces, row.flip, material.offsets)
    pdf = impose([each.pdf for each in copies], sides, title, row.flip)
    return MadePaper(row, title, pdf, len(sides) if row.flip == "none" else -(-len(sides) // 2))


def _parted(side: SheetSide, material: DayMaterial) -> Iterator[SheetSide]:
    """A sheet of A3 as two lying sheets of A4, the second of which covers the edge of the first."""
    if material.large_paper or side.height <= A4[1] + LARGER:
        yield side
        return
    (page,) = side.places
    for top in (0.0, A4[0] - OVERLAP):
        yield replace(
            side, height=A4[0], places=(PlacedPage(page.page, 0, -top, turned=page.turned),)
        )
