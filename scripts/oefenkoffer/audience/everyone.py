"""What everyone may see: the scene beforehand, the model answer afterwards, the method always."""

from dataclasses import dataclass

from oefenkoffer.markup import Markup
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.assets.clean_pictures import clean
from oefenkoffer.model.files import FOLDER
from oefenkoffer.typed_values import Channel
from oefenkoffer.typed_values import Picture as PictureField


@dataclass(frozen=True)
class Picture:
    """A picture with its bytes, for a page or for paper.

    Attributes:
        name: one of ours, with the ending of its kind; the author's own may tell too much.
    """

    name: str
    data: bytes
    alt: str


@dataclass(frozen=True)
class Scene:
    """A case as everyone may see it before it was played."""

    id: str
    version: str
    title: str
    situation: Markup
    picture: Picture | None
    channel: Channel
    learning_goals: tuple[Markup, ...]


@dataclass(frozen=True)
class AnswerStep:
    """What a case says at one step of the method."""

    step: str
    title: str
    short: str
    points: tuple[Markup, ...]


@dataclass(frozen=True)
class SampleSentence:
    """A sentence to say, and why it works."""

    say: Markup
    works: Markup


@dataclass(frozen=True)
class SamplePhase:
    """The sample sentences for one phase of the conversation."""

    title: str
    sentences: tuple[SampleSentence, ...]


@dataclass(frozen=True)
class ModelAnswer:
    """What everyone may see after the case was played, in addition to its scene."""

    refusal: str
    refusal_core: Markup
    steps: tuple[AnswerStep, ...]
    samples: tuple[SamplePhase, ...]
    takeaways: tuple[Markup, ...]


@dataclass(frozen=True)
class LocalFactView:
    """Something that differs by organisation; without a value it is a line to fill in."""

    label: str
    value: str | None


@dataclass(frozen=True)
class PublicCase:
    """A case for participants, with what differs by organisation and belongs to it.

    Attributes:
        answer: None until its release.
    """

    scene: Scene
    answer: ModelAnswer | None
    local_facts: tuple[LocalFactView, ...]


def picture(field: PictureField | None, workshop: Workshop) -> Picture | None:
    """The picture that a field names, with its bytes."""
    if field is None:
        return None
    picture = clean(workshop.files.contents[f"{FOLDER}/{field.file}"])
    return Picture(picture.name, picture.data, field.alt)


def scene(case: Case, workshop: Workshop) -> Scene:
    """What everyone may see of a case beforehand."""
    return Scene(
        id=case.id,
        version=case.version,
        title=case.title,
        situation=case.situation,
        picture=picture(case.picture, workshop),
        channel=case.channel,
        learning_goals=case.learning_goals,
    )


def answer_steps(case: Case, workshop: Workshop) -> tuple[AnswerStep, ...]:
    """The answer of a case in the order of the method's steps."""
    return tuple(
        AnswerStep(step=key, title=step.title, short=step.short, points=case.answer[key])
        for key, step in workshop.method.steps.items()
    )


def samples(case: Case, workshop: Workshop) -> tuple[SamplePhase, ...]:
    """The sample sentences of a case in the order of the conversation."""
    return tuple(
        SamplePhase(
            title=phase.title,
            sentences=tuple(
                SampleSentence(say=sentence.say, works=sentence.works)
                for sentence in case.sample_sentences[key]
            ),
        )
        for key, phase in workshop.method.conversation.items()
        if key in case.sample_sentences
    )


def model_answer(case: Case, workshop: Workshop) -> ModelAnswer:
    """What everyone may see of a case afterwards."""
    refusal = workshop.method.refusals[case.refusal]
    return ModelAnswer(
        refusal=refusal.title,
        refusal_core=refusal.core,
        steps=answer_steps(case, workshop),
        samples=samples(case, workshop),
        takeaways=case.takeaways,
    )


def public_case(case: Case, workshop: Workshop, *, released: bool) -> PublicCase:
    """A case for the participants' site, with its answer when it is `released`."""
    return PublicCase(
        scene=scene(case, workshop),
        answer=model_answer(case, workshop) if released else None,
        local_facts=local_facts(workshop, case.local_facts),
    )


def local_facts(
    workshop: Workshop, names: tuple[str, ...] | None = None
) -> tuple[LocalFactView, ...]:
    """What differs by organisation, in the order of the kit: all of it, or what is named."""
    return tuple(
        LocalFactView(fact.label, fact.value)
        for name, fact in workshop.settings.local_facts.items()
        if names is None or name in names
    )
