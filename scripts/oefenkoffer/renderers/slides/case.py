"""The room's view of one case in, its slides out."""

from collections.abc import Iterator

from oefenkoffer.audience.everyone import AnswerStep, ModelAnswer, SamplePhase
from oefenkoffer.audience.house import House
from oefenkoffer.audience.room import RoomCase
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    ExerciseSlide,
    Origin,
    Part,
    PointsSlide,
    QuestionsSlide,
    Remark,
    SectionSlide,
    SentenceSlide,
    Slide,
    TextSlide,
)
from oefenkoffer.renderers.slides.several import several, several_of_text

PARTS = ("prepare", "play", "derole", "debrief", "retry")


def case_slides(number: int, case: RoomCase, house: House) -> Iterator[Slide]:
    """The slides of the case that is played as `number`, with its answer where there is one."""
    yield from round_slides(number, case, house)
    yield from answer_slides(case, house)


def round_slides(number: int, case: RoomCase, house: House) -> Iterator[Slide]:
    """What the room needs to play a case, in the order of the round."""
    yield SectionSlide(
        context=house.labels.text("slides.case", n=number),
        title=case.scene.title,
        origin=_origin(case, "title"),
        lead=None,
    )
    yield from _situation(case, house)
    yield from _points(case, house, "goals", "learning_goals", case.scene.learning_goals)
    yield _exercise(case, house)
    yield from _derole(case, house)
    yield from _questions(case, house)


def answer_slides(case: RoomCase, house: House) -> Iterator[Slide]:
    """What a case says at each step; nothing while its answer is kept for later."""
    if case.answer is not None:
        yield from _answer(case, case.answer, house)


def _origin(case: RoomCase, field: str) -> Origin:
    return Origin(f"cases/{case.scene.id}.yml", field)


def _situation(case: RoomCase, house: House) -> Iterator[Slide]:
    def slide(title: str, body: Markup, index: int) -> Slide:
        return TextSlide(
            context=case.scene.title,
            title=title,
            origin=_origin(case, "situation"),
            body=body,
            picture=case.scene.picture if index == 0 else None,
        )

    channel = house.labels.text(f"channel.{case.scene.channel}")
    title = house.labels.text("slides.situation_with_channel", channel=channel)
    return several_of_text(title, case.scene.situation, house, slide)


def _points(
    case: RoomCase, house: House, label: str, field: str, points: tuple[Markup, ...]
) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], _: int) -> Slide:
        return PointsSlide(
            context=case.scene.title,
            title=title,
            origin=_origin(case, field),
            points=group,
            first=None,
        )

    return several(house.labels.text(f"slides.{label}"), points, house, slide)


def _exercise(case: RoomCase, house: House) -> Slide:
    labels = house.labels
    return ExerciseSlide(
        context=case.scene.title,
        title=labels.text("slides.exercise"),
        origin=_origin(case, "timing"),
        lead=parse(labels.text("slides.exercise_lead")),
        parts=tuple(
            Part(labels.text(f"slides.{part}"), getattr(case.timing, part)) for part in PARTS
        ),
        materials=(labels.text("slides.role_cards"), labels.text("slides.observation_form")),
        stop_word=house.stop_word,
    )


def _derole(case: RoomCase, house: House) -> Iterator[Slide]:
    def slide(title: str, body: Markup, _: int) -> Slide:
        return TextSlide(
            context=case.scene.title,
            title=title,
            origin=Origin("kit.yml", "derole"),
            body=body,
            picture=None,
        )

    title = house.labels.text("slides.out_of_role")
    return several_of_text(title, house.derole, house, slide)


def _questions(case: RoomCase, house: House) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], first: int) -> Slide:
        return QuestionsSlide(
            context=case.scene.title,
            title=title,
            origin=_origin(case, "debrief"),
            points=group,
            first=first,
        )

    return several(house.labels.text("slides.questions"), case.debrief, house, slide)


def _answer(case: RoomCase, answer: ModelAnswer, house: House) -> Iterator[Slide]:
    yield TextSlide(
        context=house.labels.text("slides.refusal"),
        title=answer.refusal,
        origin=_origin(case, "refusal"),
        body=answer.refusal_core,
        picture=None,
    )
    for step in answer.steps:
        yield from _step(case, step, house)
    for phase in answer.samples:
        yield _sample(case, phase, house)
    yield from _points(case, house, "takeaways", "takeaways", answer.takeaways)


def _step(case: RoomCase, step: AnswerStep, house: House) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], _: int) -> Slide:
        return AnswerSlide(
            context=house.labels.text("slides.answer"),
            title=title,
            origin=_origin(case, f"answer.{step.step}"),
            points=group,
            first=None,
        )

    return several(step.title, step.points, house, slide)


def _sample(case: RoomCase, phase: SamplePhase, house: House) -> Slide:
    """The first sentence of a phase: one is enough to show how it can sound."""
    sentence = phase.sentences[0]
    return SentenceSlide(
        context=house.labels.text("slides.answer"),
        title=phase.title,
        origin=_origin(case, "sample_sentences"),
        sentence=sentence.say,
        remarks=(Remark(house.labels.text("slides.works"), sentence.works),),
    )
