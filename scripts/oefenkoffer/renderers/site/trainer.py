"""Turn a case in full into its page on the trainer's site."""

from collections import Counter
from functools import partial
from itertools import zip_longest

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import ROLES, CaseView
from oefenkoffer.labels import Labels
from oefenkoffer.renderers.site.addresses import file_name
from oefenkoffer.renderers.site.case_parts import anchor_of, glance, page_sections, tags
from oefenkoffer.renderers.site.cases import index
from oefenkoffer.renderers.site.deal_calculator import deals_section
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page
from oefenkoffer.renderers.site.paper_lists import PaperLink, papers_of, shared_papers
from oefenkoffer.renderers.site.roles import role_section


def trainer_index(cases: tuple[CaseView, ...], branding: Branding) -> str:
    """The page that leads the trainer to every case, and says that all were found in order.

    Why it may say so: a kit with problems becomes no site.
    """
    words = branding.labels.section("site")
    below = fill(
        "local.html.j2",
        facts=branding.local_facts,
        checked=branding.labels.text("site.checked", n=len(cases)),
        anchors=branding.labels.section("anchor"),
        words=words,
    )
    return index(cases, "intro_trainer", branding, below=below)


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
