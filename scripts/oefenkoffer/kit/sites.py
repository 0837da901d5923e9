"""The generated pages of the two sites, with the pictures and papers that each may hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import PurePosixPath
from posixpath import dirname, relpath

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.cases import CaseView, public_cases, trainer_case
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import programmes
from oefenkoffer.audience.session import sessions
from oefenkoffer.day_clock import script as day_clock
from oefenkoffer.kit.decks import deck_names, deck_titles
from oefenkoffer.kit.guides import guide_name
from oefenkoffer.kit.handouts import sheet_name
from oefenkoffer.kit.moved_pages import moved_pages
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.papers import forms_of_site, public_papers
from oefenkoffer.kit.papers import papers as all_papers
from oefenkoffer.kit.previews import previews
from oefenkoffer.kit.slides import public_slides, trainer_slides
from oefenkoffer.markup import nodes_in, shown
from oefenkoffer.model import Workshop
from oefenkoffer.model.files import DOCS, folded
from oefenkoffer.renderers.site.addresses import (
    PAPERS,
    ROBOTS,
    SiteAddresses,
    built,
    file_name,
    form_address,
    site_addresses,
)
from oefenkoffer.renderers.site.cases import case_page, cases_index, more_cases
from oefenkoffer.renderers.site.forms import form_page
from oefenkoffer.renderers.site.html_templates import text_picture_path, with_text_pictures
from oefenkoffer.renderers.site.method_pages import cheat_sheet, sentences_page
from oefenkoffer.renderers.site.page import redirect_page
from oefenkoffer.renderers.site.paper_lists import PaperLink, print_page
from oefenkoffer.renderers.site.programme import programme_page
from oefenkoffer.renderers.site.sessions import Plan, session_page
from oefenkoffer.renderers.site.shortcodes import Download
from oefenkoffer.renderers.site.theme_assets import CLOCK_SCRIPT
from oefenkoffer.renderers.site.trainer import trainer_index, trainer_page
from oefenkoffer.vocabulary import RELEASES, Audience, PaperKind, Release, is_over

PUBLIC: Mapping[Release, frozenset[PaperKind]] = {
    "before": frozenset({"cheat_sheet", "agreement"}),
    "after": frozenset({"cheat_sheet", "agreement", "handout"}),
    "team": frozenset({"cheat_sheet", "agreement", "handout", "team"}),
}
"""The papers that the participants' site may hold, by release."""

LISTED = 12
"""With more handouts than this a reader finds each with its case only: a phone is narrow."""

KEEP_OUT = "User-agent: *\nDisallow: /\n"
"""The request to search engines not to index the trainer's site."""


def site_files(
    workshop: Workshop,
    audience: Audience,
    release: Release,
    papers: tuple[Output, ...] = (),
    keep: Callable[[Iterable[Output]], Iterable[Output]] = iter,
) -> tuple[Output, ...]:
    """The generated files of one site, by their paths in its `docs/`.

    Args:
        workshop: what the site is made of.
        audience: whose site it is.
        release: whether the participants' site shows the answers.
        papers: the papers where they were made already; without, those of this site are made.
        keep: puts each file elsewhere as soon as it is made; without, all stay in memory.

    Raises:
        KitProblems: papers had to be made, and a text does not fit.
    """
    branding = branding_of(workshop)
    kept = tuple(map(_in_site, keep(_papers(workshop, audience, release, papers))))
    pages = _trainer_pages if audience == "trainer" else _public_pages
    sheet = next((paper.path for paper in kept if paper.kind == "cheat_sheet"), None)
    waiting = chain(
        pages(workshop, branding, release, kept),
        _method_pages(workshop, branding, audience, release, sheet),
        _programme(workshop, branding),
        _form_pages(workshop, audience, release, kept),
        kept,
        _redirects(workshop, branding, shown_at(audience, release)),
    )
    outputs = tuple(keep(waiting))
    return (
        *outputs,
        *_text_pictures(outputs, workshop),
        *_from_former_languages(workshop, branding, outputs),
    )


def _text_pictures(outputs: tuple[Output, ...], workshop: Workshop) -> Iterator[Output]:
    """Each picture of a text that a page shows, or may show because its author asks for a part.

    Why not those of all texts: what no page shows, its readers may not see.
    """
    pictures = {shown(node) for node in nodes_in([*workshop.texts], "picture")}
    if not pictures:
        return
    method = method_view(workshop.method)
    asked_for = {shown(node) for node in nodes_in((method.refusals, method.rather_not), "picture")}
    paths = {picture: text_picture_path(picture) for picture in pictures}
    for output in outputs:
        if output.path.endswith(".md"):
            page = output.content
            asked_for |= {it for it in pictures - asked_for if paths[it].encode() in page}
    for picture in sorted(pictures & asked_for, key=lambda picture: picture.name):
        yield Output(paths[picture], picture.data)


