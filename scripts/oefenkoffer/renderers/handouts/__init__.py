"""Set handouts as PDF: one per case, a booklet of all, and the method on one sheet."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import Any

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.audience.deal_counts import deal_counts
from oefenkoffer.audience.negotiation import DealsView
from oefenkoffer.audience.people import Person
from oefenkoffer.design.colours import tones
from oefenkoffer.kinds import sections_of
from oefenkoffer.kinds.method_views import MethodView, PhaseView, StepView
from oefenkoffer.labels import Labels, capital
from oefenkoffer.renderers.handouts.styles import styles
from oefenkoffer.typesetting import (
    OverfullError,
    Template,
    TextDoesNotFitError,
    fit,
    pdf,
)
from oefenkoffer.typesetting.fit import Box, Text, at, length, pdf_that_fits
from oefenkoffer.typesetting.large_print import ENLARGEMENT
from oefenkoffer.typesetting.points_table import all_points

PACKAGE = "oefenkoffer.renderers.handouts"
HANDOUT = Template(PACKAGE, "handout.typ")
POCKET = Template(PACKAGE, "pocket.typ")
PLACE = "handout"
"""The section of labels that stand on handouts, and the list of their parts."""
IN_ROWS = frozenset({"text", "list", "table", "checklist", "timed", "document", "points"})
"""Kinds of sections that `handout.typ` sets beside the name of a role."""
KNOWN = IN_ROWS | {"choice", "steps", "samples"}
"""Kinds of sections that it sets elsewhere."""
PAGES = 2
"""Both sides of a sheet: what a handout takes, unless it holds very much."""
MOST_PAIRS = 4
"""How many sentences the cheat sheet sets beside a better one: a few, or nobody reads them."""


@dataclass(frozen=True)
class PageFormat:
    """A page of a handout and the letters on it.

    Attributes:
        width, height, margin: in mm.
        aside: how wide the column of headings is, in mm; 0 where they stand above their texts.
        columns: how many columns things to fill in stand in.
        title, size, small, foot: of letters: the title, the text, remarks, the foot; in points.
        own_lines: how many lines for one's own words there are at least.
        kept: what takes more than this part of a page may go on on the next one.
    """

    width: float
    height: float
    margin: float
    aside: float
    columns: int
    title: float
    size: float
    small: float
    foot: float
    own_lines: int = 3
    kept: float = 0.68


A4 = PageFormat(
    width=210, height=297, margin=20, aside=42, columns=2, title=26, size=12, small=11, foot=9
)
TIGHTER = (
    replace(A4, margin=18, title=22, own_lines=2),
    replace(A4, margin=17, title=22, size=11.5, small=10.5, own_lines=2),
    replace(A4, margin=16, title=20, size=11, small=10, own_lines=2),
    replace(A4, margin=16, title=20, size=11, small=10, own_lines=1, kept=0.15),
    replace(A4, margin=16, title=18, size=10.5, small=10, own_lines=1, kept=0.15),
)
"""What gives way, in this order, to keep a handout on its sheet: white, lines, letters, and what
stands together."""
LARGE = replace(
    A4,
    width=A4.width / ENLARGEMENT,
    height=A4.height / ENLARGEMENT,
    margin=10.5,
    aside=27,
    columns=1,
    title=17.5,
    size=10.5,
    small=10.5,
    foot=10.5,
    own_lines=4,
)
"""For who sees little, before it is enlarged: nothing is smaller than 18 points then, on as many
pages as that takes."""
A5 = PageFormat(
    width=148.5,
    height=210,
    margin=14,
    aside=28,
    columns=1,
    title=19,
    size=10.5,
    small=10.5,
    foot=8.5,
)
"""The half of an A4 sheet, to the hair: two of them fill it."""
LARGE_A5 = replace(
    LARGE,
    width=A5.width / ENLARGEMENT,
    height=A5.height / ENLARGEMENT,
    margin=6.5,
    aside=0,
    title=14,
)


class AnswerIsKeptError(ValueError):
    """A handout is for afterwards: it needs a case whose answer is released."""

    def __init__(self, case_id: str) -> None:
        super().__init__(f"the answer of {case_id} is not released; a handout holds it")


def case_handout(case: CaseView, branding: Branding, *, address: str | None = None) -> bytes:
    """What a participant takes home of one case, on a sheet of A4 in 12 pt, or in 10.5 if need be.

    In large print it takes as many pages as it needs.

    Args:
        case: what it tells.
        branding: the look and the words.
        address: where the case stands online, for a code beside the lines to write on; it is left
            out where it would take a sheet more.

    Raises:
        AnswerIsKeptError: the case holds no answer.
        TextDoesNotFitError: a table has no room for its columns.
    """
    scene = case.head
    own = {
        "title": scene.title,
        "foot": f"{branding.title} · {scene.id}, {_version(case, branding)}",
        "contents": None,
        "scan": branding.phone_code(address, "scan"),
    }
    if branding.large:
        return _typeset({**_handout((case,), branding, LARGE), **own, "pages": 0}, branding)
    ways = [(page_format, own) for page_format in (A4, *TIGHTER)]
    if address:
        ways += [(page_format, {**own, "scan": None}) for page_format in TIGHTER[-2:]]
    for page_format, named in ways:
        data = {**_handout((case,), branding, page_format), **named}
        with suppress(OverfullError, TextDoesNotFitError):
            return _typeset({**data, "pages": PAGES}, branding)
    with suppress(TextDoesNotFitError):  # a table that is too wide for large letters
        return _typeset({**_handout((case,), branding, A4), **own, "pages": 0}, branding)
    return _typeset({**_handout((case,), branding, TIGHTER[-1]), **own, "pages": 0}, branding)


def booklet_pages(
    cases: Sequence[CaseView], branding: Branding, *, address: str | None = None
) -> bytes:
    """All handouts one after the other on A5, with a cover and a list of what is in it.

    The cover leads to the address, which is where the whole site stands online.

    Raises:
        AnswerIsKeptError: a case holds no answer.
    """
    data = {
        **_handout(cases, branding, LARGE_A5 if branding.large else A5),
        "title": branding.title,
        "subtitle": branding.subtitle,
        "foot": branding.title,
        "contents": branding.labels.text("handout.contents"),
        "scan": None,
        "online": branding.phone_code(address),
    }
    return _typeset(data, branding)


def _handout(
    cases: Sequence[CaseView], branding: Branding, page_format: PageFormat
) -> Mapping[str, Any]:
    return {
        **styles(branding),
        "large_print": branding.large,
        "paper": asdict(page_format),
        "cases": [_case(case, branding) for case in cases],
        "local_facts": [
            asdict(fact)
            for fact in branding.local_facts
            if any(fact in case.local_facts for case in cases)
        ],
    }


def _typeset(data: Mapping[str, Any], branding: Branding) -> bytes:
    return pdf(HANDOUT, data, typeface=branding.typeface)


def _case(case: CaseView, branding: Branding) -> Mapping[str, Any]:
    if not case.released:
        raise AnswerIsKeptError(case.head.id)
    return {
        "title": case.head.title,
        "channel": " · ".join(case.head.about_it(branding.labels)),
        "sections": [
            section
            for part in case.at(PLACE)
            if part.value not in case.head.about
            if not (case.deals and part.kind == "issues")  # the table of all points names them
            for section in sections_of(part, branding.labels, PLACE, KNOWN)
        ]
        + list(_people(case, branding))
        + [_deals(view, branding.labels) for view in (case.deals,) if view],
    }


def _deals(view: DealsView, labels: Labels) -> Mapping[str, Any]:
    """All points next to each other, and what can be counted."""
    counts = deal_counts(view, labels)
    return {
        "kind": "deals",
        "label": labels.text("points.deals"),
        "texts": [],
        "labels": labels.section("points"),
        **all_points(view.game, view.names),
        "figures": [(figure.count, figure.words) for figure in counts.figures] if counts else [],
    }


def _people(case: CaseView, branding: Branding) -> Iterator[Mapping[str, Any]]:
    """Those who took part, with what everyone may know of them by now."""
    people = [person for person in case.people if person.parts]
    if people:
        yield {
            "kind": "people",
            "label": branding.labels.text("site.roles"),
            "texts": [],
            "people": [_person(person, branding) for person in people],
        }


def _person(person: Person, branding: Branding) -> Mapping[str, Any]:
    labels = branding.labels
    title = person.seat.words(labels)
    name = f": {person.name}" if person.name else ""
    return {
        "title": f"{capital(title)}{name}",
        "sections": [
            section
            for part in person.parts
            for section in sections_of(replace(part, owner=""), labels, PLACE, IN_ROWS)
        ],
    }


def _version(case: CaseView, branding: Branding) -> str:
    return branding.labels.text("handout.version", version=case.head.version)


def cheat_sheet(method: MethodView, branding: Branding, *, address: str | None = None) -> bytes:
    """The method on one lying A4, to pin above a desk, with a code to its page online.

    In large print it stands, on as many pages as it takes.
    """
    data = {**_method(method, branding, address), "large_print": branding.large}
    return pdf(Template(PACKAGE, "cheat_sheet.typ"), data, typeface=branding.typeface)


def pocket_pages(method: MethodView, branding: Branding, *, address: str | None = None) -> bytes:
    """The method on four pages of A6, for a card to fold, with a code to its page online.

    Raises:
        TextDoesNotFitError: the method is too long for it, even in small letters.
    """
    box = _pocket(method, branding, address)
    return pdf_that_fits(POCKET, box.data, [box], branding.typeface)


def refuse_overflow(method: MethodView, branding: Branding) -> None:
    """Look whether the method fits on the card to fold, without making it.

    Raises:
        TextDoesNotFitError: it is too long for it.
    """
    box = _pocket(method, branding)
    fit.refuse_overflow(POCKET, box.data, [box], branding.typeface)


def _pocket(method: MethodView, branding: Branding, address: str | None = None) -> Box:
    data = _method(method, branding, address)
    texts = tuple(
        Text({"field": field, "card": "pocket"}, length(value), room, at(*path))
        for field, path, value, room in _texts(method, data)
    )
    return Box(data, texts, {"card": "pocket", "field": "conversation"})


def _texts(
    method: MethodView, data: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[str | int, ...], Any, int]]:
    """Where each text of the method was typed, where it stands in the data, it, and its room."""
    rooms = {"title": 40, "explanation": 120, "goal": 90, "mistake": 70, "example": 90}
    yield "title", ("title",), data["title"], rooms["title"]
    yield "summary", ("summary",), data["summary"], 140
    views: dict[str, Sequence[StepView | PhaseView]] = {
        "steps": method.steps,
        "conversation": method.conversation,
    }
    for list_of, items in views.items():
        for index, item in enumerate(items):
            for key in (key for key in rooms if key in data[list_of][index]):
                path = (list_of, index, key)
                value = data[list_of][index][key]
                yield f"{list_of}.{item.key}.{key}", path, value, rooms[key]
    for index, pair in enumerate(data["rather_not"]):
        for key in ("sentence", "better"):
            yield f"rather_not.{index}.{key}", ("rather_not", index, key), pair[key], 90


def _method(method: MethodView, branding: Branding, address: str | None) -> Mapping[str, Any]:
    colours = tones(branding.accent, max(len(method.steps), 1))
    return {
        **styles(branding),
        "scan": branding.phone_code(address),
        "title": method.title,
        "summary": method.summary.data if method.summary else [],
        "steps": [
            {**_step(step), "tone": colour}
            for step, colour in zip(method.steps, colours, strict=False)
        ],
        "conversation": [
            {**_phase(phase), "tone": colours[method.number_of(phase.step)]}
            for phase in method.conversation
        ],
        "rather_not": [
            {"sentence": pair.sentence.data, "better": pair.better.data}
            for pair in method.rather_not[:MOST_PAIRS]
        ],
    }


def _step(step: StepView) -> Mapping[str, Any]:
    return {
        "title": step.title,
        "explanation": step.explanation.data,
        "points": [point.data for point in step.points],
    }


def _phase(phase: PhaseView) -> Mapping[str, Any]:
    return {
        "title": phase.title,
        "step": phase.step_short,
        "goal": phase.goal.data,
        "mistake": phase.mistake.data,
        "example": phase.example.data,
    }
