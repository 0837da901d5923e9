"""Print jobs of papers that are no cards: which pages, on how many sheets, and what is refused."""

import re
from dataclasses import replace
from functools import cache
from typing import Literal, get_args

import pytest

from oefenkoffer.kit import jobs
from oefenkoffer.kit.jobs import PrintResult
from oefenkoffer.kit.jobs.paper_table import PAPERS
from oefenkoffer.labels import catalogue
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.print_request import PaperName, PrintRequest
from oefenkoffer.problems import KitProblems
from oefenkoffer.scaffold.new_workshop import workshop as new_workshop
from oefenkoffer.typesetting.offset import Offset, PrinterOffsets
from tests import filled, papers, sample
from tests.digests import digest
from tests.kit.test_jobs import with_sessions, with_settings
from tests.negotiation.project import KIT
from tests.negotiation.project import edited as harbour
from tests.negotiation.project import workshop as negotiation
from tests.renderers.cards.test_sign_sheets import with_name_signs
from tests.tabletop import exercise

WORDS = catalogue("nl")
FORMS = b"""\
forms:
  mijn_plan:
    title: Mijn plan
    parts: [{fields: [Datum]}]
  bewijs:
    title: Bewijs van deelname
    layout: certificate
    parts: [{fields: [Naam, Datum, Duur in uren]}]
"""
SESSIONS = {
    f"roleplays/sessions/{name}.yml": (
        f"title: {title}\nstart: 9.00\nblocks:\n"
        f"  - {{title: Ronde, minutes: 20, cases: [{cases}]}}\n"
    ).encode()
    for name, title, cases in (
        ("ochtend", "Ochtend", "reserveren, te-laat"),
        ("middag", "Middag", "te-laat"),
        ("pauze", "Pauze", ""),
    )
}
WORKSHOP = read(Files({**sample.files().contents, "roleplays/forms.yml": FORMS, **SESSIONS}))
AT_SET_TIMES = {"injects", "events", "documents"}
NEGOTIATED = {"agreement-forms", "score-sheets", "deals-sheets"}
"""Papers that a conversation has no use for."""
OTHERS: tuple[PaperName, ...] = tuple(paper for paper in get_args(PaperName) if paper != "cards")


def make(wish: PrintRequest, workshop: Workshop = WORKSHOP, job: str | None = None) -> PrintResult:
    return jobs.run_job(workshop, wish, WORDS, job=job)


def workshop_for(what: str) -> Workshop:
    """A workshop that has something to print on a paper."""
    if what == "name-signs":
        return with_name_signs("nl")
    if what == "team-cards":
        first, *others = WORKSHOP.cases
        return replace(WORKSHOP, cases=(first.model_copy(update={"for_team": True}), *others))
    if what in NEGOTIATED:
        return negotiation(harbour("language: en", "language: nl", KIT))
    return exercise("nl") if what in AT_SET_TIMES else WORKSHOP


def reports(wish: PrintRequest, workshop: Workshop = WORKSHOP, job: str | None = None) -> list[str]:
    with pytest.raises(KitProblems) as caught:
        make(wish, workshop, job)
    return [f"{problem.position} {problem.code.name}" for problem in caught.value.problems]


def pages(made: PrintResult, number: int = 0) -> list[str]:
    """The text of each page."""
    return papers.texts(made.outputs[number].content)


def test_the_table_knows_every_paper() -> None:
    assert tuple(PAPERS) == get_args(PaperName)


@pytest.mark.parametrize(
    ("what", "path", "sizes", "sheets"),
    [
        ("booklet", "boekje-hand-outs.pdf", [(297, 210)] * 2, 1),
        ("pocket-card", "zakkaart.pdf", [(210, 297)], 1),
        ("handouts", "hand-outs.pdf", [(210, 297)] * 4, 2),
        ("observation-forms", "observatieformulieren.pdf", [(210, 297)] * 2, 2),
        ("fill-in-sheets", "invulbladen.pdf", [(210, 297), (297, 210)], 2),
        ("cheat-sheet", "spiekkaart.pdf", [(297, 210)], 1),
        ("guide", "draaiboek.pdf", [(210, 297)] * 6, 3),
    ],
)
def test_each_paper_is_printed_once_without_a_wish(
    what: PaperName, path: str, sizes: list[tuple[int, int]], sheets: int
) -> None:
    made = make(PrintRequest(what=what))

    (output,) = made.outputs
    assert (output.path, papers.sizes(output.content), made.sheets) == (path, sizes, sheets)
    assert output.pages == len(sizes)
    assert made.printed is None


