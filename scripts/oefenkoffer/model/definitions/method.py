"""The method that a workshop teaches: its steps, its conversation, its refusals, what to watch."""

from oefenkoffer.typed_values import Flag, Key, Line, Many, Named, Rich, Some, Strict


class Step(Strict):
    """One step of the method, which every case answers.

    Attributes:
        short: a word or two for a card or a slide.
        points: what belongs to this step, each in a sentence.
        on_practitioner_card: whether the practitioner may read a case's answer beforehand.
    """

    title: Line
    short: Line
    explanation: Rich
    points: Some[Rich]
    on_practitioner_card: Flag = False


class Phase(Strict):
    """One phase of the conversation, in the order in which it is held.

    Attributes:
        step: the step of the method that this phase serves.
        goal: what the practitioner wants to reach.
        mistake: what often goes wrong.
        example: a sentence that fits.
    """

    title: Line
    step: Key
    goal: Rich
    mistake: Rich
    example: Rich


class Refusal(Strict):
    """A kind of "no".

    Attributes:
        core: why this is a no, in a few words.
        example: a situation from the work.
        ask: what somebody who gives this no should ask first.
    """

    title: Line
    core: Rich
    example: Rich
    ask: Rich


class Behaviour(Strict):
    """Something an observer can see or hear, with three anchors."""

    title: Line
    not_seen: Rich
    a_bit: Rich
    clearly: Rich


class RatherNot(Strict):
    """A sentence better left unsaid, what it does, and a better one."""

    sentence: Rich
    effect: Rich
    better: Rich


class Method(Strict):
    """The method of `method.yml`."""

    title: Line
    summary: Rich
    steps: Named[Step]
    conversation: Named[Phase]
    refusals: Named[Refusal]
    behaviours: Named[Behaviour]
    rather_not: Many[RatherNot] = ()