def _method_pages(
    workshop: Workshop, branding: Branding, audience: Audience, release: Release, sheet: str | None
) -> Iterator[Output]:
    """The method on pages, as far as the workshop teaches one; `sheet` is the same on paper."""
    method = method_view(workshop.method)
    if method.is_taught:
        yield _text(
            site_addresses(branding.labels).cheat_sheet, cheat_sheet(method, branding, paper=sheet)
        )
    if method.conversation:
        cases = public_cases(workshop, shown_at(audience, release))
        yield _text(
            site_addresses(branding.labels).sentences, sentences_page(method, cases, branding)
        )


def _papers(
    workshop: Workshop, audience: Audience, release: Release, outputs: tuple[Output, ...]
) -> Iterator[Output]:
    if audience == "trainer":
        yield from outputs or all_papers(workshop, release)
    elif outputs:
        branding = branding_of(workshop)
        sheets = {f"{sheet_name(form, branding)}.pdf" for form in forms_of_site(workshop, release)}
        shown = {None, *(case.id for case in workshop.cases_at(release))}
        for paper in outputs:
            is_public = paper.kind in PUBLIC[release] and paper.case in shown
            if is_public or file_name(paper.path) in sheets:
                yield paper
    else:
        yield from public_papers(workshop, release)


def _in_site(paper: Output) -> Output:
    """The paper under the folder where the pages look for it."""
    return replace(paper, path=f"{PAPERS}/{file_name(paper.path)}")


