"""Turn what was asked for into papers, each so often; or say all reasons why that cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from oefenkoffer.audience.branding import branding_of
from oefenkoffer.audience.forms import FormView, forms
from oefenkoffer.audience.session import SessionView, sessions
from oefenkoffer.kit.jobs.option_rules import (
    bad_counts,
    exclusive,
    not_for_paper,
    not_together,
)
from oefenkoffer.kit.jobs.printable import Material, Paper
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.kit.jobs.selection import bad_names, chosen_workshop
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.cards import in_black
from oefenkoffer.renderers.printing import Flip

ONE_SPARE_FOR = 10
"""Groups for which one pack more is printed: somebody spoils a form."""

EXCLUSIVE = (("cases", "session"), ("copies", "groups"))
"""Options of which only one can be granted."""


@dataclass(frozen=True)
class PaperJob:
    """A job of papers that can be done.

    Attributes:
        packs: whether each pack holds every paper once; else equal papers lie together.
        times: how many packs, or how many of each.
        spare: how many of the packs are for nobody yet.
    """

    paper: Paper
    material: Material
    flip: Flip
    packs: bool
    times: int
    spare: int
    split: bool
    cover: bool

    def order(self, papers: int) -> tuple[int, ...]:
        """The numbers of that many papers in the order in which they leave the printer."""
        numbers = range(papers)
        if self.packs:
            return tuple(number for _ in range(self.times) for number in numbers)
        return tuple(number for number in numbers for _ in range(self.times))


def paper_job(request: ResolvedRequest) -> PaperJob:
    """The job that was asked for.

    Raises:
        KitProblems: something of it cannot be; all there is to say.
    """
    if problems := [*not_for_paper(request), *_problems(request)]:
        raise KitProblems(problems)
    fields = request.fields
    spare = -(-fields.groups // ONE_SPARE_FOR) if fields.groups else 0
    flip = _flip(request)
    return PaperJob(
        paper=request.paper,
        material=_material(request, flip),
        flip=flip,
        packs=(fields.order or ("group" if fields.groups else "case")) == "group",
        times=(fields.groups or fields.copies or 1) + spare,
        spare=spare,
        split=bool(fields.split),
        cover=bool(fields.cover),
    )


def _flip(request: ResolvedRequest) -> Flip:
    """The way that was asked for, or the usual one; who wants both sides apart wants backs."""
    ways = request.paper.choices["duplex"]
    if request.fields.split:
        ways = tuple(way for way in ways if way != "none")
    # Why a cast: the rows of the table list no other ways, and what they do not list was refused.
    return cast("Flip", request.fields.duplex or ways[0])


def _material(request: ResolvedRequest, flip: Flip) -> Material:
    branding = replace(branding_of(request.workshop), large=bool(request.fields.large_print))
    return Material(
        workshop=chosen_workshop(request),
        branding=in_black(branding) if request.fields.black_and_white else branding,
        forms=tuple(form for form in _forms(request) if _is_wanted(form.key, request)),
        session=_session(request),
        date=request.fields.date or "",
        two_sided=flip != "none",
    )


def _session(request: ResolvedRequest) -> SessionView | None:
    every = {session.id: session for session in sessions(request.workshop)}
    return every.get(request.fields.session or "")


def _problems(request: ResolvedRequest) -> Iterator[Problem]:
    yield from bad_names(request)
    keys = [form.key for form in _forms(request)]
    for name in request.fields.forms:
        if _key(name) not in keys:
            yield unknown(Code.NO_SUCH_FORM, request.where("forms"), name, keys)
    yield from bad_counts(request)
    yield from exclusive(request, EXCLUSIVE)
    if request.fields.split and request.fields.duplex == "none":
        yield not_together(request, "split", "--duplex none")


def _forms(request: ResolvedRequest) -> tuple[FormView, ...]:
    return forms(request.workshop, released=True)


def _is_wanted(form: str, request: ResolvedRequest) -> bool:
    wanted = request.fields.forms
    return not wanted or form in {_key(name) for name in wanted}


def _key(name: str) -> str:
    """The files are named with hyphens, the keys with underscores."""
    return name.replace("-", "_")
