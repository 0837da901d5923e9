"""Turn how a workshop stands into the desk of its trainer: what the start page says first."""

import json
from dataclasses import dataclass

from oefenkoffer import PROGRAM
from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.day_clock import clock_name
from oefenkoffer.labels import Labels, capital
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.paper_lists import PaperLink, by_job, by_kind, place_of_job
from oefenkoffer.renderers.site.sessions import Plan, when
from oefenkoffer.renderers.site.theme_assets import CLOCK_SCRIPT, DESK_SCRIPT
from oefenkoffer.vocabulary import Release

MOST_CASES = 12
"""With more cases the desk leads to their list only: it has to be seen at a glance."""


@dataclass(frozen=True)
class PrintedCards:
    """Cards of one job that lie on the table.

    Attributes:
        name: what its files are called.
        count: how many cards there are.
        old: what is no longer right, each card by what its foot says.
        new: how many cards it lacks now.
    """

    name: str
    count: int
    old: tuple[str, ...]
    new: int


@dataclass(frozen=True)
class Desk:
    """What a trainer wants first.

    Attributes:
        plans: the session plans, each with its slides and its facilitator guide.
        decks: the addresses of slides that belong to no plan.
        cases: all found in order.
        papers: all that there is to print.
        print_jobs: the names of what is printed again and again.
        manual: the address of the manual; None where the site has none.
        release: what participants may see now.
        advice: what a check advises, with its place.
        table: which cards lie on the table.
        waiting: how many cards were made of which nobody said how they came out.
    """

    plans: tuple[Plan, ...]
    decks: tuple[str, ...]
    cases: tuple[CaseView, ...]
    papers: tuple[PaperLink, ...]
    print_jobs: tuple[str, ...]
    manual: str | None
    release: Release
    advice: tuple[str, ...]
    table: tuple[PrintedCards, ...]
    waiting: int


def trainer_home(desk: Desk, branding: Branding) -> str:
    """Each day with its slides and its guide, the papers, how things stand, and the cases."""
    labels, addresses = branding.labels, site_addresses(branding.labels)
    words, print_page = labels.section("site"), built(addresses.print_page)
    places = [
        *((words["slides"], deck) for deck in desk.decks),
        (words["all_cases"], built(addresses.cases)),
        (words["to_print"], print_page),
        *([(words["manual"], desk.manual)] if desk.manual else []),
    ]
    # Why no slides: those of a day stand with it, and are for a screen.
    printed = tuple(paper for paper in desk.papers if paper.kind != "slides")
    return fill(
        "trainer_home.html.j2",
        days=[_day(plan, branding) for plan in desk.plans],
        scripts=(CLOCK_SCRIPT, DESK_SCRIPT),
        places=places,
        jobs=[
            (words[f"job_{job}"], f"{print_page}{place_of_job(job, papers)}", by_kind(papers))
            for job, papers in by_job(printed).items()
        ],
        print_page=print_page,
        desk=desk,
        cases=[
            (case.head.title, built(addresses.case(case.head.id)), _at_a_glance(case, labels))
            for case in desk.cases
            if len(desk.cases) <= MOST_CASES
        ],
        program=PROGRAM,
        text=labels.text,
        words=words,
    )


def _day(plan: Plan, branding: Branding) -> tuple[object, ...]:
    """What the page says of a day, and what its script needs."""
    address = site_addresses(branding.labels).session(plan.session.id)
    return (
        plan.session.title,
        built(address),
        plan.session.day,
        when(plan.session, branding.labels),
        _beside(plan, branding),
        _for_script(plan, branding),
    )


def _for_script(plan: Plan, branding: Branding) -> str:
    """What the script knows of a day: the name of its clock, and what its blocks are called."""
    blocks = [block.title for block in plan.session.blocks]
    day = {"name": clock_name(branding.title, plan.session.id), "blocks": blocks}
    return json.dumps(day, ensure_ascii=False)


def _beside(plan: Plan, branding: Branding) -> list[tuple[str, str]]:
    """The slides of a session plan and its guide on paper, as pairs of words and address."""
    text = branding.labels.text
    links = ((text("site.slides"), plan.deck), (text("site.desk_guide"), plan.guide))
    return [(words, address) for words, address in links if address]


def _at_a_glance(case: CaseView, labels: Labels) -> str:
    """What tells a case from the others: its choices, how long it takes, and its version."""
    chosen = [part.value.words(labels) for part in case.parts if part.kind == "choice"]
    minutes = sum(phase.minutes for part in case.of_kind("timing") for phase in part.value)
    time = [labels.text("site.minutes", n=minutes)] if minutes else []
    version = f"{labels.text('site.version')} {case.head.version}"
    return capital(" · ".join([*chosen, *time, version]))
