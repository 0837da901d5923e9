"""What somebody asks of the printer, on the command line or in `kit.yml`: all of it optional."""

from dataclasses import dataclass, fields
from typing import Any, Literal

from oefenkoffer.model import Workshop
from oefenkoffer.model.definitions.settings import PrintedPaper
from oefenkoffer.model.files import SETTINGS
from oefenkoffer.model.loading.suggest import unknown
from oefenkoffer.problems import Code, KitProblems, Position

Order = Literal["case", "group", "role"]
CARDS: PrintedPaper = "cards"
GUIDE: PrintedPaper = "guide"
DEFAULTS: dict[str, Any] = {"what": CARDS, "paper": "A4", "duplex": "none"}


@dataclass(frozen=True)
class PrintRequest:
    """A print job as asked for; None and empty for what was not said.

    Attributes:
        cases, roles: which cards, by the names of the files; empty for all.
        session: a session plan, whose cases are meant, in the order of its blocks.
        what: which paper; None for the cards.
        forms: which papers to fill in, by their names in `forms.yml`; empty for all.
        copies: of each card.
        groups: packs with each card once.
        size: a format by name, or `90x55`.
        stock: the article number of ready-cut sheets.
        margin: the edge that the printer leaves white, in mm.
        gutter: between cards, in mm.
        split: whether fronts and backs are two documents.
    """

    cases: tuple[str, ...] = ()
    session: str | None = None
    roles: tuple[str, ...] = ()
    copies: int | None = None
    groups: int | None = None
    size: str | None = None
    orientation: Literal["landscape", "portrait"] | None = None
    paper: str | None = None
    stock: str | None = None
    order: Order | None = None
    duplex: Literal["long", "short", "fold", "none"] | None = None
    split: bool | None = None
    bleed: bool | None = None
    large_print: bool | None = None
    black_and_white: bool | None = None
    cover: bool | None = None
    margin: float | None = None
    gutter: float | None = None
    what: PrintedPaper | None = None
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class ResolvedRequest:
    """A wish joined with the job that it builds on.

    Attributes:
        name: of the saved job, if it is one.
        saved: what stands under that name.
    """

    wish: PrintRequest
    workshop: Workshop
    name: str | None = None
    saved: PrintRequest = PrintRequest()

    def get(self, field: str) -> Any:  # noqa: ANN401 (any field of a wish)
        """What was asked for, here or in the saved job, or what is usual."""
        said = (getattr(self.wish, field), getattr(self.saved, field), DEFAULTS.get(field))
        return next((value for value in said if value not in {None, ()}), said[0])

    def given(self, field: str) -> Any:  # noqa: ANN401 (any field of a wish)
        """What was asked for in words, here or in the saved job; None when nothing was."""
        said = (getattr(self.wish, field), getattr(self.saved, field))
        return next((v for v in said if v is not None and v is not False and v != ()), None)

    def where(self, field: str) -> Position:
        """Where that was said."""
        here = getattr(self.wish, field) not in {None, ()}
        if here or getattr(self.saved, field) in {None, ()}:
            return Position(option(field))
        return self.workshop.position(SETTINGS, ("print_jobs", str(self.name), field))


OPTIONS = {"cases": "case", "roles": "role", "forms": "form"}
"""Options whose name is not the field's."""


def option(field: str) -> str:
    """The option that a field of a wish is asked for with."""
    return f"--{OPTIONS.get(field, field.replace('_', '-'))}"


def resolve(wish: PrintRequest, name: str | None, workshop: Workshop) -> ResolvedRequest:
    """A wish on top of the saved job of that name.

    Raises:
        KitProblems: there is no such job.
    """
    if name is None:
        return ResolvedRequest(wish, workshop)
    jobs = workshop.settings.print_jobs or {}
    if name not in jobs:
        raise KitProblems([unknown(Code.NO_SUCH_JOB, Position("--job"), name, list(jobs))])
    stored = jobs[name].model_dump()
    known = {field.name for field in fields(PrintRequest)}
    return ResolvedRequest(
        wish, workshop, name, PrintRequest(**{k: v for k, v in stored.items() if k in known})
    )
