import re
from dataclasses import replace

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.session import BlockView, Practised, SessionView
from oefenkoffer.kinds.timing import RoundPhase
from oefenkoffer.markup import parse
from oefenkoffer.renderers.site.sessions import Plan, session_page
from tests.conftest import Golden
from tests.sample import workshop

BRAND = branding_of(workshop())
WELCOME = BlockView(
    start=540,
    end=550,
    minutes=10,
    title="Welkom & koffie",
    activity="kringetje",
    kind=None,
    goal="veilig beginnen",
    materials=("naamkaartjes", "stiften"),
    papers=(),
    cases=(),
    demonstrates=(),
    focus=(),
    turns=None,
    timing=(),
    per_person=0.5,
    notes=(parse("Noem het *stopwoord*."),),
    overrun=(parse("Sla de *koffie* over."),),
)
ROUND = BlockView(
    start=550,
    end=570,
    minutes=20,
    title="Ronde 1",
    activity="Oefenen in groepjes",
    kind="round",
    goal=None,
    materials=(),
    papers=(),
    cases=(Practised("te-laat", "De boete"), Practised("reserveren", "Een boek")),
    demonstrates=(Practised("verbouwing", "De muur"),),
    focus=("Zegt duidelijk dat het niet kan", "Laat ruimte na het nee"),
    turns=3,
    timing=(RoundPhase("play", 3), RoundPhase("debrief", 2)),
    per_person=None,
    notes=(),
    overrun=(),
)
MORNING = SessionView(
    id="ochtend",
    title="Een ochtend",
    start=540,
    end=570,
    day="2026-12-03",
    people=(8, 14),
    prepare=("Vraag hoeveel mensen er komen.",),
    blocks=(WELCOME, ROUND),
    materials=("naamkaartjes", "stiften"),
    practises=True,
    overrun=(parse("Sla ronde 1 over."),),
)


def test_trainer_reads_the_whole_day_and_finds_its_guide(golden: Golden) -> None:
    golden(
        "site/session.md", session_page(Plan(MORNING, "print/draaiboek-ochtend.pdf", None), BRAND)
    )


def test_plan_of_blocks_alone_has_no_empty_headings_and_leads_nowhere() -> None:
    bare = replace(
        MORNING,
        prepare=(),
        materials=(),
        practises=False,
        overrun=(),
        blocks=(replace(ROUND, cases=(), demonstrates=()),),
    )

    found = session_page(Plan(bare, None, None), BRAND)

    assert re.findall(r"<h[23] id=\"(\S+)\">", found) == ["dag", "blok-1"]
    assert re.findall(r'href="([^"]+)"', found) == []
