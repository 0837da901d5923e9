"""A view in, the bytes of a printable handout out: one per case, and the method on one sheet."""

from collections.abc import Mapping
from typing import Any

from oefenkoffer.audience.everyone import ModelAnswer, PublicCase
from oefenkoffer.audience.house import House
from oefenkoffer.audience.method import MethodView, PhaseView, StepView
from oefenkoffer.renderers.handouts.look import look
from oefenkoffer.typesetting import Template, pdf, qr_svg

PACKAGE = "oefenkoffer.renderers.handouts"
MOST_PAIRS = 4
"""How many sentences the cheat sheet sets beside a better one: a few, or nobody reads them."""


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
    if case.answer is None:
        raise AnswerIsKeptError(case.scene.id)
    scene = case.scene
    data = {
        **look(house),
        "title": scene.title,
        "id": scene.id,
        "version": house.labels.text("handout.version", version=scene.version),
        "channel": house.labels.text(f"channel.{scene.channel}"),
        "situation": scene.situation.data,
        "answer": _answer(case.answer),
        "scan": _scan(address, house) if address else None,
        "local_facts": [{"label": fact.label, "value": fact.value} for fact in house.local_facts],
    }
    return pdf(Template(PACKAGE, "handout.typ"), data)


def cheat_sheet(method: MethodView, house: House) -> bytes:
    """The method on one landscape A4, to pin above a desk."""
    data = {
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
    return pdf(Template(PACKAGE, "cheat_sheet.typ"), data)


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