def _public_pages(
    workshop: Workshop, branding: Branding, release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    handouts, agreements, team_papers = (
        {paper.case: f"../{paper.path}" for paper in papers if paper.kind == kind}
        for kind in ("handout", "agreement", "team")
    )
    cases = public_cases(workshop, release)
    slides: list[str] = []
    for deck in public_slides(workshop, release):
        slides.append(f"../{deck.path}")
        yield deck
    addresses = site_addresses(branding.labels)
    yield _text(addresses.cases, cases_index(cases, branding, slides=tuple(slides)))
    yield from _more(cases, branding)
    method = method_view(workshop.method)
    for case in cases:
        text = case_page(
            case,
            branding,
            method,
            handout=handouts.get(case.head.id),
            agreement=agreements.get(case.head.id),
            team_paper=team_papers.get(case.head.id),
        )
        yield _text(addresses.case(case.head.id), text)
        yield from _pictures(case, addresses)


def _more(cases: tuple[CaseView, ...], branding: Branding) -> Iterator[Output]:
    """The pages with which a long list of cases goes on."""
    for number, text in more_cases(cases, branding):
        yield _text(site_addresses(branding.labels).list(number), text)


def shown_at(audience: Audience, release: Release) -> Release:
    """What a site shows of what everyone will know: the trainer's shows all of it."""
    return RELEASES[-1] if audience == "trainer" else release


def _programme(workshop: Workshop, branding: Branding) -> Iterator[Output]:
    """The page that tells what begins when, where the trainer wants one."""
    if days := programmes(workshop):
        yield _text(site_addresses(branding.labels).programme, programme_page(days, branding))


def _form_pages(
    workshop: Workshop, audience: Audience, release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    """A page for each form on the site, with its sheet where the site holds that."""
    branding, paths = branding_of(workshop), {paper.path for paper in papers}
    for form in forms(workshop, released=is_over(shown_at(audience, release))):
        if form.on_site:
            sheet = f"{PAPERS}/{sheet_name(form, branding)}.pdf"
            text = form_page(form, branding, paper=sheet if sheet in paths else None)
            yield _text(form_address(form.name), text)


def take_home(outputs: tuple[Output, ...], workshop: Workshop) -> tuple[Download, ...]:
    """What a participant can keep of a site: the slides, the cheat sheet, the handouts."""
    words = branding_of(workshop).labels.section("site")
    titles = {case.id: case.title for case in workshop.cases}
    slides = [
        output.path
        for output in outputs
        if output.path.endswith(".html") and output.kind == "slides"
    ]
    names = deck_titles(workshop) if len(slides) > 1 else {}
    sheets = [output.path for output in outputs if output.kind == "cheat_sheet"]
    handouts = [output for output in outputs if output.kind == "handout" and output.case]
    return (
        *(
            Download(
                f"{words['colon']} ".join(
                    filter(None, (words["slides"], names.get(PurePosixPath(path).stem)))
                ),
                path,
            )
            for path in slides
        ),
        *(Download(f"{words['cheat_sheet']} (PDF)", path) for path in sheets),
        *(
            Download(
                f"{words['paper_handout']}{words['colon']} {titles[handout.case or '']} (PDF)",
                handout.path,
            )
            for handout in handouts
            if len(handouts) <= LISTED
        ),
    )


def paper_links(outputs: Iterable[Output]) -> tuple[PaperLink, ...]:
    """What there is to print on a site, among all its files."""
    of_papers = (output for output in outputs if output.path.startswith(f"{PAPERS}/"))
    return tuple(PaperLink(it.kind, it.path, it.case, it.title) for it in of_papers)


def session_plans(
    workshop: Workshop, branding: Branding, papers: tuple[Output, ...]
) -> Iterator[Plan]:
    """Each session plan with its slides, and its facilitator guide where that is a paper."""
    paths = {paper.path for paper in papers}
    name = branding.labels.text("file.slides_with_answers")
    decks = {PurePosixPath(of).stem: f"{deck}.html" for deck, of in deck_names(workshop, name)}
    for session in sessions(workshop):
        guide = f"{PAPERS}/{guide_name(session, branding)}.pdf"
        yield Plan(session, guide if guide in paths else None, decks.get(session.id))


def _trainer_pages(
    workshop: Workshop, branding: Branding, _release: Release, papers: tuple[Output, ...]
) -> Iterator[Output]:
    yield from trainer_slides(workshop)
    listed = paper_links(papers)
    cases = tuple(trainer_case(case, workshop) for case in workshop.cases)
    addresses = site_addresses(branding.labels)
    yield _text(addresses.cases, trainer_index(cases, branding))
    yield from _more(cases, branding)
    yield _text(ROBOTS, KEEP_OUT)
    yield _text(addresses.print_page, print_page(cases, branding, listed))
    if workshop.sessions:
        yield Output(CLOCK_SCRIPT, day_clock().encode())
    for plan in session_plans(workshop, branding, papers):
        yield _text(addresses.session(plan.session.id), session_page(plan, branding))
    pictures = tuple(previews(workshop, branding, papers))
    yield from pictures
    for case in cases:
        shown = tuple(picture.path for picture in pictures if picture.case == case.head.id)
        yield _text(addresses.case(case.head.id), trainer_page(case, branding, listed, shown))
        yield from _pictures(case, addresses)


def _redirects(workshop: Workshop, branding: Branding, release: Release) -> Iterator[Output]:
    """A page at each address that a case had before, so that codes on paper keep working."""
    addresses = site_addresses(branding.labels)
    for case in workshop.cases_at(release):
        target = file_name(built(addresses.case(case.id)))
        for name in case.formerly:
            yield _text(addresses.former(name), redirect_page(case.title, target, branding.labels))


def _from_former_languages(
    workshop: Workshop, branding: Branding, outputs: tuple[Output, ...]
) -> Iterator[Output]:
    """A page at each address that a page had while the kit was in another language.

    What somebody put there since is left alone.
    """
    outgoing = {_as_page(output.path) for output in outputs}
    taken = {folded(path) for path in outgoing}
    taken |= {
        folded(_as_page(path.removeprefix(f"{DOCS}/"))) for path in workshop.files.beside_slides
    }
    for language in workshop.settings.former_languages:
        for page in moved_pages(workshop, branding, language):
            old, new = _as_page(page.old), _as_page(page.new)
            if new in outgoing and folded(old) not in taken:
                taken.add(folded(old))
                target = relpath(new, dirname(old) or ".")
                text = redirect_page(page.title, target, branding.labels, is_case=page.is_case)
                yield _text(old, text)


def _as_page(path: str) -> str:
    """Where a file stands in the built site."""
    return built(path) if path.endswith(".md") else path


def _pictures(case: CaseView, addresses: SiteAddresses) -> Iterator[Output]:
    of_roles = chain(
        (part for person in case.people for part in person.parts),
        (part for card in case.cards for part in card.page),
    )
    pictures = (part.value for part in (*case.parts, *of_roles) if part.kind == "picture")
    for name, data in {picture.name: picture.data for picture in pictures}.items():
        yield Output(addresses.picture(case.head.id, name), data)


def _text(path: str, text: str) -> Output:
    return Output(path, with_text_pictures(text, path).encode())
