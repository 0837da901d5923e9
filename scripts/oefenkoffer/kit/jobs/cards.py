"""A wish for cards in, the PDFs of it and the way to print them out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from oefenkoffer.kit.fit_errors import as_problems
from oefenkoffer.kit.jobs.history import Printed
from oefenkoffer.kit.jobs.plan import Plan, card_id, plan
from oefenkoffer.kit.jobs.print_dialog import Lines, print_dialog, sides_in_turn
from oefenkoffer.kit.jobs.request import PrintRequest, ResolvedRequest, resolve
from oefenkoffer.kit.jobs.result import PrintResult
from oefenkoffer.kit.output import Output, pages_of
from oefenkoffer.labels import Labels
from oefenkoffer.model import Workshop
from oefenkoffer.renderers import cards
from oefenkoffer.renderers.cards.content import card_fingerprint
from oefenkoffer.renderers.cards.print_run import BOTH, PrintRun, Side
from oefenkoffer.renderers.printing import Flip, with_print_preferences
from oefenkoffer.typesetting.cover import Cover
from oefenkoffer.typesetting.offset import EXACT, Offset


def make_cards(
    request: ResolvedRequest,
    words: Labels,
    *,
    only: frozenset[str] | None = None,
    front: Offset = EXACT,
    back: Offset = EXACT,
) -> PrintResult:
    """The cards of a wish.

    Args:
        request: what was asked for.
        words: the language of the advice.
        only: the ids of the cards that are left of it; None for all of them.
        front: how far the printer is off on the front of a sheet.
        back: how far it is off on the back.

    Raises:
        KitProblems: it cannot be done, or a text does not fit.
    """
    found = plan(request, only)
    run = replace(found.printing, front=front, back=back)
    name = request.name or _name(found, request.get("session"))
    with as_problems(request.workshop):
        sheets = _sheets(found, run)
        total = sheets + int(found.cover)
        covered = replace(run, cover=_cover(found, total) if found.cover else None)
        outputs = tuple(
            Output(f"{part}.pdf", with_print_preferences(content, _flip(found)), "cards")
            for part, content in _documents(found, covered, name)
        )
    return PrintResult(outputs, total, advice(found, total, words), printed(found))


def cards_of(
    workshop: Workshop, wish: PrintRequest | None = None, job: str | None = None
) -> Mapping[str, Printed]:
    """What is on each card of a wish, or of the whole workshop, by the id of the card.

    Raises:
        KitProblems: the wish cannot be granted.
    """
    return printed(plan(resolve(wish or PrintRequest(), job, workshop)))


def printed(found: Plan) -> Mapping[str, Printed]:
    """What is on each card of a plan."""
    return {
        card_id(card): Printed(
            card.scene.id, str(card.scene.version), card.role, card_fingerprint(card, found.look)
        )
        for card in found.cards
    }


def advice(found: Plan, sheets: int, words: Labels) -> Lines:
    """What to choose in the printer's dialogue, and what to do after."""
    return print_dialog(
        words,
        paper=words.text("print.stock", stock=found.stock) if found.stock else found.paper,
        duplex="split" if found.split else found.printing.duplex,
        counts=[(words.text("print.cards"), str(len(found.printing.order or ())))],
        sheets=sheets,
        steps=_steps(found, words),
    )


def _name(found: Plan, session: str | None) -> str:
    """The name of the file: of the cards of a session, or of others."""
    cards_name = found.look.labels.text("file.cards")
    return f"{cards_name}-{session}" if session else cards_name


def _flip(found: Plan) -> Flip:
    """How the printer turns the sheets of one document."""
    duplex = found.printing.duplex
    return "none" if found.split or duplex == "fold" else duplex


def _steps(found: Plan, words: Labels) -> Iterator[str]:
    if found.split:
        yield from sides_in_turn(words, cover=found.cover)
    else:
        yield words.text("print.first")
    if found.printing.sheet.fold:
        yield words.text("print.cut_fold")
    if not found.stock:
        yield words.text("print.cut")


def _sheets(found: Plan, run: PrintRun) -> int:
    """How many sheets the cards take; in large print only typesetting can tell."""
    if run.large:
        fronts = cards.pdf(found.cards, found.look, replace(run, sides=("front",)))
        return pages_of(fronts)
    return -(-len(run.order or ()) // run.sheet.count)


def _cover(found: Plan, sheets: int) -> Cover:
    words = found.look.labels
    return Cover(words.text("print.title"), advice(found, sheets, words))


def _documents(found: Plan, run: PrintRun, name: str) -> list[tuple[str, bytes]]:
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
