"""What everyone may see of a workshop, and what beside its fields only its trainer may."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.cases import CaseView, public_cases, screen_cases
from oefenkoffer.audience.forms import forms
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.programme import programmes
from oefenkoffer.audience.role_cards import role_cards
from oefenkoffer.gate import LONG, Disclosure, Passage, passages
from oefenkoffer.gate.secrets import normalized_texts, texts_of
from oefenkoffer.kit.markdown_decks import markdown_decks, shown_files
from oefenkoffer.model import Workshop
from oefenkoffer.renderers.slides.model import Slide
from oefenkoffer.source.front_matter import is_shown
from oefenkoffer.source.remarks import remarks
from oefenkoffer.vocabulary import Release, is_over


def disclosure(workshop: Workshop, release: Release, handwritten: Mapping[str, str]) -> Disclosure:
    """What everyone may know of a workshop at a release, and from `handwritten` pages."""
    pages = (passages(path, text) for path, text in handwritten.items())
    others = (
        line
        for path, data in workshop.files.pages.items()
        if path not in handwritten
        for line in passages(path, data.decode("utf-8-sig", "replace"))
        if len(line.words.split()) >= LONG  # a manual quotes what pages say, in a few words
    )
    return Disclosure(
        before=public_texts(workshop, release),
        after=(
            *public_texts(workshop, "after"),
            *normalized_texts((*shown_in_the_room(workshop), *shown_of_plans(workshop))),
        ),
        handwritten=(*chain.from_iterable(pages), *typed_slides(workshop, release)),
        shown=shown_files(workshop.files).union(
            path for path, text in handwritten.items() if is_shown(text)
        ),
        private=(*notes(workshop), *_remarks(workshop), *others),
    )


@lru_cache(4)  # a check looks for what pages tell, and for what fields tell
def public_texts(workshop: Workshop, release: Release) -> tuple[bytes, ...]:
    """Every text of everyone, as it is compared."""
    return normalized_texts(public_views(workshop, release))


def public_views(workshop: Workshop, release: Release) -> tuple[object, ...]:
    """Every view of everyone; a text in none of them may not be on the participants' site."""
    for_team = workshop.team_cases if release == "team" else ()
    return (
        branding_of(workshop),
        method_view(workshop.method),
        programmes(workshop),
        forms(workshop, released=is_over(release)),
        *public_cases(workshop, release),
        *(role_cards(case, workshop) for case in for_team),
    )


def shown_in_the_room(workshop: Workshop) -> tuple[CaseView, ...]:
    """What the trainer shows everyone on a screen, the questions to talk about included."""
    public = {case.id for case in workshop.public_cases}
    shown = screen_cases(workshop, answers=True)
    return tuple(view for view in shown if view.head.id in public)


def shown_of_plans(workshop: Workshop) -> tuple[object, ...]:
    """What the slides of a day show of its plan: how each block is called, and its goal."""
    return tuple(
        (plan.title, *((block.title, block.goal) for block in plan.blocks))
        for plan in workshop.sessions
    )


def typed_slides(workshop: Workshop, release: Release) -> Iterator[Passage]:
    """What slides typed by hand say to everyone, which is after the release only."""
    if is_over(release):
        for slide in _typed(workshop):
            words = " ".join(texts_of(replace(slide, notes=())))
            yield Passage(slide.origin.file, slide.origin.line, words)


def notes(workshop: Workshop) -> Iterator[Passage]:
    """What the speaker's notes of such slides say."""
    for slide in _typed(workshop):
        for note in slide.notes:
            yield Passage(slide.origin.file, slide.origin.line, note.plain)


def _remarks(workshop: Workshop) -> Iterator[Passage]:
    """What authors say to themselves in YAML."""
    for path in workshop.documents:
        if b"#" in workshop.files.contents[path]:  # Why first: to read a file again takes time.
            written = remarks(workshop.documents[path])
            yield from (Passage(path, line, text) for line, text in written)


def _typed(workshop: Workshop) -> Iterator[Slide]:
    for _, deck in markdown_decks(workshop, shown_in_the_room(workshop)):
        yield from (slide for slide in deck.slides if slide.origin.line)
