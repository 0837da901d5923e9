import re
from dataclasses import replace
from typing import get_args

from oefenkoffer import PROGRAM
from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.session import SessionView
from oefenkoffer.renderers.site.method_pages import cheat_sheet
from oefenkoffer.renderers.site.paper_lists import JOBS, PaperLink, print_page
from oefenkoffer.renderers.site.sessions import Plan
from oefenkoffer.renderers.site.trainer import trainer_index, trainer_page
from oefenkoffer.renderers.site.trainer_home import Desk, PrintedCards, trainer_home
from oefenkoffer.vocabulary import PaperKind
from tests.conftest import Golden
from tests.sample import workshop

SAMPLE = workshop()
BRAND = branding_of(SAMPLE)
CASES = tuple(trainer_case(case, SAMPLE) for case in SAMPLE.cases)
PAPERS = (
    PaperLink("cards", "print/rolkaarten-te-laat.pdf", "te-laat", ""),
    PaperLink("form", "print/observatie-reserveren.pdf", "reserveren", ""),
    PaperLink("cheat_sheet", "print/spiekkaart.pdf", None, ""),
    PaperLink("cards", "print/rolkaarten.pdf", None, ""),
    PaperLink("cards_duplex", "print/rolkaarten-dubbelzijdig.pdf", None, ""),
    PaperLink("form", "print/observatieformulieren.pdf", None, ""),
)

DAY = SessionView("dag", "Hele dag", 540, 990, None, None, (), (), (), practises=False, overrun=())

DESK = Desk((), (), CASES, (), (), None, "before", advice=(), table=(), waiting=0)


def test_trainer_reads_all_of_a_case(golden: Golden) -> None:
    golden("site/trainer.md", trainer_page(CASES[0], BRAND, PAPERS))


def test_case_links_what_it_is_played_with_and_says_that_all_cases_are_in_it() -> None:
    links = re.findall(
        r'<a class="ok-button" href="(.+?)">(.+?)</a>', trainer_page(CASES[1], BRAND, PAPERS)
    )

    assert links == [
        ("../print/observatie-reserveren.pdf", "Observatieformulier"),
        ("../print/rolkaarten.pdf", "Rolkaarten (alle casussen)"),
        ("../print/rolkaarten-dubbelzijdig.pdf", "Rolkaarten, dubbelzijdig (alle casussen)"),
        ("../print/observatieformulieren.pdf", "Observatieformulier (alle casussen)"),
    ]


def test_case_links_no_papers_that_are_cut_up_in_many() -> None:
    batches = tuple(PaperLink("cards", f"print/rolkaarten-{n}.pdf", None, "") for n in (1, 2, 3, 4))

    assert "rolkaarten" not in trainer_page(CASES[1], BRAND, batches)


def test_case_without_notes_facts_and_variants_has_no_empty_headings() -> None:
    page = trainer_page(CASES[1], BRAND, ())

    assert [anchor for anchor in ("aantekeningen", "feiten", "stemming") if anchor in page] == []


def test_trainer_index_lists_what_differs_by_organisation(golden: Golden) -> None:
    golden("site/trainer-index.md", trainer_index(CASES, BRAND))


def test_trainer_index_says_that_all_cases_were_checked() -> None:
    shown = [
        re.findall('<p class="ok-checked">(.+?)</p>', trainer_index(CASES[:n], BRAND))
        for n in (1, 2)
    ]

    assert shown == [
        ["Alles is gecontroleerd: één casus, geen fouten."],
        ["Alles is gecontroleerd: 2 casussen, geen fouten."],
    ]


def test_print_page_lists_papers_by_case_with_advice(golden: Golden) -> None:
    golden("site/print.md", print_page(CASES, BRAND, PAPERS))


def test_print_page_without_papers_says_how_to_make_them() -> None:
    assert BRAND.labels.text("site.print_nothing") in print_page(CASES, BRAND, ())


def test_cheat_sheet_gives_the_whole_method(golden: Golden) -> None:
    golden("site/cheat-sheet.md", cheat_sheet(method_view(SAMPLE.method), BRAND, paper=None))


def test_picture_of_each_card_stands_beside_its_text() -> None:
    page = trainer_page(CASES[1], BRAND, (), ("casussen/a.png", "casussen/b.png", "casussen/c.png"))

    found = re.findall(r'<img src="(\S+)" alt="([^"]+)"', page)
    titles = re.findall(r"<h3>(.*?)</h3>", page)[:3]
    assert found == [
        (f"{name}.png", f"Zo ziet de kaart eruit: {title}")
        for name, title in zip("abc", titles, strict=True)
    ]


