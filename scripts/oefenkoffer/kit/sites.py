"""The generated pages of the two sites, with the pictures and papers that each may hold."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.audience.everyone import PublicCase, Scene, public_case, scene
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import programmes
from oefenkoffer.audience.session import sessions
from oefenkoffer.audience.trainer import trainer_case
from oefenkoffer.kit.guides import guide_name
from oefenkoffer.kit.handouts import sheet_name
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import forms_of_site, public_papers
from oefenkoffer.kit.papers import papers as all_papers
from oefenkoffer.kit.previews import previews
from oefenkoffer.kit.slides import public_slides
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import (
    CASES_INDEX,
    CHEAT_SHEET,
    PAPERS,
    PRINT_PAGE,
    PROGRAMME,
    ROBOTS,
    SENTENCES,
    case_address,
    file_name,
    form_address,
    former_address,
    list_address,
    picture_address,
    session_address,
)
from oefenkoffer.renderers.site.cases import case_page, cases_index, more_cases
from oefenkoffer.renderers.site.cheat_sheet import cheat_sheet
from oefenkoffer.renderers.site.forms import form_page
from oefenkoffer.renderers.site.forwarding import forward
from oefenkoffer.renderers.site.inserts import Link
from oefenkoffer.renderers.site.papers import Paper, print_page
from oefenkoffer.renderers.site.programme import programme_page
from oefenkoffer.renderers.site.sentences import sentences_page
from oefenkoffer.renderers.site.sessions import Plan, session_page
from oefenkoffer.renderers.site.trainer import desk, trainer_index, trainer_page
from oefenkoffer.vocabulary import Audience, PaperKind, Release

PUBLIC: Mapping[Release, frozenset[PaperKind]] = {
    "before": frozenset({"cheat_sheet"}),
    "after": frozenset({"cheat_sheet", "handout"}),
}
"""The papers that the participants' site may hold, by release."""

LISTED = 12
"""With more handouts than this a reader finds each with its case only: a phone is narrow."""

KEEP_OUT = "User-agent: *\nDisallow: /\n"
"""The request to search engines not to index the trainer's site."""


def site_files(
    workshop: Workshop, audience: Audience, release: Release, papers: tuple[Output, ...] = ()
) -> tuple[Output, ...]:
    """The generated files of one site, by their paths in its `docs/`.

    Args:
        workshop: what the site is made of.
        audience: whose site it is.
        release: whether the participants' site shows the answers.
        papers: the papers where they were made already; without, those of this site are made.

    Raises:
        KitProblems: papers had to be made, and a text does not fit.
    """
    look, method = branding(workshop), method_view(workshop.method)
    kept = tuple(_in_site(paper) for paper in _papers(workshop, audience, release, papers))
    pages = _trainer_pages if audience == "trainer" else _public_pages
    sheet = next((paper.path for paper in kept if paper.kind == "cheat_sheet"), None)
    return (
        *pages(workshop, look, release, kept),
        _text(CHEAT_SHEET, cheat_sheet(method, look, paper=sheet)),
        _text(SENTENCES, sentences_page(method, _public(workshop, audience, release), look)),
        *_programme(workshop, look),
        *_form_pages(workshop, audience, release, kept),
        *kept,
        *_forwards(workshop, look),
    )


def _papers(
    workshop: Workshop, audience: Audience, release: Release, made: tuple[Output, ...]
) -> Iterator[Output]:
    if audience == "trainer":
        yield from made or all_papers(workshop, release)
    elif made:
        look = branding(workshop)
        sheets = {f"{sheet_name(form, look)}.pdf" for form in forms_of_site(workshop, release)}
        for paper in made:
            if paper.kind in PUBLIC[release] or file_name(paper.path) in sheets:
                yield paper
    else:
        yield from public_papers(workshop, release)


def _in_site(paper: Output) -> Output:
    """The paper under the folder where the pages look for it."""
    return replace(paper, path=f"{PAPERS}/{file_name(paper.path)}")


