"""What the method says, as pages: the cheat sheet for a phone, and sentences to say."""

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.case_head import CaseHead
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.design.colours import STEPS
from oefenkoffer.kinds.method_views import MethodView
from oefenkoffer.kinds.samples import SampleSentence
from oefenkoffer.renderers.site.addresses import built, site_addresses
from oefenkoffer.renderers.site.cases import MOST_ON_ONE_PAGE
from oefenkoffer.renderers.site.html_templates import fill
from oefenkoffer.renderers.site.page import page

LIMIT = 25
"""With more cases than this, their sentences stay on their own pages: a phone has to load this."""


def cheat_sheet(method: MethodView, branding: Branding, *, paper: str | None) -> str:
    """The method on one screen of a phone; the conversation and the sentences come below.

    Args:
        method: what the sheet says.
        branding: the words.
        paper: the address of the sheet as a PDF, from this page; None without one.
    """
    words = branding.labels.section("site")
    anchors = branding.labels.section("anchor")
    title = words["cheat_sheet"]
    body = fill(
        "cheat_sheet.html.j2",
        method=method,
        steps=STEPS,
        paper=paper,
        anchors=anchors,
        words=words,
    )
    return page(
        title,
        body,
        branding.labels,
        heading=f"{title}{branding.labels.colon} {method.title}",
        search_words=[branding.labels.text("search.cheat_sheet")],
    )


def sentences_page(method: MethodView, cases: tuple[CaseView, ...], branding: Branding) -> str:
    """What to say at each phase of the conversation; of the cases what they show of it already."""
    words, addresses = branding.labels.section("site"), site_addresses(branding.labels)
    released = tuple(case for case in cases if case.released)
    shown = released if len(released) <= LIMIT else ()
    body = fill(
        "sentences.html.j2",
        phases=[(phase, _samples(phase.title, shown)) for phase in method.conversation],
        cases=[case.head for case in released] if len(released) <= MOST_ON_ONE_PAGE else [],
        many=len(released) > MOST_ON_ONE_PAGE,
        pages={case.head.id: built(addresses.case(case.head.id)) for case in released},
        list=built(addresses.cases),
        anchors=branding.labels.section("anchor"),
        intro=words["sentences_after" if released else "sentences_before"],
        words=words,
    )
    found_by = [branding.labels.text("search.sentences")]
    return page(words["sentences"], body, branding.labels, search_words=found_by)


def _samples(
    phase: str, cases: tuple[CaseView, ...]
) -> tuple[tuple[SampleSentence, CaseHead], ...]:
    """The sentences of one phase, each with the case that it comes from."""
    return tuple(
        (sentence, case.head)
        for case in cases
        if case.released
        for part in case.of_kind("samples")
        for group in part.value
        if group.title == phase
        for sentence in group.sentences
    )
