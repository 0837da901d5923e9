"""Tell where the pages of a kit would stand in another language, and where they are in its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.session import sessions
from oefenkoffer.kit.decks import deck_names
from oefenkoffer.labels import Labels, catalogue
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.site.addresses import site_addresses
from oefenkoffer.renderers.site.cases import page_count
from oefenkoffer.renderers.site.sessions import session_title
from oefenkoffer.vocabulary import PACKAGED, Language


@dataclass(frozen=True)
class MovedPage:
    """A page that has another address in this language.

    Attributes:
        old: its path in the other language.
        new: its path.
        title: what it is called.
        is_case: whether it is about one case.
    """

    old: str
    new: str
    title: str
    is_case: bool = False


@dataclass(frozen=True)
class NewPlace:
    """Where a link in a page has to lead.

    Attributes:
        path: the page.
        anchors: the places on it, by their names in the other language.
    """

    path: str
    anchors: Mapping[str, str]


def moved_pages(workshop: Workshop, branding: Branding, language: Language) -> Iterator[MovedPage]:
    """Each page whose address differs from the one in a language."""
    theirs = catalogue(language)
    every = (*_pages(workshop, branding, theirs), *_decks(workshop, branding, theirs))
    yield from (page for page in every if page.old != page.new)


def new_places(workshop: Workshop, branding: Branding) -> Mapping[str, NewPlace]:
    """Where each page stands, by its path in any other language that is packaged.

    Why any: then the language of a kit stands once, and its pages need no change when it changes.
    """
    places: dict[str, NewPlace] = {}
    for language in PACKAGED:
        anchors = _anchors(catalogue(language), branding.labels)
        for page in moved_pages(workshop, branding, language):
            places.setdefault(page.old, NewPlace(page.new, anchors))
    return places


def page_addresses(
    workshop: Workshop,
    branding: Branding,
    languages: Iterable[Language] = PACKAGED,
    *,
    only_cases: bool = False,
) -> frozenset[str]:
    """The addresses of all pages that are made, in the language of the kit and in some others."""
    every = (branding.labels, *map(catalogue, languages))
    pages = [page for labels in every for page in _pages(workshop, branding, labels)]
    lists = {site_addresses(labels).cases for labels in every}
    return frozenset(
        address
        for page in pages
        for address in (page.old, page.new)
        if not only_cases or page.is_case or address in lists
    )


def _pages(workshop: Workshop, branding: Branding, theirs: Labels) -> Iterator[MovedPage]:
    old, new, text = site_addresses(theirs), site_addresses(branding.labels), branding.labels.text
    yield MovedPage(old.cases, new.cases, text("site.title"))
    for number in range(2, page_count(len(workshop.cases)) + 1):
        yield MovedPage(old.list(number), new.list(number), text("site.title"))
    yield MovedPage(old.cheat_sheet, new.cheat_sheet, text("site.cheat_sheet"))
    yield MovedPage(old.sentences, new.sentences, text("site.sentences"))
    yield MovedPage(old.print_page, new.print_page, text("site.to_print"))
    yield MovedPage(old.programme, new.programme, text("site.programme"))
    for session in sessions(workshop):
        title = session_title(session, branding)
        yield MovedPage(old.session(session.id), new.session(session.id), title)
    for case in workshop.cases:
        for name in (case.id, *case.formerly):
            yield MovedPage(old.case(name), new.case(case.id), case.title, is_case=True)


def _decks(workshop: Workshop, branding: Branding, theirs: Labels) -> Iterator[MovedPage]:
    old = deck_names(workshop, theirs.text("file.slides"))
    new = deck_names(workshop, branding.labels.text("file.slides"))
    for (former, _), (name, _) in zip(old, new, strict=True):
        yield MovedPage(f"{former}.html", f"{name}.html", branding.labels.text("site.slides"))


def _anchors(theirs: Labels, ours: Labels) -> Mapping[str, str]:
    here = ours.section("anchor")
    return {name: here[key] for key, name in theirs.section("anchor").items()}