def test_desk_leads_to_what_a_trainer_wants_first() -> None:
    plans = (
        Plan(DAY, "print/draaiboek-dag.pdf", "dag.html"),
        Plan(replace(DAY, id="kort", title="Kort"), None, None),
    )

    desk = Desk(
        plans,
        ("anders.html",),
        CASES,
        (),
        (),
        "handleiding/index.html",
        "before",
        advice=(),
        table=(),
        waiting=0,
    )

    found = trainer_home(desk, BRAND)

    assert re.findall(r'<a (?:class="ok-day" )?href="([^"]+)">([^<]+)</a>', found) == [
        ("draaiboeken/dag.html", "Hele dag"),
        ("dag.html", "De presentatie"),
        ("print/draaiboek-dag.pdf", "Draaiboek op papier"),
        ("draaiboeken/kort.html", "Kort"),
        ("anders.html", "De presentatie"),
        ("casussen/index.html", "Alle casussen"),
        ("printen.html", "Bestanden om te printen"),
        ("handleiding/index.html", "Handleiding"),
        ("casussen/te-laat.html", "De boete voor een te laat boek"),
        ("casussen/reserveren.html", "Een boek dat is uitgeleend"),
    ]


def test_desk_has_the_papers_by_what_they_are_for() -> None:
    sheets = [
        PaperLink("sheet", f"print/invulblad-{name}.pdf", None, title)
        for name, title in (("a", "Mijn actieplan"), ("b", ""))
    ]
    handout = PaperLink("handout", "print/hand-out-te-laat.pdf", "te-laat", "")
    desk = replace(DESK, papers=(*PAPERS, *sheets, handout), print_jobs=("groep-8",))

    found = trainer_home(desk, BRAND)

    rows = re.findall("<dt>(.+?)</dd>", found, re.DOTALL)
    assert [re.findall('href="([^"]+)">([^<]+)', row) for row in rows[:2]] == [
        [
            ("printen.html#job-play", "Voor het oefenen"),
            ("print/rolkaarten.pdf", "Rolkaarten"),
            ("print/observatieformulieren.pdf", "Observatieformulier"),
            ("print/rolkaarten-dubbelzijdig.pdf", "Rolkaarten, dubbelzijdig"),
        ],
        [
            ("printen.html#job-give", "Om uit te delen"),
            ("print/spiekkaart.pdf", "Spiekkaart"),
            ("print/invulblad-a.pdf", "Mijn actieplan"),
            ("print/invulblad-b.pdf", "invulblad-b.pdf"),
            ("printen.html#map-te-laat", "Hand-out: per casus"),
        ],
    ]
    assert f"<code>{PROGRAM} print --job groep-8</code>" in rows[2]
    anchors = set(re.findall(r'href="printen.html#([^"]+)"', found))
    assert anchors <= set(re.findall('id="([^"]+)"', print_page(CASES, BRAND, desk.papers)))


def test_each_paper_is_for_one_thing() -> None:
    kinds = [kind for job in JOBS.values() for kind in job]

    assert sorted(kinds) == sorted(get_args(PaperKind))


def test_desk_tells_how_things_stand() -> None:
    cards = (
        PrintedCards("rolkaarten-A6", 24, old=("4 × te-laat · versie 1",), new=2),
        PrintedCards("rolkaarten-A4", 1, old=(), new=0),
    )
    desk = replace(DESK, advice=("roleplays/kit.yml:3:1: Let op.",), table=cards, waiting=3)

    found = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", trainer_home(desk, BRAND)))

    assert (
        " Deelnemers zien nu de situaties, nog geen antwoorden. Gemaakt"
        " Controle Alles is gecontroleerd: 2 casussen, geen fouten."
        " 1 tip roleplays/kit.yml:3:1: Let op."
        " Kaarten op tafel rolkaarten-A6 : 24 kaarten."
        " Deze zijn oud. Gooi ze weg: 4 × te-laat · versie 1 2 kaarten ontbreken nog."
        " rolkaarten-A4 : 1 kaart. Alles klopt nog."
        f" Print alleen wat veranderde: {PROGRAM} print --changed"
        " 3 kaarten zijn gemaakt. Kwamen ze goed uit de printer?"
        f" {PROGRAM} print --confirm"
    ) in found


def test_desk_lists_no_more_cases_than_one_sees_at_a_glance() -> None:
    many = trainer_home(replace(DESK, cases=CASES * 7), BRAND)

    assert ("ok-case-rows" in trainer_home(DESK, BRAND), "ok-case-rows" in many) == (True, False)


def test_desk_asks_for_no_print_of_what_is_right() -> None:
    right = replace(DESK, table=(PrintedCards("rolkaarten", 24, old=(), new=0),))

    assert "print --" not in trainer_home(right, BRAND)
    assert f"<code>{PROGRAM} print</code>" in trainer_home(DESK, BRAND)


def test_advice_on_papers_of_one_kind_is_given_once() -> None:
    papers = tuple(
        PaperLink("sheet", f"print/invulblad-{name}.pdf", None, f"Blad {name}")
        for name in ("a", "b")
    )

    found = print_page((), BRAND, papers)

    assert found.count(BRAND.labels.text("site.advice_sheet")) == 1
    assert re.findall(r'href="print/([^"]+)">([^<]+) <', found) == [
        ("invulblad-a.pdf", "Invulblad: Blad a"),
        ("invulblad-b.pdf", "Invulblad: Blad b"),
    ]
