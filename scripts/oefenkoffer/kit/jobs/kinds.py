"""What may be asked of each paper in, the wishes that make no sense for it out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields

from oefenkoffer.kit.jobs.request import CARDS, PrintRequest, ResolvedRequest, option
from oefenkoffer.model.definitions.settings import PrintedPaper
from oefenkoffer.problems import Code, Problem
from oefenkoffer.renderers.printing import Flip

FOR_ALL = frozenset({"what", "copies", "cover", "black_and_white"})
CASES = frozenset({"cases", "session"})
TWO_SIDED: tuple[Flip, ...] = ("long", "short", "none")


@dataclass(frozen=True)
class Kind:
    """What may be asked of a paper.

    Attributes:
        wishes: what may be asked, whatever it is.
        duplex: the ways to print it, of which the first is the usual one; empty for all there are.
        choices: what else may be asked, with all that it may be.
    """

    wishes: frozenset[str] = FOR_ALL
    duplex: tuple[Flip, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def possible(self, wish: str) -> tuple[str, ...]:
        """What a wish may be, if it is not free."""
        return self.duplex if wish == "duplex" else self.choices.get(wish, ())


def _on_a4(*wishes: str, order: bool = False, duplex: tuple[Flip, ...] = ("none",)) -> Kind:
    """A paper that is laid out for A4."""
    ways = {"order": ("case", "group")} if order else {}
    return Kind(FOR_ALL | {*wishes}, duplex, {"paper": ("A4",), **ways})


KINDS: Mapping[PrintedPaper, Kind] = {
    CARDS: Kind(frozenset(wish.name for wish in fields(PrintRequest)) - {"forms"}),
    "booklet": _on_a4(*CASES, "split", duplex=("short", "long")),
    "pocket-card": _on_a4(),
    "handouts": _on_a4(*CASES, "split", order=True, duplex=TWO_SIDED),
    "observation-forms": _on_a4(*CASES, "groups", order=True),
    "fill-in-sheets": _on_a4("forms", order=True),
    "cheat-sheet": _on_a4(),
    "guide": _on_a4("session", "split", duplex=TWO_SIDED),
    "trainers-set": _on_a4(*CASES, "split", duplex=TWO_SIDED),
}


def not_for_paper(request: ResolvedRequest) -> Iterator[Problem]:
    """Each wish that the paper cannot have."""
    kind = KINDS[request.get("what")]
    for wish in fields(PrintRequest):
        value = request.given(wish.name)
        if value is None or wish.name in kind.wishes:
            continue
        choices = kind.possible(wish.name)
        if str(value).strip().lower() not in {choice.lower() for choice in choices}:
            typed = f" {value}" if choices else ""
            yield _refused(request, wish.name, f"{option(wish.name)}{typed}")


def _refused(request: ResolvedRequest, field_: str, typed: str) -> Problem:
    """A wish that the paper cannot have, with those that it can."""
    what = request.get("what")
    facts = {
        "paper": what,
        "wish": typed,
        "choices": ", ".join(_possible(KINDS[what])),
        "form": option("what") if field_ == "forms" else "",
    }
    return Problem(Code.NOT_FOR_PAPER, request.where(field_), facts)


def _possible(kind: Kind) -> Iterator[str]:
    """The options that a hint names; where there is no choice, there is nothing to say."""
    for wish in fields(PrintRequest):
        if wish.name in kind.wishes - {"what"}:
            yield option(wish.name)
        choices = kind.possible(wish.name)
        if len(choices) > 1:
            yield f"{option(wish.name)} {'|'.join(choices)}"
