"""Rules that span fields or files: a workshop in, problems out. One rule, one file."""

from collections.abc import Callable, Iterator

from oefenkoffer.model.checks import answers
from oefenkoffer.model.workshop import Workshop
from oefenkoffer.problems import Problem

Check = Callable[[Workshop], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (answers.check,)


def problems_of(workshop: Workshop) -> list[Problem]:
    """What every check has to say of a workshop."""
    return [problem for check in CHECKS for problem in check(workshop)]
