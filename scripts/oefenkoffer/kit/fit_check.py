"""Look whether every text fits on the papers of a kit, without making them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from oefenkoffer.audience.branding import Branding, branding_of
from oefenkoffer.audience.cases import trainer_case
from oefenkoffer.audience.events import handed_out_in_time
from oefenkoffer.audience.forms import forms as forms_of
from oefenkoffer.audience.method import method_view
from oefenkoffer.audience.role_cards import role_cards, with_forms
from oefenkoffer.kit.batches import batches
from oefenkoffer.kit.case_papers import papers_of_cases
from oefenkoffer.kit.client_template import template_faults, with_layouts
from oefenkoffer.kit.decks import trainer_decks
from oefenkoffer.kit.fit_errors import problems_of, small_type_advice
from oefenkoffer.kit.guides import guides
from oefenkoffer.kit.handouts import booklet_pages, handed_out
from oefenkoffer.markup import nodes_in
from oefenkoffer.model import Workshop
from oefenkoffer.problems import KitProblems, Problem
from oefenkoffer.renderers import cards, forms, handouts
from oefenkoffer.renderers.cards import injects
from oefenkoffer.renderers.forms import worksheet
from oefenkoffer.renderers.handouts.facilitator import facilitator_page
from oefenkoffer.renderers.slides import paper, pptx
from oefenkoffer.renderers.slides.deck_formats import OLD_SLIDES, SLIDES
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    BreakSlide,
    Deck,
    DialogueSlide,
    ExerciseSlide,
    OverviewSlide,
    ProgrammeSlide,
    SectionSlide,
    Slide,
    StopSlide,
    TableSlide,
    TitleSlide,
)
from oefenkoffer.renderers.slides.pptx import PptxTemplate
from oefenkoffer.typesetting import TextDoesNotFitError

Look = Callable[[], object]
AT_ONCE = 400
"""Slides that are looked at together: some 120 MB."""

SURE, SURE_IN_LARGE, SURE_ABOVE = 170, 120, 50
"""Characters that every slide made of the data has room for, wherever they stand below its title;
on one in large type; and in the title, with what stands above that."""
LINE, LONGEST = 20, 16
"""Characters that a line takes beside its own, and letters of the longest word."""
CROWDED = (
    AnswerSlide,
    BreakSlide,
    DialogueSlide,
    ExerciseSlide,
    OverviewSlide,
    ProgrammeSlide,
    TableSlide,
)
"""Kinds with little room for each text: few characters may be too many."""
LARGE = (TitleSlide, SectionSlide, StopSlide)


def refuse_overflow(
    workshop: Workshop, template: PptxTemplate | None = None
) -> tuple[Problem, ...]:
    """Raise for what `build` would refuse of slides, and of texts on paper that has no room.

    Args:
        workshop: whose texts they are.
        template: a client's presentation, whose layouts are used instead of ours.

    Returns:
        advice on each slide that fits in small type alone.

    Raises:
        KitProblems: the mistakes of typed slides, and the texts that are too long; all of them.
    """
    problems: dict[object, Problem] = {}
    has_tables = any(nodes_in([*workshop.texts], "table"))
    shown: tuple[Deck, ...] = ()
    try:
        # Why noted for a client alone: notes take no room, but a broken file may trip over them.
        shown = tuple(deck for _, deck in trainer_decks(workshop, noted=template is not None))
    except KitProblems as error:
        # Why no look at slides that are wrong: nobody can say how much room they take.
        problems |= dict(enumerate(error.problems))
    branding = branding_of(workshop)
    small = dict[Slide, float]()
    looks_at_decks = _looks_at_decks(shown, workshop, with_layouts(template, workshop), small)
    for look in chain(_looks(workshop, branding, tables=has_tables), looks_at_decks):
        try:
            look()
        except KitProblems as faults:  # of the template, the same for each deck
            problems |= {it.position: it for it in faults.problems}
        except TextDoesNotFitError as error:
            for problem in problems_of(error, workshop):
                problems.setdefault((problem.position.path, problem.position.line), problem)
    if problems:
        raise KitProblems(problems.values())
    return tuple(small_type_advice(small, workshop))


def _looks(workshop: Workshop, branding: Branding, *, tables: bool) -> Iterator[Look]:
    run = cards.usual(branding, "long")
    for _, cases in batches(workshop.cases):
        of_cases = [card for case in cases for card in role_cards(case, workshop)]
        yield partial(cards.refuse_overflow, of_cases, branding, run)
        yield partial(forms.refuse_overflow, with_forms(of_cases), branding)
        for case in cases:
            if given := handed_out_in_time(case, workshop):
                yield partial(injects.refuse_overflow, given, branding)
    for form in forms_of(workshop, released=True):
        yield partial(worksheet.refuse_overflow, form, branding)
    if (method := method_view(workshop.method)).is_taught:
        yield partial(handouts.refuse_overflow, method, branding)
    if tables:
        yield from _looks_at_long_papers(workshop, branding)


def _looks_at_long_papers(workshop: Workshop, branding: Branding) -> Iterator[Look]:
    """Papers that go on on a next page: only a table may have no room there, in its width."""
    yield partial(booklet_pages, workshop, branding)
    taken_home = handed_out(workshop, branding, "after")
    for document in (
        *taken_home,
        *papers_of_cases(workshop, branding),
        *guides(workshop, branding),
    ):
        yield document.build
    for case in workshop.cases:
        yield partial(facilitator_page, trainer_case(case, workshop), branding)


def _looks_at_decks(
    shown: Sequence[Deck],
    workshop: Workshop,
    client: PptxTemplate | None,
    small: dict[Slide, float],
) -> Iterator[Look]:
    """The slides that may hold too much, of all decks, for both shapes of screen and PowerPoint.

    On a client's layouts all slides: these may have room for little, and are shared out over the
    kinds of slide that a deck has.

    Each look adds the slides of small type to `small`, with the smallest in points.
    """
    branding = branding_of(workshop)
    full: dict[Slide, int] = {}
    for deck in shown:
        for number, slide in enumerate(deck.slides, start=1):
            if may_be_full(slide, branding):
                full.setdefault(_as_read(slide), number)
    for _, some in batches(tuple(full.items()), AT_ONCE):
        slides, numbers = zip((_as_read(shown[0].slides[0]), 1), *some, strict=True)
        deck = Deck(branding.title, slides)
        screens = paper.TypeOnScreens(deck, branding)
        looks = [partial(screens.small, SLIDES), partial(screens.small, OLD_SLIDES)]
        if client is None:
            looks.append(partial(pptx.small_type, deck, branding))
        for look in looks:
            yield partial(_look, look, numbers, slides, small)
    if client:
        for deck in shown:
            look = partial(_small_on_layouts, client, deck, workshop)
            yield partial(_look, look, range(1, len(deck.slides) + 1), deck.slides, small)


def _as_read(slide: Slide) -> Slide:
    """A slide with no more than takes room on it, which several days may show alike."""
    return replace(slide, notes=(), planned=None, name="", back=None)


def _small_on_layouts(client: PptxTemplate, deck: Deck, workshop: Workshop) -> Mapping[int, float]:
    """The smallest type on each slide that has such on a client's layouts, in points.

    Why written: parts of a broken file may be read only then.

    Raises:
        TextDoesNotFitError: slides hold too much.
        KitProblems: the client's file cannot be used.
    """
    with template_faults(client, workshop):
        return pptx.pptx(deck, branding_of(workshop), client).small


def _look(
    look: Callable[[], Mapping[int, float]],
    numbers: Sequence[int],
    slides: Sequence[Slide],
    small: dict[Slide, float],
) -> None:
    """Look at slides that have these numbers in their own decks.

    Raises:
        TextDoesNotFitError: as the look does, with these numbers.
    """
    try:
        for number, points in look().items():
            slide = slides[number - 1]
            small[slide] = min(points, small.get(slide, points))
    except TextDoesNotFitError as error:
        raise TextDoesNotFitError(
            tuple(
                replace(it, where={**it.where, "slide": str(numbers[int(it.where["slide"]) - 1])})
                for it in error.overflows
            )
        ) from None


def may_be_full(slide: Slide, branding: Branding) -> bool:
    """Whether a slide is not sure to fit: what is made of the data mostly is short."""
    if slide.origin.line or isinstance(slide, CROWDED):
        return True
    (texts, lines), above = paper.texts_below_title(slide, branding), (slide.context, slide.title)
    longest = max((len(word) for text in (*texts, *above) for word in text.split()), default=0)
    sure = SURE_IN_LARGE if isinstance(slide, LARGE) else SURE
    return (
        longest > LONGEST
        or sum(map(len, above)) > SURE_ABOVE
        or sum(map(len, texts)) + LINE * lines > sure
    )
