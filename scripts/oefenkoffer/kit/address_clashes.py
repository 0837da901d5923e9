"""Report any two outputs of a kit that would have one address, each with what it is made of.

Addresses are compared as Windows and macOS do: without capitals, an ë as one sign. A page for
either site counts for both: a link works in both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import public_case
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import programmes
from oefenkoffer.kit.decks import deck_names
from oefenkoffer.kit.slide_papers import deck_papers
from oefenkoffer.model import Workshop
from oefenkoffer.model.files import DOCS, FORMS, PUBLISHED, folded, is_page
from oefenkoffer.problems import Code, KitProblems, Position, Problem
from oefenkoffer.renderers.site.addresses import (
    SiteAddresses,
    built,
    form_address,
    site_addresses,
)
from oefenkoffer.vocabulary import RELEASES

OURS = "oefenkoffer"
"""The source of what every kit has, whoever wrote it."""


@dataclass(frozen=True)
class Claim:
    """An address that somebody's file would take.

    Attributes:
        code: what is wrong when it is taken already.
    """

    address: str
    source: Position
    code: Code = field(default=Code.SAME_ADDRESS, compare=False)


def refuse_clashes(workshop: Workshop) -> None:
    """See to it that nothing of a kit pushes away, or hides, anything else of it.

    Raises:
        KitProblems: two outputs have one address; each such pair, at the source of the second.
    """
    if problems := tuple(clashes(_claims(workshop))):
        raise KitProblems(problems)


def clashes(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Each claim to an address that another source has taken before."""
    first: dict[str, Claim] = {}
    for claim in claims:
        taken = first.setdefault(folded(claim.address), claim)
        if taken.source != claim.source:
            other = taken.source.path
            own = "yes" if other == OURS else ""
            facts = {"address": claim.address, "other": other, "page": other, "own": own}
            yield Problem(claim.code, claim.source, facts)


def _claims(workshop: Workshop) -> Iterator[Claim]:
    """The addresses of a kit: what cannot move first, what its author can rename easily last.

    Slides and paper lie in folders of their own; `print/` of a site holds papers of that folder.
    """
    addresses = site_addresses(branding_of(workshop).labels)
    yield from (Claim(built(page), Position(OURS)) for page in _own_pages(workshop, addresses))
    yield from _of_cases(workshop, addresses)
    for session in workshop.sessions:
        source = Position(workshop.session_path(session.id))
        yield Claim(built(addresses.session(session.id)), source)
    yield from _of_docs(workshop)
    yield from _of_forms(workshop)
    for day in programmes(workshop)[:1]:
        source = workshop.position(workshop.session_path(day.id), ("on_site",))
        yield Claim(built(addresses.programme), source, Code.PROGRAMME_PAGE_WRITTEN)
    yield from _of_slides(workshop)


def _own_pages(workshop: Workshop, addresses: SiteAddresses) -> Iterator[str]:
    yield from (addresses.cases, addresses.print_page)
    method = method_view(workshop.method)
    if method.is_taught:
        yield addresses.cheat_sheet
    if method.conversation:
        yield addresses.sentences


def _of_cases(workshop: Workshop, addresses: SiteAddresses) -> Iterator[Claim]:
    for case in workshop.cases:
        source = Position(workshop.case_path(case.id))
        yield Claim(built(addresses.case(case.id)), source)
        for name in case.formerly:
            yield Claim(addresses.former(name), source)
        for part in public_case(case, workshop, released=True).of_kind("picture"):
            yield Claim(addresses.picture(case.id, part.value.name), source)


def _of_docs(workshop: Workshop) -> Iterator[Claim]:
    """Pages that somebody wrote, and files beside them; a README is the index of its folder."""
    for path in sorted(workshop.files.beside_slides):
        below = PurePosixPath(path.removeprefix(f"{DOCS}/"))
        if below.suffix.lower() in PUBLISHED:
            page = below.with_name("index.md") if below.name == "README.md" else below
            yield Claim(built(str(page)) if is_page(path) else str(below), Position(path))


def _of_forms(workshop: Workshop) -> Iterator[Claim]:
    for form in forms(workshop, released=True):
        if form.on_site:
            source = workshop.position(FORMS, ("forms", form.key, "on_site"))
            yield Claim(built(form_address(form.name)), source, Code.FORM_PAGE_WRITTEN)


def _of_slides(workshop: Workshop) -> Iterator[Claim]:
    """Each deck on the site, in the folder for the presenter, and on paper."""
    branding = branding_of(workshop)
    for key in ("slides", "slides_with_answers"):
        for name, path in deck_names(workshop, branding.labels.text(f"file.{key}")):
            source = Position(path or OURS)
            if key == "slides":
                yield Claim(f"{name}.html", source)
            yield Claim(f"slides/{name}.html", source)
            noted = branding.labels.text("file.slides_with_notes", name=name)
            yield Claim(f"slides/{noted}.html", source)
            for release in RELEASES:
                for file, *_ in deck_papers(name, branding, release):
                    yield Claim(f"print/{file}.pdf", source)
