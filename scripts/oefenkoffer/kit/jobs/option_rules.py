"""Refuse what makes no sense for a paper, and choices that exclude each other."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.print_request import PrintRequest, option
from oefenkoffer.problems import Code, Problem

MOST = 200
"""Copies of one thing."""
FIELDS = tuple(field.name for field in fields(PrintRequest))


def not_for_paper(request: ResolvedRequest) -> Iterator[Problem]:
    """Each option that the paper does not take."""
    for name, value in request.fields.given.items():
        if not request.paper.takes(name, value):
            yield _refused(request, name, value)


def _refused(request: ResolvedRequest, field: str, value: object) -> Problem:
    """An option that the paper does not take, with those that it does."""
    paper = request.paper
    typed = f"{option(field)} {value}" if paper.choices.get(field) else option(field)
    possible = paper.possible(tuple(name for name in FIELDS if name != "what"))
    facts = {
        "paper": paper.name,
        "option": typed,
        "choices": ", ".join(f"{option(name)} {'|'.join(of)}".rstrip() for name, of in possible),
        "form": option("what") if field == "forms" else "",
    }
    return Problem(Code.NOT_FOR_PAPER, request.where(field), facts)


def bad_counts(request: ResolvedRequest) -> Iterator[Problem]:
    """Numbers of things that make no sense."""
    counts = {"copies": request.fields.copies, "groups": request.fields.groups}
    for field, number in counts.items():
        if number is not None and not 1 <= number <= MOST:
            yield Problem(Code.BAD_COUNT, request.where(field), {"most": str(MOST)})


def exclusive(request: ResolvedRequest, pairs: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Choices of which only one can be granted; one that nobody asked for excludes nothing."""
    given = request.fields.given
    for field, excluded in pairs:
        if field in given and excluded in given:
            yield not_together(request, field, option(excluded))


def not_together(request: ResolvedRequest, field: str, excluded: str) -> Problem:
    """A choice that another one excludes."""
    facts = {"one": option(field), "other": excluded}
    return Problem(Code.NOT_TOGETHER, request.where(field), facts)