@pytest.mark.parametrize("what", get_args(PaperName))
def test_a_workshop_with_little_in_it_prints_a_paper_or_says_that_it_has_none(
    what: PaperName,
) -> None:
    """It has no method, no session, no sheets to fill in, and nobody who watches."""
    wish, little = PrintRequest(what=what), with_name_signs("nl")
    if what in {"cards", "booklet", "handouts", "name-signs", "trainers-set"}:
        assert make(wish, little).sheets >= 1
    else:
        assert reports(wish, little) == ["--what NOTHING_TO_PRINT"]


COLON = re.compile(r"[^\s\d][:;]\s")
"""A colon or a semicolon with no white before it."""


@pytest.mark.parametrize("what", ["cheat-sheet", "guide", "handouts", "observation-forms"])
@pytest.mark.parametrize("large", [False, True])
def test_a_french_paper_has_white_before_each_colon(what: PaperName, *, large: bool) -> None:
    made = make(PrintRequest(what=what, large_print=large), french())

    assert COLON.findall(" ".join(pages(made))) == []


@pytest.mark.parametrize("what", ["cards", "score-sheets", "deals-sheets"])
def test_parties_with_one_title_are_told_apart_by_the_same_words_on_every_paper(
    what: PaperName,
) -> None:
    workshop = negotiation(harbour("title: Neighbouring Towns", "title: Quay Sport"))
    shown = " ".join(pages(make(PrintRequest(what=what), workshop)))

    assert "Quay Sport 1" in shown
    assert "Quay Sport 2" in shown


@cache
def french(exercise: str = "conversation") -> Workshop:
    texts = new_workshop("Proposition", exercise, "fr")
    return read(
        Files({path: text.encode() for path, text in texts.items() if path.startswith("roleplays")})
    )


WITHOUT_CASES = read(
    Files(
        {
            path: text
            for path, text in {**WORKSHOP.files.contents, **SESSIONS}.items()
            if "/cases/" not in path
            and path.rpartition("/")[2] not in {"ochtend.yml", "middag.yml"}
        }
    ),
    needs_cases=False,
)
NEED_NONE = {"pocket-card", "fill-in-sheets", "cheat-sheet", "guide", "trainers-set"}


@pytest.mark.parametrize("what", get_args(PaperName))
def test_a_workshop_without_cases_prints_what_needs_none(what: PaperName) -> None:
    if what in NEED_NONE:
        assert make(PrintRequest(what=what), WITHOUT_CASES).sheets >= 1
    else:
        assert reports(PrintRequest(what=what), WITHOUT_CASES) == ["roleplays/cases NO_CASES"]


def test_a_certificate_says_what_the_plan_of_the_day_knows() -> None:
    wish = PrintRequest(
        what="fill-in-sheets", forms=("bewijs",), session="pauze", date="12 maart 2027"
    )

    (page,) = pages(make(wish))

    assert [word for word in ("Pauze", "12 maart 2027", "0,25") if word not in page] == []
    (bare,) = pages(make(PrintRequest(what="fill-in-sheets", forms=("bewijs",))))
    assert [word for word in ("Pauze", "12 maart 2027", "0,25") if word in bare] == []


def test_copies_of_one_paper_lie_together_or_in_packs() -> None:
    together = pages(make(PrintRequest(what="observation-forms", copies=2)))
    packs = pages(make(PrintRequest(what="observation-forms", copies=2, order="group")))

    one, other = together[0], together[2]
    assert one != other
    assert (together, packs) == ([one, one, other, other], [one, other, one, other])


@pytest.mark.parametrize(("groups", "packs"), [(1, 2), (4, 5), (10, 11), (11, 13)])
def test_each_group_gets_a_form_for_each_round_and_a_tenth_is_spare(
    groups: int, packs: int
) -> None:
    made = make(PrintRequest(what="observation-forms", groups=groups))

    forms = pages(made)
    assert forms == forms[:2] * packs
    assert ("Setjes", f"{packs}, waarvan {packs - groups} reserve") in made.advice
    assert (
        "",
        "Geef elk groepje één setje. Daarin zit voor elke ronde één formulier.",
    ) in made.advice


def test_only_the_chosen_cases_are_in_the_booklet() -> None:
    both, one = (
        "".join(papers.texts(make(PrintRequest(what="booklet", cases=cases)).outputs[0].content))
        for cases in ((), ("te-laat",))
    )

    titles = [case.title for case in WORKSHOP.cases]
    assert [title in both for title in titles] == [True, True]
    assert [title in one for title in titles] == [True, False]


