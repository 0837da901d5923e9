"""A view in, the bytes of a printable handout out: one per case, and the method on one sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from oefenkoffer.audience.everyone import ModelAnswer, PublicCase
from oefenkoffer.audience.house import House
from oefenkoffer.audience.method import MethodView, PhaseView, StepView
from oefenkoffer.renderers.handouts.look import look
from oefenkoffer.typesetting import Template, pdf, qr_svg

PACKAGE = "oefenkoffer.renderers.handouts"
HANDOUT = Template(PACKAGE, "handout.typ")
MOST_PAIRS = 4
"""How many sentences the cheat sheet sets beside a better one: a few, or nobody reads them."""


@dataclass(frozen=True)
class Paper:
    """A page of a handout and the letters on it.

    Attributes:
        width, height, margin: in mm.
        aside: how wide the column of headings is, in mm.
        columns: how many columns things to fill in stand in.
        title, size, small, foot: of letters: the title, the text, remarks, the foot; in points.
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


A4 = Paper(
    width=210, height=297, margin=20, aside=42, columns=2, title=26, size=12, small=11, foot=9
)
A5 = Paper(
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


class AnswerIsKeptError(ValueError):
    """A handout is for afterwards: it needs a case whose answer is released."""

    def __init__(self, case_id: str) -> None:
        super().__init__(f"the answer of {case_id} is not released; a handout holds it")


def case_handout(case: PublicCase, house: House, *, address: str | None = None) -> bytes:
    """What a participant takes home of one case, on A4 in 12 pt.

    Args:
        case: what it tells.
        house: the look and the words.
        address: where the case stands online, for a code at the foot of the first page.

    Raises:
        AnswerIsKeptError: the case holds no answer.
    """
    scene = case.scene
    foot = f"{house.title} · {scene.id}, {_version(case, house)}"
    data = _handout((case,), house, A4)
    scan = _scan(address, house) if address else None
    own = {"title": scene.title, "foot": foot, "contents": None, "scan": scan}
    return _typeset({**data, **own}, house)


def booklet_pages(cases: Sequence[PublicCase], house: House) -> bytes:
    """All handouts one after the other on A5, with a cover and a list of what is in it.

    Raises:
        AnswerIsKeptError: a case holds no answer.
    """
    data = {
        **_handout(cases, house, A5),
        "title": house.title,
        "subtitle": house.subtitle,
        "foot": house.title,
        "contents": house.labels.text("handout.contents"),
        "scan": None,
    }
    return _typeset(data, house)


def _handout(cases: Sequence[PublicCase], house: House, paper: Paper) -> Mapping[str, Any]:
    return {
        **look(house),
        "paper": asdict(paper),
        "cases": [_case(case, house) for case in cases],
        "local_facts": [{"label": fact.label, "value": fact.value} for fact in house.local_facts],
    }


def _typeset(data: Mapping[str, Any], house: House) -> bytes:
    logo = house.logo
    if logo is None:
        return pdf(HANDOUT, data, typeface=house.typeface)
    shown = {"path": f"pictures/{logo.name}", "alt": logo.alt}
    return pdf(HANDOUT, {**data, "logo": shown}, {logo.name: logo.data}, house.typeface)


def _case(case: PublicCase, house: House) -> Mapping[str, Any]:
    if case.answer is None:
        raise AnswerIsKeptError(case.scene.id)
    return {
        "title": case.scene.title,
        "channel": house.labels.text(f"channel.{case.scene.channel}"),
        "situation": case.scene.situation.data,
        "answer": _answer(case.answer),
    }


def _version(case: PublicCase, house: House) -> str:
    return house.labels.text("handout.version", version=case.scene.version)


def cheat_sheet(method: MethodView, house: House) -> bytes:
    """The method on one landscape A4, to pin above a desk."""
    return pdf(
        Template(PACKAGE, "cheat_sheet.typ"), _method(method, house), typeface=house.typeface
    )


def pocket_pages(method: MethodView, house: House) -> bytes:
    """The method on four pages of A6, for a card to fold.

    Raises:
        TextDoesNotFitError: the method is too long for it, even in small letters.
    """
    return pdf(Template(PACKAGE, "pocket.typ"), _method(method, house), typeface=house.typeface)


def _method(method: MethodView, house: House) -> Mapping[str, Any]:
    return {
        **look(house),
        "title": method.title,
        "summary": method.summary.data,
        "steps": [_step(step) for step in method.steps],
        "conversation": [_phase(phase) for phase in method.conversation],
        "rather_not": [
            {"sentence": pair.sentence.data, "better": pair.better.data}
            for pair in method.rather_not[:MOST_PAIRS]
        ],
    }


def _scan(address: str, house: House) -> Mapping[str, Any]:
    return {
        "words": house.labels.text("address.scan"),
        "alt": house.labels.text("address.scan_alt", address=address),
        "address": address,
        "svg": qr_svg(address).decode(),
    }


def _answer(answer: ModelAnswer) -> Mapping[str, Any]:
    return {
        "refusal": answer.refusal,
        "core": answer.refusal_core.data,
        "steps": [
            {"title": step.title, "points": [point.data for point in step.points]}
            for step in answer.steps
        ],
        "samples": [
            {
                "title": phase.title,
                "sentences": [
                    {"say": sentence.say.data, "works": sentence.works.data}
                    for sentence in phase.sentences
                ],
            }
            for phase in answer.samples
        ],
        "takeaways": [takeaway.data for takeaway in answer.takeaways],
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
