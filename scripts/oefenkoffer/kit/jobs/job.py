"""What was asked for in, which papers how often out; or every reason why that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oefenkoffer.audience.branding import Branding, branding
from oefenkoffer.audience.forms import FormView, forms
from oefenkoffer.kit.jobs.kinds import KINDS, not_for_paper
from oefenkoffer.kit.jobs.request import ResolvedRequest
from oefenkoffer.kit.jobs.selection import apart, bad_choices, bad_counts, chosen_workshop
from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.settings import PrintedPaper
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, KitProblems, Problem
from oefenkoffer.renderers.cards import in_black
from oefenkoffer.renderers.printing import Flip

ONE_SPARE_FOR = 10
"""Groups for which one pack more is printed: somebody spoils a form."""

APART = (("cases", "session"), ("copies", "groups"))
"""Wishes of which only one can be granted."""


@dataclass(frozen=True)
class PaperJob:
    """A job of papers that can be done.

    Attributes:
        workshop: with only the cases and the session plans that were chosen.
        forms: the papers to fill in that were chosen.
        packs: whether each pack holds every paper once; else equal papers lie together.
        times: how many packs, or how many of each.
        spare: how many of the packs are for nobody yet.
    """

    what: PrintedPaper
    workshop: Workshop
    look: Branding
    forms: tuple[FormView, ...]
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
    problems = [*not_for_paper(request), *_problems(request)]
    if problems:
        raise KitProblems(problems)
    what: PrintedPaper = request.get("what")
    groups = request.get("groups")
    spare = -(-groups // ONE_SPARE_FOR) if groups else 0
    flip: Flip = request.given("duplex") or KINDS[what].duplex[0]
    look = branding(request.workshop)
    return PaperJob(
        what=what,
        workshop=chosen_workshop(request),
        look=in_black(look) if request.get("black_and_white") else look,
        forms=tuple(
            form for form in forms(request.workshop, released=True) if _wants(request, form.key)
        ),
        flip=flip,
        packs=(request.given("order") or ("group" if groups else "case")) == "group",
        times=(groups or request.get("copies") or 1) + spare,
        spare=spare,
        split=bool(request.get("split")) and flip != "none",
        cover=bool(request.get("cover")),
    )


def _problems(request: ResolvedRequest) -> Iterator[Problem]:
    yield from bad_choices(request)
    known = [form.key for form in forms(request.workshop, released=True)]
    for name in request.get("forms"):
        if _key(name) not in known:
            yield unknown(Code.NO_SUCH_FORM, request.where("forms"), name, known)
    yield from bad_counts(request)
    yield from apart(request, APART)


def _wants(request: ResolvedRequest, form: str) -> bool:
    wanted: Sequence[str] = request.get("forms")
    return not wanted or form in {_key(name) for name in wanted}


def _key(name: str) -> str:
    """The files are named with hyphens, the keys with underscores."""
    return name.replace("-", "_")
