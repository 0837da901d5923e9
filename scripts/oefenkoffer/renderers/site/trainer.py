"""A case in full in, its page on the trainer's site out."""

from collections import Counter
from functools import partial
from itertools import zip_longest

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import ROLES, CaseView
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.addresses import built, file_name, site_addresses
from oefenkoffer.renderers.site.case_parts import anchor_of, glance, page_sections, tags
from oefenkoffer.renderers.site.cases import index
from oefenkoffer.renderers.site.deal_calculator import deals_section
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page
from oefenkoffer.renderers.site.paper_lists import PaperLink, papers_of, shared_papers
from oefenkoffer.renderers.site.roles import role_section
from oefenkoffer.renderers.site.sessions import Plan, when
from oefenkoffer.vocabulary import Release


def trainer_index(cases: tuple[CaseView, ...], branding: Branding) -> str:
    """The page that leads the trainer to every case, and says that all were found in order.

    Why it may say so: a kit with problems becomes no site.
    """
    words = branding.labels.section("site")
    checked = _checked(len(cases), branding)
    below = fill(
        "local.html.j2",
        facts=branding.local_facts,
        checked=checked,
        anchors=branding.labels.section("anchor"),
        words=words,
    )
    return index(cases, "intro_trainer", branding, below=below)


def _checked(number: int, branding: Branding) -> str:
    return branding.labels.text("site.checked", n=number)


def trainer_home(  # noqa: PLR0913 (what a desk holds)
    cases: int,
    plans: tuple[Plan, ...],
    decks: tuple[str, ...],
    branding: Branding,
    *,
    release: Release,
    manual: str | None,
) -> str:
    """The desk: each day with its slides and its guide, then all else, and how things stand.

    Args:
        cases: how many there are, all found in order.
        plans: the session plans, each with its slides and its facilitator guide.
        decks: the addresses of slides that belong to no plan.
        branding: the words.
        release: what participants may see now.
        manual: the address of the manual; None where the site has none.
    """
    labels, addresses = branding.labels, site_addresses(branding.labels)
    words = labels.section("site")
    places = [
        *((words["slides"], deck) for deck in decks),
        (words["all_cases"], built(addresses.cases)),
        (words["to_print"], built(addresses.print_page)),
        *([(words["manual"], manual)] if manual else []),
    ]
    days = [
        (
            plan.session.title,
            built(addresses.session(plan.session.id)),
            when(plan.session, labels),
            _beside(plan, branding),
        )
        for plan in plans
    ]
    return fill(
        "trainer_home.html.j2",
        days=days,
        places=places,
        state=(words[f"desk_{release}"], _checked(cases, branding)),
        words=words,
    )


def _beside(plan: Plan, branding: Branding) -> list[tuple[str, str]]:
    """The slides of a session plan and its guide on paper, as pairs of words and address."""
    text = branding.labels.text
    links = ((text("site.slides"), plan.deck), (text("site.desk_guide"), plan.guide))
    return [(words, address) for words, address in links if address]


def trainer_page(
    case: CaseView,
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
    labels = branding.labels
    ahead = case.before_roles("trainer")
    behind = (part for part in case.at("trainer") if part not in ahead)
    of_case = papers_of(case.head.id, papers)
    kinds = Counter(paper.kind for paper in of_case)
    body = fill(
        "trainer.html.j2",
        id=case.head.id,
        glance=_glance(case, labels),
        before=page_sections(ahead, labels),
        after=page_sections(behind, labels),
        roles_anchor=anchor_of(ROLES, labels),
        roles=list(
            zip_longest(
                map(partial(role_section, branding=branding), case.cards), map(file_name, pictures)
            )
        ),
        **deals_section(case, labels),
        papers=[(paper, paper.name if kinds[paper.kind] > 1 else "") for paper in of_case],
        shared=shared_papers(papers),
        stop_word=branding.stop_word,
        derole=branding.derole,
        labels=labels,
        words=labels.section("site"),
    )
    words_to_find = case.head.search_words
    return page(case.head.title, body, labels, tags(case.parts, labels), search_words=words_to_find)


def _glance(case: CaseView, labels: Labels) -> tuple[tuple[str, str], ...]:
    """What a trainer wants to know of a case before choosing it, as pairs of label and value."""
    version = (labels.text("site.version"), case.head.version)
    return (*glance(case.parts, case.head.about, labels), version)
