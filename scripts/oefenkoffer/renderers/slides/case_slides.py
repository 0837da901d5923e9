"""Make slides of what the screen may show of one case."""

from collections.abc import Iterator

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.everyone import AnswerStep, ModelAnswer, SamplePhase
from oefenkoffer.audience.screen import ScreenCase
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.model import (
    AnswerSlide,
    ExercisePart,
    ExerciseSlide,
    Origin,
    PointsSlide,
    QuestionsSlide,
    Remark,
    SectionSlide,
    SentenceSlide,
    Slide,
    TextSlide,
)
from oefenkoffer.renderers.slides.pagination import point_pages, text_pages

PARTS = ("prepare", "play", "derole", "debrief", "retry")


def case_slides(number: int, case: ScreenCase, branding: Branding) -> Iterator[Slide]:
    """The slides of the case that is played as `number`, with its answer where there is one."""
    yield from round_slides(number, case, branding)
    yield from answer_slides(case, branding)


def round_slides(number: int, case: ScreenCase, branding: Branding) -> Iterator[Slide]:
    """What the room needs to play a case, in the order of the round."""
    yield SectionSlide(
        context=branding.labels.text("slides.case", n=number),
        title=case.scene.title,
        origin=_origin(case, "title"),
        lead=None,
    )
    yield from _situation(case, branding)
    yield from _points(case, branding, "goals", "learning_goals", case.scene.learning_goals)
    yield _exercise(case, branding)
    yield from _derole(case, branding)
    yield from _questions(case, branding)


def answer_slides(case: ScreenCase, branding: Branding) -> Iterator[Slide]:
    """What a case says at each step; nothing while its answer is kept for later."""
    if case.answer is not None:
        yield from _answer(case, case.answer, branding)


def _origin(case: ScreenCase, field: str) -> Origin:
    return Origin(f"cases/{case.scene.id}.yml", field)


def _situation(case: ScreenCase, branding: Branding) -> Iterator[Slide]:
    def slide(title: str, body: Markup, index: int) -> Slide:
        return TextSlide(
            context=case.scene.title,
            title=title,
            origin=_origin(case, "situation"),
            body=body,
            picture=case.scene.picture if index == 0 else None,
        )

    channel = branding.labels.text(f"channel.{case.scene.channel}")
    title = branding.labels.text("slides.situation_with_channel", channel=channel)
    return text_pages(title, case.scene.situation, branding, slide)


def _points(
    case: ScreenCase, branding: Branding, label: str, field: str, points: tuple[Markup, ...]
) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], _: int) -> Slide:
        return PointsSlide(
            context=case.scene.title,
            title=title,
            origin=_origin(case, field),
            points=group,
            first=None,
        )

    return point_pages(branding.labels.text(f"slides.{label}"), points, branding, slide)


def _exercise(case: ScreenCase, branding: Branding) -> Slide:
    labels = branding.labels
    return ExerciseSlide(
        context=case.scene.title,
        title=labels.text("slides.exercise"),
        origin=_origin(case, "timing"),
        lead=parse(labels.text("slides.exercise_lead")),
        parts=tuple(
            ExercisePart(labels.text(f"slides.{part}"), getattr(case.timing, part))
            for part in PARTS
        ),
        materials=(labels.text("slides.role_cards"), labels.text("slides.observation_form")),
        stop_word=branding.stop_word,
    )


def _derole(case: ScreenCase, branding: Branding) -> Iterator[Slide]:
    def slide(title: str, body: Markup, _: int) -> Slide:
        return TextSlide(
            context=case.scene.title,
            title=title,
            origin=Origin("kit.yml", "derole"),
            body=body,
            picture=None,
        )

    title = branding.labels.text("slides.out_of_role")
    return text_pages(title, branding.derole, branding, slide)


def _questions(case: ScreenCase, branding: Branding) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], first: int) -> Slide:
        return QuestionsSlide(
            context=case.scene.title,
            title=title,
            origin=_origin(case, "debrief"),
            points=group,
            first=first,
        )

    return point_pages(branding.labels.text("slides.questions"), case.debrief, branding, slide)


def _answer(case: ScreenCase, answer: ModelAnswer, branding: Branding) -> Iterator[Slide]:
    yield TextSlide(
        context=branding.labels.text("slides.refusal"),
        title=answer.refusal,
        origin=_origin(case, "refusal"),
        body=answer.refusal_core,
        picture=None,
    )
    for step in answer.steps:
        yield from _step(case, step, branding)
    for phase in answer.samples:
        yield _sample(case, phase, branding)
    yield from _points(case, branding, "takeaways", "takeaways", answer.takeaways)


def _step(case: ScreenCase, step: AnswerStep, branding: Branding) -> Iterator[Slide]:
    def slide(title: str, group: tuple[Markup, ...], _: int) -> Slide:
        return AnswerSlide(
            context=branding.labels.text("slides.answer"),
            title=title,
            origin=_origin(case, f"answer.{step.step}"),
            points=group,
            first=None,
        )

    return point_pages(step.title, step.points, branding, slide)


def _sample(case: ScreenCase, phase: SamplePhase, branding: Branding) -> Slide:
    """The first sentence of a phase: one is enough to show how it can sound."""
    sentence = phase.sentences[0]
    return SentenceSlide(
        context=branding.labels.text("slides.answer"),
        title=phase.title,
        origin=_origin(case, "sample_sentences"),
        sentence=sentence.say,
        remarks=(Remark(branding.labels.text("slides.works"), sentence.works),),
    )
