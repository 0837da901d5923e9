"""Which cases and session plans are meant, and which of the names are nobody's."""

from collections.abc import Iterator
from dataclasses import replace

from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.checks.workshop_files import no_cases
from oefenkoffer.model.files import SESSIONS
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.print_request import GUIDE, WITHOUT_CASES
from oefenkoffer.problems import Code, KitProblems, Problem


def chosen_cases(request: ResolvedRequest) -> tuple[Case, ...]:
    """The cases that were chosen by name or by session; without either, all of them."""
    wanted, session = request.fields.cases, request.fields.session
    if session is None:
        return tuple(case for case in request.workshop.cases if not wanted or case.id in wanted)
    cases = {case.id: case for case in request.workshop.cases}
    plan = next(plan for plan in request.workshop.sessions if plan.id == session)
    return tuple(cases[name] for name in plan.cases)


def chosen_workshop(request: ResolvedRequest) -> Workshop:
    """The workshop with only what was chosen; a guide names all its cases, so it keeps them."""
    chosen = request.fields.session
    plans = tuple(plan for plan in request.workshop.sessions if chosen in {None, plan.id})
    if request.paper.name == GUIDE:
        return replace(request.workshop, sessions=plans)
    cases = chosen_cases(request)
    names = {case.id for case in cases}
    whole = tuple(plan for plan in plans if names.issuperset(plan.cases))
    return replace(request.workshop, cases=cases, sessions=whole)


def refuse_no_cases(request: ResolvedRequest) -> None:
    """Say that there are no cases at all, where nothing can be printed for want of them.

    Raises:
        KitProblems: it is so.
    """
    if not request.workshop.cases:
        raise KitProblems(no_cases(request.workshop.files))


def bad_names(request: ResolvedRequest) -> Iterator[Problem]:
    """Cases and a session plan that are not there."""
    cases = [case.id for case in request.workshop.cases]
    for case in request.fields.cases:
        if case not in cases:
            yield unknown(Code.NO_SUCH_CASE, request.where("cases"), case, cases)
    if request.fields.session is not None:
        yield from _session(request, request.fields.session)


def _session(request: ResolvedRequest, name: str) -> Iterator[Problem]:
    """A session plan that is not there, or that says nothing about cases."""
    plans = {plan.id: plan for plan in request.workshop.sessions}
    where = request.where("session")
    if not plans:
        yield Problem(Code.NO_SUCH_SESSION, where, {"none": SESSIONS})
    elif name not in plans:
        yield unknown(Code.NO_SUCH_SESSION, where, name, list(plans))
    elif not plans[name].cases and request.paper.name not in WITHOUT_CASES:
        yield Problem(Code.NO_CASES_IN_SESSION, where)
