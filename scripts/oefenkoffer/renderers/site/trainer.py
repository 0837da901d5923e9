"""A case in full in, its page on the trainer's site out."""

from collections.abc import Iterator
from functools import partial
from itertools import zip_longest

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.trainer import TrainerCase
from oefenkoffer.renderers.site.addresses import (
    CASES_INDEX,
    PRINT_PAGE,
    built,
    file_name,
    session_address,
)
from oefenkoffer.renderers.site.cases import index
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import channel, page
from oefenkoffer.renderers.site.paper_lists import PaperLink, papers_of, shared_papers
from oefenkoffer.renderers.site.roles import role_section
from oefenkoffer.renderers.site.sessions import Plan, session_title


def trainer_index(cases: tuple[TrainerCase, ...], branding: Branding) -> str:
    """The page that leads the trainer to every case, and says that all were found in order.

    Why it may say so: a kit with problems becomes no site.
    """
    words = branding.labels.section("site")
    checked = _checked(len(cases), branding)
    below = fill("local.html.j2", facts=branding.local_facts, checked=checked, words=words)
    return index(tuple(case.scene for case in cases), "intro_trainer", branding, below=below)


def _checked(number: int, branding: Branding) -> str:
    return branding.labels.text("site.checked", n=number)


def trainer_home(
    cases: int, plans: tuple[Plan, ...], branding: Branding, *, manual: str | None
) -> str:
    """What a trainer wants first, for the top of the start page.

    Args:
        cases: how many there are, all found in order.
        plans: the session plans, each with its facilitator guide.
        branding: the words.
        manual: the address of the manual; None where the site has none.
    """
    words = branding.labels.section("site")
    places = [[(words["all_cases"], built(CASES_INDEX))], [(words["to_print"], built(PRINT_PAGE))]]
    places += [list(_links(plan, branding)) for plan in plans]
    places += [[(words["manual"], manual)]] if manual else []
    return fill(
        "trainer_home.html.j2", places=places, checked=_checked(cases, branding), words=words
    )


def _links(plan: Plan, branding: Branding) -> Iterator[tuple[str, str]]:
    """The page of a session plan, and its guide on paper, as pairs of words and address."""
    yield session_title(plan.session, branding), built(session_address(plan.session.id))
    if plan.guide:
        yield file_name(plan.guide), plan.guide


def trainer_page(
    case: TrainerCase,
    branding: Branding,
    papers: tuple[PaperLink, ...],
    pictures: tuple[str, ...] = (),
) -> str:
    """Everything of one case.

    Args:
        case: what the page shows.
        branding: the words and the rules of play.
        papers: what can be printed.
        pictures: the addresses of a picture of each card, in the order of the cards; or none.
    """
    names = map(file_name, pictures)
    level = branding.labels.sections["level"][str(case.level)]
    body = fill(
        "trainer.html.j2",
        case=case,
        scene=case.scene,
        glance=_glance(case, branding, level),
        roles=list(zip_longest(map(partial(role_section, branding=branding), case.cards), names)),
        facts=[(fact, branding.labels.text(f"site.fact_{fact.status}")) for fact in case.facts],
        papers=papers_of(case.scene.id, papers),
        shared=shared_papers(papers),
        stop_word=branding.stop_word,
        derole=branding.derole,
        words=branding.labels.section("site"),
    )
    tags = (channel(case.scene, branding), case.answer.refusal, level[:1].upper() + level[1:])
    return page(case.scene.title, body, tags)


def _glance(case: TrainerCase, branding: Branding, level: str) -> tuple[tuple[str, str], ...]:
    """What a trainer wants to know of a case before choosing it, as pairs of label and value."""
    labels, timing = branding.labels, case.timing
    minutes = {
        "prepare": timing.prepare,
        "play": timing.play,
        "derole": timing.derole,
        "debrief_time": timing.debrief,
        "retry": timing.retry,
    }
    return (
        (labels.text("site.level"), level),
        *(
            (labels.text(f"site.{part}"), labels.text("site.minutes", n=number))
            for part, number in minutes.items()
        ),
        (labels.text("site.version"), case.scene.version),
    )
