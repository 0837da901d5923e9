"""What somebody asks of the printer, on the command line or in `kit.yml`: all of it optional."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, get_args

PaperName = Literal[
    "cards",
    "booklet",
    "pocket-card",
    "handouts",
    "observation-forms",
    "fill-in-sheets",
    "agreement-forms",
    "score-sheets",
    "deals-sheets",
    "cheat-sheet",
    "guide",
    "injects",
    "events",
    "documents",
    "name-signs",
    "team-cards",
    "trainers-set",
]
"""What a print job can be made of; a test asks for a row of `kit/jobs/paper_table.py` for each."""

PAPER_NAMES: tuple[PaperName, ...] = get_args(PaperName)

Order = Literal["case", "group", "role"]
Orientation = Literal["landscape", "portrait"]
Duplex = Literal["long", "short", "fold", "none"]
"""How a back comes behind its front: the printer turns the sheet over its long or its short edge,
somebody folds the card, or there is no back."""

CARDS: PaperName = "cards"
OBSERVATION_FORMS: PaperName = "observation-forms"
GUIDE: PaperName = "guide"
FILL_IN_SHEETS: PaperName = "fill-in-sheets"
WITHOUT_CASES = frozenset({GUIDE, FILL_IN_SHEETS})
"""Papers for which a session plan is more than its cases, and may have none."""

OPTIONS: Mapping[str, str] = {"cases": "case", "roles": "role", "forms": "form"}
"""Options whose name is not the field's."""


@dataclass(frozen=True)
class PrintRequest:
    """A print job as asked for; None and empty for what was not said.

    Attributes:
        what: which paper; None for the cards.
        cases, roles: which cards, by the names of the files; empty for all.
        session: a session plan, whose cases are meant, in the order of its blocks.
        date: of the day, as it stands on certificates.
        forms: which papers to fill in, by their names in `forms.yml`; empty for all.
        copies: of each card.
        groups: packs with each card once.
        size: a format by name, or `90x55`.
        paper: a sheet by name.
        stock: the article number of ready-cut sheets.
        start: which label of the first of these is the first to print on.
        split: whether fronts and backs are two documents.
        margin: the edge that the printer leaves white, in mm.
        gutter: between cards, in mm.
    """

    what: PaperName | None = None
    cases: tuple[str, ...] = ()
    session: str | None = None
    date: str | None = None
    roles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    copies: int | None = None
    groups: int | None = None
    size: str | None = None
    orientation: Orientation | None = None
    paper: str | None = None
    stock: str | None = None
    start: int | None = None
    order: Order | None = None
    duplex: Duplex | None = None
    split: bool | None = None
    bleed: bool | None = None
    large_print: bool | None = None
    black_and_white: bool | None = None
    cover: bool | None = None
    margin: float | None = None
    gutter: float | None = None

    @property
    def given(self) -> Mapping[str, Any]:
        """What was asked for in words, by field; a flag that is off asks for nothing."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: value
            for name, value in values.items()
            if value is not None and value is not False and value != ()
        }

    def over(self, saved: "PrintRequest") -> "PrintRequest":
        """This request on top of a saved one."""
        return replace(saved, **self.given)


def option(field: str) -> str:
    """The option that a field of a request is asked for with."""
    return f"--{OPTIONS.get(field, field.replace('_', '-'))}"
