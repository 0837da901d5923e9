"""A plan in, the PDFs of it and the way to print them out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oefenkoffer.kit.jobs.memory import Printed
from oefenkoffer.kit.jobs.plan import Plan, card_id, plan
from oefenkoffer.kit.jobs.wish import Wish, asked
from oefenkoffer.kit.output import Output
from oefenkoffer.kit.overflows import as_problems
from oefenkoffer.kit.papers import pages_of
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.content import card_mark
from oefenkoffer.renderers.cards.printing import BOTH, Cover, Printing, Side
from oefenkoffer.typesetting.offset import EXACT, Offset


@dataclass(frozen=True)
class Made:
    """One print job.

    Attributes:
        outputs: one PDF, or fronts and backs; the path is only a name.
        sheets: how many sheets of paper go into the printer.
        advice: what to choose in the printer's dialogue, in the words of `labels`.
        printed: what is on each card, by its id.
    """

    outputs: tuple[Output, ...]
    sheets: int
    advice: tuple[tuple[str, str], ...]
    printed: Mapping[str, Printed]


def make(  # noqa: PLR0913 (a wish and what changes it)
    workshop: Workshop,
    wish: Wish,
    words: Labels,
    *,
    job: str | None = None,
    only: frozenset[str] | None = None,
    front: Offset = EXACT,
    back: Offset = EXACT,
) -> Made:
    """The PDFs of a wish.

    Args:
        workshop: where the cards come from.
        wish: what was asked for.
        words: the language of the advice.
        job: the saved job that the wish builds on.
        only: the ids of the cards that are left of it; None for all of them.
        front: how far the printer is off on the front of a sheet.
        back: how far it is off on the back.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    found = plan(asked(wish, job, workshop), only)
    run = replace(found.printing, front=front, back=back)
    name = job or _name(found, wish.session)
    with as_problems(workshop):
        sheets = _sheets(found, run)
        own_advice = advice(found, sheets + int(found.cover), found.look.labels)
        covered = replace(run, cover=_cover(found, own_advice) if found.cover else None)
        outputs = tuple(
            Output(f"{part}.pdf", content, "cards", pages=pages_of(content))
            for part, content in _documents(found, covered, name)
        )
    total = sheets + int(found.cover)
    return Made(outputs, total, advice(found, total, words), printed(found))


def cards_of(
    workshop: Workshop, wish: Wish | None = None, job: str | None = None
) -> Mapping[str, Printed]:
    """What is on each card of a wish, or of the whole workshop, by the id of the card.

    Raises:
        KitProblems: the wish cannot be granted.
    """
    return printed(plan(asked(wish or Wish(), job, workshop)))


def printed(found: Plan) -> Mapping[str, Printed]:
    """What is on each card of a plan."""
    return {
        card_id(card): Printed(
            card.scene.id, str(card.scene.version), card.role, card_mark(card, found.look)
        )
        for card in found.cards
    }


def advice(found: Plan, sheets: int, words: Labels) -> tuple[tuple[str, str], ...]:
    """What to choose in the printer's dialogue, as labels with choices, and what to do after."""
    choice = "split" if found.split else found.printing.duplex
    paper = words.text("print.stock", stock=found.stock) if found.stock else found.paper
    last = ("first",) if found.stock else ("first", "cut")
    return (
        (words.text("print.paper"), paper),
        (words.text("print.scale"), words.text("print.scale_choice")),
        (words.text("print.duplex"), words.text(f"print.duplex_{choice}")),
        (words.text("print.cards"), str(len(found.printing.order or ()))),
        (words.text("print.sheets"), str(sheets)),
        *(("", words.text(f"print.{key}")) for key in last),
    )


def _name(found: Plan, session: str | None) -> str:
    """The name of the file: of the cards of a session, or of others."""
    cards_name = found.look.labels.text("file.cards")
    return f"{cards_name}-{session}" if session else cards_name


def _sheets(found: Plan, run: Printing) -> int:
    """How many sheets the cards take; in large print only typesetting can tell."""
    if run.large:
        fronts = cards.pdf(found.cards, found.look, replace(run, sides=("front",)))
        return pages_of(fronts)
    return -(-len(run.order or ()) // run.sheet.count)


def _cover(found: Plan, lines: tuple[tuple[str, str], ...]) -> Cover:
    return Cover(found.look.labels.text("print.title"), lines)


def _documents(found: Plan, run: Printing, name: str) -> list[tuple[str, bytes]]:
    """The name and the bytes of each PDF; only the fronts get the first sheet."""
    if not found.split:
        return [
            (name, cards.pdf(found.cards, found.look, replace(run, sides=BOTH), found.addresses))
        ]
    sides: tuple[tuple[Side, str, Cover | None], ...] = (
        ("front", "fronts", run.cover),
        ("back", "backs", None),
    )
    return [
        (
            f"{name}-{found.look.labels.text(f'file.{key}')}",
            cards.pdf(
                found.cards,
                found.look,
                replace(run, sides=(side,), cover=cover),
                found.addresses,
            ),
        )
        for side, key, cover in sides
    ]
