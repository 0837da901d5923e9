"""Find all that a build would refuse, at once: a mistake in one file hides none in another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from oefenkoffer.gate import told_by_fields
from oefenkoffer.kit.disclosure import public_views
from oefenkoffer.kit.fit_check import refuse_overflow
from oefenkoffer.kit.register import refuse_clashes
from oefenkoffer.kit.site_check import refuse_lost_pages
from oefenkoffer.model import Files, Workshop, read
from oefenkoffer.model.definitions.session import SessionPlan
from oefenkoffer.model.files import CONFIG, FORMS, id_of, is_case, is_session
from oefenkoffer.problems import Code, KitProblems, Problem


@dataclass(frozen=True)
class CheckResult:
    """What came out of a check.

    Attributes:
        workshop: what could be read; without the cases in which something is wrong.
        problems: what a build would refuse; empty where all is well.
        advice: what breaks a rule of the house that only warns, and what may tell too much.
    """

    workshop: Workshop | None
    problems: tuple[Problem, ...]
    advice: tuple[Problem, ...] = ()


def full_check(files: Files) -> CheckResult:
    """Read all files, then look at addresses, slides, the menu of the site, and room on paper."""
    try:
        workshop = read(files)
    except KitProblems as stopped:
        return _beside_mistakes(files, stopped.problems)
    return CheckResult(workshop, tuple(_later(workshop)), _advice(workshop))


def _beside_mistakes(files: Files, problems: tuple[Problem, ...]) -> CheckResult:
    """The mistakes in some files, and what else is wrong where the others can be read alone."""
    broken = frozenset(problem.position.path for problem in problems)
    if not all(map(_can_be_missed, broken)):
        return CheckResult(None, problems)
    contents = {path: data for path, data in files.contents.items() if path not in broken}
    config = b"" if CONFIG in broken else files.config
    rest = replace(
        files, contents=contents, config=config, set_aside=broken & files.contents.keys()
    )
    try:
        workshop = read(rest)
    except KitProblems:
        return CheckResult(None, problems)
    names = {id_of(path) for path in broken if is_case(path)}
    sessions = (plan for plan in workshop.sessions if names.isdisjoint(_cases_of(plan)))
    workshop = replace(workshop, sessions=tuple(sessions))
    later = (problem for problem in _later(workshop) if not _is_about(problem, names))
    return CheckResult(workshop, KitProblems((*problems, *later)).problems, _advice(workshop))


def _can_be_missed(path: str) -> bool:
    """Whether the others can be read without a file."""
    return is_case(path) or is_session(path) or path in {CONFIG, FORMS}


def _cases_of(plan: SessionPlan) -> set[str]:
    return {name for block in plan.blocks for name in (*block.cases, *block.demonstrates)}


def _is_about(problem: Problem, names: set[str]) -> bool:
    """Whether a problem is only that a case was set aside."""
    return problem.code is Code.NO_SUCH_CASE_FOR_SLIDES and problem.facts["case"] in names


def _later(workshop: Workshop) -> Iterator[Problem]:
    """What is wrong with a workshop that could be read."""
    for look in (refuse_clashes, refuse_lost_pages, refuse_overflow):
        yield from problems_of(partial(look, workshop))


def _advice(workshop: Workshop) -> tuple[Problem, ...]:
    return *workshop.advice, *told_by_fields(workshop, public_views(workshop, "before"))


def problems_of(look: Callable[[], object]) -> tuple[Problem, ...]:
    """What a look at something finds wrong; nothing where all is well."""
    try:
        look()
    except KitProblems as stopped:
        return stopped.problems
    return ()
