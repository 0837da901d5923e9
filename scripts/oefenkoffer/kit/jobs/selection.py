"""What was asked for in, the cases that are meant, and what is wrong with any job out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from oefenkoffer.kit.jobs.request import GUIDE, ResolvedRequest, option
from oefenkoffer.model import Case, Workshop
from oefenkoffer.model.files import SESSIONS
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, Problem

MOST = 200
"""Copies of one thing."""


def chosen_cases(request: ResolvedRequest) -> tuple[Case, ...]:
    """The cases that were chosen by name or by session; without either, all of them."""
    wanted, session = request.get("cases"), request.get("session")
    if session is None:
        return tuple(case for case in request.workshop.cases if not wanted or case.id in wanted)
    cases = {case.id: case for case in request.workshop.cases}
    plan = next(plan for plan in request.workshop.sessions if plan.id == session)
    return tuple(cases[name] for name in plan.cases)


def chosen_workshop(request: ResolvedRequest) -> Workshop:
    """The workshop with only what was chosen; a guide names all its cases, so it keeps them."""
    chosen = request.get("session")
    plans = tuple(plan for plan in request.workshop.sessions if chosen in {None, plan.id})
    if request.get("what") == GUIDE:
        return replace(request.workshop, sessions=plans)
    cases = chosen_cases(request)
    names = {case.id for case in cases}
    whole = tuple(plan for plan in plans if names.issuperset(plan.cases))
    return replace(request.workshop, cases=cases, sessions=whole)


def bad_choices(request: ResolvedRequest) -> Iterator[Problem]:
    """Cases and a session plan that are not there."""
    cases = [case.id for case in request.workshop.cases]
    for case in request.get("cases"):
        if case not in cases:
            yield unknown(Code.NO_SUCH_CASE, request.where("cases"), case, cases)
    if request.get("session") is not None:
        yield from _session(request, request.get("session"))


def _session(request: ResolvedRequest, name: str) -> Iterator[Problem]:
    """A session plan that is not there, or that says nothing about cases."""
    plans = {plan.id: plan for plan in request.workshop.sessions}
    where = request.where("session")
    if not plans:
        yield Problem(Code.NO_SUCH_SESSION, where, {"none": SESSIONS})
    elif name not in plans:
        yield unknown(Code.NO_SUCH_SESSION, where, name, list(plans))
    elif not plans[name].cases and request.get("what") != GUIDE:
        yield Problem(Code.NO_CASES_IN_SESSION, where)


def bad_counts(request: ResolvedRequest) -> Iterator[Problem]:
    """Numbers of things that make no sense."""
    for field in ("copies", "groups"):
        number = request.get(field)
        if number is not None and not 1 <= number <= MOST:
            yield Problem(Code.BAD_COUNT, request.where(field), {"most": str(MOST)})


def apart(request: ResolvedRequest, pairs: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Wishes that contradict each other; one that nobody asked for does not."""
    for one, other in pairs:
        if request.given(one) and request.given(other):
            yield not_together(request, one, option(other))


def not_together(request: ResolvedRequest, field: str, other: str) -> Problem:
    """A wish that another one excludes."""
    return Problem(Code.NOT_TOGETHER, request.where(field), {"one": option(field), "other": other})