def _public_pages(
    workshop: Workshop, look: Branding, release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    handouts = {paper.case: f"../{paper.path}" for paper in papers if paper.kind == "handout"}
    cases = _public(workshop, "participants", release)
    decks = tuple(public_slides(workshop, release))
    yield from decks
    slides = tuple(f"../{deck.path}" for deck in decks)
    yield _text(CASES_INDEX, cases_index(cases, look, slides=slides))
    yield from _more(tuple(case.scene for case in cases), look)
    for case in cases:
        text = case_page(case, look, handout=handouts.get(case.scene.id))
        yield _text(case_address(case.scene.id), text)
        yield from _pictures(case.scene)


def _more(scenes: tuple[Scene, ...], look: Branding) -> Iterator[Output]:
    """The pages with which a long list of cases goes on."""
    for number, text in more_cases(scenes, look):
        yield _text(list_address(number), text)


def _public(workshop: Workshop, audience: Audience, release: Release) -> tuple[PublicCase, ...]:
    """The cases as participants see them; the trainer sees what they will see in the end."""
    released = _is_released(audience, release)
    return tuple(public_case(case, workshop, released=released) for case in workshop.cases)


def _programme(workshop: Workshop, look: Branding) -> Iterator[Output]:
    """The page that tells what begins when, where the trainer wants one."""
    if days := programmes(workshop):
        yield _text(PROGRAMME, programme_page(days, look))


def _form_pages(
    workshop: Workshop, audience: Audience, release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    """A page for each form on the site, with its sheet where the site holds that."""
    look, paths = branding(workshop), {paper.path for paper in papers}
    for form in forms(workshop, released=_is_released(audience, release)):
        if form.on_site:
            sheet = f"{PAPERS}/{sheet_name(form, look)}.pdf"
            text = form_page(form, look, paper=sheet if sheet in paths else None)
            yield _text(form_address(form.name), text)


def take_home(outputs: tuple[Output, ...], workshop: Workshop) -> tuple[Link, ...]:
    """What a participant can keep of a site: the slides, the cheat sheet, the handouts."""
    words = branding(workshop).labels.section("site")
    titles = {case.id: case.title for case in workshop.cases}
    slides = [
        found.path for found in outputs if found.path.endswith(".html") and found.kind == "slides"
    ]
    sheets = [found.path for found in outputs if found.kind == "cheat_sheet"]
    handouts = [found for found in outputs if found.kind == "handout" and found.case]
    return (
        *(Link(words["slides"], path) for path in slides),
        *(Link(f"{words['cheat_sheet']} (PDF)", path) for path in sheets),
        *(
            Link(f"{words['paper_handout']}: {titles[found.case or '']} (PDF)", found.path)
            for found in handouts
            if len(handouts) <= LISTED
        ),
    )


def trainers_desk(outputs: tuple[Output, ...], workshop: Workshop, *, manual: str | None) -> str:
    """What stands first on the trainer's start page."""
    look = branding(workshop)
    plans = tuple(_plans(workshop, look, outputs))
    return desk(len(workshop.cases), plans, look, manual=manual)


def _plans(workshop: Workshop, look: Branding, papers: tuple[Output, ...]) -> Iterator[Plan]:
    """Each session plan with its facilitator guide, where that is among the papers."""
    paths = {paper.path for paper in papers}
    for session in sessions(workshop):
        guide = f"{PAPERS}/{guide_name(session, look)}.pdf"
        yield Plan(session, guide if guide in paths else None)


def _is_released(audience: Audience, release: Release) -> bool:
    return release == "after" or audience == "trainer"


def _trainer_pages(
    workshop: Workshop, look: Branding, _release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    listed = tuple(Paper(paper.kind, paper.path, paper.case) for paper in papers)
    cases = tuple(trainer_case(case, workshop) for case in workshop.cases)
    yield _text(CASES_INDEX, trainer_index(cases, look))
    yield from _more(tuple(case.scene for case in cases), look)
    yield _text(ROBOTS, KEEP_OUT)
    yield _text(PRINT_PAGE, print_page(cases, look, listed))
    for plan in _plans(workshop, look, papers):
        yield _text(session_address(plan.session.id), session_page(plan, look))
    pictures = tuple(previews(workshop, look, papers))
    yield from pictures
    for case in cases:
        shown = tuple(found.path for found in pictures if found.case == case.scene.id)
        yield _text(case_address(case.scene.id), trainer_page(case, look, listed, shown))
        yield from _pictures(case.scene)


def _forwards(workshop: Workshop, look: Branding) -> Iterator[Output]:
    """A page at each address that a case had before, so that codes on paper keep working."""
    for case in workshop.cases:
        for name in case.formerly:
            yield _text(former_address(name), forward(scene(case, workshop), look))


def _pictures(shown: Scene) -> Iterator[Output]:
    if shown.picture:
        yield Output(picture_address(shown.id, shown.picture.name), shown.picture.data)


def _text(path: str, text: str) -> Output:
    return Output(path, text.encode())
