"""How a workshop stands in, the desk of its trainer out: what the start page says first."""

from dataclasses import dataclass

from oefenkoffer import PROGRAM
from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.labels import Labels, capital
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.sessions import Plan, when
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
        manual: the address of the manual; None where the site has none.
        release: what participants may see now.
        advice: what a check advises, with its place.
        table: which cards lie on the table.
        waiting: how many cards were made of which nobody said how they came out.
    """

    plans: tuple[Plan, ...]
    decks: tuple[str, ...]
    cases: tuple[CaseView, ...]
    manual: str | None
    release: Release
    advice: tuple[str, ...]
    table: tuple[PrintedCards, ...]
    waiting: int


def trainer_home(desk: Desk, branding: Branding) -> str:
    """Each day with its slides and its guide, then all else, how things stand, and the cases."""
    labels, addresses = branding.labels, site_addresses(branding.labels)
    words = labels.section("site")
    places = [
        *((words["slides"], deck) for deck in desk.decks),
        (words["all_cases"], built(addresses.cases)),
        (words["to_print"], built(addresses.print_page)),
        *([(words["manual"], desk.manual)] if desk.manual else []),
    ]
    days = [
        (
            plan.session.title,
            built(addresses.session(plan.session.id)),
            when(plan.session, labels),
            _beside(plan, branding),
        )
        for plan in desk.plans
    ]
    return fill(
        "trainer_home.html.j2",
        days=days,
        places=places,
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
