"""Turn what everyone may see of the cases into the pages of the participants' site."""

from collections.abc import Iterator
from posixpath import dirname, relpath
from textwrap import shorten

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import ROLES, CaseView
from oefenkoffer.design.colours import STEPS
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.labels import Labels, capital
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.case_parts import anchor_of, page_sections, tags
from oefenkoffer.renderers.site.deal_calculator import deals_section
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page
from oefenkoffer.renderers.site.roles import person_section

MOST_ON_ONE_PAGE = 60
"""With more cases than this the list comes in pages: a phone has to load it."""
PAGE_SIZE = 50
"""How many cases a page of a long list holds."""
EXCERPT_LENGTH = 180
"""How much of a situation the index shows, in characters."""

TAGS = "<!-- material/tags { toc: false } -->"
"""Where the tags plugin writes its list; the heading above it is ours."""


def case_page(  # noqa: PLR0913 (each is a place to go on to)
    case: CaseView,
    branding: Branding,
    method: MethodView,
    *,
    handout: str | None,
    agreement: str | None = None,
    team_paper: str | None = None,
) -> str:
    """The page of one case.

    Args:
        case: what it shows.
        branding: the words.
        method: what it practises, to go on to.
        handout: the address of its PDF, seen from the page.
        agreement: that of the form for what a table agrees.
        team_paper: that of what a team needs to play it by itself.
    """
    labels = branding.labels
    words = labels.section("site")
    body = fill(
        "case.html.j2",
        id=case.head.id,
        sections=page_sections(case.at("page"), labels),
        roles=[person_section(person, case.head.id, branding) for person in case.people],
        roles_anchor=anchor_of(ROLES, labels),
        **deals_section(case, labels),
        is_kept=case.keeps and not (case.released or team_paper),
        handout=handout,
        agreement=agreement,
        team_paper=team_paper,
        method=method,
        sheet=f"../{built(site_addresses(labels).cheat_sheet)}",
        colours=STEPS,
        anchors=labels.section("anchor"),
        labels=labels,
        words=words,
    )
    words_to_find = case.head.search_words
    return page(case.head.title, body, labels, tags(case.parts, labels), search_words=words_to_find)


def cases_index(
    cases: tuple[CaseView, ...], branding: Branding, *, slides: tuple[str, ...] = ()
) -> str:
    """The page that leads to every case, and to the `slides`, by their addresses from here."""
    released = any(case.released for case in cases)
    intro = "intro_after" if released else "intro_before"
    words, anchors = branding.labels.section("site"), branding.labels.section("anchor")
    below = fill("slides.html.j2", slides=slides, anchors=anchors, words=words) if slides else ""
    return index(cases, intro, branding, below=below)


def index(cases: tuple[CaseView, ...], intro: str, branding: Branding, *, below: str = "") -> str:
    """A card for each case, what stands `below` them, and the list that the tags plugin fills.

    With very many cases it holds the first of them and links to the others, and no list by tag:
    that would name each of them again. In a format without choices none has a tag.
    """
    words = branding.labels.section("site")
    body = _case_cards(cases, 1, branding, intro=words[intro])
    anchors = branding.labels.section("anchor")
    by_tag = fill("topics.html.j2", anchors=anchors, words=words) + f"\n{TAGS}\n"
    has_tags = any(tags(case.parts, branding.labels) for case in cases)
    topics = by_tag if has_tags and len(cases) <= MOST_ON_ONE_PAGE else ""
    # Why not searched: it would be found with every case, before the page of that case.
    found_by = [branding.labels.text("search.cases")]
    whole = body + below + topics
    return page(words["title"], whole, branding.labels, is_searched=False, search_words=found_by)


def more_cases(cases: tuple[CaseView, ...], branding: Branding) -> Iterator[tuple[int, str]]:
    """The number and the text of each page with which a long list goes on; none for a short one."""
    for number in range(2, page_count(len(cases)) + 1):
        title = f"{branding.labels.text('site.title')} {_span(number, cases)}"
        shown = _case_cards(cases, number, branding)
        yield number, page(title, shown, branding.labels, is_searched=False)


def _case_cards(
    cases: tuple[CaseView, ...], number: int, branding: Branding, *, intro: str = ""
) -> str:
    """One page of the list, with links to the others."""
    is_whole = page_count(len(cases)) == 1
    shown = cases if is_whole else cases[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return fill(
        "case_list.html.j2",
        entries=[
            (
                case.head,
                _about(case, branding),
                shorten(_first_text(case), EXCERPT_LENGTH, placeholder=" …"),
            )
            for case in shown
        ],
        intro=intro,
        up="" if number == 1 else "../",
        sheets=[] if is_whole else _page_links(number, cases, branding.labels),
        words=branding.labels.section("site"),
    )


def _about(case: CaseView, branding: Branding) -> str:
    words = " · ".join(case.head.about_it(branding.labels))
    return capital(words)


def _first_text(case: CaseView) -> str:
    texts = (part.value.plain for part in case.at("page") if part.kind == "text")
    return next(texts, "")


def _page_links(number: int, cases: tuple[CaseView, ...], labels: Labels) -> list[tuple[str, str]]:
    """What each page of the list holds, and its address from this one; none for this one itself."""
    addresses = site_addresses(labels)
    here = dirname(addresses.list(number))
    return [
        (
            _span(page_number, cases),
            "" if page_number == number else relpath(built(addresses.list(page_number)), here),
        )
        for page_number in range(1, page_count(len(cases)) + 1)
    ]


def page_count(cases: int) -> int:
    """How many pages the list of so many cases takes."""
    return 1 if cases <= MOST_ON_ONE_PAGE else -(-cases // PAGE_SIZE)


def _span(number: int, cases: tuple[CaseView, ...]) -> str:
    """Which cases a page of the list holds, such as `51–100`."""
    return f"{(number - 1) * PAGE_SIZE + 1}–{min(number * PAGE_SIZE, len(cases))}"
