"""One situation to practise: what `cases/<case>.yml` holds."""

from typing import Annotated, Literal

from pydantic import Field

from oefenkoffer.typed_values import (
    Channel,
    FileStem,
    Id,
    Intensity,
    Key,
    Level,
    Line,
    Many,
    Minutes,
    Named,
    Picture,
    Rich,
    Some,
    Strict,
)


class Timing(Strict):
    """How long each part of one practice round takes, in minutes."""

    prepare: Minutes
    play: Minutes
    derole: Minutes
    debrief: Minutes
    retry: Minutes


class SampleSentence(Strict):
    """A sentence that a practitioner could say, and why it works."""

    say: Rich
    works: Rich


class Feeling(Strict):
    """How the counterpart feels when the conversation starts."""

    emotion: Line
    intensity: Intensity


class IfAsked(Strict):
    """What the counterpart tells only after a question that opens it."""

    question: Rich
    answer: Rich


class RevealedFacts(Strict):
    """What the counterpart tells, and when."""

    at_once: Some[Rich]
    if_asked: Some[IfAsked]
    after_attention: Many[Rich] = ()


class Practitioner(Strict):
    """The role that practises."""

    plays: Literal["practitioner"]
    task: Rich
    knows: Some[Rich]


class Counterpart(Strict):
    """The other side of the conversation.

    Attributes:
        request: what this person asks for.
        interest: the question behind the question.
        unknown: what to do when asked for something that is not on the card.
        may_say: sentences the player may use.
    """

    plays: Literal["counterpart"]
    name: Line
    persona: Rich
    opening_line: Rich
    request: Rich
    interest: Rich
    feeling: Feeling
    disclose: RevealedFacts
    unknown: Rich
    calmer_when: Some[Rich]
    angrier_when: Some[Rich]
    may_say: Many[Rich] = ()
    closing_line: Rich


class Observer(Strict):
    """The role that watches.

    Attributes:
        watch: behaviours of the method, at most three: nobody sees more at once.
        points: what to look for in this very case.
    """

    plays: Literal["observer"]
    watch: Annotated[Some[Key], Field(max_length=3)]
    points: Many[Rich] = ()


Role = Annotated[Practitioner | Counterpart | Observer, Field(discriminator="plays")]


class Fact(Strict):
    """Something a trainer should know, and how sure it is.

    Attributes:
        status: verified (a source says so), local (differs by organisation: check it), or
            unknown (nobody has checked: never told as a fact).
    """

    text: Rich
    status: Literal["verified", "local", "unknown"]
    source: Line | None = None


class TrainerNotes(Strict):
    """What only the trainer reads."""

    notes: Many[Rich] = ()
    pitfalls: Some[Rich]
    facts: Many[Fact] = ()


class Variants(Strict):
    """The same situation in three moods: practice without new cases."""

    calm: Rich
    angry: Rich
    sad: Rich


class Case(Strict):
    """One situation to practise.

    Attributes:
        id: the name of the file, without its ending; `checks/names.py` vets it.
        formerly: the names that its file had before; addresses on paper keep working.
        answer: what this case says at each step of the method.
        sample_sentences: by phase of the conversation.
        roles: by a name of the author's choice.
        local_facts: what of the kit's own stands on its hand-out; None for all of them.
    """

    id: FileStem
    version: Line = "1"
    title: Line
    situation: Rich
    picture: Picture | None = None
    channel: Channel
    refusal: Key
    level: Level
    learning_goals: Annotated[Some[Rich], Field(max_length=3)]
    timing: Timing
    answer: Named[Some[Rich]]
    sample_sentences: Named[Some[SampleSentence]]
    roles: Named[Role]
    debrief: Some[Rich]
    trainer: TrainerNotes
    takeaways: Some[Rich]
    variants: Variants | None = None
    formerly: Many[Id] = ()
    local_facts: Many[Key] | None = None