def test_the_papers_of_a_session_come_in_the_order_of_its_blocks() -> None:
    usual = pages(make(PrintRequest(what="observation-forms")))
    made = make(PrintRequest(what="observation-forms", session="ochtend"), with_sessions())

    assert made.outputs[0].path == "observatieformulieren-ochtend.pdf"
    assert pages(made) == [usual[1], usual[0]]


@pytest.mark.parametrize("name", ["mijn_plan", "mijn-plan"])
def test_a_fill_in_sheet_is_chosen_by_its_key_or_as_its_file_is_named(name: str) -> None:
    plan, _ = pages(make(PrintRequest(what="fill-in-sheets")))

    assert pages(make(PrintRequest(what="fill-in-sheets", forms=(name,), copies=2))) == [plan, plan]


def test_one_guide_is_printed_for_the_session_that_is_chosen() -> None:
    every = "".join(pages(make(PrintRequest(what="guide"))))
    made = make(PrintRequest(what="guide", session="middag"))

    one = "".join(pages(made))
    titles = ("Ochtend", "Middag", "Pauze")
    assert [title in every for title in titles] == [True, True, True]
    assert [title in one for title in titles] == [False, True, False]
    assert made.outputs[0].path == "draaiboek-middag.pdf"


def test_a_guide_without_cases_can_be_printed_all_the_same() -> None:
    assert make(PrintRequest(what="guide", session="pauze")).sheets == 1


def test_the_trainers_set_holds_the_chosen_cases_and_the_guides_that_they_are_enough_for() -> None:
    made = make(PrintRequest(what="trainers-set", cases=("te-laat",)))

    held = "".join(pages(made))
    titles = [case.title for case in WORKSHOP.cases]
    assert [title in held for title in titles] == [True, False]
    assert [title in held for title in ("Ochtend", "Middag", "Pauze")] == [False, True, True]
    assert made.outputs[0].path == "trainersmap-te-laat.pdf"


@pytest.mark.typeset_once
@pytest.mark.parametrize("duplex", ["long", "short", "none"])
def test_each_paper_of_a_binder_lies_on_sheets_of_its_own_when_both_sides_are_printed(
    duplex: Literal["long", "short", "none"],
) -> None:
    single = pages(make(PrintRequest(what="trainers-set", duplex="none")))
    bound = pages(make(PrintRequest(what="trainers-set", duplex=duplex)))

    assert len([text for text in bound if text]) == len(single)
    if duplex == "none":
        assert bound == single
        return
    starts = [number for number, text in enumerate(bound) if _begins(text)]
    assert len(starts) >= 11
    assert [number for number in starts if number % 2] == []


def _begins(text: str) -> bool:
    """Whether a page of a binder begins a paper."""
    begin = ("Draaiboek ·", "Voor de trainer", "Observatieformulier", "Hand-out · aan", "Mijn plan")
    return any(first in text for first in (*begin, "Bewijs van", "De tweeslag Zeg"))


def test_a_booklet_says_how_to_print_fold_and_staple_it() -> None:
    made = make(PrintRequest(what="booklet", copies=3, cover=True), filled.workshop(font=False))

    assert [f"{label} = {said}" if label else said for label, said in made.advice] == [
        "Papier = A4",
        "Schaal = 100 % (ware grootte), niet passend maken",
        "Dubbelzijdig = aan, spiegelen over de korte zijde",
        "Boekje, of bladzijden per vel = uit of 1: de bladzijden staan al goed",
        "Boekjes = 3",
        "Vellen = 7",
        "Print eerst één vel, en kijk of de achterkant niet op zijn kop staat.",
        "Pak per boekje 2 vellen, op volgorde, met de kaft onderop. Vouw ze in één keer dubbel.",
        "Zet twee nietjes in de vouw, met een lange nietmachine. Een elastiek om de vouw kan ook.",
        "Deel dit pas uit na het oefenen. De antwoorden staan erin.",
    ]


@pytest.mark.typeset_once
@pytest.mark.uncounted
@pytest.mark.parametrize("what", OTHERS)
def test_the_first_sheet_says_what_the_screen_says(what: PaperName) -> None:
    without, made = (
        make(PrintRequest(what=what, copies=2), workshop_for(what)),
        make(PrintRequest(what=what, copies=2, cover=True), workshop_for(what)),
    )

    cover, *others = pages(made)
    assert all(f"{label} {said}".strip() in cover for label, said in made.advice)
    assert made.sheets == without.sheets + 1
    empty = [""] if "aan, spiegelen" in dict(made.advice)["Dubbelzijdig"] else []
    assert others == [*empty, *pages(without)]


