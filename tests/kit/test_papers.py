from functools import partial, wraps
from io import BytesIO
from textwrap import dedent

import pikepdf
import pytest

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.kit.paper_documents import PaperDocument, made_for_two
from oefenkoffer.kit.papers import papers
from oefenkoffer.labels import report
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.problems import KitProblems
from oefenkoffer.renderers import handouts
from tests import sample
from tests.digests import digests
from tests.papers import failures, sizes, title_and_language


def workshop(forms: str) -> Workshop:
    contents = {**sample.files().contents, "roleplays/forms.yml": dedent(forms).encode()}
    return read(Files(contents))


def test_each_form_becomes_a_file_of_one_page() -> None:
    found = workshop("""\
        forms:
          lijst_met_nee:
            title: Onze lijst
            parts: [{fields: [Datum]}]
        """)

    assert [
        (paper.path, paper.pages) for paper in papers(found, "before") if paper.kind == "sheet"
    ] == [("invulblad-lijst-met-nee.pdf", 1)]


def test_a_form_that_is_too_long_is_named_where_it_was_typed() -> None:
    found = workshop("""\
        forms:
          plan:
            title: Mijn plan
            parts:
              - questions:
                  - {question: Wat, lines: 20}
                  - {question: Waarom, lines: 20}
        """)

    with pytest.raises(KitProblems) as caught:
        tuple(papers(found, "before"))

    assert [report(problem, "nl").splitlines() for problem in caught.value.problems] == [
        [
            (
                "roleplays/forms.yml:3:5: P031 dit formulier past niet op één bladzijde:"
                " het is 108 mm te hoog"
            ),
            "        title: Mijn plan",
            "        ^",
            "  Tip: Haal een vraag weg, of geef minder schrijfregels met lines.",
        ]
    ]


def test_the_booklet_fills_its_sheets_two_pages_to_a_side() -> None:
    (made,) = [paper for paper in papers(sample.workshop(), "before") if paper.kind == "booklet"]

    assert (made.path, made.pages % 2, made.case) == ("boekje-hand-outs.pdf", 0, None)
    assert sizes(made.content) == [(297, 210)] * made.pages


def test_a_method_that_fits_no_pocket_is_named_where_it_was_typed() -> None:
    method = sample.files().contents["roleplays/method.yml"].decode()
    phase = "goal: De ander voelt zich gehoord.\n"
    assert phase in method
    long = method.replace(phase, phase.replace("gehoord", "gehoord" + " en gezien" * 300))
    contents = {**sample.files().contents, "roleplays/method.yml": long.encode()}

    with pytest.raises(KitProblems) as caught:
        tuple(papers(read(Files(contents)), "before"))

    found = [problem for problem in caught.value.problems if problem.code.value == "P032"]
    (line,) = [problem.position.text.strip() for problem in found]
    assert line.startswith("goal: De ander voelt zich")


def test_the_trainers_set_holds_everything_in_the_order_of_use() -> None:
    found = workshop("""\
        forms:
          plan:
            title: Mijn plan
            parts: [{fields: [Datum]}]
        """)

    (made,) = [paper for paper in papers(found, "before") if paper.kind == "set"]

    with pikepdf.open(BytesIO(made.content)) as pdf, pdf.open_outline() as outline:
        marks = [(mark.title, [part.title for part in mark.children]) for mark in outline.root]
    of_case = ["Voor de trainer", "Rolkaarten", "Observatieformulier", "Hand-out"]
    assert (made.path, made.case) == ("trainersmap.pdf", None)
    assert marks == [
        ("Inhoud", []),
        ("Vooraf", ["Spiekkaart"]),
        ("De boete voor een te laat boek", of_case),
        ("Een boek dat is uitgeleend", of_case),
        ("Na het oefenen", ["Mijn plan"]),
    ]
    assert failures(made.content) == []


def test_what_the_trainers_set_takes_as_it_is_was_made_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_in_type, asked = handouts.case_handout, list[str]()

    @wraps(set_in_type)
    def counted(case: CaseView, look: Branding, *, address: str | None) -> bytes:
        asked.append(case.head.id)
        return set_in_type(case, look, address=address)

    monkeypatch.setattr(handouts, "case_handout", counted)
    held = tuple(papers(sample.workshop(), "before"))

    assert "set" in {paper.kind for paper in held}
    assert sorted(asked) == sorted(case.id for case in sample.workshop().cases)


@pytest.mark.uncounted
def test_every_paper_is_equal_every_time() -> None:
    first, again = (
        {paper.path: paper.content for paper in papers(sample.workshop(), "before")}
        for _ in range(2)
    )

    assert digests(first) == digests(again)


def test_every_paper_can_be_read_aloud_but_sheets_for_the_printer_which_say_so() -> None:
    made = tuple(papers(sample.workshop(), "before"))
    sheets = [paper for paper in made if paper.kind in {"booklet", "pocket"}]

    assert [paper.path for paper in made if paper not in sheets and failures(paper.content)] == []
    assert [title_and_language(paper.content)[0] for paper in sheets] == [
        "Zakkaart bij Nee zeggen in de bibliotheek (vel voor de printer)",
        "Boekje bij Nee zeggen in de bibliotheek (vellen voor de printer)",
    ]
    assert [b"pdfuaid" in paper.content for paper in sheets] == [False, False]


def test_a_paper_for_two_is_made_once_and_then_let_go_of() -> None:
    built: list[bytes] = []
    build = partial(_counted, b"%PDF", built)
    document = made_for_two(PaperDocument("blad", "sheet", build))

    assert [document.build() for _ in range(2)] == [b"%PDF"] * 2
    assert built == [b"%PDF"]
    document.build()
    assert len(built) == 2


def _counted(content: bytes, built: list[bytes]) -> bytes:
    built.append(content)
    return content
