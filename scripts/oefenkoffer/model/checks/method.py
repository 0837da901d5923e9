"""What cases and sessions say of the method is in the method, and the other way around."""

from collections.abc import Iterator

from oefenkoffer.model.definitions.case import Case
from oefenkoffer.model.definitions.format import section_of_method
from oefenkoffer.model.definitions.method import Method
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.loading.parsed import Parsed, ParsedProject
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem


def unknown_phase_steps(method: Parsed[Method]) -> Iterator[Problem]:
    """Each phase of the conversation serves a step that the method has.

    Good: the method has the step `attention`, and the phase `contact` has `step: attention`.
    Bad: the phase `contact` has `step: atention`.
    """
    steps = method.model.steps
    for key, phase in method.model.conversation.items():
        if phase.step not in steps:
            position = method.source_map.position(("conversation", key, "step"))
            yield unknown(Code.NO_SUCH_STEP, position, phase.step, steps)


def unknown_checklist_steps(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """An item of a checklist belongs to a step that the method has.

    Good: the method has the step `setting`, an item `step: setting`.
    Bad: an item with `step: seting`, which would be printed with no step.
    """
    for part in case.model.parts_of("checklist"):
        for index, item in enumerate(part.value.items if part.value else ()):
            if item.step and item.step not in method.steps:
                position = case.source_map.position((*part.location, "items", index, "step"))
                yield unknown(Code.NO_SUCH_STEP, position, item.step, method.steps)


def wrong_answers(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """A case answers every step of its method, and no other.

    Good: the method has the steps `why_not` and `possible`, and the case has both under `answer`.
    Bad: the case has only `why_not`, or also `attenttion`.
    """
    steps = method.steps
    for part in case.model.parts_of("steps"):
        answer = part.value or {}
        for step in steps if answer else ():
            if step not in answer:
                position = case.source_map.position(part.location, of_key=True)
                yield Problem(Code.STEP_NOT_ANSWERED, position, {"step": step})
        for step in answer:
            if step not in steps:
                position = case.source_map.position((*part.location, step), of_key=True)
                yield unknown(Code.NO_SUCH_STEP, position, step, steps)


def unknown_refusal(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """The refusal of a case is one that the method declares.

    Good: the method has `norm` under `refusals`, and the case says `refusal: norm`.
    Bad: the case says `refusal: normm`.
    """
    for part in case.model.parts_of("choice"):
        if part.settings.method and part.value and part.value not in method.refusals:
            position = case.source_map.position(part.location)
            yield unknown(Code.NO_SUCH_REFUSAL, position, part.value, method.refusals)


def unknown_sample_phases(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """Sample sentences belong to phases that the conversation has.

    Good: the method's conversation has the phase `contact`, and so has `sample_sentences`.
    Bad: `sample_sentences` has a phase `contakt`, whose sentences would be on no page.
    """
    for part in case.model.parts_of("samples"):
        for phase in part.value or ():
            if phase not in method.conversation:
                position = case.source_map.position((*part.location, phase), of_key=True)
                yield unknown(Code.NO_SUCH_PHASE, position, phase, method.conversation)


def unknown_behaviours(case: Parsed[Case], method: Method) -> Iterator[Problem]:
    """An observer watches behaviours that the method describes.

    Good: the method has `explains_why` under `behaviours`, the observer `watch: [explains_why]`.
    Bad: the observer has `watch: [explains_wy]`, for which no anchors can be printed.
    """
    for part in case.model.parts_of("behaviours"):
        for index, name in enumerate(part.value or ()):
            if name not in method.behaviours:
                position = case.source_map.position((*part.location, index))
                yield unknown(Code.NO_SUCH_BEHAVIOUR, position, name, method.behaviours)


def many_behaviours(case: Parsed[Case]) -> Iterator[Problem]:
    """An observer watches a few behaviours: nobody sees more than three at once.

    Good: `watch: [explains_why, offers_options]`.
    Bad: `watch` names five of them, of which the last two are seen by chance.
    """
    for part in case.model.parts_of("behaviours"):
        most = part.settings.most
        if most and len(part.value or ()) > most:
            position = case.source_map.position((*part.location, most))
            yield Problem(Code.MANY_WATCHED, position, {"most": str(most)})


def unknown_focus(session: Parsed[SessionPlan], method: Method) -> Iterator[Problem]:
    """A session practises behaviours that the method describes.

    Good: the method has `explains_why` under `behaviours`, a block `focus: [explains_why]`.
    Bad: a block has `focus: [explains_wy]`, which nobody can watch.
    """
    for number, block in enumerate(session.model.blocks):
        for index, name in enumerate(block.focus):
            if name not in method.behaviours:
                position = session.source_map.position(("blocks", number, "focus", index))
                yield unknown(Code.NO_SUCH_BEHAVIOUR, position, name, method.behaviours)


def unwatched_focus(session: Parsed[SessionPlan], project: ParsedProject) -> Iterator[Problem]:
    """The observers of the cases of a round watch what it practises.

    Good: `focus: [explains_why]`, with a case whose observer watches `explains_why`.
    Bad: `focus: [leaves_room]`, with a case whose observer watches something else.
    """
    watched = {
        case.model.id: {
            name for part in case.model.parts_of("behaviours") for name in part.value or ()
        }
        for case in project.cases
    }
    for number, block in enumerate(session.model.blocks if session.model.people else ()):
        seen = set().union(*(watched.get(case, set()) for case in block.cases))
        for index, name in enumerate(block.focus if block.cases else ()):
            if name not in seen:
                position = session.source_map.position(("blocks", number, "focus", index))
                facts = {"behaviour": name, "cases": ", ".join(block.cases)}
                yield Problem(Code.FOCUS_NOT_WATCHED, position, facts)


def untrained(project: ParsedProject) -> Iterator[Problem]:
    """Some case trains what the method teaches.

    Good: each behaviour of the method is watched in a case, each phase and each refusal has one.
    Bad: the method has the behaviour `leaves_room`, which no observer watches.
    """
    if not (project.method and any(session.model.people for session in project.sessions)):
        return
    method = project.method.model
    cases = [case.model for case in project.cases]
    watched = {
        it for case in cases for part in case.parts_of("behaviours") for it in part.value or ()
    }
    phases = {it for case in cases for part in case.parts_of("samples") for it in part.value or ()}
    refusals = {part.value for case in cases for part in case.parts_of("choice")}
    sections = (
        ("behaviours", method.behaviours, watched),
        ("conversation", method.conversation, phases),
        ("refusals", method.refusals, refusals),
    )
    for section, names, trained in sections:
        left = [name for name in names if name not in trained]
        if left and trained:
            position = project.method.source_map.position((section, left[0]), of_key=True)
            yield Problem(Code.NOT_TRAINED, position, {"names": ", ".join(left)})


def no_method(case: Parsed[Case]) -> Iterator[Problem]:
    """A case uses no part of the method where the workshop teaches none.

    Good: the workshop has a `method.yml` with behaviours, and the case says `watch: [listens]`; it
    has none, and the case says nothing of the kind.
    Bad: it has no `method.yml`, and the case says `watch: [listens]`.
    """
    for part in case.model.parts:
        section = section_of_method(part.settings)
        if section and part.value:
            position = case.source_map.position(part.location, of_key=True)
            yield Problem(Code.NO_METHOD, position, {"part": part.key, "section": section})