def test_two_documents_hold_the_fronts_and_the_backs_of_one() -> None:
    both = pages(make(PrintRequest(what="booklet")))
    made = make(PrintRequest(what="booklet", split=True, cover=True))

    paths = [output.path for output in made.outputs]
    assert paths == ["boekje-hand-outs-voorkanten.pdf", "boekje-hand-outs-achterkanten.pdf"]
    cover, *fronts = pages(made)
    assert (cover.startswith("Zo print je dit"), fronts) == (True, both[::2])
    assert pages(made, 1) == both[1::2]
    steps = [said for label, said in made.advice if not label]
    assert steps[:3] == [
        "Print eerst alle voorkanten.",
        "Haal het vel met uitleg van de stapel.",
        "Leg de stapel terug in de printer, en print de achterkanten. Probeer het met één vel.",
    ]


SPLIT = [row.name for row in PAPERS.values() if row.contents and row.takes("split", value=True)]


@pytest.mark.parametrize("what", SPLIT)
def test_who_wants_both_sides_apart_gets_two_documents_of_any_paper(what: PaperName) -> None:
    made = make(PrintRequest(what=what, split=True), workshop_for(what))

    fronts, backs = (len(pages(made, number)) for number in range(len(made.outputs)))
    assert made.sheets == fronts == backs


@pytest.mark.parametrize("what", [name for name in SPLIT if name != "booklet"])
def test_both_sides_apart_without_a_back_are_refused(what: PaperName) -> None:
    wish = PrintRequest(what=what, split=True, duplex="none")

    assert reports(wish, workshop_for(what)) == ["--split NOT_TOGETHER"]


@pytest.mark.typeset_once
@pytest.mark.uncounted
@pytest.mark.parametrize("what", OTHERS)
def test_what_a_printer_does_wrong_is_met_on_fronts_and_backs(what: PaperName) -> None:
    front, back = Offset(2, -3, 0.98), Offset(-1, 4, 0.98)
    exact = make(PrintRequest(what=what), workshop_for(what))
    offsets = PrinterOffsets(front, back)
    met = jobs.run_job(workshop_for(what), PrintRequest(what=what), WORDS, offsets=offsets)

    (drawn,), (straight,) = met.outputs, exact.outputs
    choice = dict(exact.advice)["Dubbelzijdig"]
    two_sided, flip = "spiegelen" in choice, "short" if "korte" in choice else "long"
    letters = ["".join(text.split()) for text in pages(exact)]
    for page, size in enumerate(papers.sizes(straight.content)):
        sheet = (float(size[0]), float(size[1]))
        is_back = two_sided and page % 2
        offset = offsets.of_back(sheet, flip) if is_back else offsets.of_front(sheet)
        printed = [offset.printed(place, sheet) for place in papers.corners(drawn.content, page)]
        expected = papers.corners(straight.content, page)
        assert len(printed) == len(expected) == len(letters[page])
        amiss = [
            abs(one - other)
            for places in zip(printed, expected, strict=True)
            for one, other in zip(*places, strict=True)
        ]
        assert max(amiss, default=0) < 0.05


def test_handouts_in_large_print_say_all_in_letters_of_18_points() -> None:
    workshop = filled.workshop()
    usual = make(PrintRequest(what="handouts"), workshop).outputs[0].content
    large = make(PrintRequest(what="handouts", large_print=True), workshop).outputs[0].content

    usual_words, shown = (" ".join(papers.texts(document)).split() for document in (usual, large))
    assert [
        word for word in usual_words if word.isalpha() and len(word) > 2 and word not in shown
    ] == []
    assert min(papers.letter_sizes(large)) >= 17.5


def test_black_and_white_has_no_colour() -> None:
    grey = make(PrintRequest(what="cheat-sheet", black_and_white=True)).outputs[0].content

    assert papers.colours(make(PrintRequest(what="cheat-sheet")).outputs[0].content) > 0
    assert papers.colours(grey) == 0


