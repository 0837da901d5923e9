"""Make a deck of what the screen may show of the cases and the method: one idea a slide."""

from collections.abc import Iterator, Sequence

from oefenkoffer.audience.branding import Branding
from oefenkoffer.audience.cases import CaseView
from oefenkoffer.kinds.method_views import MethodView, PhaseView, StepView
from oefenkoffer.kinds.part_lines import plain
from oefenkoffer.markup import Markup, parse
from oefenkoffer.renderers.slides.case_slides import case_slides
from oefenkoffer.renderers.slides.model import (
    Deck,
    Landmark,
    Origin,
    OverviewSlide,
    PointsSlide,
    Remark,
    SectionSlide,
    SentenceSlide,
    Slide,
    StopSlide,
    TitleSlide,
)
from oefenkoffer.renderers.slides.own_slides import with_own_slides
from oefenkoffer.renderers.slides.pagination import point_pages

KIT = "kit.yml"
METHOD = "method.yml"


def deck(cases: Sequence[CaseView], method: MethodView, branding: Branding) -> Deck:
    """The slides of a whole workshop; the answer of a case only where its view holds one."""
    slides = _slides(cases, method, branding)
    return Deck(
        branding.title,
        tuple(page for slide in slides for page in with_own_slides(slide, branding)),
    )


def _slides(cases: Sequence[CaseView], method: MethodView, branding: Branding) -> Iterator[Slide]:
    yield TitleSlide(
        context=method.title,
        title=branding.title,
        origin=Origin(KIT, "title"),
        subtitle=branding.subtitle,
    )
    yield from method_slides(method, branding)
    yield from stop_word_slide(branding)
    for number, case in enumerate(cases, start=1):
        yield from case_slides(number, case, branding)
    yield closing_slide(branding)


def closing_slide(branding: Branding) -> SectionSlide:
    """What people take home."""
    return SectionSlide(
        context="",
        title=branding.labels.text("slides.closing"),
        origin=Origin(KIT, "title"),
        lead=parse(branding.labels.text("slides.closing_lead")),
    )


def method_slides(method: MethodView, branding: Branding) -> Iterator[Slide]:
    """The steps of the method, and the conversation they lead to; none where none is taught."""
    if not method.is_taught:
        return
    yield SectionSlide(
        context=branding.labels.text("slides.method"),
        title=method.title,
        origin=Origin(METHOD, "summary"),
        lead=method.summary,
    )
    if method.steps:
        yield steps_slide(method, branding)
    for step in method.steps:
        yield from _step(step, method, branding)
    if method.conversation:
        yield conversation_slide(method, branding)
    for phase in method.conversation:
        yield _phase(phase, branding)


def steps_slide(method: MethodView, branding: Branding) -> OverviewSlide:
    """The steps of the method in one figure."""
    return OverviewSlide(
        context=method.title,
        title=branding.labels.text("slides.steps"),
        origin=Origin(METHOD, "steps"),
        landmarks=tuple(
            Landmark(step.short, "" if step.short == step.title else step.title, tone)
            for tone, step in enumerate(method.steps)
        ),
    )


def conversation_slide(method: MethodView, branding: Branding) -> OverviewSlide:
    """The phases of the conversation in one figure, each in the colour of the step it serves."""
    return OverviewSlide(
        context=method.title,
        title=branding.labels.text("slides.conversation"),
        origin=Origin(METHOD, "conversation"),
        landmarks=tuple(
            Landmark(phase.title, phase.step_short, method.number_of(phase.step))
            for phase in method.conversation
        ),
    )


def _step(step: StepView, method: MethodView, branding: Branding) -> Iterator[Slide]:
    def slide(title: str, points: tuple[Markup, ...], _: int) -> Slide:
        return PointsSlide(
            context=method.title,
            title=title,
            origin=Origin(METHOD, f"steps.{step.key}.points"),
            notes=(step.explanation,),
            points=points,
            first=None,
        )

    return point_pages(step.title, step.points, branding, slide)


def _phase(phase: PhaseView, branding: Branding) -> Slide:
    labels = branding.labels
    return SentenceSlide(
        context=labels.text("slides.conversation"),
        title=phase.title,
        origin=Origin(METHOD, f"conversation.{phase.key}"),
        sentence=phase.example,
        remarks=(
            Remark(labels.text("slides.goal"), phase.goal),
            Remark(labels.text("slides.mistake"), phase.mistake),
        ),
    )


def stop_word_slide(branding: Branding) -> Iterator[Slide]:
    """How anybody stops a conversation, where the kit has a word for it."""
    if not branding.stop_word:
        return
    labels = branding.labels
    yield StopSlide(
        context=branding.title,
        title=labels.text("slides.safe"),
        origin=Origin(KIT, "stop_word"),
        sentence=plain(branding.stop_word),
        rule=parse(labels.text("slides.stop_word_body")),
    )
