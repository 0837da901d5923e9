"""Make slides of what the screen may show of one case."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.deal_counts import deal_counts
from oefenkoffer.kinds import KINDS
from oefenkoffer.kinds.cell_table import CellTable
from oefenkoffer.kinds.held_document import DocumentView
from oefenkoffer.kinds.kind import Part
from oefenkoffer.kinds.part_lines import labelled, plain
from oefenkoffer.kinds.timed import Happening
from oefenkoffer.labels import Labels, capital
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.answer_slides import (
    PLACE,
    origin_of,
    sentence_slides,
    step_slides,
)
from oefenkoffer.renderers.slides.model import (
    NOTHING,
    ExercisePart,
    ExerciseSlide,
    Origin,
    PointsSlide,
    QuestionsSlide,
    SituationSlide,
    Slide,
    TableSlide,
    TextSlide,
)
from oefenkoffer.renderers.slides.pagination import point_pages, text_pages

BESIDE = 0.6
"""How much room a situation leaves for its text, as a share of a slide."""

AFTERWARDS = "afterwards"
TIMED = "timed"
IN_PLAY = frozenset({"timing", TIMED})
"""Kinds that begin what is done; before them stands who does it."""


def case_slides(number: int, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """The slides of the case that is played as `number`, with its answer where there is one."""
    yield from round_slides(number, case, branding)
    yield from answers_of(case, branding)


def round_slides(number: int, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """What the room needs to play a case, in the order of the round."""
    parts = [part for part in case.at(PLACE) if not _waits(part)]
    first = next((at for at, part in enumerate(parts) if _is_after_play(part)), len(parts))
    opening = _opening(parts[:first])
    yield from _situation(number, opening, case, branding)
    for part in parts[:first]:
        if part != opening:
            yield from _slides(part, case, branding)
    yield from _people(case, branding)
    yield from _of_people(case, branding, after_play=False)
    yield from _exercise(case, branding)
    for part in parts[first:]:
        if part.kind != TIMED:
            yield from _slides(part, case, branding)
        elif part == case.of_kind(TIMED)[0]:
            yield from _happening_slides(case, branding)


def _waits(part: Part) -> bool:
    """Whether it is shown once a case was played; what happens in play is shown at its time."""
    return AFTERWARDS in part.settings.readers and part.kind != TIMED


def _is_after_play(part: Part) -> bool:
    """Whether the room looks at it once it plays or has played, such as questions to talk about."""
    return part.kind in IN_PLAY or part.settings.numbered


def answers_of(case: CaseView, branding: Branding) -> Iterator[Slide]:
    """What is kept until a case was played; nothing while it still is."""
    name = f"{branding.labels.text('written.answer')}-{case.head.id}"
    for index, slide in enumerate(_answers(case, branding)):
        yield slide if index else replace(slide, name=name)


def _answers(case: CaseView, branding: Branding) -> Iterator[Slide]:
    parts = [part for part in case.at(PLACE) if _waits(part)]
    has_steps = any(part.kind == "steps" for part in parts)
    for part in parts:
        # Why: the kind of refusal that a case is about stands above its steps.
        if not (has_steps and part.kind == "choice" and part.value.core):
            yield from _slides(part, case, branding)
    yield from _of_people(case, branding, after_play=True)
    yield from _deals(case, branding)


def _deals(case: CaseView, branding: Branding) -> Iterator[Slide]:
    """What can be counted of a negotiation, once all points are known."""
    counts = deal_counts(case.deals, branding.labels) if case.deals else None
    if counts:
        texts = tuple(labelled(it.count, plain(it.words)) for it in counts.figures)
        title = branding.labels.text("points.figures")
        yield from _points(title, texts, _origin(case, "issues"), case, branding)


def _slides(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    yield from SLIDES.get(part.kind, _lines)(part, case, branding)


def _origin(case: CaseView, field: str) -> Origin:
    return Origin(f"cases/{case.head.id}.yml", field)


def _elsewhere(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """None: what this kind holds is on another slide."""
    del part, case, branding
    yield from ()


def _lines(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """All of it as points, of a kind that has no look of its own on a screen."""
    lines = KINDS[part.kind].lines(part, branding.labels, PLACE)
    return _points(part.label(branding.labels, PLACE), lines, origin_of(case, part), case, branding)


def _picture(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """The picture; the first one of a case stands beside what it is about."""
    if part in case.of_kind("picture")[:1]:
        return iter(())
    return _lines(part, case, branding)


def _opening(parts: Sequence[Part]) -> Part | None:
    """The part that tells what a case is about: its first text."""
    return next((part for part in parts if part.kind == "text"), None)


def _situation(
    number: int, part: Part | None, case: CaseView, branding: Branding
) -> Iterator[Slide]:
    """What a case is about, beside its picture or the sign of where it is held."""
    labels, pictures, about = branding.labels, case.of_kind("picture"), case.head.about

    def slide(title: str, body: Markup, index: int) -> Slide:
        is_first = index == 0
        return SituationSlide(
            context=", ".join((labels.text("slides.case", n=number), *case.head.about_it(labels))),
            title=title,
            origin=_origin(case, part.key if part else "title"),
            name=f"{labels.text('written.case')}-{case.head.id}" if is_first else "",
            body=body,
            sign=about[0].key if about else "",
            picture=pictures[0].value if pictures else None,
            opens=is_first,
        )

    text = part.value if part else NOTHING
    return text_pages(case.head.title, text, branding, slide, BESIDE)


def _text(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    title, origin = part.label(branding.labels, PLACE), origin_of(case, part)
    return _text_slides(title, part.value, origin, case.head.title, branding)


def _text_slides(
    title: str, text: Markup, origin: Origin, context: str, branding: Branding
) -> Iterator[Slide]:
    def slide(title: str, body: Markup, _: int) -> Slide:
        return TextSlide(context=context, title=title, origin=origin, body=body, picture=None)

    return text_pages(title, text, branding, slide)


def _list(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    if part.settings.numbered:
        return _questions(part, case, branding)

    return _lines(part, case, branding)


def _questions(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], first: int) -> Slide:
        return QuestionsSlide(
            context=case.head.title,
            title=title,
            origin=origin_of(case, part),
            points=group,
            first=first,
        )

    return point_pages(part.label(branding.labels, PLACE), part.value, branding, slide)


def _exercise(case: CaseView, branding: Branding) -> Iterator[Slide]:
    """The assignment with its minutes, and how to step out of a role afterwards."""
    labels, timings = branding.labels, case.of_kind("timing")
    yield ExerciseSlide(
        context=case.head.title,
        title=labels.text("slides.exercise"),
        origin=_origin(case, timings[0].key if timings else "title"),
        lead=parse(_lead(case, labels)),
        parts=tuple(
            ExercisePart(phase.words(labels, PLACE), phase.minutes)
            for timing in timings
            for phase in timing.value
        ),
        materials=tuple(_materials(case, labels)),
        stop_word=branding.stop_word,
    )
    if branding.derole.blocks:
        yield from _derole(case, branding)


def _lead(case: CaseView, labels: Labels) -> str:
    """Who sit together: how many, in which roles, and how many hold one of these together."""
    called = ((seat.words(labels), people) for seat, people in case.table.seats)
    seats = Counter(f"{word} ({n})" if n > 1 else word for word, n in called)
    roles = [word if number == 1 else f"{number} × {word}" for word, number in seats.items()]
    *others, last = roles
    listed = labels.text("slides.and", first=", ".join(others), last=last) if others else last
    table = case.table
    key = "exercise_lead" if table.least == table.most else "exercise_lead_between"
    return labels.text(f"slides.{key}", n=table.least, most=table.most, roles=listed)


def _materials(case: CaseView, labels: Labels) -> Iterator[str]:
    yield labels.text("slides.role_cards")
    if case.has_forms:
        yield labels.text("slides.observation_form")


def _derole(case: CaseView, branding: Branding) -> Iterator[Slide]:
    title, origin = branding.labels.text("slides.out_of_role"), Origin("kit.yml", "derole")
    return _text_slides(title, branding.derole, origin, case.head.title, branding)


def _choice(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """What was chosen; its name alone may stand beside the title of the case."""
    if not part.value.core and part.value not in case.head.about:
        yield from _lines(part, case, branding)
    if part.value.core:
        title, label = part.value.words(branding.labels), part.label(branding.labels, PLACE)
        yield from _text_slides(title, part.value.core, origin_of(case, part), label, branding)


def _table(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """The table; one to write in is for paper."""
    view: CellTable = part.value
    if any(cell for row in view.rows for cell in row[1:] or row):
        yield TableSlide(
            context=case.head.title,
            title=part.label(branding.labels, PLACE),
            origin=origin_of(case, part),
            header=tuple(plain(title) for title in view.columns),
            rows=tuple(tuple(cell or NOTHING for cell in row) for row in view.rows),
        )


def _happening_slides(case: CaseView, branding: Branding) -> Iterator[Slide]:
    """What reaches everyone on the screen, in the order in which the trainer turns to it."""
    every = ((part, it) for part in case.of_kind(TIMED) for it in part.value)
    shown = [(part, it) for part, it in every if it.on_slide and it.is_for_everyone]
    for part, happening in sorted(shown, key=lambda pair: pair[1].at):
        yield from _happening_slide(part, happening, case, branding)


def _happening_slide(
    part: Part, happening: Happening, case: CaseView, branding: Branding
) -> Iterator[Slide]:
    labels = branding.labels
    moment = happening.moment(labels, ahead=part.settings.ahead)
    label = part.label(labels, PLACE)
    context = " · ".join(filter(None, (label, moment, happening.time(labels))))

    title = happening.title or happening.subject or happening.sender or label
    origin = origin_of(case, part, f"{happening.index}.text")
    return _text_slides(title, happening.text, origin, context, branding)


def _document(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    view: DocumentView = part.value
    label = part.label(branding.labels, PLACE)
    head = (
        labelled(
            f"{branding.labels.text(f'document.{key}')}{branding.labels.colon}", plain(line)
        ).blocks[0]
        for key, line in view.head.items()
        if key != "subject"
    )
    text = Markup((*head, *view.text.blocks))
    title = view.head.get("subject") or label
    return _text_slides(title, text, origin_of(case, part), label, branding)


def _people(case: CaseView, branding: Branding) -> Iterator[Slide]:
    """Who takes part, by the words that their cards have."""
    labels = branding.labels
    titles = ((person.seat.words(labels), person.name) for person in case.people)
    texts = tuple(
        plain(f"{capital(title)}{labels.colon} {name}" if name else capital(title))
        for title, name in titles
    )
    return _points(labels.text("site.roles"), texts, _origin(case, "roles"), case, branding)


def _of_people(case: CaseView, branding: Branding, *, after_play: bool) -> Iterator[Slide]:
    """What the reader may know of each role."""
    for person in case.people:
        for part in person.parts:
            if (AFTERWARDS in part.settings.readers) == after_play:
                yield from _slides(part, case, branding)


def _points(
    title: str, points: tuple[Markup, ...], origin: Origin, case: CaseView, branding: Branding
) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], _: int) -> Slide:
        return PointsSlide(
            context=case.head.title,
            title=title,
            origin=origin,
            points=group,
            first=None,
        )

    return point_pages(title, points, branding, slide)


def _voting(part: Part, case: CaseView, branding: Branding) -> Iterator[Slide]:
    """The rule in large type."""
    title, text = part.label(branding.labels, PLACE), plain(part.value.words(branding.labels))
    return _text_slides(title, text, origin_of(case, part), case.head.title, branding)


SLIDES: Mapping[str, Callable[[Part, CaseView, Branding], Iterator[Slide]]] = {
    "text": _text,
    "list": _list,
    "choice": _choice,
    "steps": step_slides,
    "samples": sentence_slides,
    "table": _table,
    "document": _document,
    "voting": _voting,
    "picture": _picture,
    "timing": _elsewhere,
    "timed": _elsewhere,
}
"""How each kind of part is shown on the screen."""