@pytest.mark.parametrize(
    ("wish", "report"),
    [
        (PrintRequest(what="booklet", size="A6"), "--size NOT_FOR_PAPER"),
        (PrintRequest(what="booklet", duplex="fold"), "--duplex NOT_FOR_PAPER"),
        (PrintRequest(what="booklet", duplex="none"), "--duplex NOT_FOR_PAPER"),
        (PrintRequest(what="booklet", margin=0.0), "--margin NOT_FOR_PAPER"),
        (PrintRequest(what="pocket-card", paper="A3"), "--paper NOT_FOR_PAPER"),
        (PrintRequest(what="pocket-card", cases=("te-laat",)), "--case NOT_FOR_PAPER"),
        (PrintRequest(what="handouts", groups=4), "--groups NOT_FOR_PAPER"),
        (PrintRequest(what="handouts", order="role"), "--order NOT_FOR_PAPER"),
        (PrintRequest(what="observation-forms", roles=("kijker",)), "--role NOT_FOR_PAPER"),
        (PrintRequest(what="observation-forms", duplex="long"), "--duplex NOT_FOR_PAPER"),
        (PrintRequest(what="cheat-sheet", stock="L7163"), "--stock NOT_FOR_PAPER"),
        (PrintRequest(what="pocket-card", large_print=True), "--large-print NOT_FOR_PAPER"),
        (PrintRequest(what="guide", cases=("te-laat",)), "--case NOT_FOR_PAPER"),
        (PrintRequest(what="guide", session="avond"), "--session NO_SUCH_SESSION"),
        (PrintRequest(what="trainers-set", session="pauze"), "--session NO_CASES_IN_SESSION"),
        (PrintRequest(what="trainers-set", groups=3), "--groups NOT_FOR_PAPER"),
        (PrintRequest(forms=("mijn_plan",)), "--form NOT_FOR_PAPER"),
        (PrintRequest(what="fill-in-sheets", forms=("mijn_plann",)), "--form NO_SUCH_FORM"),
        (PrintRequest(what="handouts", cases=("te-last",)), "--case NO_SUCH_CASE"),
        (PrintRequest(what="booklet", session="avond"), "--session NO_SUCH_SESSION"),
        (PrintRequest(what="booklet", copies=0), "--copies BAD_COUNT"),
        (PrintRequest(what="booklet", copies=201), "--copies BAD_COUNT"),
        (PrintRequest(what="observation-forms", copies=2, groups=2), "--copies NOT_TOGETHER"),
    ],
)
def test_what_makes_no_sense_for_a_paper_is_refused(wish: PrintRequest, report: str) -> None:
    assert reports(wish) == [report]


@pytest.mark.parametrize(
    "wish",
    [
        PrintRequest(what="booklet", paper="a4", duplex="long"),
        PrintRequest(what="pocket-card", duplex="none"),
        PrintRequest(what="handouts", duplex="short", order="case", split=False),
    ],
)
def test_a_wish_that_a_paper_can_have_is_granted(wish: PrintRequest) -> None:
    assert make(wish).sheets > 0


def test_all_that_is_wrong_is_said_at_once() -> None:
    wish = PrintRequest(what="booklet", size="A6", stock="L7163", cases=("x",), copies=0)

    assert sorted(reports(wish)) == [
        "--case NO_SUCH_CASE",
        "--copies BAD_COUNT",
        "--size NOT_FOR_PAPER",
        "--stock NOT_FOR_PAPER",
    ]


def test_more_sheets_than_anybody_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oefenkoffer.kit.jobs.paper_sheets.MOST_SHEETS", 5)

    assert make(PrintRequest(what="booklet", copies=5)).sheets == 5
    assert reports(PrintRequest(what="booklet", copies=6)) == ["--copies TOO_MANY_SHEETS"]


def test_a_paper_that_there_is_not_is_refused() -> None:
    for what in ("fill-in-sheets", "guide"):
        assert reports(PrintRequest(what=what), sample.workshop()) == ["--what NOTHING_TO_PRINT"]


SAVED = with_settings("""\
print_jobs:
  boekjes:
    what: booklet
    cases: [te-laat]
    copies: 12
  mis:
    what: booklet
    size: A6
""")


def test_a_saved_job_can_be_of_any_paper() -> None:
    saved = make(PrintRequest(), SAVED, "boekjes")
    typed = make(PrintRequest(what="booklet", cases=("te-laat",), copies=12))

    assert saved.outputs[0].path == "boekjes.pdf"
    assert digest(saved.outputs[0].content) == digest(typed.outputs[0].content)


def test_a_wish_that_makes_no_sense_is_reported_where_it_was_saved() -> None:
    assert reports(PrintRequest(), SAVED, "mis") == ["roleplays/kit.yml:25:11 NOT_FOR_PAPER"]
